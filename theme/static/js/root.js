/* On 404.html of a site that was not told its address. A host answers with that page at any depth, and at one of the ways up that it tries
   lies this script: that is the root, and everything that the page leads to and loads is put there. */
(() => {
  "use strict";
  const page = document.documentElement, own = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const root = own.replace(/theme\/js\/root\.js.*$/, ""), place = document.getElementById("found"), kinds = {a: "href", link: "href", script: "src"};
  if (page.dataset.root) return;
  page.dataset.root = root;
  if (new URL("./", location.href).href === root) return;
  for (const name of ["root", "search"]) place?.setAttribute(`data-${name}`, new URL(place.getAttribute(`data-${name}`) ?? "", root).href);
  for (const [kind, attribute] of Object.entries(kinds)) for (const element of document.querySelectorAll(`${kind}[${attribute}]`)) {
    const given = element.getAttribute(attribute) ?? "", there = new URL(given, root).href;
    if (/^(?:#|\.\.\/|[a-z]+:)|root\.js$/i.test(given)) continue;
    if (kind === "script") document.head.append(Object.assign(document.createElement("script"), {src: there, async: false}));
    else element.setAttribute(attribute, there);
  }
})();
