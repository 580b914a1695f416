/* On the page for what is not there: an id inside the mistyped address finds its article; else its words go to the search. */
(function () {
  "use strict";
  /** A bare % in a mistyped address is no escape. @param {string} text */
  function readable(text) { try { return decodeURIComponent(text); } catch (bad) { return text; } }
  /** @param {string} id */
  function byId(id) { return /** @type {HTMLElement} */ (document.getElementById(id)); }
  var place = byId("found"), known = JSON.parse(byId("addresses").textContent);
  var asked = readable(location.pathname.split("/").pop() || "").toLowerCase().replace(/\.html?$/, "");
  var id = Object.keys(known).find(function (key) { return asked.indexOf(key.toLowerCase()) >= 0; });
  var words = asked.split(/[^\p{L}\p{N}]+/u).filter(function (/** @type {string} */ word) { return word.length > 2 && word !== "404"; }).slice(0, 8).join(" ");
  if (!id && !words) return;
  var link = document.createElement("a");
  link.href = id ? place.dataset.root + known[id] : place.dataset.search + "?q=" + encodeURIComponent(words);
  link.textContent = id ? Words.tell("the article with the id {id}", {id: id}) : Words.tell("search for “{words}”", {words: words});
  var told = (id ? Words.tell("You may have meant {link}.") : Words.tell("You could {link}.")).split("{link}");
  place.append(told[0], link, told[1]);
})();
