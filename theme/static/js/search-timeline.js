/*
 * The bars over the two fields for dates: how many of the found articles may lie in each stretch of time.
 */
"use strict";

/** @typedef {{from: string, to: string, count: number}} Bar  `from` and `to` as the address says them. */

const SearchTimeline = (() => {
  const MOST = 10, STEPS = [1, 3, 12, 24, 60, 120, 240, 600, 1200, 6000];  // in months

  /**
   * Months since the year 0 of a day that is counted as Python's toordinal does.
   * @param {number} day
   */
  function month(day) {
    const date = new Date((day - 719163) * 86400000);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  }

  /**
   * At most ten bars over the time of these articles, the first and the last no longer than it. One whose date is known to the year alone counts in every month in which it
   * may lie, as it is found by every such range; so a bar's count is the number of articles that its range finds.
   * @param {number[]} articles
   * @param {{first: number[], last: number[]}} dates  of the dated articles, which have the lowest numbers
   * @returns {Bar[]}
   */
  function bars(articles, {first, last}) {
    const spans = articles.filter((article) => article < first.length).map((article) => [month(first[article]), month(last[article])]);
    if (!spans.length) return [];
    const start = spans.reduce((least, [from]) => Math.min(least, from), Infinity), end = spans.reduce((most, [, to]) => Math.max(most, to), 0);
    const step = STEPS.find((each) => Math.floor(end / each) - Math.floor(start / each) < MOST) ?? 12000, zero = Math.floor(start / step);
    const made = Array.from({length: Math.floor(end / step) - zero + 1}, (_, n) => bar((zero + n) * step, step));
    for (const [from, to] of spans) for (let n = Math.floor(from / step); n <= Math.floor(to / step); n++) made[n - zero].count++;
    made[0].from = said(start, step);
    made[made.length - 1].to = said(end, step);
    return made;
  }

  /** @param {number} start @param {number} step @returns {Bar} */
  function bar(start, step) {
    return {from: said(start, step), to: said(start + step - 1, step), count: 0};
  }

  /** A month as precisely as bars of so many months tell it. @param {number} at @param {number} step */
  function said(at, step) {
    return step < 12 ? `${year(at)}-${String(at % 12 + 1).padStart(2, "0")}` : year(at);
  }

  /** @param {number} at */
  const year = (at) => String(Math.floor(at / 12)).padStart(4, "0");

  /** Whether some of a bar lies between the dates in the two fields. @param {Bar} bar @param {string} from @param {string} to */
  function touched({from: first, to: last}, from, to) {
    return Boolean(from || to) && (!from || last + "-99" >= from) && (!to || first <= to + "-99");
  }

  return {bars, touched};
})();

Object.assign(globalThis, {SearchTimeline});
