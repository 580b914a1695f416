/* Pagefind's own interface for scripts, with its excerpts. */
import * as pagefind from "./pagefind/pagefind.js";

export const open = () => pagefind.init();

export async function find(query) {
  const {results} = await pagefind.search(query), read = await Promise.all(results.slice(0, 10).map((one) => one.data()));
  return read.map(({url, meta, excerpt}) => ({url: `articles${url}`, title: meta.title, excerpt}));
}
