/*
 * The bars over the two fields for dates. One stop of the Tab key: arrows, Home and End walk, Enter takes a bar as the range,
 * with Shift as its other end; taken again, the bar is given up.
 */
"use strict";

const SearchBars = (() => {
  const {element, button, byId} = SearchDom, {say} = SearchTexts;

  /** @param {HTMLElement} place @param {Bar[]} time @param {Desk} desk */
  function show(place, time, desk) {
    const focused = place.contains(document.activeElement) ? document.activeElement?.id : "";
    const most = Math.max(1, ...time.map(({count}) => count)), {from, to} = desk.state();
    const made = time.map((bar) => one(bar, bar.count / most, SearchTimeline.touched(bar, from, to), desk));
    place.hidden = time.length < 2;
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", say("overTime"));
    const ends = [time[0]?.from, time[time.length - 1]?.to].map((text) => element("span", {}, text ?? ""));
    place.replaceChildren(element("div", {}, ...made), element("p", {className: "ends", "aria-hidden": "true"}, ...ends));
    const first = made.find(({id}) => id === focused) ?? made.find((bar) => bar.getAttribute("aria-pressed") === "true") ?? made[0];
    if (first) first.tabIndex = 0;
    if (focused) (byId(focused) ?? first)?.focus();
    place.onkeydown = walk;
  }

  /** @param {Bar} bar @param {number} height @param {boolean} taken @param {Desk} desk */
  function one(bar, height, taken, desk) {
    const {from, to} = bar, time = from === to ? from : say("span", {from, to}), label = say("bar", {time, n: bar.count});
    const made = button("", (event) => desk.set(taking(bar, desk.state(), event.shiftKey)),
      {id: `bar-${bar.from}`, tabIndex: -1, title: label, "aria-label": label, "aria-pressed": String(taken)});
    made.append(element("i"));
    made.style.setProperty("--tall", `${Math.round(100 * height)}%`);
    return made;
  }

  /** @param {Bar} bar @param {State} state @param {boolean} further  whether the range is to reach to this bar */
  function taking({from, to}, state, further) {
    if (further && (state.from || state.to)) {
      return {from: !state.from || state.from < from ? state.from : from, to: !state.to || state.to > to ? state.to : to};
    }
    return state.from === from && state.to === to ? {from: "", to: ""} : {from, to};
  }

  /** @param {KeyboardEvent} event */
  function walk(event) {
    const place = /** @type {HTMLElement} */ (event.currentTarget), all = [...place.querySelectorAll("button")];
    const here = all.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const to = new Map([["ArrowLeft", here - 1], ["ArrowRight", here + 1], ["Home", 0], ["End", all.length - 1]]).get(event.key);
    if (to === undefined || !all[to]) return;
    event.preventDefault();
    all[here].tabIndex = -1;
    all[to].tabIndex = 0;
    all[to].focus();
  }

  return {show};
})();

Object.assign(globalThis, {SearchBars});
