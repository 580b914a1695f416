/*
 * Where nothing is found: what was searched, and what would be.
 */
"use strict";

/** @typedef {{word: string, articles: number, near: string | null}} Known  What the archive has of a word, else the nearest that it has. */

const SearchNothing = (() => {
  /**
   * What the archive has of each word of a query, those in quotation marks too; and which of its fields no article has.
   * @param {any} archive
   * @param {string} text
   * @returns {Promise<Known[]>}
   */
  async function known(archive, text) {
    const {words, fields} = SearchWords.parse(text, false), lacking = await SearchFields.lacking(archive, fields);
    const found = await Promise.all([...new Set(words)].map(async (word) => {
      const alone = await archive.find(`"${word}"`, {facets: false}), articles = alone.articles.length;
      const [nearest] = articles || word.length < 4 ? [] : await archive.dictionary.corrections(word);
      return {word, articles, near: nearest?.forms[0] ?? null};
    }));
    return [...found, ...lacking.map((field) => ({word: field.text.trim(), articles: 0, near: null}))];
  }

  /**
   * The query with the nearest spelling in place of what no article has; null where that changes nothing.
   * @param {string} text
   * @param {Known[]} words
   */
  function respelt(text, words) {
    const near = new Map(words.map(({word, near: other}) => [word, other]));
    let made = "", at = 0;
    for (const {word, start, end} of SearchWords.words(text)) {
      made += text.slice(at, start) + (near.get(word) ?? text.slice(start, end));
      at = end;
    }
    made += text.slice(at);
    return made === text ? null : made;
  }

  return {known, respelt};
})();

Object.assign(globalThis, {SearchNothing});
