/* Make an index of a file of articles and write it: node build.mjs NAME ARTICLES.json FOLDER; says what it took. */
import {readFileSync, writeFileSync} from "node:fs";

const [, , name, articles, folder] = process.argv, engine = await import(`./${name}.mjs`);
const texts = JSON.parse(readFileSync(articles, "utf8")), {user, system} = process.cpuUsage();
const packed = JSON.stringify(engine.build(texts, {language: "en"}));
const used = process.cpuUsage({user, system});
writeFileSync(`${folder}/index.json`, packed);
writeFileSync(`${folder}/titles.json`, JSON.stringify(texts.map(({title}) => title)));  // what a page shows; MiniSearch keeps them itself
process.stdout.write(JSON.stringify({seconds: (used.user + used.system) / 1e6, peak: process.resourceUsage().maxRSS * 1024}));
