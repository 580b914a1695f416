/*
 * The list of results: headline, date, publication and two lines of each, and its copies.
 */
"use strict";

/** @typedef {import("./search-engine.js").All} All */

const SearchResults = (() => {
  const {element, button, many} = SearchDom;

  /**
   * A text with its hits in <mark>.
   * @param {string} text
   * @param {Span[]} spans
   */
  function marked(text, spans) {
    /** @type {(Node | string)[]} */
    const parts = [];
    let at = 0;
    for (const [start, end] of spans) {
      parts.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at)];
  }

  /** To the article, which marks there what was found (highlight.js). @param {any} hit */
  function link(hit) {
    const found = new URLSearchParams(hit.terms.map((/** @type {string} */ term) => ["hl", term])).toString();
    return element("a", {href: encodeURI(hit.url) + (found ? "?" + found : ""), ...tongue(hit), dir: "auto"}, ...marked(hit.title, hit.titleMarks));
  }

  /** @param {any} hit */
  const tongue = ({language}) => (language ? {lang: language} : {});

  /** @param {any} hit */
  function source({publication}) {
    return element("p", {className: publication ? "from" : "from unrecorded"}, publication ?? "Publication not recorded");
  }

  /**
   * One result; its copies are read when somebody opens them.
   * @param {any} hit
   * @param {number[]} others
   * @param {(articles: number[]) => Promise<any[]>} read
   */
  function row(hit, others, read) {
    const made = element("article", {className: "row hit"},
      element("p", {className: "day"}, hit.shown), element("h2", {}, link(hit)),
      element("p", {className: "summary", ...tongue(hit), dir: "auto"}, ...marked(hit.snippet, hit.marks)), source(hit));
    if (others.length) made.append(copies(others, read));
    return made;
  }

  /**
   * Say of each result which story it is a report of.
   * @param {Element[]} rows
   * @param {number[]} articles
   * @param {{values: [string, string, string | null][], starts: number[], list: number[]}} column  that of the stories
   */
  function stories(rows, articles, {values, starts, list}) {
    rows.forEach((made, n) => {
      const [, name, url] = values[list[starts[articles[n]]]] ?? [];
      if (starts[articles[n]] === starts[articles[n] + 1] || !url) return;
      made.querySelector(".from")?.append(" · Story: ", element("a", {href: encodeURI(url), dir: "auto"}, name ?? url));
    });
  }

  /** @param {number[]} others @param {(articles: number[]) => Promise<any[]>} read */
  function copies(others, read) {
    const list = element("ul"), text = `The same text in ${others.length === 1 ? "another article" : `${others.length} other articles`}`;
    const made = element("details", {}, element("summary", {}, text), list);
    made.addEventListener("toggle", async () => {
      if (list.firstChild) return;
      const hits = await read(others);
      list.replaceChildren(...hits.map((hit) => element("li", {}, link(hit), ` ${[hit.publication, hit.shown].filter(Boolean).join(", ")}`)));
    });
    return made;
  }

  /**
   * What was searched, word by word, and what may help.
   * @param {Known[]} words
   * @param {State} state
   * @param {number} wide  articles that would be found in the whole archive
   * @param {() => void} widen
   */
  function nothing(words, state, wide, widen) {
    const respelt = SearchNothing.respelt(state.q, words), made = [];
    if (wide) made.push(button(`Search the whole archive: ${many(wide)}`, widen));
    if (respelt) made.push(meant(respelt));
    const told = words.map((known) => element("li", {}, ...about(known)));
    if (told.length) made.push(element("p", {}, "Searched in headlines, texts and names:"), element("ul", {}, ...told));
    const advice = [/["“„«]/.test(state.q) ? "Leave out the quotation marks: the words need not stand side by side then." : "",
      /(^|\s)-\S/.test(state.q) ? "Leave out what is excluded with a minus sign." : "",
      told.length < 2 ? "Try another word, or the name in another spelling." : "Try fewer or other words."].filter(Boolean);
    made.push(element("ul", {}, ...advice.map((text) => element("li", {}, text))));
    return [element("div", {className: "none"}, ...made)];
  }

  /** @param {string} respelt */
  const meant = (respelt) => element("p", {className: "none"}, element("span", {}, "Did you mean ",
    element("a", {href: SearchAddress.of(respelt), id: "respelt"}, respelt), "?"));

  /** @param {Known} known */
  function about({word, articles, near}) {
    const name = element("bdi", {}, `“${word}”`);
    if (articles) return [name, " is in ", element("a", {href: SearchAddress.of(word)}, many(articles))];
    return near ? [name, " is in no article; the nearest is ", element("a", {href: SearchAddress.of(near)}, near)] : [name, " is in no article"];
  }

  /**
   * How much is found, in words.
   * @param {All} all
   * @param {number} texts  results, copies being one
   * @param {State} state
   */
  function tally({articles, undated, corrected}, texts, {from, to}) {
    const parts = [articles.length ? many(articles.length) : "Nothing found"], copied = articles.length - texts;
    for (const [typed, used] of Object.entries(corrected)) parts.push(`no article has “${typed}”, so “${used}” was searched`);
    if (copied) parts.push(`${copied} of them the same text as another`);
    if (undated && (from || to)) parts.push(`${many(undated)} without a date ${undated === 1 ? "is" : "are"} left out`);
    else if (undated) parts.push(`${undated} of them undated`);
    return parts.join("; ") + ".";
  }

  return {row, meant, stories, nothing, tally};
})();

Object.assign(globalThis, {SearchResults});
