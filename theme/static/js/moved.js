/* On a redirect stub: go on with the query and the fragment that the old address was asked with, else the new one's own. */
(function () {
  "use strict";
  const [path, part] = String(/** @type {HTMLScriptElement} */ (document.currentScript).dataset.to).split("#");
  location.replace(path + location.search + (location.hash || (part ? `#${part}` : "")));
})();
