/*
 * The search page: results as one types, narrowed by what the archive knows, the whole state in the address.
 * Fills #status, #pages, #facets and #results of search.html.
 */
(() => {
  "use strict";

  const MORE = 20, PAUSE = 120, FIRST = SearchAddress.FIRST;
  /** Label of a format -> ending of its files (search-files.js). */
  const FORMATS = ["RIS", "BibTeX", "CSL-JSON", "CSV"];
  const {byId, element, button, save, later} = SearchDom, {row, meant, tally} = SearchResults, {say} = SearchTexts;
  const field = /** @type {HTMLInputElement} */ (byId("q")), form = /** @type {HTMLFormElement} */ (field.form);
  const [status, pages, facets, results, browse] = ["status", "pages", "facets", "results", "browse"].map(byId);
  const engine = /** @type {any} */ (globalThis).ArchiveSearch;
  /** @type {Promise<any> | null} */
  let archive = null;
  /** @type {ReturnType<typeof SearchNarrow.column> | null} */
  let column = null;
  let state = SearchAddress.read(location.search), asked = 0, timer = 0, typed = false;

  const open = () => (archive ??= engine.open("search/"));

  /**
   * Put the search into the address: what is still being typed is one entry of the browser's history.
   * @param {boolean} anew  whether Back is to lead to the search before this one
   */
  function toAddress(anew) {
    const query = SearchAddress.write(state);
    if (query === location.search) return;
    if (anew) history.pushState(null, "", query || location.pathname);
    else history.replaceState(null, "", query || location.pathname);
  }

  /** @param {Partial<State>} changes @param {boolean} [typing] */
  function set(changes, typing = false) {
    clearTimeout(timer);
    state = {...state, shown: FIRST, ...changes};
    const anew = !(typing && typed);
    typed = typing;
    window.setTimeout(() => toAddress(anew));  // a new entry of the history takes milliseconds: the index is asked first
    return run(typing);
  }

  function widen() {
    set(SearchAddress.widened(state));
    field.focus();
  }

  // ---------------------------------------------------------------- searching

  /**
   * Search, and show what is found; then whatever reads more of the index.
   * @param {boolean} typing
   */
  async function run(typing) {
    const turn = ++asked;
    results.ariaBusy = "true";
    if (!state.q.trim() && !SearchAddress.narrowed(state)) return rest();
    try {
      const held = await open(), {q, filters, from, to, sort} = state;
      const all = await held.find(q, {filters, from, to, sort, typing, facets: false});
      const made = await SearchGroups.of(held, all.articles, state, all.found.fields);
      const hits = await held.hits(made.groups.slice(0, state.shown).map(({article}) => article), all.found);
      if (turn !== asked) return;
      show(held, all, made.groups, hits);
      await after(held, all, made, turn);
    } catch (error) {
      if (turn !== asked) return;
      archive = null;
      status.textContent = say("unreadable", {reason: error instanceof Error ? error.message : String(error)});
      browse.hidden = false;
    }
    if (turn === asked) results.ariaBusy = "false";
  }

  function rest() {
    results.ariaBusy = "false";
    results.replaceChildren();
    pages.replaceChildren();
    column?.hide();
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
    const read = (/** @type {number[]} */ articles) => held.hits(articles, all.found);
    const rows = hits.map((hit, n) => row(hit, groups[n], read, () => wholeStory(held, groups[n].article)));
    results.replaceChildren(element("div", {className: "rows"}, ...rows));
    const left = Math.min(groups.length - hits.length, MORE);
    if (left > 0) results.append(button(say("showMore", {n: left}), more, {className: "more-results"}));
    if (hits.length && held.root.cited) results.append(takeAway(held, all.articles));
    browse.hidden = hits.length > 0;
    status.textContent = tally(all, groups, state);
  }

  /**
   * What the first results do not need: help, pages, stories, facets and dates.
   * @param {any} held
   * @param {All} all
   * @param {Awaited<ReturnType<typeof SearchGroups.of>>} made
   * @param {number} turn
   */
  async function after(held, all, made, turn) {
    if (all.articles.length) await suggest(all, turn);
    else await help(held, turn);
    await later("narrowing");
    const best = made.groups.slice(0, state.shown).map(({article}) => article);
    const [offers, stories] = await Promise.all([SearchPages.offers(held, state.q), held.column("story")]);
    if (turn !== asked) return;
    pages.replaceChildren(...offers.map(SearchPages.shown));
    SearchPages.stories([...results.querySelectorAll(".hit")], best, stories);
    column ??= SearchNarrow.column(facets, {state: () => state, set, widen});
    await column.show(held, all, made, () => turn === asked);
  }

  /** Where little is found, of a word that may be a slip. @param {All} all @param {number} turn */
  async function suggest(all, turn) {
    const near = Object.entries(await all.suggest()).map(([word, other]) => ({word, articles: 0, near: other}));
    if (near.length) await later("helping");
    const respelt = near.length && SearchNothing.respelt(state.q, near);
    if (respelt && turn === asked) results.prepend(meant(respelt));
  }

  /** @param {any} held @param {number} turn */
  async function help(held, turn) {
    await later("helping");
    const made = await SearchHelp.nothing(held, state, widen);
    if (turn === asked) results.replaceChildren(made);
  }

  async function more() {
    const next = state.shown;
    state = {...state, shown: next + MORE};
    toAddress(false);
    await run(false);
    links()[next]?.focus();
  }

  /** Address of the same search for all reports of an article's story. @param {any} held @param {number} article */
  async function wholeStory(held, article) {
    const {values, starts, list} = await held.column("story"), [id] = values[list[starts[article]]];
    return SearchAddress.write({...state, filters: {...state.filters, story: [id]}, shown: FIRST});
  }

  /** Buttons that save what is found. @param {any} held @param {number[]} articles */
  function takeAway(held, articles) {
    const n = articles.length, title = n === 1 ? say("takeOne") : say("takeAll", {n});
    const saved = FORMATS.map((format) => button(format, async () => {
      await later("saving");
      const made = SearchFiles.FORMATS.find(({label}) => label === format);
      if (!made) return;
      save(SearchFiles.named(state.q, made.ending), made.type, made.of(await SearchFiles.cited(held, articles)));
      status.textContent = say("saved", {n, format});
    }));
    return element("p", {className: "take", role: "group", "aria-label": title}, title, ...saved.flatMap((button) => [" ", button]));
  }

  // ---------------------------------------------------------------- the list of names

  const list = /** @type {HTMLDetailsElement} */ (byId("list"));

  async function counting() {
    await later("listing");
    return SearchCounting.table(open, (names) => {
      state = {...state, names};
      toAddress(true);
    });
  }

  /** @type {ReturnType<typeof counting> | null} */
  let table = null;

  /** Its scripts are loaded once somebody opens it, or the address has names. */
  const opened = () => (table ??= counting());

  // ---------------------------------------------------------------- keys

  const links = () => /** @type {HTMLElement[]} */ ([...results.querySelectorAll("h2 a")]);

  /** Arrows walk through the results; Escape returns to the field, and there empties it. @param {KeyboardEvent} event */
  function walk(event) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0, active = /** @type {HTMLElement} */ (document.activeElement);
    const all = links(), here = all.indexOf(active);
    if (event.key === "Escape" && active !== field && (results.contains(active) || facets.contains(active))) field.focus();
    else if (event.key === "Escape" && active === field && field.value) {
      field.value = "";
      set({q: ""});
    } else if (step && all.length && (here >= 0 || (active === field && step > 0))) {
      (here + step < 0 ? field : all[Math.min(here + step, all.length - 1)]).focus();
    } else return;
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
  list.addEventListener("toggle", () => {
    if (list.open) opened();
  });
  list.addEventListener("submit", (event) => {  // here, for it may be pressed before its scripts are there
    event.preventDefault();
    opened().then((count) => count());
  });
  addEventListener("popstate", begin);

  function begin() {
    state = SearchAddress.read(location.search);
    field.value = state.q;
    typed = false;
    list.hidden = byId("how").hidden = false;
    if (state.names.length) opened().then((count) => count(state.names));
    run(false);
  }

  begin();
})();
