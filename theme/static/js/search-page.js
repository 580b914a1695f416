/*
 * The search page: results as one types, narrowed by what the archive knows, the whole state in the address.
 * Fills #status, #facets and #results of search.html; whatever comes from the index is set as text, never as markup.
 */
(() => {
  "use strict";

  /** @typedef {{q: string, filters: Record<string, string[]>, from: string, to: string, sort: "relevance" | "newest" | "oldest",
   *   limit: number}} State */

  const FIRST = 10, MORE = 20, VALUES = 8, PAUSE = 120;
  /** @type {Record<string, string>} */
  const FACETS = {publication: "Publications", year: "Years", author: "Authors", person: "People", organisation: "Organisations",
    place: "Places", topic: "Topics", story: "Stories"};
  const SORTS = {relevance: "Best first", newest: "Newest first", oldest: "Oldest first"};
  const DAY = /^\d{4}(-\d\d){0,2}$/;

  /** @param {string} id */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const field = /** @type {HTMLInputElement} */ (byId("q"));
  const [status, facets, results, browse] = ["status", "facets", "results", "browse"].map(byId);
  if (!field || !status || !results || !facets) return;
  const form = /** @type {HTMLFormElement} */ (field.form);
  /** @type {any} */
  const engine = /** @type {any} */ (globalThis).ArchiveSearch;
  /** @type {Promise<any> | null} */
  let archive = null;
  let state = fromAddress(), asked = 0, timer = 0;
  /** @type {Set<string>} Facets of which every value is shown. */
  const unfolded = new Set();

  // ---------------------------------------------------------------- address

  /** @returns {State} */
  function fromAddress() {
    const given = new URLSearchParams(location.search), sort = given.get("sort") ?? "";
    const day = (/** @type {string} */ name) => (DAY.test(given.get(name) ?? "") ? /** @type {string} */ (given.get(name)) : "");
    return {
      q: given.get("q") ?? "", from: day("from"), to: day("to"), sort: sort in SORTS ? /** @type {State["sort"]} */ (sort) : "relevance",
      filters: Object.fromEntries(Object.keys(FACETS).map((facet) => [facet, given.getAll(facet)])), limit: FIRST,
    };
  }

  function toAddress() {
    const given = new URLSearchParams();
    if (state.q) given.set("q", state.q);
    for (const [facet, values] of Object.entries(state.filters)) values.forEach((value) => given.append(facet, value));
    if (state.from) given.set("from", state.from);
    if (state.to) given.set("to", state.to);
    if (state.sort !== "relevance") given.set("sort", state.sort);
    const query = given.toString();
    history.replaceState(null, "", query ? "?" + query : location.pathname);
  }

  const narrowed = () => state.from !== "" || state.to !== "" || Object.values(state.filters).some((values) => values.length > 0);

  // ---------------------------------------------------------------- page parts

  /**
   * An element with these properties and children.
   * @param {string} tag
   * @param {Record<string, any>} [properties]  those with a hyphen, and lang and dir, are attributes
   * @param {...(Node | string)} children
   */
  function element(tag, properties = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name.includes("-")) made.setAttribute(name, value);
      else Object.assign(made, {[name]: value});
    }
    made.append(...children);
    return made;
  }

  /**
   * A text with its hits in <mark>.
   * @param {string} text
   * @param {[number, number][]} spans
   */
  function marked(text, spans) {
    /** @type {(Node | string)[]} */
    const parts = [];
    let at = 0;
    for (const [start, end] of spans) {
      parts.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
      at = end;
    }
    return [...parts, text.slice(at)];
  }

  /** @param {any} hit */
  function row(hit) {
    const found = new URLSearchParams(hit.terms.map((/** @type {string} */ term) => ["hl", term])).toString();
    const lang = hit.language ? {lang: hit.language} : {};
    const link = element("a", {href: encodeURI(hit.url) + (found ? "?" + found : ""), ...lang, dir: "auto"}, ...marked(hit.title, hit.titleMarks));
    return element("article", {className: "row hit"},
      element("p", {className: "day"}, hit.shown),
      element("h2", {}, link),
      element("p", {className: "summary", ...lang, dir: "auto"}, ...marked(hit.snippet, hit.marks)),
      element("p", {className: hit.publication ? "from" : "from unrecorded"}, hit.publication ?? "Publication not recorded"));
  }

  /** @param {any} answer */
  function showResults(answer) {
    results.replaceChildren(element("div", {className: "rows"}, ...answer.hits.map(row)));
    const left = answer.total - answer.hits.length;
    if (left > 0) {
      const more = element("button", {type: "button", className: "more-results"}, `Show ${Math.min(left, MORE)} more`);
      more.addEventListener("click", () => {
        const next = state.limit;
        state.limit += MORE;
        run(false).then(() => links()[next]?.focus());
      });
      results.append(more);
    }
    if (!answer.total) results.append(...nothing());
    browse.hidden = answer.total > 0;
    say(answer);
  }

  /** What may help where nothing is found. */
  function nothing() {
    const advice = [/["“„«]/.test(state.q) ? "Leave out the quotation marks: the words need not stand side by side then." : "",
      /(^|\s)-\S/.test(state.q) ? "Leave out what is excluded with a minus sign." : "",
      "Try fewer or other words, or a name in another spelling."].filter(Boolean);
    const list = element("ul", {}, ...advice.map((text) => element("li", {}, text)));
    if (!narrowed()) return [list];
    const clear = element("button", {type: "button"}, "Search the whole archive");
    clear.addEventListener("click", widen);
    return [clear, list];
  }

  /** @param {any} answer */
  function say(answer) {
    const many = (/** @type {number} */ count) => (count === 1 ? "1 article" : `${count} articles`);
    const parts = [answer.total ? many(answer.total) : "Nothing found"];
    for (const [typed, used] of Object.entries(answer.corrected)) parts.push(`no article has “${typed}”, so “${used}” was searched`);
    if (answer.undated && (state.from || state.to)) {
      parts.push(`${many(answer.undated)} without a date ${answer.undated === 1 ? "is" : "are"} left out`);
    } else if (answer.undated) parts.push(`${answer.undated} of them undated`);
    status.textContent = parts.join("; ") + ".";
  }

  function rest() {
    results.replaceChildren();
    facets.replaceChildren();
    status.textContent = "";
    browse.hidden = false;
  }

  // ---------------------------------------------------------------- narrowing

  /** @param {Record<string, any[]>} counts */
  function showFacets(counts) {
    const focused = document.activeElement instanceof HTMLElement && facets.contains(document.activeElement) ? document.activeElement.id : "";
    const groups = Object.entries(counts).map(([facet, values]) => group(facet, values)).filter((made) => made !== null);
    const open = facets.querySelector("details")?.open ?? matchMedia("(min-width: 60rem)").matches;
    const box = element("details", {open}, element("summary", {}, "Narrow the search"), order(), range(), ...groups);
    if (narrowed()) {
      const clear = element("button", {type: "button", id: "widen"}, "Clear all");
      clear.addEventListener("click", widen);
      box.append(clear);
    }
    facets.replaceChildren(box);
    if (focused) byId(focused)?.focus();
  }

  /**
   * The values of a facet as boxes to tick, what is ticked first; nothing where there is no choice.
   * @param {string} facet
   * @param {any[]} values
   */
  function group(facet, values) {
    const chosen = state.filters[facet];
    const rows = [...values.filter(({id}) => chosen.includes(id)), ...values.filter(({id}) => !chosen.includes(id))];
    if (!rows.length || (rows.length === 1 && !chosen.length && facet === "publication")) return null;
    const shown = unfolded.has(facet) ? rows : rows.slice(0, Math.max(VALUES, chosen.length));
    const made = element("fieldset", {className: "facet"}, element("legend", {}, FACETS[facet]),
      element("ul", {}, ...shown.map((value, i) => choice(facet, value, `${facet}-${i}`))));
    if (shown.length < rows.length) {
      const more = element("button", {type: "button", id: `${facet}-more`, "aria-label": `All ${rows.length} ${FACETS[facet].toLowerCase()}`},
        `All ${rows.length}`);
      more.addEventListener("click", () => {
        unfolded.add(facet);
        showFacets(last);
        byId(`${facet}-${shown.length}`)?.focus();
      });
      made.append(more);
    }
    return made;
  }

  /** @param {string} facet @param {any} value @param {string} id */
  function choice(facet, value, id) {
    const box = /** @type {HTMLInputElement} */ (element("input", {type: "checkbox", id, checked: state.filters[facet].includes(value.id)}));
    box.addEventListener("change", () => {
      const others = state.filters[facet].filter((chosen) => chosen !== value.id);
      state.filters[facet] = box.checked ? [...others, value.id] : others;
      changed();
    });
    return element("li", {}, element("label", {}, box, " ", element("bdi", {}, value.label), " ",
      element("span", {className: "count"}, String(value.count))));
  }

  function order() {
    const select = /** @type {HTMLSelectElement} */ (element("select", {id: "sort"},
      ...Object.entries(SORTS).map(([value, label]) => element("option", {value, selected: value === state.sort}, label))));
    select.addEventListener("change", () => {
      state.sort = /** @type {State["sort"]} */ (select.value);
      changed();
    });
    return element("p", {className: "order"}, element("label", {htmlFor: "sort"}, "Order "), select);
  }

  /** From and to: a year, a month or a day, as precise as one likes. */
  function range() {
    const inputs = /** @type {const} */ (["from", "to"]).map((end) => {
      const input = /** @type {HTMLInputElement} */ (element("input", {id: end, value: state[end], placeholder: "1931 or 1931-05-02",
        autocomplete: "off", pattern: "[0-9]{4}(-[0-9]{2}){0,2}", size: 12}));
      input.addEventListener("change", () => {
        if (input.value && !DAY.test(input.value)) return void input.reportValidity();
        state[end] = input.value;
        changed();
      });
      return element("label", {htmlFor: end}, end === "from" ? "From " : "To ", input);
    });
    return element("fieldset", {className: "facet dates"}, element("legend", {}, "Dates"), ...inputs);
  }

  function widen() {
    state = {...state, from: "", to: "", filters: Object.fromEntries(Object.keys(FACETS).map((facet) => [facet, []]))};
    changed();
    field.focus();
  }

  function changed() {
    state.limit = FIRST;
    run(false);
  }

  // ---------------------------------------------------------------- searching

  /** @type {Record<string, any[]>} The counts that are shown. */
  let last = {};

  /**
   * Search, and show what is found; then count, which reads more of the index.
   * @param {boolean} typing
   */
  async function run(typing) {
    const turn = ++asked;
    toAddress();
    if (!state.q.trim() && !narrowed()) return rest();
    try {
      archive ??= engine.open("search/");
      const open = await archive, {q, limit, ...narrowing} = state;
      const answer = await open.query(q, {...narrowing, limit, typing, facets: false});
      if (turn !== asked) return;
      showResults(answer);
      const {facets: counts} = await open.query(q, {...narrowing, limit: 0, typing});
      if (turn === asked) showFacets(last = counts);
    } catch (error) {
      archive = null;
      status.textContent = `The search index could not be read: ${error instanceof Error ? error.message : error}.`;
      browse.hidden = false;
    }
  }

  const links = () => /** @type {HTMLElement[]} */ ([...results.querySelectorAll("h2 a")]);

  /** Arrows walk through the results; Escape returns to the field. @param {KeyboardEvent} event */
  function walk(event) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const all = links(), here = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const inField = document.activeElement === field;
    if (event.key === "Escape" && here >= 0) field.focus();
    else if (step && (here >= 0 || (inField && step > 0))) (here + step < 0 ? field : all[Math.min(here + step, all.length - 1)])?.focus();
    else return;
    event.preventDefault();
  }

  field.value = state.q;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      state = {...state, q: field.value, limit: FIRST};
      run(true);
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    state = {...state, q: field.value, limit: FIRST};
    run(false);
  });
  document.addEventListener("keydown", walk);
  addEventListener("popstate", () => {
    state = fromAddress();
    field.value = state.q;
    run(false);
  });
  run(false);
})();
