/*
 * Where nothing is found: what was searched, word by word, and what may help.
 */
"use strict";

const SearchHelp = (() => {
  const {element, button} = SearchDom, {say, pieces} = SearchTexts;

  /**
   * @param {any} archive
   * @param {State} state
   * @param {() => void} widen
   */
  async function nothing(archive, state, widen) {
    const words = await SearchNothing.known(archive, state.q), respelt = SearchNothing.respelt(state.q, words), made = [];
    const wide = SearchAddress.narrowed(state) && state.q.trim() ? (await archive.find(state.q, {facets: false})).articles.length : 0;
    if (wide) made.push(button(say("whole", {n: wide}), widen));
    if (respelt) made.push(SearchResults.meant(respelt));
    if (words.length) made.push(element("p", {}, say("searched")), element("ul", {}, ...words.map((known) => element("li", {}, ...about(known)))));
    made.push(element("ul", {}, ...advice(state.q, words.length).map((key) => element("li", {}, say(key)))));
    return element("div", {className: "none"}, ...made);
  }

  /** @param {string} q @param {number} words */
  function advice(q, words) {
    return [/["“„«]/.test(q) && "noQuotes", /(^|\s)-\S/.test(q) && "noMinus", SearchFields.take(q, false).fields.length > 0 && "noField",
      words < 2 ? "another" : "fewer"].filter((key) => key !== false);
  }

  /** @param {Known} known */
  function about({word: plain, articles, near}) {
    const word = element("bdi", {}, `“${plain}”`), link = (/** @type {string} */ q, /** @type {string} */ text) => element("a", {href: SearchAddress.of(q)}, text);
    if (articles) return pieces("has", {word, articles: link(plain, say("articles", {n: articles}))});
    return near ? pieces("nearest", {word, other: link(near, near)}) : pieces("lacks", {word});
  }

  return {nothing};
})();

Object.assign(globalThis, {SearchHelp});
