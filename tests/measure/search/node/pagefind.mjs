/* Pagefind as it is shipped: its own script and WebAssembly; only the way to a file is ours, since Node fetches none. */
import {readFile} from "node:fs/promises";
import {pathToFileURL} from "node:url";

export async function open({folder}) {
  globalThis.fetch = async (address) => new Response(await readFile(String(address).replace(/^file:\/\//, "").replace(/\?.*/, "")));
  const pagefind = await import(pathToFileURL(`${folder}pagefind.js`));
  await pagefind.options({basePath: folder, noWorker: true});
  return pagefind;
}

/** The names of the fragments, which hold the pages. */
export async function ask(pagefind, query, {limit}) {
  const {results} = await pagefind.search(query);
  return results.slice(0, limit).map(({id}) => id);
}
