/* Runs behind the style sheet of a site without an address. On a disk a face comes a moment after the page: too late for
   `font-display: optional`, later than the lines that `swap` would move. So the page is shown with its faces, or soon without. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;
  var root = document.documentElement.classList, faces = document.fonts;
  /** @param {FontDisplay} now @param {FontDisplay} then */
  function change(now, then) {
    faces.forEach(function (face) { if (face.display === now) face.display = then; });
  }
  function show() { root.remove("waiting"); }
  root.add("waiting");
  change("optional", "swap");
  document.addEventListener("DOMContentLoaded", function () {
    setTimeout(function () {
      if (root.contains("waiting")) change("swap", "optional");
      show();
    }, 500);
    document.body.getBoundingClientRect();  // laying it out asks for its faces
    faces.ready.then(show);
  });
})();
