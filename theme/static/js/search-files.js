/*
 * What is found, as files to take away: citations as RIS, BibTeX and CSL-JSON, which the build has written, and tables as CSV.
 */
"use strict";

/** @typedef {[ris: string, bibtex: string, csl: string, date: string | null, path: string]} Cited  See generator/search/take_away.py. */
/** @typedef {{label: string, ending: string, type: string, of: (rows: Cited[]) => string}} Format */

const SearchFiles = (() => {
  const AT_ONCE = 8, FORMULA = /^(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

  /**
   * A cell of a CSV file (RFC 4180), always in quotation marks. One that a spreadsheet would take for a formula begins with an
   * apostrophe (OWASP, CSV Injection), also behind white space, which some trim.
   * @param {unknown} value
   */
  function cell(value) {
    const text = String(value ?? "").replace(/\0/g, "");
    return `"${(FORMULA.test(text) ? "'" + text : text).replace(/"/g, '""')}"`;
  }

  /** With the mark by which a spreadsheet knows UTF-8. @param {unknown[][]} rows */
  function csv(rows) {
    return "\ufeff" + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
  }

  /** @param {Cited[]} rows */
  function table(rows) {
    const heads = ["id", "headline", "authors", "date", "publication", "section", "page", "language", "address", "file"];
    return csv([heads, ...rows.map(([, , csl, date, path]) => {
      const cited = JSON.parse(csl), authors = (cited.author ?? []).map(author);
      return [cited.id, cited.title, authors.join("; "), date, cited["container-title"], cited.section, cited.page, cited.language,
        cited.URL, path];
    })]);
  }

  /** @param {{literal?: string, family?: string, given?: string}} name */
  const author = ({literal, family, given}) => literal ?? `${family}, ${given}`;

  /** Joined as generator/citations/ joins them. @type {Format[]} */
  const FORMATS = [
    {label: "RIS", ending: "ris", type: "application/x-research-info-systems", of: (rows) => rows.map(([ris]) => ris).join("")},
    {label: "BibTeX", ending: "bib", type: "application/x-bibtex", of: (rows) => rows.map(([, bibtex]) => bibtex).join("\n")},
    {label: "CSL-JSON", ending: "csl.json", type: "application/vnd.citationstyles.csl+json",
      of: (rows) => (rows.length ? `[\n${rows.map(([, , csl]) => csl).join(",\n")}\n]\n` : "[]\n")},
    {label: "CSV", ending: "csv", type: "text/csv;charset=utf-8", of: table},
  ];

  /**
   * The citations of these articles, in their order; a few parts of the index are asked for at a time.
   * @param {any} archive
   * @param {number[]} articles
   * @returns {Promise<Cited[]>}
   */
  async function cited({root, parts}, articles) {
    const wanted = [...new Set(articles.map((article) => Math.floor(article / root.cited)))];
    /** @type {Map<number, Cited[]>} */
    const held = new Map();
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      await Promise.all(wanted.slice(at, at + AT_ONCE).map(async (part) => held.set(part, await parts.get("c/" + part, read))));
    }
    return articles.map((article) => /** @type {Cited[]} */ (held.get(Math.floor(article / root.cited)))[article % root.cited]);
  }

  /** @param {Uint8Array} data */
  const read = (data) => JSON.parse(new TextDecoder().decode(data));

  /** A name for a file, of a search's words. @param {string} words @param {string} ending */
  function named(words, ending) {
    const plain = words.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
    return `${[...plain].slice(0, 60).join("") || "articles"}.${ending}`;
  }

  return {FORMATS, csv, cell, cited, named};
})();

Object.assign(globalThis, {SearchFiles});
