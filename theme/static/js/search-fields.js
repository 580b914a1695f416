/*
 * Fields of a query: headline:ferry, person:"Dorotea Venn", -place:amsel, before:1931-05. Which articles have what they ask for.
 */
"use strict";

/** @typedef {"column" | "text" | "date"} Kind */
/** @typedef {{field: string, kind: Kind, value: string[], exact: boolean, not: boolean, typing: boolean, from?: string, to?: string,
 *   text: string}} Field  `exact`: in quotation marks; `typing`: its last word may go on; `text`: as it was typed. */
/** @typedef {{key: "unknownField" | "noDate", field: string, value: string}} Fault  What was typed as a field and is none. */

const SearchFields = (() => {
  const {words} = SearchWords;
  /** Columns of the index that each field looks into. @type {Record<string, string[]>} */
  const COLUMNS = {name: ["person", "organisation", "place"]};
  for (const facet of ["publication", "year", "author", "person", "organisation", "place", "topic", "story", "language"]) COLUMNS[facet] = [facet];
  const TEXTS = ["headline", "standfirst"], DATES = ["date", "before", "after"];
  /** @type {Record<string, string>} */
  const ALSO = {organization: "organisation", organisations: "organisation", organizations: "organisation", people: "person", persons: "person",
    places: "place", topics: "topic", subject: "topic", stories: "story", publications: "publication", paper: "publication", by: "author",
    authors: "author", names: "name", lang: "language", title: "headline", years: "year"};
  const QUOTED = String.raw`"[^"]*"|“[^”"]*[”"]|„[^“”"]*[“”"]|«[^»]*»`;
  // A phrase in quotation marks is passed over, so that what looks like a field in it is none. One that is still being typed may be open.
  const FIELD = new RegExp(String.raw`(?<=^|\s)(-?)(\p{L}{2,20}):\s*(?!\/\/)(${QUOTED}|["“„«]?[^\s"“„«]*)|-?(?:${QUOTED})`, "gu");

  /**
   * The fields of a query, and what is left of it.
   * @param {string} text
   * @param {boolean} typing
   * @returns {{rest: string, fields: Field[], faults: Fault[]}}
   */
  function take(text, typing) {
    /** @type {Field[]} */
    const fields = [];
    /** @type {Fault[]} */
    const faults = [];
    const rest = text.replace(FIELD, (all, minus, typed, given, at) => {
      if (typed === undefined) return all;
      const lower = typed.toLowerCase(), field = Object.hasOwn(ALSO, lower) ? ALSO[lower] : lower, value = given.replace(/^["“„«]|["”“»]$/gu, "");
      const kind = kindOf(field, value);
      if (!kind) {
        if (/:\S/u.test(all)) faults.push({key: "unknownField", field: typed, value});
        return all;
      }
      const made = {field, kind, value: words(value).map(({word}) => word), exact: given !== value, not: minus === "-",
        typing: typing && at + all.length === text.length && given === value, text: all};
      const time = kind === "date" ? span(field, value) : {};
      if (!time) faults.push({key: "noDate", field, value});
      else if (made.value.length) fields.push({...made, ...time});
      return " ";
    });
    return {rest, fields, faults};
  }

  /** @param {string} field @param {string} value @returns {Kind | null} */
  function kindOf(field, value) {
    if (DATES.includes(field) || (field === "year" && !/^\d{4}$/.test(value))) return "date";
    return TEXTS.includes(field) ? "text" : Object.hasOwn(COLUMNS, field) ? "column" : null;
  }

  // ---------------------------------------------------------------- dates

  const DATE = /^(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[~?%]?$/i;

  /** First and last day that a date of EDTF (level 1) may mean, null for what is none. @param {string} text @returns {[string, string] | null} */
  function bounds(text) {
    const match = DATE.exec(text);
    if (!match || match[1] === "0000") return null;
    const known = match.slice(1).filter((part) => part && !/^XX$/i.test(part)), [year, month, day] = known;
    if (known.length > 1 && /X/i.test(year)) return null;
    if (month && !(Number(month) >= 1 && Number(month) <= 12)) return null;
    const last = month ? utc(Number(year), Number(month), 0).getUTCDate() : 31;
    if (day && !(Number(day) >= 1 && Number(day) <= last)) return null;
    return [[year.replace(/X/gi, "0"), month ?? "01", day ?? "01"].join("-"), [year.replace(/X/gi, "9"), month ?? "12", day ?? last].join("-")];
  }

  /** @param {number} year @param {number} month  0 for December of the year before @param {number} day */
  function utc(year, month, day) {
    const date = new Date(0);
    date.setUTCFullYear(year, month, day);
    return date;
  }

  /** The day so many days after another. @param {string} day @param {number} step */
  function moved(day, step) {
    const [year, month, date] = day.split("-").map(Number);
    return utc(year, month - 1, date + step).toISOString().slice(0, 10);
  }

  /**
   * The first and the last day that a field lets pass; null for what is no date.
   * @param {string} field
   * @param {string} value  a date, or two with a stroke or two points between, one of which may be missing
   * @returns {{from?: string, to?: string} | null}
   */
  function span(field, value) {
    const open = /^(?:\.\.)?$/, ends = value.split(value.includes("/") ? "/" : /\.\.(?=.)|(?<=.)\.\./u);
    const [first, last] = [ends[0], ends[ends.length - 1]].map((end) => (open.test(end) ? undefined : bounds(end)));
    if (ends.length > 2 || first === null || last === null || !(first || last)) return value ? null : {};
    if (field === "before") return first ? {to: moved(first[0], -1)} : null;
    if (field === "after") return last ? {from: moved(last[1], 1)} : null;
    return {from: first?.[0], to: last?.[1]};
  }

  // ---------------------------------------------------------------- which articles

  /**
   * For each field, which articles have it.
   * @param {any} archive
   * @param {Field[]} fields
   * @returns {Promise<((article: number) => boolean)[]>}
   */
  function tests(archive, fields) {
    return Promise.all(fields.map(async (field) => {
      const has = field.kind === "text" ? await printed(archive, field) : field.kind === "column" ? await valued(archive, field) :
        await archive.between(field.from, field.to) ?? (() => false);
      return (/** @type {number} */ article) => has(article) !== field.not;
    }));
  }

  /** Those that have a value with these words in a row. @param {any} archive @param {Field} field */
  async function valued(archive, field) {
    const columns = await Promise.all(COLUMNS[field.field].map(async (facet) => {
      const {values, starts, list} = await archive.column(facet);
      return {has: values.map((/** @type {string[]} */ [id, label]) => named(facet === "language" ? `${id} ${SearchTexts.language(id)}` : label, field)), starts, list};
    }));
    return (/** @type {number} */ article) => columns.some(({has, starts, list}) =>
      list.slice(starts[article], starts[article + 1]).some((/** @type {number} */ at) => has[at]));
  }

  /** @param {string} label @param {Field} field */
  function named(label, {value, typing}) {
    return ` ${words(label).map(({word}) => word).join(" ")} `.includes(` ${value.join(" ")}${typing ? "" : " "}`);
  }

  /** Those that print it in their headline or standfirst: one word in all its forms, several one after the other. @param {any} archive @param {Field} field */
  async function printed({dictionary, parts, root}, {field, value, exact, typing}) {
    const [headline, lead] = await parts.get("f/extents", (/** @type {Uint8Array} */ data) => {
      const reader = new SearchParts.Reader(data);
      return [reader.numbers(root.articles), reader.numbers(root.articles)];
    });
    const one = !exact && value.length === 1, forms = one ? (await dictionary.candidates(value[0], typing)).flatMap((/** @type {any} */ found) => found.forms) : [];
    const sought = one ? [...new Set(forms)].map((form) => [form]) : [value];
    /** @type {Map<number, number[]>[]} */
    const all = await Promise.all(sought.map((phrase) => dictionary.starts(phrase)));
    return (/** @type {number} */ article) => {
      const end = headline[article], [from, to] = field === "headline" ? [0, end] : [end + 1, end + 1 + lead[article]];
      return all.some((places) => (places.get(article) ?? []).some((at) => at >= from && at < to));  // no phrase runs from one into the next
    };
  }

  /** Those fields of which the archive has no such value at all. @param {any} archive @param {Field[]} fields */
  async function lacking(archive, fields) {
    const wanted = fields.filter(({not}) => !not), has = await tests(archive, wanted);
    return wanted.filter((_, n) => !Array.from({length: archive.root.articles}, (__, article) => article).some(has[n]));
  }

  return {take, tests, lacking, bounds, span};
})();

// Under Node the names of a file are its own.
Object.assign(globalThis, {SearchFields});
