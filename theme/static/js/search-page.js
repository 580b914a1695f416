/*
 * The search page: results as one types, narrowed by what the archive knows, the whole state in the address.
 * Fills #status, #facets and #results of search.html.
 */
(() => {
  "use strict";

  const FIRST = 10, MORE = 20, PAUSE = 120;
  const {byId, element, button, many, save} = SearchDom, {row, meant, stories, nothing, tally} = SearchResults;
  const field = /** @type {HTMLInputElement} */ (byId("q")), form = /** @type {HTMLFormElement} */ (field.form);
  const [status, facets, results, browse] = ["status", "facets", "results", "browse"].map(byId);
  const engine = /** @type {any} */ (globalThis).ArchiveSearch;
  /** @type {Promise<any> | null} */
  let archive = null;
  let state = SearchAddress.read(location.search), limit = FIRST, asked = 0, timer = 0;

  const open = () => (archive ??= engine.open("search/"));
  const toAddress = () => history.replaceState(null, "", SearchAddress.write(state) || location.pathname);

  /** @param {Partial<State>} changes @param {boolean} [typing] */
  function set(changes, typing = false) {
    clearTimeout(timer);
    state = {...state, ...changes};
    limit = FIRST;
    toAddress();
    return run(typing);
  }

  function widen() {
    set(SearchAddress.widened(state));
    field.focus();
  }

  const column = SearchNarrow.column(facets, {state: () => state, set, widen});
  const count = SearchCounting.table(open, (names) => {
    state = {...state, names};
    toAddress();
  });

  /**
   * Search, and show what is found; then count, which reads more of the index.
   * @param {boolean} typing
   */
  async function run(typing) {
    const turn = ++asked;
    if (!state.q.trim() && !SearchAddress.narrowed(state)) return rest();
    try {
      const held = await open(), {q, filters, from, to, sort} = state;
      const [all, texts] = await Promise.all([held.find(q, {filters, from, to, sort, typing, facets: false}), SearchCopies.texts(held)]);
      const groups = SearchCopies.grouped(all.articles, state.each ? null : texts);
      const hits = await held.hits(groups.slice(0, limit).map(({article}) => article), all.found);
      if (turn !== asked) return;
      show(held, all, groups, hits);
      if (all.articles.length) await suggest(all, turn);
      else await help(held, turn);
      const {facets: counts} = await held.find(q, {filters, from, to, typing});
      const whole = from || to ? await held.find(q, {filters, typing, facets: false}) : all;
      const time = SearchTimeline.bars(whole.articles, await held.dates());
      if (turn !== asked) return;
      stories([...results.querySelectorAll(".hit")], groups.map(({article}) => article), await held.column("story"));
      column.show(counts, time, texts !== null && SearchCopies.grouped(all.articles, texts).length < all.articles.length);
    } catch (error) {
      if (turn !== asked) return;
      archive = null;
      status.textContent = `The search index could not be read: ${error instanceof Error ? error.message : error}.`;
      browse.hidden = false;
    }
  }

  function rest() {
    results.replaceChildren();
    column.hide();
    status.textContent = "";
    browse.hidden = false;
  }

  /**
   * @param {any} held
   * @param {All} all
   * @param {Group[]} groups
   * @param {any[]} hits
   */
  function show(held, all, groups, hits) {
    const rows = hits.map((hit, n) => row(hit, groups[n].others, (others) => held.hits(others, all.found)));
    results.replaceChildren(element("div", {className: "rows"}, ...rows));
    const left = Math.min(groups.length - hits.length, MORE);
    if (left > 0) results.append(button(`Show ${left} more`, more, {className: "more-results"}));
    if (hits.length && held.root.cited) results.append(takeAway(held, all.articles));
    browse.hidden = hits.length > 0;
    status.textContent = tally(all, groups.length, state);
  }

  async function more() {
    const next = limit;
    limit += MORE;
    await run(false);
    links()[next]?.focus();
  }

  /** Where little is found, of a word that may be a slip. @param {All} all @param {number} turn */
  async function suggest(all, turn) {
    const near = Object.entries(await all.suggest()).map(([word, other]) => ({word, articles: 0, near: other}));
    const respelt = SearchNothing.respelt(state.q, near);
    if (respelt && turn === asked) results.prepend(meant(respelt));
  }

  /** @param {any} held @param {number} turn */
  async function help(held, turn) {
    const words = await SearchNothing.known(held, state.q);
    const wide = SearchAddress.narrowed(state) && state.q.trim() ? (await held.find(state.q, {facets: false})).articles.length : 0;
    if (turn === asked) results.replaceChildren(...nothing(words, state, wide, widen));
  }

  /** Buttons that save what is found. @param {any} held @param {number[]} articles */
  function takeAway(held, articles) {
    const saved = SearchFiles.FORMATS.map(({label, ending, type, of}) => button(label, async () => {
      save(SearchFiles.named(state.q, ending), type, of(await SearchFiles.cited(held, articles)));
      status.textContent = `${many(articles.length)} saved as ${label}.`;
    }));
    const title = articles.length === 1 ? "Take it away" : `Take all ${articles.length.toLocaleString("en")} away`;
    return element("p", {className: "take", role: "group", "aria-label": title}, title, ...saved.flatMap((made) => [" ", made]));
  }

  // ---------------------------------------------------------------- keys

  const links = () => /** @type {HTMLElement[]} */ ([...results.querySelectorAll("h2 a")]);

  /** Arrows walk through the results; Escape returns to the field. @param {KeyboardEvent} event */
  function walk(event) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0, active = /** @type {HTMLElement} */ (document.activeElement);
    const all = links(), here = all.indexOf(active);
    if (event.key === "Escape" && active !== field && (results.contains(active) || facets.contains(active))) field.focus();
    else if (step && all.length && (here >= 0 || (active === field && step > 0))) (here + step < 0 ? field : all[Math.min(here + step, all.length - 1)]).focus();
    else return;
    event.preventDefault();
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => set({q: field.value}, true), PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    set({q: field.value});
  });
  document.addEventListener("keydown", walk);
  addEventListener("popstate", begin);

  function begin() {
    state = SearchAddress.read(location.search);
    field.value = state.q;
    if (state.names.length) count(state.names);
    run(false);
  }

  begin();
})();
