/*
 * The list of results: headline, date, publication and two lines of each, its copies and the other reports of its story.
 */
"use strict";

/** @typedef {import("./search-engine.js").All} All */
/** @typedef {(articles: number[]) => Promise<any[]>} Read  Gives what is shown of some articles. */

const SearchResults = (() => {
  const {element} = SearchDom, {say, pieces} = SearchTexts;
  const AT_ONCE = 20;  // copies or reports that are shown beneath a result

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
    return element("p", {className: publication ? "from" : "from unrecorded"}, publication ?? say("noPublication"));
  }

  /**
   * One result; what stands beneath it is read when somebody opens it.
   * @param {any} hit
   * @param {Group} group
   * @param {Read} read
   * @param {() => Promise<string>} whole  gives the address of the search for all of its story
   */
  function row(hit, {others, reports}, read, whole) {
    const made = element("article", {className: "row hit"},
      element("p", {className: "day"}, hit.shown), element("h2", {}, link(hit)),
      element("p", {className: "summary", ...tongue(hit), dir: "auto"}, ...marked(hit.snippet, hit.marks)), source(hit));
    if (others.length) made.append(beneath("sameText", others, read));
    if (reports.length) made.append(beneath("moreReports", reports, read, whole));
    return made;
  }

  /** @param {"sameText" | "moreReports"} key @param {number[]} articles @param {Read} read @param {() => Promise<string>} [whole] */
  function beneath(key, articles, read, whole) {
    const list = element("ul"), made = element("details", {}, element("summary", {}, say(key, {n: articles.length})), list);
    made.addEventListener("toggle", async () => {
      if (list.firstChild) return;
      const hits = await read(articles.slice(0, AT_ONCE));
      list.replaceChildren(...hits.map((hit) => element("li", {}, link(hit), " ", element("span", {className: "from"},
        [hit.publication, hit.shown].filter(Boolean).join(", ")))));
      if (whole && articles.length > AT_ONCE) list.append(element("li", {}, element("a", {href: await whole()}, say("allReports", {n: articles.length + 1}))));
    });
    return made;
  }

  /** @param {string} respelt */
  const meant = (respelt) => element("p", {className: "none"}, element("span", {},
    ...pieces("meant", {query: element("a", {href: SearchAddress.of(respelt), id: "respelt"}, respelt)})));

  /**
   * How much is found, in words.
   * @param {All} all
   * @param {Group[]} groups
   * @param {State} state
   */
  function tally({articles, undated, corrected}, groups, {q, from, to}) {
    const n = articles.length, beneath = groups.reduce((sum, {reports}) => sum + reports.length, 0), copies = n - groups.length - beneath;
    const parts = [n ? say("articles", {n}) : say("nothing")];
    for (const [word, other] of Object.entries(corrected)) parts.push(say("instead", {word, other}));
    if (undated) parts.push(say(from || to ? "leftOut" : "undated", {n: undated}));
    if (copies) parts.push(say("copies", {n: copies}));
    if (beneath) parts.push(say("reports", {n: beneath}));
    for (const {key, field, value} of SearchFields.take(q, false).faults) parts.push(say(key, {field, value}));
    return parts.join("; ") + ".";
  }

  return {row, meant, tally};
})();

Object.assign(globalThis, {SearchResults});
