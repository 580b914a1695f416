/* Added by make serve, and never part of the site: loads the page anew when it looks otherwise, and shows what could not be built. */
(() => {
  "use strict";
  const { page, state } = document.currentScript.dataset;
  let events = null;
  let hidden = "";

  /** An element with a text of its own, or none. */
  function element(name, text, more = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    return Object.assign(made, more);
  }

  /** Put the panel over the page, or take it away; it lies in a tree of its own, where the theme does not reach. */
  function show(data) {
    document.getElementById("pressmark-panel")?.remove();
    const panel = JSON.parse(data);
    if (!panel || data === hidden) return;
    const host = element("div", "", { id: "pressmark-panel" });
    const inside = host.attachShadow({ mode: "open" });
    const box = element("section", "", { className: "panel", lang: panel.language, dir: panel.direction });
    box.setAttribute("role", "alert");
    const hide = element("button", panel.hide, { type: "button" });
    hide.addEventListener("click", () => { hidden = data; host.remove(); });
    box.append(element("h2", panel.heading), hide);
    for (const { place, message, hint } of panel.findings) {
      const finding = element("article", "", { lang: panel.tongue, dir: "auto" });
      finding.append(element("code", place), element("p", message), element("h3", panel.hint, { lang: panel.language }), element("pre", hint));
      box.append(finding);
    }
    if (panel.more) box.append(element("p", panel.more));
    inside.append(element("link", "", { rel: "stylesheet", href: "/.pressmark/follow.css" }), box);
    document.body.append(host);
  }

  function follow() {
    if (events || document.visibilityState === "hidden") return;
    events = new EventSource(`/.pressmark/events?page=${page}&state=${state}`);
    events.addEventListener("reload", () => { leave(); location.reload(); });
    events.addEventListener("panel", event => show(event.data));
  }

  /* A browser has six connections to a host: pages that nobody sees leave theirs, and ask when they are seen again. */
  function leave() {
    events?.close();
    events = null;
  }

  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" ? leave() : follow());
  addEventListener("pagehide", leave);
  addEventListener("pageshow", follow);
  follow();
})();
