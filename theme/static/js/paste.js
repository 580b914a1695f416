/* A button beside each thing to paste on the work-list. Without it the words can be selected. */
(() => {
  "use strict";

  const SAYS = {copy: "Copy"};
  const status = document.querySelector("main [role=status]");
  for (const held of document.querySelectorAll(".paste pre")) {
    const button = Object.assign(document.createElement("button"), {type: "button", textContent: SAYS.copy});
    button.setAttribute("aria-label", `${SAYS.copy} ${held.textContent}`);
    button.addEventListener("click", () => Page.load("copy.js").then(() => Copying.take(held, button, ...status ? [status] : [])));
    held.after(button);
  }
})();
