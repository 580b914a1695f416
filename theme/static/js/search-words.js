/*
 * Words and queries: what generator/search/words.py does to the texts is done to the query.
 */
"use strict";

/** @typedef {{words: string[], free: Set<string>, phrases: string[][], without: string[][], typing: boolean,
 *   fields: Field[]}} Query */

const SearchWords = (() => {
  // The same as in generator/search/words.py, which says why.
  const MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc" +
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a4d\u0b82-\u0bcd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e";
  const UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff";
  const LETTER = "[\\p{L}\\p{N}]", LETTERS = `[\\p{L}\\p{N}${MARKS}]+`;
  const WORD = new RegExp(`${LETTER}(?:\\.${LETTER}(?!${LETTER}))+|${LETTERS}(?:['’]${LETTERS})*`, "gu");
  const PIECE = new RegExp(`[${UNSPACED}]|[^${UNSPACED}]+`, "gu");
  const IS_UNSPACED = new RegExp(`^[${UNSPACED}]$`, "u");
  /** @type {Record<string, string>} */
  const BARE = {
    ß: "ss", ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ς: "σ",
    آ: "ا", أ: "ا", إ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه", "ـ": "", "'": "", "’": "", ".": "",
  };
  const TO_BARE = new RegExp(`[${Object.keys(BARE).join("")}]`, "gu");

  /** @param {string} word  in lower case */
  function fold(word) {
    if (IS_UNSPACED.test(word)) return word;
    const bare = word.replace(TO_BARE, (char) => BARE[char]).normalize("NFKD").toLowerCase().replace(TO_BARE, (char) => BARE[char]);
    return /[\u0900-\u0dff]/.test(bare) ? bare : bare.replace(/\p{M}/gu, "");
  }

  /**
   * The words of a text, folded, and where they stand.
   * @param {string} text
   * @returns {{word: string, start: number, end: number}[]}
   */
  function words(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      const full = /['’]s$/i.test(match[0]) ? match[0].slice(0, -2) : match[0];
      for (const piece of full.matchAll(PIECE)) {
        const word = fold(piece[0].toLowerCase()), start = match.index + piece.index;
        if (word) found.push({word, start, end: start + piece[0].length});
      }
    }
    return found;
  }

  const QUOTED = /(-?)(?:"([^"]*)"|“([^”"]*)[”"]|„([^“”"]*)[“”"]|«([^»]*)»)/g;

  /** @param {string} text @param {boolean} typing @returns {Query} */
  function parse(text, typing) {
    /** @type {string[][]} */
    const phrases = [];
    /** @type {string[][]} */
    const without = [];
    const {rest: plain, fields} = SearchFields.take(text.normalize("NFC"), typing), printed = fields.filter(({kind, not}) => kind === "text" && !not);
    const rest = plain.replace(QUOTED, (_, minus, ...inner) => {
      const phrase = words(inner.slice(0, 4).find((found) => typeof found === "string") ?? "").map(({word}) => word);
      if (phrase.length) (minus ? without : phrases).push(phrase);
      return " ";
    }).replace(/(^|\s)-(\S+)/gu, (_, before, word) => {
      const phrase = words(word).map((found) => found.word);
      if (phrase.length) without.push(phrase);
      return before;
    });
    const standing = words(rest), free = standing.map(({word}) => word), last = standing[standing.length - 1];
    phrases.push(...runs(standing), ...printed.filter(({exact, value}) => exact || value.length > 1).map(({value}) => value));
    free.push(...printed.filter(({exact, value}) => !exact && value.length === 1).flatMap(({value}) => value));
    return {words: [...phrases.flat(), ...free], free: new Set(free), phrases, without, fields,
      typing: typing && (last?.end === rest.length || printed.some((field) => field.typing && free.includes(field.value[0])))};
  }

  /**
   * Runs of characters of scripts without spaces: what is typed together must stand together.
   * @param {{word: string, start: number, end: number}[]} free
   */
  function runs(free) {
    /** @type {string[][]} */
    const found = [];
    let run = 0;
    free.forEach(({word, start}, at) => {
      const joined = at > 0 && IS_UNSPACED.test(word) && IS_UNSPACED.test(free[at - 1].word) && free[at - 1].end === start;
      if (!joined) run = at;
      else if (at - run === 1) found.push([free[run].word, word]);
      else found[found.length - 1].push(word);
    });
    return found;
  }

  /**
   * Edits that turn one word into the other, a swap of neighbours being one; more than `most` counts as most + 1.
   * @param {string} a
   * @param {string} b
   * @param {number} most
   */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = /** @type {number[]} */ ([]), last = Array.from({length: b.length + 1}, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  }

  return {words, parse, distance};
})();

// Under Node the names of a file are its own.
Object.assign(globalThis, {SearchWords});
