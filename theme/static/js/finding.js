/* On the page for what is not there: what was meant is found by its id or by the words of its address, in the scripts of missing/. */
const Missing = (() => {
  "use strict";
  const ID = 10, MOST = 5, NOISE = /^[\s<>()[\]{}"'“”‘’«».,;:!?…*_|=-]+|[\s<>()[\]{}"'“”‘’«».,;:!?…*_|=-]+$/gu;
  const place = /** @type {HTMLElement} */ (document.getElementById("found")), data = place.dataset;
  const root = new URL(data.root || "./", location.href), letters = Number(data.letters), words = Number(data.words);
  /** @type {Map<string, any>} */
  const shards = new Map();
  /** @type {any} */
  let taken = null;

  /** What a mail program, a hand or a copy machine made of an address, undone. @param {string} text */
  function clean(text) {
    for (let n = 0; n < 2; n++) text = text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => { try { return decodeURIComponent(part); } catch { return ""; } });
    text = text.normalize("NFKD").replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff\s=]/gu, "").replace(/\\/g, "/").replace(/[_+]/g, "-").toLowerCase();
    text = text.replace(/\.html?(?![a-z0-9]).*$|[?#].*$/, "").replace(/\/+/g, "/").replace(NOISE, "").replace(/\.(?:h(?:tm?)?)?$/, "");
    return text.replace(/^\/|\/$/g, "").replace(/\/index$/, "").replace(NOISE, "");
  }

  /** A shard; nothing where there is none. @param {string} name */
  async function shard(name) {
    if (!shards.has(name)) {
      taken = null;
      await Page.load(`../../missing/${encodeURIComponent(name)}.js`).catch(() => null);
      shards.set(name, taken);
    }
    return shards.get(name);
  }

  /** Letters put in, left out, exchanged or swapped; `most` and one when there are more. @param {string} a @param {string} b @param {number} most */
  function apart(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let last = [...Array(b.length + 1).keys()], before = last;
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[b.length];
  }

  /** @typedef {{path: string, far: number, sure: boolean}} Found */

  /** Articles whose id is this one, begins so, or is nearly this. @param {string} slug @returns {Promise<Found[]>} */
  async function articles(slug) {
    /** @type {Map<string, Found>} */
    const found = new Map(), dash = slug.lastIndexOf("-"), before = slug.slice(0, Math.max(dash, 0)), tail = slug.slice(dash + 1);
    const tried = new Set([tail, slug.slice(-ID), ...slug.split("-")].filter((part) => part.length >= Math.max(3, letters) && part.length <= ID + 2));
    for (const part of tried) {
      const starts = await shard(`id-${part.slice(0, letters)}`) ?? {};
      for (const [id, words] of Object.entries(starts)) weigh(found, part, id, words, part === tail ? before : "");
      if (part.length < ID - 2 || found.has(part)) continue;
      for (const id of await shard(`end-${part.slice(part.length - letters)}`) ?? []) {
        if (apart(part, id, 2) < 3 && !(id in starts)) weigh(found, part, id, (await shard(`id-${id.slice(0, letters)}`))?.[id], part === tail ? before : "");
      }
    }
    const near = [...found.values()], cut = near.filter((one) => one.far === 0.5);
    if (cut.length === 1 && cut[0].sure === false && tail.length >= 6) cut[0].sure = true;
    return near;
  }

  /** @param {Map<string, Found>} found @param {string} part @param {string} id @param {string} words @param {string} before */
  function weigh(found, part, id, words, before) {
    const far = part === id ? 0 : id.startsWith(part) ? 0.5 : part.length < ID - 2 ? 9 : apart(part, id, 2);
    if (far > 2 || !words) return;
    const path = words.endsWith(".html") ? words : `articles/${words}-${id}.html`;
    const sure = far === 0 || (far <= 2 && before === words);
    if ((found.get(id)?.far ?? 9) > far) found.set(id, {path, far, sure});
  }

  /** Pages of this address, or of one nearly like it. @param {string} asked @returns {Promise<Found[]>} */
  async function pages(asked) {
    const slug = asked.slice(asked.lastIndexOf("/") + 1), parts = slug.split("-"), most = Math.min(3, Math.floor(slug.length / 4));
    /** @type {Map<string, Found>} */
    const found = new Map();
    for (const key of new Set([parts[0].slice(0, words), parts[parts.length - 1].slice(0, words)])) {
      for (const held of await shard(`name-${key}`) ?? []) {
        const path = held.replace(/\/index$/, ""), own = path.slice(path.lastIndexOf("/") + 1);
        const far = path === asked ? 0 : own === slug ? 0.5 : slug.length > 3 && own.startsWith(slug) ? 1 : apart(slug, own, most) + 0.5;
        if (far <= most + 0.5 && !/^\d+$/.test(far ? own : "")) found.set(path, {path: `${held}.html`, far, sure: far === 0});
      }
    }
    return [...found.values()];
  }

  /** @param {string} href @param {string} text */
  function link(href, text) {
    return Object.assign(document.createElement("a"), {href, textContent: text});
  }

  /** A sentence with a link in it. @param {string} sentence @param {HTMLElement} what */
  function say(sentence, what) {
    const [before, behind] = sentence.split("{link}"), line = document.createElement("p");
    line.append(before, what, behind);
    place.append(line);
  }

  async function look() {
    const here = location.pathname, asked = clean(here.startsWith(root.pathname) ? here.slice(root.pathname.length) : here);
    const slug = asked.slice(asked.lastIndexOf("/") + 1);
    if (!slug || slug === "404") return;
    const found = [...await articles(slug), ...await pages(asked)].sort((a, b) => a.far - b.far || (a.path < b.path ? -1 : 1)).slice(0, MOST);
    const sure = found.filter((one) => one.sure), at = (/** @type {Found} */ one) => new URL(one.path, root).href;
    for (const one of found) {
      const name = one.path.replace(/(\/index)?\.html$/, "").replace(/-[2-9a-z]{10}$/, "").replace(/^[^/]+\//, "").replace(/-/g, " ");
      say(Words.tell("You may have meant {link}."), link(at(one) + location.search + location.hash, name));
    }
    const plain = slug.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && word.length !== ID).slice(0, 8).join(" ");
    if (plain) say(Words.tell("You could {link}."), link(`${data.search}?q=${encodeURIComponent(plain)}`, Words.tell("search for “{words}”", {words: plain})));
    if (sure.length === 1 && new URL(at(sure[0])).pathname !== location.pathname) location.replace(at(sure[0]) + location.search + location.hash);
  }

  return {look, clean, apart, take: (/** @type {unknown} */ held) => { taken = held; }};
})();

Missing.look();
