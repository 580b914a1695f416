/* What a reader keeps of the archive for reading without a network; for the service worker (theme/scripts/sw.js) and for offline.html.
   All of it stays in this browser: the files in a cache, and in a database what is known of each. Both are called by the archive's own
   path, since several archives may have one origin. What the site is made of, the lists in offline/ say (generator/offline.py). */
/** @typedef {{mode: "visited" | "all" | "nothing", limit: number}} Choice limit in megabytes */
/** @typedef {{path: string, name: string, bytes: number, digest: string, checked: string, title: string, at: number}} Kept
 *  name: digest of the file's own name; checked: digest of the list that was seen to have it; at: when it was read, 0 where it never was */
/** @typedef {{files: number, bytes: number, digest: string}} Shard */
/** @typedef {"done" | "full" | "quota" | "other" | "away"} Outcome */
const Keeping = (() => {
  "use strict";

  const HOME = new URL("./", location.href).href, NAME = `pressmark ${new URL(HOME).pathname}`;
  const KINDS = /\.(?:html|js|css|woff2|svg|png|jpe?g|gif|webp|avif)$/i, STAYS = /^(?:theme\/|offline\.html$)/;
  const MEGABYTE = 1e6, AT_ONCE = 6;
  /** @type {Choice} */
  const FIRST = {mode: "visited", limit: 50};

  /** @type {Promise<IDBDatabase> | undefined} */
  let opened;

  /** @returns {Promise<IDBDatabase>} */
  function open() {
    return opened ??= new Promise((done, failed) => {
      const asked = indexedDB.open(NAME, 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("files", {keyPath: "path"});
        asked.result.createObjectStore("said");
      };
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  }

  /** One question or change. @param {"files" | "said"} table @param {(store: IDBObjectStore) => IDBRequest} work @returns {Promise<any>} */
  async function row(table, work) {
    const base = await open();
    return new Promise((done, failed) => {
      const asked = work(base.transaction(table, "readwrite").objectStore(table));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  }

  /** @returns {Promise<Choice>} */
  const choice = async () => (await row("said", (said) => said.get("choice"))) ?? FIRST;
  /** @returns {Promise<Outcome | undefined>} */
  const outcome = () => row("said", (said) => said.get("outcome"));
  /** @returns {Promise<Kept[]>} */
  const all = () => row("files", (files) => files.getAll());
  /** @returns {Promise<Kept | undefined>} */
  const one = (/** @type {string} */ path) => row("files", (files) => files.get(path));

  const address = (/** @type {string} */ path) => HOME + path.split("/").map(encodeURIComponent).join("/");

  /** Path of a file of the archive below its top; null of what is never kept. @param {string} url */
  function pathOf(url) {
    const {origin, pathname} = new URL(url, HOME), whole = origin + pathname;
    if (!whole.startsWith(HOME)) return null;
    let path = "";
    try { path = decodeURIComponent(whole.slice(HOME.length)); } catch { return null; }
    if (/(?:^|\/)$/.test(path)) path += "index.html";
    else if (!/\.[^/]*$/.test(path)) path += ".html";  // hosts answer without the ending too
    return KINDS.test(path) && path !== "sw.js" ? path : null;
  }

  /** The beginning of SHA-256, in hexadecimal digits. @param {ArrayBuffer | Uint8Array<ArrayBuffer>} data */
  async function digestOf(data, length = 12) {
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, length);
  }

  /** Keep a file; gives whether other bytes were kept of it before. @param {string} path @param {ArrayBuffer} body @param {string} type
   *  @param {string} digest @param {Partial<Kept>} more */
  async function put(path, body, type, digest, more) {
    const before = await one(path), title = /html/.test(type) ? /<title>([^<]*)/.exec(new TextDecoder().decode(body.slice(0, 4096)))?.[1] : "";
    if ((await choice()).mode === "nothing") return false;
    await (await caches.open(NAME)).put(address(path), new Response(body, {headers: {"Content-Type": type}}));
    const name = await digestOf(new TextEncoder().encode(path.replace(/^.*\//, "").replace(/\..*$/, "")), 8);
    const kept = {path, name, bytes: body.byteLength, digest, checked: "", title: title ?? "", at: before?.at ?? 0, ...more};
    await row("files", (files) => files.put(kept));
    return before !== undefined && before.digest !== digest;
  }

  /** Keep what the network has just answered. @param {string} path @param {Response} response */
  async function visited(path, response) {
    const body = await response.arrayBuffer();
    try {
      return await put(path, body, response.headers.get("Content-Type") ?? "", await digestOf(body), {at: Date.now()});
    } catch (problem) {
      await failed(problem);
      return false;
    }
  }

  /** @param {string} path */
  async function drop(path) {
    await (await caches.open(NAME)).delete(address(path));
    await row("files", (files) => files.delete(path));
  }

  /** What is kept of a file. @param {string} path */
  const held = async (path) => (await caches.open(NAME)).match(address(path));

  /** Keep a page and what it names of the site. @param {string} path */
  async function whole(path) {
    const answer = await fetch(address(path), {cache: "no-cache"});
    if (!answer.ok) return;
    const text = await answer.clone().text();
    await visited(path, answer);
    const named = [...text.matchAll(/<(?:link|script|img)\b[^>]*\b(?:href|src)="([^"]+)"/g)].map((found) => new URL(found[1], address(path)).href);
    await Promise.all([...new Set(named.map(pathOf))].map(async (part) => {
      if (!part || part.endsWith(".html") || await one(part)) return;
      const file = await fetch(address(part));
      if (file.ok) await visited(part, file);
    }));
  }

  /** Drop what was read longest ago, until the rest has room. */
  async function trim() {
    const {limit} = await choice(), rows = (await all()).sort((one, other) => one.at - other.at);
    let bytes = rows.reduce((sum, one) => sum + one.bytes, 0);
    for (const {path, bytes: size} of rows) {
      if (bytes <= limit * MEGABYTE) return;
      if (STAYS.test(path)) continue;
      await drop(path);
      bytes -= size;
    }
  }

  // ------------------------------------------------------------ what the site is made of

  /** @param {string} name */
  async function list(name) {
    const answer = await fetch(`${HOME}offline/${name}.txt`, {cache: "no-cache"});
    if (!answer.ok) throw new TypeError(`offline/${name}.txt`);
    return answer.arrayBuffer();
  }

  /** @param {ArrayBuffer} data */
  const rowsOf = (data) => new TextDecoder().decode(data).split("\n").filter(Boolean).map((line) => line.split("\t"));

  /** The lists of the site's files by name. @returns {Promise<Map<string, Shard>>} */
  async function index() {
    return new Map(rowsOf(await list("index")).map(([name, files, bytes, digest]) => [name, {files: Number(files), bytes: Number(bytes), digest}]));
  }

  /** Which list has a file: the beginning of the digest of its name, in bits (generator/shards.py). @param {Kept} kept @param {Map<string, Shard>} lists */
  function listOf(kept, lists) {
    const bits = parseInt(kept.name, 16).toString(2).padStart(32, "0");
    if (lists.has("all")) return "all";
    for (let n = 1; n <= bits.length; n += 1) if (lists.has(bits.slice(0, n))) return bits.slice(0, n);
    return "";
  }

  /** Make what is kept what the site has now, and with "all" what it is to be. @param {(kept: number, bytes: number) => void} told
   *  @returns {Promise<Outcome>} */
  async function renew(told) {
    const {mode, limit} = await choice(), lists = await index(), rows = await all();
    /** @type {Map<string, Kept[]>} */
    const held = new Map();
    for (const kept of rows) {
      const name = listOf(kept, lists);
      held.set(name, [...held.get(name) ?? [], kept]);
    }
    for (const {path} of held.get("") ?? []) await drop(path);
    const room = {files: rows.length, bytes: rows.reduce((sum, one) => sum + one.bytes, 0), most: limit * MEGABYTE, full: false, other: false};
    for (const [name, shard] of lists) {
      const here = held.get(name) ?? [];
      const stands = here.every((one) => one.checked === shard.digest) && (mode !== "all" || here.length === shard.files);
      if (!stands && (mode === "all" || here.length)) await renewed(name, shard, here, room, told);
      if ((await choice()).mode !== mode) break;
    }
    return room.full ? "full" : room.other ? "other" : "done";
  }

  /** @param {string} name @param {Shard} shard @param {Kept[]} here
   *  @param {{files: number, bytes: number, most: number, full: boolean, other: boolean}} room
   *  @param {(kept: number, bytes: number) => void} told */
  async function renewed(name, shard, here, room, told) {
    const data = await list(name);
    if (await digestOf(data) !== shard.digest) return;  // the site is being replaced: another time
    const files = new Map(rowsOf(data).map(([digest, bytes, path]) => [path, {digest, bytes: Number(bytes)}]));
    const wanted = (await choice()).mode === "all" ? new Set(files.keys()) : new Set();
    for (const kept of here) {
      wanted.delete(kept.path);
      if (files.get(kept.path)?.digest === kept.digest) {
        await row("files", (held) => held.put({...kept, checked: shard.digest}));
        continue;
      }
      await drop(kept.path);
      [room.files, room.bytes] = [room.files - 1, room.bytes - kept.bytes];
      if (files.has(kept.path)) wanted.add(kept.path);
    }
    const waiting = [...wanted].map((path) => ({path, ...(files.get(path) ?? {digest: "", bytes: 0})}));
    const at = new Map(here.map((kept) => [kept.path, kept.at]));
    for (let n = 0; n < waiting.length && (await choice()).mode !== "nothing"; n += AT_ONCE) {
      await Promise.all(waiting.slice(n, n + AT_ONCE).map(async ({path, digest, bytes}) => {
        if (room.bytes + bytes > room.most) { room.full = true; return; }
        [room.files, room.bytes] = [room.files + 1, room.bytes + bytes];
        if (await taken(path, digest, {checked: shard.digest, at: at.get(path) ?? 0})) return;
        [room.files, room.bytes, room.other] = [room.files - 1, room.bytes - bytes, true];
      }));
      told(room.files, room.bytes);
    }
  }

  /** Fetch a file; kept only as the list has it, so that nothing old comes back. @param {string} path @param {string} digest @param {Partial<Kept>} more */
  async function taken(path, digest, more) {
    const answer = await fetch(address(path), {cache: "no-cache"}), body = await answer.arrayBuffer();
    if (!answer.ok || await digestOf(body) !== digest) return false;
    await put(path, body, answer.headers.get("Content-Type") ?? "", digest, more);
    return true;
  }

  /** @param {unknown} problem @returns {Promise<Outcome>} */
  async function failed(problem) {
    /** @type {Outcome} */
    const found = problem instanceof DOMException && problem.name === "QuotaExceededError" ? "quota" : "away";
    await row("said", (said) => said.put(found, "outcome"));
    return found;
  }

  /** Look what changed; gives how it went. Where this is being done already, by another page or for an earlier choice, `waits` is whether to
   *  begin anew behind it. @returns {Promise<Outcome | null>} */
  async function check(waits = false, told = (/** @type {number} */ _files, /** @type {number} */ _bytes) => {}) {
    return navigator.locks.request(NAME, {ifAvailable: !waits}, async (lock) => {
      if (!lock || (await choice()).mode === "nothing") return null;
      try {
        const found = await renew(told);
        await row("said", (said) => said.put(found, "outcome"));
        return found;
      } catch (problem) {
        return failed(problem);
      }
    });
  }

  /** @param {Choice} chosen */
  async function choose(chosen) {
    await row("said", (said) => said.put(chosen, "choice"));
    if (chosen.mode !== "nothing") return trim();
    await navigator.locks.request(NAME, async () => {
      await caches.delete(NAME);
      await row("files", (files) => files.clear());
      await row("said", (said) => said.delete("outcome"));
    });
  }

  return {HOME, NAME, address, all, check, choice, choose, drop, held, index, one, outcome, pathOf, trim, visited, whole};
})();
