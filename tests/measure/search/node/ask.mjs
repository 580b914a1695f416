/* Ask an engine many things: {engine: NAME, texts or folder, queries, limit, …} on standard input, for each query what it finds, best first. */
import {readFileSync} from "node:fs";

const {name, texts, queries, ...given} = JSON.parse(readFileSync(0, "utf8")), engine = await import(`./${name}.mjs`);
const index = await (texts ? engine.build(texts, given) : engine.open(given)), found = [];
for (const query of queries) found.push(await engine.ask(index, query, given));
process.stdout.write(JSON.stringify(found));
