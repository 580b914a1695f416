/*
 * On the home page: what was printed on the reader's day in former years. The site is built once; which day it is, only the browser knows.
 */
const Today = (() => {
  "use strict";

  const box = /** @type {HTMLElement | null} */ (document.querySelector(".today")), now = new Date();
  const day = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  if (box?.dataset.days?.split(" ").includes(day)) Page.load(`../../on-this-day/${day}.js`);

  /** Called by the file of the day. @param {string} html */
  function show(html) {
    box?.querySelector(".more")?.remove();
    box?.insertAdjacentHTML("beforeend", html);
  }

  return {show};
})();
