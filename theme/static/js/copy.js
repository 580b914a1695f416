/* Copying: for the buttons of articles, and a button beside each thing to paste on the work-list, whose words can be selected without it. */
const Copying = (() => {
  "use strict";

  const SAYS = {copy: "Copy", copied: "Copied", select: "Selected: press Ctrl and C"};
  const status = document.querySelector("main [role=status]");

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

  /** A button of the cite box: it copies what stands before it, and says so in what stands behind it. @param {Element} button */
  async function press(button) {
    const held = button.previousElementSibling, said = button.nextElementSibling;
    if (!held || !said) return;
    const copied = await copy(held.textContent ?? "");
    if (!copied) getSelection()?.selectAllChildren(held);
    said.textContent = copied ? SAYS.copied : SAYS.select;
    if (copied) setTimeout(() => { said.textContent = ""; }, 3000);
  }

  /** @param {Element} held */
  function offer(held) {
    const button = Object.assign(document.createElement("button"), {type: "button", textContent: SAYS.copy});
    button.setAttribute("aria-label", `${SAYS.copy} ${held.textContent}`);
    button.addEventListener("click", async () => {
      if (!status) return;
      if (!await copy(held.textContent ?? "")) {
        getSelection()?.selectAllChildren(held);
        status.textContent = SAYS.select;
        return;
      }
      status.textContent = button.textContent = SAYS.copied;
      setTimeout(() => {
        button.textContent = SAYS.copy;
        status.textContent = "";
      }, 2000);
    });
    held.after(button);
  }

  for (const held of document.querySelectorAll(".paste pre")) offer(held);
  return {copy, press};
})();
