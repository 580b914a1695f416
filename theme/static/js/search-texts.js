/*
 * Every word that the search says, whole sentences in one table. {name} is filled in; where a number decides, there is a text for
 * each of its plural forms (Unicode's categories: one, other).
 */
"use strict";

/** @typedef {Record<string, string | number>} Values */

const SearchTexts = (() => {
  const LANGUAGE = "en", PLURALS = new Intl.PluralRules(LANGUAGE);

  /** @type {Record<string, string | {one: string, other: string}>} */
  const TEXTS = {
    // how much is found
    articles: {one: "{n} article", other: "{n} articles"},
    nothing: "Nothing found",
    instead: "no article has “{word}”, so “{other}” was searched",
    copies: "{n} of them the same text as another",
    reports: {one: "{n} further report of a story stands beneath its best", other: "{n} further reports of a story stand beneath its best"},
    leftOut: {one: "{n} article without a date is left out", other: "{n} articles without a date are left out"},
    undated: "{n} of them undated",
    unknownField: "“{field}:” is no field, so its words were searched",
    noDate: "“{value}” is no date such as 1931, 1931-05 or 1931-05-02, so it was left out",
    unreadable: "The search could not be read: {reason}.",

    // a result
    noPublication: "Publication not recorded",
    story: "Story: {story}",
    sameText: {one: "The same text in another article", other: "The same text in {n} other articles"},
    moreReports: {one: "{n} more report of this story", other: "{n} more reports of this story"},
    allReports: "All {n} found in this story",
    showMore: "Show {n} more",
    person: {one: "Person: {page}, {n} article", other: "Person: {page}, {n} articles"},
    organisation: {one: "Organisation: {page}, {n} article", other: "Organisation: {page}, {n} articles"},
    place: {one: "Place: {page}, {n} article", other: "Place: {page}, {n} articles"},
    topic: {one: "Topic: {page}, {n} article", other: "Topic: {page}, {n} articles"},
    publication: {one: "Publication: {page}, {n} article", other: "Publication: {page}, {n} articles"},
    author: {one: "Author: {page}, {n} article", other: "Author: {page}, {n} articles"},

    // taking away
    takeOne: "Take it away",
    takeAll: "Take all {n} away",
    saved: {one: "{n} article saved as {format}.", other: "{n} articles saved as {format}."},

    // nothing found
    meant: "Did you mean {query}?",
    whole: {one: "Search the whole archive: {n} article", other: "Search the whole archive: {n} articles"},
    searched: "Searched in headlines, texts and names:",
    has: "{word} is in {articles}",
    lacks: "{word} is in no article",
    nearest: "{word} is in no article; the nearest is {other}",
    noQuotes: "Leave out the quotation marks: the words need not stand side by side then.",
    noMinus: "Leave out what is excluded with a minus sign.",
    noField: "Leave out what has a colon: each narrows the search.",
    another: "Try another word, or the name in another spelling.",
    fewer: "Try fewer or other words.",

    // narrowing
    narrow: "Narrow the search",
    order: "Order {order}",
    relevance: "Best first",
    newest: "Newest first",
    oldest: "Oldest first",
    eachCopy: "Each copy by itself",
    eachReport: "Each report of a story by itself",
    clear: "Clear all",
    dates: "Dates",
    from: "From {field}",
    to: "To {field}",
    dateShape: "1931 or 1931-05-02",
    dateHelp: "A year, a month or a day: 1931, 1931-05 or 1931-05-02",
    overTime: "Articles over time",
    bar: {one: "{time}: {n} article", other: "{time}: {n} articles"},
    span: "{from} to {to}",
    publications: "Publications", years: "Years", authors: "Authors", people: "People", organisations: "Organisations", places: "Places",
    topics: "Topics", stories: "Stories", languages: "Languages",
    all: "All {n}",
    allOf: "{facet}: all {n}",
    count: "Count them",
    countOf: "{facet}: count them",

    // the list of names
    printed: "Articles that print each name",
    name: "Name",
    number: "Articles",
    noWord: "no word",
    with: {one: "{n} article with {name}", other: "{n} articles with {name}"},
    counting: "{n} of {all} counted",
    counted: {one: "{found} of {n} name found.", other: "{found} of {n} names found."},
    saveTable: "Save as CSV",
  };

  /** @param {number} value */
  const number = (value) => value.toLocaleString(LANGUAGE);

  /** The text for a key, that of its plural form for the number `n`. @param {string} key @param {Values} values */
  function text(key, {n}) {
    const found = TEXTS[key];
    return typeof found === "string" ? found : found[PLURALS.select(Number(n)) === "one" ? "one" : "other"];
  }

  /** A text with its values filled in. @param {string} key @param {Values} [values] */
  function say(key, values = {}) {
    return text(key, values).replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === "number" ? number(values[name]) : values[name]));
  }

  /**
   * The same with elements among the values: what an element is made to hold.
   * @param {string} key
   * @param {Record<string, string | number | Node>} values
   * @returns {(string | Node)[]}
   */
  function pieces(key, values) {
    return text(key, /** @type {Values} */ (values)).split(/\{(\w+)\}/).map((piece, at) => {
      const value = at % 2 ? values[piece] : piece;
      return typeof value === "number" ? number(value) : value;
    }).filter((piece) => piece !== "");
  }

  /** Name of a language, its tag where there is none. @param {string} tag */
  function language(tag) {
    try {
      return new Intl.DisplayNames(LANGUAGE, {type: "language"}).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  return {say, pieces, number, language};
})();

// Under Node the names of a file are its own.
Object.assign(globalThis, {SearchTexts});
