/* Searches an index many times, for search.py: {engine, base, queries, options, bytes} on standard input, a row for each query out. */
"use strict";
const fs = require("fs"), zlib = require("zlib");

async function main() {
  const {engine: path, base, queries, options, bytes} = JSON.parse(fs.readFileSync(0, "utf8")), engine = require(path);
  let read = [];
  const packed = new Map();
  const load = async (name) => {
    const text = fs.readFileSync(base + name + ".js", "utf8");
    if (bytes) packed.set(name, packed.get(name) ?? zlib.gzipSync(text, {level: 6}).length);
    read.push(name);
    return text.slice(text.indexOf(',"') + 2, text.lastIndexOf('"'));
  };
  let archive = await engine.open(base, load);
  const root = read;
  for (const text of queries) {
    if (bytes) {  // each query by a reader who has just come
      read = [...root];
      archive = await engine.open(base, load);
      read = root.slice(0);
    }
    const start = process.hrtime.bigint();
    const {hits, corrected, suggested, total} = await archive.query(text, {limit: 10, facets: false, ...options});
    const ms = Number(process.hrtime.bigint() - start) / 1e6;
    const row = {hits: hits.map(({id}) => id), corrected, suggested, total, ms};
    if (bytes) Object.assign(row, {requests: read.length, bytes: read.reduce((sum, name) => sum + packed.get(name), 0),
      kinds: Object.fromEntries(["root", "d", "p", "o", "r", "t"].map((kind) => [kind, read.filter((name) => name.split("/")[0] === kind).length]))});
    process.stdout.write(JSON.stringify(row) + "\n");
  }
}

main();
