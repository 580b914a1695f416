/* Where an open popover stands: beneath some place, or above it where there is no room, or the other way round; it scrolls with the page. */
const Beside = (() => {
  "use strict";

  const EDGE = 8;

  /** @param {HTMLElement} box @param {DOMRect} at @param {boolean} [over] */
  function place(box, at, over = false) {
    const {dir, clientWidth} = document.documentElement, {offsetWidth: width, offsetHeight: height} = box;
    const fits = at.bottom + height < innerHeight, below = over ? at.top < height : fits || at.top < height, start = dir === "rtl" ? at.right - width : at.left;
    box.style.left = `${Math.max(EDGE, Math.min(start, clientWidth - width - EDGE)) + scrollX}px`;
    box.style.top = `${(below ? at.bottom : at.top - height) + scrollY}px`;
  }

  return {place};
})();
