/* Calls what the search page is made of and knows nothing of a page: a JSON object a line in, {name, call, args}; its answer a line out. */
"use strict";
require(`${process.argv[2]}/search-engine.js`);
for (const file of ["address", "timeline", "groups", "files", "names", "nothing"]) require(`${process.argv[2]}/search-${file}.js`);

require("readline").createInterface({input: process.stdin}).on("line", (line) => {
  const {name, call, args} = JSON.parse(line);
  process.stdout.write(JSON.stringify(globalThis[name][call](...args)) + "\n");
});
