/* Runs before the first paint: the reader's choice of colours, and the two faces that every page needs.
   Not by <link rel=preload>, which a browser refuses with an error on file://. */
(function () {
  "use strict";
  var root = document.documentElement, script = /** @type {HTMLScriptElement} */ (document.currentScript);
  var here = script.src.replace(/js\/colour\.js.*$/, "");
  root.classList.add("js");
  try {
    var kept = localStorage.getItem("colours");
    if (kept === "light" || kept === "dark") root.dataset.colours = kept;
  } catch (e) { /* storage may be forbidden: the system's colours then */ }
  if (location.protocol === "file:") return;
  ["newsreader-latin-wght", "libre-franklin-latin-wght"].forEach(function (name) {
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = "font";
    link.type = "font/woff2";
    link.crossOrigin = "";
    link.href = here + "fonts/" + name + ".woff2";
    document.head.append(link);
  });
})();
