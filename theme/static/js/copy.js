/* Copying, for whichever button was pressed. */
const Copying = (() => {
  "use strict";

  const WHILE = 3000, {tell} = Words, SAYS = {copied: tell("Copied"), select: tell("Selected: press Ctrl and C")};

  /** From a disk some browsers have no clipboard to offer: then a field is selected and copied as a reader would. @param {string} text */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = Object.assign(document.createElement("textarea"), {value: text, className: "aside"}), active = document.activeElement;
      (active?.parentElement ?? document.body).append(field);
      field.select();
      const done = document.execCommand("copy");
      field.remove();
      if (active instanceof HTMLElement) active.focus();
      return done;
    }
  }

  /** Copy what an element says, or select it, and say so elsewhere for a while. @param {Element} held @param {...Element} places */
  async function take(held, ...places) {
    const copied = await copy(held.textContent ?? "");
    if (!copied) getSelection()?.selectAllChildren(held);
    for (const place of /** @type {HTMLElement[]} */ (places)) {
      const before = place.dataset.before ??= place.textContent ?? "";
      place.textContent = copied ? SAYS.copied : SAYS.select;
      setTimeout(() => { place.textContent = before; }, WHILE);
    }
  }

  return {copy, take};
})();
