/* What the mark at a paragraph offers: its link, its words as a quotation, its citation, in every style of the cite box, each to be copied. */
const Paragraph = (() => {
  "use strict";

  const FEW = 5;
  const {tell} = Words;
  const SAYS = {
    label: tell("This passage"), select: tell("Press Ctrl and C to copy what is selected"), field: tell("To copy"), styles: tell("In the style of"),
    offers: [[tell("Copy link"), tell("Link copied")], [tell("Copy quotation"), tell("Quotation copied")], [tell("Copy citation"), tell("Citation copied")]],
  };
  const menu = Object.assign(document.createElement("div"), {className: "menu", popover: "auto", role: "group", ariaLabel: SAYS.label});
  const status = Object.assign(document.createElement("p"), {role: "status"});
  status.dataset.of = SAYS.label;
  const field = Object.assign(document.createElement("textarea"), {readOnly: true, hidden: true, rows: 4, ariaLabel: SAYS.field});
  const root = document.documentElement;
  /** @type {HTMLButtonElement} */
  let mark;

  /** @param {string} text */
  const flat = (text) => text.replace(/\s+/g, " ").trim();

  /** The words of a passage, without what the page has added to them. @param {Element} block */
  function words(block) {
    const copy = /** @type {Element} */ (block.cloneNode(true));
    for (const added of copy.querySelectorAll("button, small, sup, .menu")) added.remove();
    return flat(copy.textContent ?? "");
  }

  /**
   * The beginning of a passage, as long as it takes to stand nowhere above it: browsers go to the first place where such words stand.
   * https://wicg.github.io/scroll-to-text-fragment/
   * @param {Element} block
   */
  function beginning(block) {
    const above = document.createRange(), text = words(block);
    above.setStart(document.body, 0);
    above.setEndBefore(block);
    const earlier = flat(above.toString()).toLowerCase();
    const parts = [...new Intl.Segmenter(block.closest("[lang]")?.getAttribute("lang") ?? "en", {granularity: "word"}).segment(text)];
    const ends = parts.filter((part) => part.isWordLike).map((part) => part.index + part.segment.length).slice(FEW - 1);
    const end = ends.find((at) => !earlier.includes(text.slice(0, at).toLowerCase()));
    return end ? text.slice(0, end) : "";
  }

  /** The page's permanent address, where it has one. */
  function address() {
    const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
    return canonical?.href ?? location.href.replace(/[?#].*$/, "");
  }

  /** What each button copies. @type {((block: Element) => string)[]} */
  const texts = [
    (block) => {
      const start = beginning(block);
      return `${address()}#${block.id}${start ? `:~:text=${encodeURIComponent(start).replace(/-/g, "%2D")}` : ""}`;
    },
    (block) => `“${words(block)}”\n${cited(block)}`,
    (block) => cited(block),
  ];

  /** The article's citation with the address of the passage in the place of its own, or behind it. @param {Element} block @param {Element | null} held */
  function cited(block, held = document.querySelector(".citation")) {
    const text = flat(held?.textContent ?? ""), own = address(), there = `${own}#${block.id}`;
    return text.includes(own) ? text.replace(own, () => there) : `${text} ${there}`;
  }

  /** @param {string} label @param {string} done @param {(block: Element) => string} text */
  function offer(label, done, text) {
    const button = Object.assign(document.createElement("button"), {type: "button", textContent: label});
    button.addEventListener("click", () => copy(text(/** @type {Element} */ (mark.closest("[id]"))), done));
    menu.append(button);
    return button;
  }

  /** The styles of the cite box, each under its name. */
  function styles() {
    const boxes = [...document.querySelectorAll(".cite details .citation")];
    if (boxes.length) menu.append(Object.assign(document.createElement("p"), {textContent: SAYS.styles}));
    for (const held of boxes) {
      const name = held.previousElementSibling?.textContent ?? "", [label, done] = SAYS.offers[2];
      offer(name, done, (block) => cited(block, held)).ariaLabel = `${label}, ${name}`;
    }
  }

  /** @param {string} text @param {string} done */
  async function copy(text, done) {
    const copied = await Copying.copy(text);
    field.hidden = copied;
    status.textContent = copied ? done : SAYS.select;
    if (copied) return;
    field.value = text;
    field.focus();
    field.select();
  }

  /** Open at a mark, once its click is over: the next one closes, which the browser sees to. @param {HTMLButtonElement} at */
  async function open(at) {
    if (at.popoverTargetElement === menu) return;
    await Promise.all([Page.load("beside.js"), Page.load("copy.js"), new Promise((done) => setTimeout(done))]);
    close();
    mark = at;
    status.textContent = "";
    field.hidden = true;
    mark.after(menu);
    mark.popoverTargetElement = menu;
    menu.showPopover();
    Beside.place(menu, mark.getBoundingClientRect(), getComputedStyle(mark).position === "absolute");
    menu.querySelector("button")?.focus({preventScroll: true});  // autofocus would scroll to where it stood before
  }

  /** Once it is closed nothing of it stays among the article's words. */
  function close() {
    if (mark) mark.popoverTargetElement = null;
    menu.remove();
  }

  SAYS.offers.forEach(([label, done], at) => offer(label, done, texts[at]));
  styles();
  Object.assign(menu, {lang: root.lang, dir: root.dir || "ltr"}).prepend(status);
  menu.append(field);
  menu.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "closed" && !menu.matches(":popover-open")) close();
  });
  menu.addEventListener("focusout", ({relatedTarget: next}) => {  // it would hide what Tab leads on to
    if (next && next !== mark && !menu.contains(/** @type {Node} */ (next))) menu.hidePopover();
  });
  return {open};
})();
