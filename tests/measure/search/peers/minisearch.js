/* global MiniSearch */
/* MiniSearch as it comes, with the titles that it keeps; it has no excerpts. */

let index;

export async function open() {
  index = MiniSearch.loadJSON(await (await fetch("index.json")).text(), {fields: ["title", "text"], storeFields: ["title"]});
}

export const find = async (query) => index.search(query).slice(0, 10)
  .map(({id, title}) => ({url: `articles/${id}.html`, title, excerpt: ""}));
