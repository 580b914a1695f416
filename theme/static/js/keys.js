/* The keys of a page: what they do, and the dialog that lists those that do something here and lets the reader switch them off. */
const Keys = (() => {
  "use strict";

  const {tell} = Words;
  const SAYS = {
    title: tell("Keys on this page"), single: tell("Use single keys"), without: tell("Without them, this list is at the foot of every page."), close: tell("Close"),
    search: tell("Search"), help: tell("This list"), escape: tell("Close what is open"),
    nextParagraph: tell("Next paragraph"), lastParagraph: tell("Previous paragraph"), nextEntry: tell("Next entry"), lastEntry: tell("Previous entry"),
    nextHit: tell("Next hit"), lastHit: tell("Previous hit"), later: tell("The next article in time"), earlier: tell("The article before in time"),
  };
  const ROWS = "main :is(.row, .hit, .report, .story-row, .names > li, .concordance li)";
  const root = document.documentElement, dialog = Object.assign(document.createElement("dialog"), {className: "keymap"});

  /** @typedef {{key: string, says: string, act?: () => void}} Key */

  /** What is walked through: the marks of an article's paragraphs, else the first link of each row. */
  function stops() {
    const marks = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".clipping .body .anchor")]);
    const rows = marks.length ? [] : [...document.querySelectorAll(ROWS)].map((row) => row.querySelector("a"));
    return [...marks, ...new Set(rows)].filter((stop) => stop !== null).filter((stop) => stop.checkVisibility());
  }

  /** To the stop after or before the one that has the focus, or else the first one in sight. @param {number} step */
  function walk(step) {
    const all = stops(), active = document.activeElement;
    const here = all.findIndex((stop) => stop === active || stop.parentElement?.contains(active));
    const sight = all.findIndex((stop) => /** @type {Element} */ (stop.parentElement).getBoundingClientRect().top >= 0);
    const to = all[here >= 0 ? here + step : step > 0 ? sight : sight - 1];
    if (!to) return;
    to.focus({preventScroll: true});
    to.parentElement?.scrollIntoView({block: "center"});
  }

  /** @param {string} rel */
  const beside = (rel) => /** @type {HTMLAnchorElement | null} */ (document.querySelector(`.after a[rel=${rel}]`));
  /** @param {number} at */
  const hit = (at) => /** @type {HTMLButtonElement} */ (document.querySelectorAll(".found:not(.resume) button")[at]);

  /** The keys that do something on this page. @returns {Key[]} */
  function here() {
    const paragraphs = document.querySelector(".clipping .body .anchor") !== null;
    const rows = stops().length ? [
      {key: "j", says: paragraphs ? SAYS.nextParagraph : SAYS.nextEntry, act: () => walk(1)},
      {key: "k", says: paragraphs ? SAYS.lastParagraph : SAYS.lastEntry, act: () => walk(-1)},
    ] : [];
    const hits = hit(0) ? [
      {key: "n", says: SAYS.nextHit, act: () => hit(1).click()},
      {key: "p", says: SAYS.lastHit, act: () => hit(0).click()},
    ] : [];
    const time = [{key: "J", says: SAYS.later, link: beside("next")}, {key: "K", says: SAYS.earlier, link: beside("prev")}]
      .flatMap(({key, says, link}) => link ? [{key, says, act: () => link.click()}] : []);
    return [{key: "/", says: SAYS.search}, ...rows, ...hits, ...time, {key: "?", says: SAYS.help, act: show}, {key: "Esc", says: SAYS.escape}];
  }

  /** @param {string} key */
  function press(key) {
    here().find((one) => one.key === key)?.act?.();
  }

  /** @param {string} tag @param {...(string | Node)} content */
  function element(tag, ...content) {
    const made = document.createElement(tag);
    made.append(...content);
    return made;
  }

  function fill() {
    const heading = Object.assign(element("h2", SAYS.title), {id: "keys-title"}), list = element("dl");
    for (const {key, says} of here()) list.append(element("div", element("dt", element("kbd", key)), element("dd", says)));
    const box = Object.assign(document.createElement("input"), {type: "checkbox", checked: root.dataset.keys !== "off"});
    box.addEventListener("change", () => {
      if (box.checked) delete root.dataset.keys; else root.dataset.keys = "off";
      Page.keep("keys", box.checked ? null : "off");
    });
    const close = Object.assign(element("button", SAYS.close), {type: "button", autofocus: true});
    close.addEventListener("click", () => dialog.close());
    dialog.setAttribute("aria-labelledby", heading.id);
    dialog.replaceChildren(heading, list, element("p", element("label", box, ` ${SAYS.single}`)), element("p", SAYS.without), close);
  }

  function show() {
    fill();
    if (!dialog.isConnected) document.body.append(dialog);
    dialog.showModal();
  }

  return {press, show};
})();
