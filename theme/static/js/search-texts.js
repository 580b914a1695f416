/*
 * Every word that the search says, whole sentences in one table: in English here, in the interface's language by the catalogue
 * (theme/scripts/words.js). {name} is filled in; where a number decides, there is a text for each plural form of the language.
 */
"use strict";

/** @typedef {Record<string, string | number>} Values */

const SearchTexts = (() => {
  /** Marks a message for the catalogues (docs/languages.md). @param {string} message */
  const marked = (message) => message;

  /** The same of one for a count. @param {string} one @param {string} other */
  const markedPlural = (one, other) => ({one, other});

  /** @type {Record<string, string | {one: string, other: string}>} */
  const TEXTS = {
    // how much is found
    articles: markedPlural("{n} article", "{n} articles"),
    nothing: marked("Nothing found"),
    instead: marked("no article has “{word}”, so “{other}” was searched"),
    copies: marked("{n} of them the same text as another"),
    reports: markedPlural("{n} of them shown under another report of its story", "{n} of them shown under other reports of their stories"),
    leftOut: markedPlural("{n} article without a date is left out", "{n} articles without a date are left out"),
    undated: marked("{n} of them undated"),
    unknownField: marked("“{field}:” is no field, so its words were searched"),
    noDate: marked("“{value}” is no date such as 1931, 1931-05 or 1931-05-02, so it was left out"),
    unreadable: marked("The search could not be read: {reason}."),

    // a result
    noPublication: marked("Publication not recorded"),
    story: marked("Story: {story}"),
    sameText: markedPlural("The same text in another article", "The same text in {n} other articles"),
    moreReports: markedPlural("{n} more report of this story", "{n} more reports of this story"),
    allReports: marked("All {n} found in this story"),
    showMore: marked("Show {n} more"),
    person: markedPlural("Person: {page}, {n} article", "Person: {page}, {n} articles"),
    organisation: markedPlural("Organisation: {page}, {n} article", "Organisation: {page}, {n} articles"),
    place: markedPlural("Place: {page}, {n} article", "Place: {page}, {n} articles"),
    topic: markedPlural("Topic: {page}, {n} article", "Topic: {page}, {n} articles"),
    collection: markedPlural("Collection: {page}, {n} article", "Collection: {page}, {n} articles"),
    publication: markedPlural("Publication: {page}, {n} article", "Publication: {page}, {n} articles"),
    author: markedPlural("Author: {page}, {n} article", "Author: {page}, {n} articles"),

    // taking away
    takeOne: marked("Take it away"),
    takeAll: marked("Take all {n} away"),
    saved: markedPlural("{n} article saved as {format}.", "{n} articles saved as {format}."),

    // nothing found
    meant: marked("Did you mean {query}?"),
    whole: markedPlural("Search the whole archive: {n} article", "Search the whole archive: {n} articles"),
    searched: marked("Searched in headlines, texts and names:"),
    has: marked("{word} is in {articles}"),
    lacks: marked("{word} is in no article"),
    nearest: marked("{word} is in no article; the nearest is {other}"),
    noQuotes: marked("Leave out the quotation marks: the words need not stand side by side then."),
    noMinus: marked("Leave out what is excluded with a minus sign."),
    noField: marked("Leave out what has a colon: each narrows the search."),
    another: marked("Try another word, or the name in another spelling."),
    fewer: marked("Try fewer or other words."),

    // narrowing
    narrow: marked("Narrow the search"),
    order: marked("Order {order}"),
    relevance: marked("Best first"),
    newest: marked("Newest first"),
    oldest: marked("Oldest first"),
    eachCopy: marked("Each copy by itself"),
    eachReport: marked("Each report of a story by itself"),
    clear: marked("Clear all"),
    without: marked("Without this: {text}"),
    onePublication: marked("Publication: {value}"), oneYear: marked("Year: {value}"), oneAuthor: marked("Author: {value}"), onePerson: marked("Person: {value}"),
    oneOrganisation: marked("Organisation: {value}"), onePlace: marked("Place: {value}"), oneTopic: marked("Topic: {value}"), oneStory: marked("Story: {value}"),
    oneLanguage: marked("Language: {value}"),
    dates: marked("Dates"),
    from: marked("From {field}"),
    to: marked("To {field}"),
    dateHelp: marked("A year, a month or a day: 1931, 1931-05 or 1931-05-02"),
    overTime: marked("Articles over time"),
    bar: markedPlural("{time}: {n} article", "{time}: {n} articles"),
    span: marked("{from} to {to}"),
    publications: marked("Publications"), years: marked("Years"), authors: marked("Authors"), people: marked("People"), organisations: marked("Organisations"), places: marked("Places"),
    topics: marked("Topics"), stories: marked("Stories"), languages: marked("Languages"),
    all: marked("All {n}"),
    allOf: marked("{facet}: all {n}"),
    count: marked("Count them"),
    countOf: marked("{facet}: count them"),

    // the list of names
    printed: marked("Articles that print each name"),
    name: marked("Name"),
    number: marked("Articles"),
    noWord: marked("no word"),
    with: markedPlural("{n} article with {name}", "{n} articles with {name}"),
    counting: marked("{n} of {all} counted"),
    counted: markedPlural("{found} of {n} name found.", "{found} of {n} names found."),
    saveTable: marked("Save as CSV"),
  };

  /** The language of the interface; English where no page has loaded theme/pages.js, as under Node. */
  const {number, form, language: tongue} = typeof Words === "undefined" ? {
    language: "en", number: (/** @type {number} */ value) => value.toLocaleString("en"),
    form: (/** @type {string} */ one, many = one, n = 1) => (n === 1 ? one : many),
  } : Words;

  /** The text for a key, that of its plural form for the number `n`. @param {string} key @param {Values} values */
  function text(key, {n}) {
    const found = TEXTS[key];
    return typeof found === "string" ? form(found) : form(found.one, found.other, Number(n));
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
      return new Intl.DisplayNames(tongue, {type: "language"}).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  return {say, pieces, number, language};
})();

// Under Node the names of a file are its own.
Object.assign(globalThis, {SearchTexts});
