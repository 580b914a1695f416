/* A button beside each thing to paste on the work-list. Without it the words can be selected. */
(() => {
  "use strict";

    const status = document.querySelector("main [role=status]");
  for (const held of document.querySelectorAll(".paste pre")) {
    const button = Object.assign(document.createElement("button"), {type: "button", textContent: Words.tell("Copy")});
    button.setAttribute("aria-label", Words.tell("Copy {text}", {text: held.textContent ?? ""}));
    button.addEventListener("click", () => Page.load("copy.js").then(() => Copying.take(held, button, ...status ? [status] : [])));
    held.after(button);
  }
})();
