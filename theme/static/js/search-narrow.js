/*
 * The column that narrows a search: order, dates, and for each facet its values with the number of articles they would leave.
 */
"use strict";

/** @typedef {import("./search-engine.js").Count} Count */
/** @typedef {{state: () => State, set: (changes: Partial<State>) => void, widen: () => void}} Desk  The search that is being narrowed. */

const SearchNarrow = (() => {
  const {byId, element, button} = SearchDom, {say, pieces} = SearchTexts, VALUES = 6;
  /** Keys of the facets' titles. @type {Record<string, string>} */
  const TITLES = {publication: "publications", year: "years", author: "authors", person: "people", organisation: "organisations",
    place: "places", topic: "topics", story: "stories", language: "languages"};
  const {FACETS} = SearchAddress, MANY = 2000;
  /** Facets that in an archive of more than so many articles are counted when they are asked for: they have thousands of values. */
  const WAITING = ["author", "person", "organisation", "place", "story"];
  /** @type {Sort[]} */
  const SORTS = ["relevance", "newest", "oldest"];

  /**
   * @param {HTMLElement} place
   * @param {Desk} desk
   */
  function column(place, desk) {
    /** @type {Set<string>} Facets of which every value is shown, and those that are counted although they are large. */
    const unfolded = new Set(), wanted = new Set();
    /** @type {Map<string, Count[]>} Facet -> its values as they stood for these words: what narrows the search moves nothing. */
    const stood = new Map();
    let words = "", drawn = false;
    const bars = element("div", {id: "bars"}), groups = element("div", {}), dates = range(desk, bars);
    const order = select(desk), apart = switches(desk), clear = button(say("clear"), desk.widen, {id: "widen"});
    const box = /** @type {HTMLDetailsElement} */ (element("details", {}, element("summary", {}, say("narrow")),
      element("p", {className: "order"}, element("label", {}, ...pieces("order", {order}))), apart.box, dates.box, groups, clear));
    box.open = matchMedia("(min-width: 60rem)").matches;

    /** Show it for what is found; nothing is counted before it is opened. @type {(() => Promise<void>) | null} */
    let count = null;

    /**
     * @param {any} archive
     * @param {All} all
     * @param {{copies: boolean, reports: boolean}} beneath
     * @param {() => boolean} current  whether it still is what is sought
     */
    async function show(archive, all, beneath, current) {
      const state = desk.state(), total = all.articles.length;
      if (total < 2 && !SearchAddress.narrowed(state)) return hide();
      order.value = state.sort;
      dates.show(state);
      apart.show(state, beneath);
      clear.hidden = !SearchAddress.narrowed(state);
      count = async () => {
        const waiting = archive.root.articles > MANY ? WAITING.filter((facet) => !wanted.has(facet) && !state.filters[facet].length) : [];
        const {counts, time} = await SearchTally.of(archive, all, state, waiting);
        if (current()) fill(total, counts, time, waiting);
      };
      const chips = await SearchChosen.items(archive, desk);
      if (!current()) return;
      SearchChosen.show(byId("chosen"), chips);
      if (box.open) await count();
      if (current() && !box.isConnected) place.replaceChildren(box);
    }

    /** @param {number} total @param {Record<string, Count[]>} counts @param {Bar[]} time @param {string[]} waiting */
    function fill(total, counts, time, waiting) {
      const focused = document.activeElement?.id ?? "", inside = groups.contains(document.activeElement), {filters} = desk.state();
      SearchBars.show(bars, time, desk);
      dates.hint(time);
      if (desk.state().q !== words) stood.clear();
      else if (drawn && time.length) bars.hidden = false;
      [words, drawn] = [desk.state().q, !bars.hidden];
      groups.replaceChildren(...FACETS.flatMap((facet) => (waiting.includes(facet) ? [uncounted(facet, () => {
        wanted.add(facet);
        count?.();
      })] : group(facet, stood.has(facet) ? counts[facet] ?? [] : telling(counts[facet], total, filters[facet]), desk, unfolded, stood, () => fill(total, counts, time, waiting)))));
      if (inside) (byId(focused) ?? groups.querySelector(`[id^="${focused.split("-")[0]}/"]`))?.focus();
    }

    box.addEventListener("toggle", () => {
      if (box.open) count?.();
    });
    function hide() {
      byId("chosen").replaceChildren();
      box.remove();
    }

    return {show, hide};
  }

  /** @param {Desk} desk */
  function select(desk) {
    const made = /** @type {HTMLSelectElement} */ (element("select", {id: "sort"}, ...SORTS.map((value) => element("option", {value}, say(value)))));
    made.addEventListener("change", () => desk.set({sort: /** @type {Sort} */ (made.value)}));
    return made;
  }

  /** Whether copies, and reports of one story, each stand by themselves; shown where there are such. @param {Desk} desk */
  function switches(desk) {
    const copies = check(say("eachCopy"), "each", (each) => desk.set({each})), reports = check(say("eachReport"), "reports", (on) => desk.set({reports: on}));
    const box = element("div", {className: "facet"}, copies.label, reports.label);
    let words = "", seen = {copies: false, reports: false};
    return {box, show: (/** @type {State} */ state, /** @type {{copies: boolean, reports: boolean}} */ beneath) => {
      [copies.box.checked, reports.box.checked] = [state.each, state.reports];
      const before = state.q === words ? seen : {copies: false, reports: false};
      words = state.q;
      seen = {copies: before.copies || beneath.copies || state.each, reports: before.reports || beneath.reports || state.reports};
      copies.label.hidden = !seen.copies;
      reports.label.hidden = !seen.reports;
      box.hidden = copies.label.hidden && reports.label.hidden;
    }};
  }

  /** From and to: a year, a month or a day, as precise as one likes. @param {Desk} desk @param {HTMLElement} bars */
  function range(desk, bars) {
    const inputs = /** @type {const} */ (["from", "to"]).map((end) => {
      const input = /** @type {HTMLInputElement} */ (element("input", {id: end, autocomplete: "off",
        pattern: "[0-9]{4}(-[0-9]{2}){0,2}", title: say("dateHelp"), size: 12}));
      input.addEventListener("change", () => {
        input.setCustomValidity(input.value && !SearchAddress.day(input.value) ? input.title : "");
        if (input.reportValidity()) desk.set({[end]: input.value});
      });
      return input;
    });
    const labels = inputs.map((input, n) => element("label", {}, ...pieces(n ? "to" : "from", {field: input})));
    const box = element("fieldset", {className: "facet dates"}, element("legend", {}, say("dates")), bars, ...labels);
    return {box, hint: (/** @type {Bar[]} */ time) => {
      inputs.forEach((input, n) => (input.placeholder = (n ? time[time.length - 1]?.to : time[0]?.from) ?? ""));
    }, show: (/** @type {State} */ state) => {
      for (const input of inputs) if (input !== document.activeElement) input.value = input.id === "from" ? state.from : state.to;
    }};
  }

  /**
   * The values of a facet as boxes to tick, each where it stood before; else what is ticked first.
   * @param {string} facet
   * @param {Count[]} values
   * @param {Desk} desk
   * @param {Set<string>} unfolded
   * @param {Map<string, Count[]>} stood
   * @param {() => void} fill  shows the facets anew
   */
  function group(facet, values, desk, unfolded, stood, fill) {
    const chosen = desk.state().filters[facet], ordered = facet === "year" ? [...values].sort((a, b) => (a.id < b.id ? 1 : -1)) : values;
    const before = (stood.get(facet) ?? []).map((old) => values.find(({id}) => id === old.id) ?? {...old, count: 0}), kept = before.map(({id}) => id);
    const fresh = ordered.filter(({id}) => !kept.includes(id)), first = fresh.filter(({id}) => chosen.includes(id));
    const rows = [...before, ...first, ...fresh.filter((value) => !first.includes(value))];
    if (!rows.length) return [];
    const shown = unfolded.has(facet) ? rows : rows.slice(0, Math.max(VALUES, before.length + first.length));
    stood.set(facet, shown);
    const made = element("fieldset", {className: "facet"}, element("legend", {}, say(TITLES[facet])),
      element("ul", {}, ...shown.map((value) => choice(facet, value, desk))));
    if (shown.length < rows.length) {
      made.append(button(say("all", {n: rows.length}), () => {
        unfolded.add(facet);
        fill();
        byId(`${facet}/${rows[shown.length].id}`)?.focus();
      }, {id: `${facet}-more`, "aria-label": say("allOf", {facet: say(TITLES[facet]), n: rows.length})}));
    }
    return [made];
  }

  /** The values of a facet; none where each would leave all that is found. @param {Count[]} values @param {number} total @param {string[]} chosen */
  const telling = (values, total, chosen) => (chosen.length || values.some(({count}) => count < total) ? values : []);

  /** A facet whose column is large: it is read when somebody asks for it. @param {string} facet @param {() => void} act */
  function uncounted(facet, act) {
    const title = say(TITLES[facet]);
    return element("fieldset", {className: "facet"}, element("legend", {}, title),
      button(say("count"), act, {id: `${facet}-count`, "aria-label": say("countOf", {facet: title})}));
  }

  /** @param {string} facet @param {Count} value @param {Desk} desk */
  function choice(facet, {id, label, count}, desk) {
    const chosen = desk.state().filters[facet], name = facet === "language" ? SearchTexts.language(id) : label;
    const {box, label: made} = check(name, `${facet}/${id}`, (on) => {
      const {filters} = desk.state(), others = filters[facet].filter((other) => other !== id);
      desk.set({filters: {...filters, [facet]: on ? [...others, id] : others}});
    });
    box.checked = chosen.includes(id);
    made.append(element("span", {className: "count"}, SearchTexts.number(count)));
    return element("li", {}, made);
  }

  /** @param {string} text @param {string} id @param {(on: boolean) => void} act */
  function check(text, id, act) {
    const box = /** @type {HTMLInputElement} */ (element("input", {type: "checkbox", id}));
    box.addEventListener("change", () => act(box.checked));
    return {box, label: element("label", {}, box, " ", element("bdi", {}, text), " ")};
  }

  return {column};
})();

Object.assign(globalThis, {SearchNarrow});
