/* A button beside each thing to paste on the work-list. Without it the words can be selected. */
(function () {
  "use strict";
  var status = /** @type {HTMLElement} */ (document.querySelector("main [role=status]"));

  /** @param {Element} pre */
  function select(pre) { getSelection()?.selectAllChildren(pre); }

  /** From a disk some browsers have no clipboard to offer: then the words are selected and copied as a reader would. @param {Element} pre */
  function copied(pre) {
    if (navigator.clipboard) return navigator.clipboard.writeText(pre.textContent);
    select(pre);
    return document.execCommand("copy") ? Promise.resolve() : Promise.reject();
  }

  document.querySelectorAll(".paste pre").forEach(function (pre) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy " + pre.textContent);
    button.addEventListener("click", function () {
      copied(pre).then(function () {
        button.textContent = "Copied";
        status.textContent = "Copied";
        setTimeout(function () { button.textContent = "Copy"; status.textContent = ""; }, 2000);
      }, function () {
        select(pre);
        status.textContent = "Selected: press Ctrl and C";
      });
    });
    pre.after(button);
  });
})();
