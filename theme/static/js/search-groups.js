/*
 * What is one result: copies of one text, and, where there is more than a page, the reports of one story, beneath the best of them.
 */
"use strict";

/** @typedef {{article: number, others: number[], reports: number[]}} Group  The best, copies of it, and further reports of its story. */

const SearchGroups = (() => {
  const ONE_PAGE = 10;  // results that are seen at a glance hide nothing

  /**
   * For each article a number, 0 where it has none; null where the archive has no such thing.
   * @param {any} archive
   * @param {"copies" | "reports"} part
   * @returns {Promise<number[] | null>}
   */
  async function numbers({root, parts}, part) {
    return root[part] ? parts.get(`f/${part}`, (/** @type {Uint8Array} */ data) => new SearchParts.Reader(data).numbers(root.articles)) : null;
  }

  /**
   * What stands where in the list of results. In order of time every report stands at its day.
   * @param {any} archive
   * @param {number[]} articles  in the order of the results
   * @param {State} state
   * @param {Field[]} fields
   */
  async function of(archive, articles, state, fields) {
    const texts = await numbers(archive, "copies"), apart = copied(articles, null), groups = texts ? copied(articles, texts) : apart;
    const shown = state.each ? apart : groups;
    const mixed = state.sort === "relevance" && !state.filters.story?.length && !fields.some(({field, not}) => field === "story" && !not);
    const stories = mixed && shown.length > ONE_PAGE ? await numbers(archive, "reports") : null;
    const told = stories ? reported(shown, stories) : shown;
    return {groups: state.reports ? shown : told, copies: groups.length < articles.length, reports: told.length < shown.length};
  }

  /** @param {number[]} articles @param {number[] | null} text @returns {Group[]} */
  function copied(articles, text) {
    return gathered(articles.map((article) => ({article, others: [], reports: []})), text, (best, {article}) => best.others.push(article));
  }

  /** @param {Group[]} groups @param {number[]} story @returns {Group[]} */
  function reported(groups, story) {
    return gathered(groups.map((group) => ({...group, reports: []})), story, (best, {article, others}) => best.reports.push(article, ...others));
  }

  /**
   * Those of one number put beneath the first of them.
   * @param {Group[]} groups
   * @param {number[] | null} number
   * @param {(best: Group, further: Group) => void} put
   */
  function gathered(groups, number, put) {
    /** @type {Map<number, Group>} */
    const first = new Map();
    return groups.filter((group) => {
      const own = number?.[group.article] ?? 0, best = own ? first.get(own) : undefined;
      if (best) put(best, group);
      else if (own) first.set(own, group);
      return !best;
    });
  }

  return {of, copied, reported};
})();

Object.assign(globalThis, {SearchGroups});
