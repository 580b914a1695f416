/*
 * The service worker of a published site: what a reader has kept answers where the network does not. It is written to the top of the site,
 * behind theme/static/js/offline-keeping.js.
 *
 * The network comes first, for pages and for what they load: a correction or a withdrawal must not hide behind what is kept, and a page, its
 * scripts and the parts of the index must be of one build. Each page is asked for anew; for what it loads the browser's own cache may answer.
 * Where the network is slow, what is kept is shown meanwhile, and the page loaded anew should its answer be another.
 */
"use strict";

(() => {
  const PATIENCE = 4000, BETWEEN = 60000, PANEL = "offline.html";
  const worker = /** @type {any} */ (globalThis);
  let looked = 0;

  /** Whether the site itself says that nothing is there. @param {Response} answer */
  const gone = (answer) => answer.status === 404 || answer.status === 410;

  /** Keep an answer of the network, or forget what is gone; gives whether it is other than what was kept. @param {string} path @param {Response} answer */
  async function noted(path, answer) {
    const held = gone(answer) && await Keeping.one(path);
    if (held) await Keeping.drop(path);
    return answer.ok && answer.status === 200 ? Keeping.visited(path, answer) : Boolean(held);
  }

  /** Look for changes, but not with every page. */
  async function look() {
    if (Date.now() - looked < BETWEEN) return;
    looked = Date.now();
    await Keeping.check();
    await Keeping.trim();
  }

  /** @param {any} event @param {string} path */
  async function answered(event, path) {
    const {request} = event;
    if ((await Keeping.choice().catch(() => ({mode: "nothing"}))).mode === "nothing") return fetch(request);
    /** @type {Promise<Response | null>} */
    const asked = fetch(request, request.mode === "navigate" ? {cache: "no-cache"} : {}).catch(() => null);
    const noting = asked.then((answer) => answer ? noted(path, answer.clone()) : false);
    event.waitUntil(noting.then(() => request.mode === "navigate" ? look() : undefined).catch(() => {}));
    const soon = await Promise.race([asked, new Promise((done) => { setTimeout(done, PATIENCE, null); })]);
    if (soon && soon.status < 500) return soon;
    const held = await Keeping.held(path).catch(() => undefined);
    if (!held) return await asked ?? lost(request, path);
    if (request.mode === "navigate") event.waitUntil(noting.then(async (changed) => {
      if (changed) (await worker.clients.get(event.resultingClientId))?.navigate(request.url);
    }).catch(() => {}));
    return held;
  }

  /** Where to go for a page that is not kept. @param {Request} request @param {string} path */
  async function lost(request, path) {
    const panel = request.mode === "navigate" && path !== PANEL && await Keeping.held(PANEL);
    return panel ? Response.redirect(`${Keeping.HOME}${PANEL}?from=${encodeURIComponent(path)}`) : Response.error();
  }

  /** Keep the panel, and the pages that were open before there was a worker. */
  async function begin() {
    if ((await Keeping.choice()).mode === "nothing") return;
    const open = await worker.clients.matchAll({type: "window", includeUncontrolled: true});
    const paths = open.map((/** @type {{url: string}} */ client) => Keeping.pathOf(client.url));
    await Promise.all([...new Set([PANEL, ...paths])].map((path) => path && Keeping.whole(path)));
  }

  worker.addEventListener("install", (/** @type {any} */ event) => {
    worker.skipWaiting();
    event.waitUntil(begin().catch(() => {}));
  });
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const {request} = event, path = request.method === "GET" && request.destination ? Keeping.pathOf(request.url) : null;
    if (path) event.respondWith(answered(event, path));
  });
})();
