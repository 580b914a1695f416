/* Asks the search engine, for the tests: a JSON object a line in, {method, …}; its answer a line out. node ask.js ENGINE */
"use strict";
const engine = require(process.argv[2]);
const archives = new Map();

async function answer({method, base, text, options, packed}) {
  if (method === "words") return engine.words(text).map(({word}) => word);
  if (method === "parse") return engine.parse(text, true);
  if (method === "unpack") return Buffer.from(engine.unpack(packed)).toString("base64");
  if (!archives.has(base)) archives.set(base, await engine.open(base));
  return archives.get(base).query(text, options);
}

async function main() {
  for await (const line of require("readline").createInterface({input: process.stdin})) {
    const reply = await answer(JSON.parse(line)).catch((error) => ({error: `${error.name}: ${error.message}`}));
    process.stdout.write(JSON.stringify(reply) + "\n");
  }
}

main();
