/*
 * What the search is narrowed to, above the results: a button for each value, which gives it up.
 */
"use strict";

const SearchChosen = (() => {
  const {byId, element, button} = SearchDom, {say} = SearchTexts;
  /** Keys of one value's words. @type {Record<string, string>} */
  const KINDS = {publication: "onePublication", year: "oneYear", author: "oneAuthor", person: "onePerson", organisation: "oneOrganisation",
    place: "onePlace", topic: "oneTopic", story: "oneStory", language: "oneLanguage"};

  /**
   * @param {any} archive
   * @param {Desk} desk
   * @returns {Promise<HTMLElement[]>}  an item of the list for each
   */
  async function items(archive, desk) {
    const {filters, from, to} = desk.state();
    const values = await Promise.all(SearchAddress.FACETS.flatMap((facet) => filters[facet].map(async (id) => chip(
      say(KINDS[facet], {value: await named(archive, facet, id)}), `no-${facet}/${id}`,
      () => desk.set({filters: {...desk.state().filters, [facet]: desk.state().filters[facet].filter((other) => other !== id)}})))));
    if (from || to) values.push(chip(from && to ? say("span", {from, to}) : say(from ? "from" : "to", {field: from || to}), "no-dates",
      () => desk.set({from: "", to: ""})));
    if (values.length > 1) values.push(element("li", {}, button(say("clear"), desk.widen, {id: "no-all"})));
    return values;
  }

  /** What a value is called; its id where the archive has none such. @param {any} archive @param {string} facet @param {string} id */
  async function named(archive, facet, id) {
    if (facet === "language") return SearchTexts.language(id);
    const {values} = /** @type {Column} */ (await archive.column(facet));
    return values.find(([held]) => held === id)?.[1] ?? id;
  }

  /** @param {string} text @param {string} id @param {() => void} act */
  function chip(text, id, act) {
    const made = button("", act, {id, "aria-label": say("without", {text})});
    made.append(element("bdi", {}, text), " ×");
    return element("li", {}, made);
  }

  /** Show them; who gave one up finds himself at the next, or in the field where there is none. @param {HTMLElement} place @param {HTMLElement[]} made */
  function show(place, made) {
    const at = [...place.children].findIndex((item) => item.contains(document.activeElement));
    place.replaceChildren(...made);
    if (at >= 0) (made[Math.min(at, made.length - 1)]?.querySelector("button") ?? byId("q")).focus();
  }

  return {items, show};
})();

Object.assign(globalThis, {SearchChosen});
