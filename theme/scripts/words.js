/*
 * What scripts say, in the language of the interface: the beginning of theme/pages.js, in which the build puts the messages of that language's catalogue.
 * English is what stands in the scripts themselves. Numbers and plural forms are those that the browser knows of the language.
 */
"use strict";

/** @typedef {{language: string, forms: string[], messages: Record<string, string | string[]>}} Table */

/** @type {Table} */
const WORDS = {language: "en", forms: ["one", "other"], messages: {}};

const Words = (() => {
  const PLURALS = new Intl.PluralRules(WORDS.language), NUMBERS = new Intl.NumberFormat(WORDS.language + "-u-nu-latn");

  /** @param {string} text @param {Record<string, string | number>} values */
  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = values[name] ?? whole;
      return typeof value === "number" ? NUMBERS.format(value) : value;
    });
  }

  /** A message of the catalogue, in the form for a count where it has several; not yet filled in. @param {string} one @param {string} many @param {number} n */
  function form(one, many = one, n = 1) {
    const held = WORDS.messages[one] ?? [one, many];
    return typeof held === "string" ? held : held[WORDS.forms.indexOf(PLURALS.select(n))] ?? held[held.length - 1];
  }

  /** A message; `{name}` in it is filled from the value of that name. @param {string} text @param {Record<string, string | number>} [values] */
  function tell(text, values = {}) {
    return filled(form(text), values);
  }

  /**
   * A message for a count, which stands in it as {n}.
   * @param {string} one
   * @param {string} many
   * @param {number} n
   */
  function tellMany(one, many, n) {
    return filled(form(one, many, n), {n});
  }

  return {tell, tellMany, form, number: (/** @type {number} */ value) => NUMBERS.format(value), language: WORDS.language};
})();

// Under Node the names of a file are its own.
Object.assign(globalThis, {Words});
