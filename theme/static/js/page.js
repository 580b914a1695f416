/* What a page gains from a script: the colour switch, "/" for search, live filters, paragraph anchors, the age of an article.
   Every page is complete without it. */
(function () {
  "use strict";
  var root = document.documentElement;

  /** @param {string} selector @returns {HTMLElement[]} */
  function all(selector) { return Array.from(document.querySelectorAll(selector)); }

  function colours() {
    var button = document.querySelector(".colours"), order = ["automatic", "light", "dark"];
    if (!button) return;
    var word = /** @type {HTMLElement} */ (button.querySelector("span"));
    word.textContent = root.dataset.colours || "automatic";
    button.addEventListener("click", function () {
      var next = order[(order.indexOf(word.textContent) + 1) % order.length];
      word.textContent = next;
      if (next === "automatic") delete root.dataset.colours; else root.dataset.colours = next;
      try {
        if (next === "automatic") localStorage.removeItem("colours"); else localStorage.setItem("colours", next);
      } catch (e) { /* forbidden: the choice lasts for this page */ }
    });
  }

  function slash() {
    document.addEventListener("keydown", function (event) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      var at = /** @type {HTMLElement} */ (event.target);
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.isContentEditable) return;
      event.preventDefault();
      var field = document.getElementById("q");
      var link = /** @type {HTMLAnchorElement | null} */ (document.querySelector('.words a[href$="search.html"]'));
      if (field) field.focus(); else if (link) location.href = link.href;
    });
  }

  /** @param {string} text */
  function plain(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function filter() {
    var box = document.querySelector(".filter");
    if (!box) return;
    var field = /** @type {HTMLInputElement} */ (box.querySelector("input")), status = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
    var items = all("main .names > li"), words = items.map(function (item) { return plain(item.textContent); });
    field.addEventListener("input", function () {
      var wanted = plain(field.value.trim()), shown = 0;
      items.forEach(function (item, i) {
        item.hidden = words[i].indexOf(wanted) < 0;
        shown += item.hidden ? 0 : 1;
      });
      all("main .letter").forEach(function (part) { part.hidden = !part.querySelector("li:not([hidden])"); });
      status.textContent = wanted ? shown + " of " + items.length : "";
    });
  }

  function anchors() {
    all(".clipping .body > [id]").forEach(function (block) {
      var link = document.createElement("a");
      link.className = "anchor";
      link.href = "#" + block.id;
      link.textContent = "¶";
      link.setAttribute("aria-label", "Link to this " + (block.tagName === "P" ? "paragraph" : "part"));
      block.append(link);
    });
  }

  function age() {
    var place = all("[data-published]")[0];
    if (!place) return;
    var years = Math.floor((Date.now() - Date.parse(place.dataset.published ?? "")) / 31556952000);
    if (years > 0) place.textContent = " · " + years + (years === 1 ? " year ago" : " years ago");
  }

  [colours, slash, filter, anchors, age].forEach(function (part) { part(); });
})();
