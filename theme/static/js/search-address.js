/*
 * What a search is, and how the address of the page says it: a search can be cited, kept and sent.
 */
"use strict";

/** @typedef {"relevance" | "newest" | "oldest"} Sort */
/**
 * @typedef {object} State
 * @property {string} q
 * @property {Record<string, string[]>} filters  facet -> ids of its chosen values
 * @property {string} from  a year, a month or a day, or ""
 * @property {string} to
 * @property {Sort} sort
 * @property {boolean} each  whether copies of one text stand each for itself
 * @property {boolean} reports  whether reports of one story do
 * @property {number} shown  how many results
 * @property {string[]} names  the list of which each name is counted
 */

const SearchAddress = (() => {
  const FACETS = ["publication", "year", "author", "person", "organisation", "place", "topic", "story", "language"];
  const SORTS = ["newest", "oldest"], DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
  const FIRST = 10, MOST = 1000;

  /** @param {string} query  what stands behind the question mark @returns {State} */
  function read(query) {
    const given = new URLSearchParams(query), sort = given.get("sort") ?? "", shown = given.get("shown") ?? "";
    return {
      q: given.get("q") ?? "", from: day(given.get("from")), to: day(given.get("to")),
      sort: /** @type {Sort} */ (SORTS.includes(sort) ? sort : "relevance"),
      each: given.get("copies") === "each", reports: given.get("reports") === "each",
      shown: /^\d{2,4}$/.test(shown) ? Math.min(Math.max(Number(shown), FIRST), MOST) : FIRST,
      filters: Object.fromEntries(FACETS.map((facet) => [facet, given.getAll(facet)])), names: given.getAll("name"),
    };
  }

  /** @param {string | null} text */
  function day(text) {
    return DAY.test(text ?? "") ? String(text) : "";
  }

  /** @param {State} state @returns {string}  with its question mark; empty where nothing is sought */
  function write({q, filters, from, to, sort, each, reports, shown, names}) {
    const given = new URLSearchParams();
    if (q) given.set("q", q);
    for (const facet of FACETS) for (const value of filters[facet] ?? []) given.append(facet, value);
    if (from) given.set("from", from);
    if (to) given.set("to", to);
    if (sort !== "relevance") given.set("sort", sort);
    if (each) given.set("copies", "each");
    if (reports) given.set("reports", "each");
    if (shown > FIRST) given.set("shown", String(shown));
    for (const name of names) given.append("name", name);
    const text = given.toString();
    return text && "?" + text;
  }

  /** The same search in the whole archive. @param {State} state @returns {State} */
  function widened(state) {
    return {...state, from: "", to: "", filters: read("").filters};
  }

  /** @param {State} state */
  function narrowed(state) {
    return state.from !== "" || state.to !== "" || Object.values(state.filters).some((values) => values.length > 0);
  }

  /** The search for some words alone. @param {string} q */
  const of = (q) => write({...read(""), q});

  return {FACETS, FIRST, read, write, day, widened, narrowed, of};
})();

Object.assign(globalThis, {SearchAddress});
