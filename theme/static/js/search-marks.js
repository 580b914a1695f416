/*
 * What a result shows of a text: where the words and phrases stand, and two lines with them.
 */
"use strict";

/** @typedef {[number, number]} Span  Half-open, in UTF-16 units. */
/** @typedef {{forms: Set<string>, phrases: string[][]}} Wanted  What is to be marked in a text. */
/** @typedef {{start: number, end: number, key: string, worth: number}} Occurrence  A phrase or name is worth more than a word. */

const SearchMarks = (() => {
  const {words} = SearchWords;
  const SNIPPET = 170, BEFORE = 50;

  /**
   * Where the wanted words and phrases stand; where two phrases share a word, the one that is wanted first. A single character
   * of a phrase, as Chinese and Japanese phrases have, is nothing by itself.
   * @param {string} text
   * @param {Wanted} wanted
   * @returns {Occurrence[]}
   */
  function occurrences(text, wanted) {
    const all = words(text), taken = new Uint8Array(all.length), found = [];
    for (const phrase of wanted.phrases) {
      for (let i = 0; i + phrase.length <= all.length; i++) {
        if (!phrase.every((word, n) => all[i + n].word === word && !taken[i + n])) continue;
        found.push({start: all[i].start, end: all[i + phrase.length - 1].end, key: phrase.join(" "), worth: phrase.length + 1});
        taken.fill(1, i, i + phrase.length);
      }
    }
    const within = new Set(wanted.phrases.flat());
    all.forEach(({word, start, end}, i) => {
      if (!taken[i] && wanted.forms.has(word) && (word.length > 1 || !within.has(word))) found.push({start, end, key: word, worth: 1});
    });
    return found.sort((a, b) => a.start - b.start);
  }

  /**
   * Two lines of a text, where most of what is wanted stands close together.
   * @param {string} text
   * @param {Occurrence[]} found
   * @returns {{snippet: string, marks: Span[]}}
   */
  function snippet(text, found) {
    let best = 0, most = 0;
    for (let i = 0, j = 0; i < found.length; i++) {
      while (j < found.length && found[j].end <= found[i].start + SNIPPET - BEFORE) j++;
      const inside = found.slice(i, Math.max(j, i + 1));
      const told = new Map(inside.map(({key, worth}) => [key, worth]));
      const worth = 4 * [...told.values()].reduce((sum, each) => sum + each, 0) + Math.min(inside.length, 4);
      if (worth > most) [best, most] = [i, worth];
    }
    const first = found.length ? found[best].start : 0;
    const start = edge(text, Math.max(0, first - BEFORE), first), end = Math.max(edge(text, start + SNIPPET, text.length), found[best]?.end ?? 0);
    const head = start > 0 ? "… " : "", tail = end < text.length ? " …" : "";
    return {
      snippet: head + text.slice(start, end).trimEnd() + tail,
      marks: found.filter((mark) => mark.start >= start && mark.end <= end)
        .map((mark) => [mark.start - start + head.length, mark.end - start + head.length]),
    };
  }

  /**
   * The first beginning of a word from `at` on, but not after `limit`.
   * @param {string} text
   * @param {number} at
   * @param {number} limit
   */
  function edge(text, at, limit) {
    if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
    const space = text.slice(at - 1, at + 30).search(/\s\S/u);
    const next = space < 0 ? at : at + space;
    return Math.min(next, limit) + (/[\udc00-\udfff]/.test(text[Math.min(next, limit)] ?? "") ? 1 : 0);
  }

  /** Texts that differ in more than capitals, the longest first. @param {string[]} texts */
  function distinct(texts) {
    return [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()].sort((a, b) => b.length - a.length).slice(0, 24);
  }

  return {occurrences, snippet, distinct};
})();

// Under Node the names of a file are its own.
Object.assign(globalThis, {SearchMarks});
