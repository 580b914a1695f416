/* global lunr */
/* Lunr as it comes, with a list of titles; it has no excerpts. */

let index, titles;

export async function open() {
  const [packed, listed] = await Promise.all(["index.json", "titles.json"].map(async (name) => (await fetch(name)).json()));
  [index, titles] = [lunr.Index.load(packed), listed];
}

export const find = async (query) => index.search(query).slice(0, 10)
  .map(({ref}) => ({url: `articles/${ref}.html`, title: titles[ref], excerpt: ""}));
