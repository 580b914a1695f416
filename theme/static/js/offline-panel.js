/* The page on which a reader chooses what is kept for reading offline (offline.html): says what is, and fetches while it is open. */
(async () => {
  "use strict";

  const SHOWN = 200, MEGABYTE = 1e6;
  /** @param {string} id */
  const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const held = /** @type {HTMLTemplateElement} */ (part("panel"));
  held.replaceWith(held.content);
  const form = /** @type {HTMLFormElement} */ (part("keep")), limit = /** @type {HTMLSelectElement} */ (part("limit"));
  const progress = /** @type {HTMLProgressElement} */ (part("progress"));

  /** Fill in a number. @param {string} id @param {string} name @param {number} value */
  function number(id, name, value) {
    const place = part(id).querySelector(`[data-n=${name}]`);
    if (place) place.textContent = Words.number(value);
  }

  /** @param {number} bytes */
  const megabytes = (bytes) => Math.round(bytes / MEGABYTE * 10) / 10;

  /** A headline as a page has it in its head. @param {string} title */
  const plain = (title) => new DOMParser().parseFromString(title, "text/html").body.textContent;

  /** Which page was looked for. */
  function lost() {
    const path = new URLSearchParams(location.search).get("from"), link = part("lost").querySelector("a");
    if (!path || !link) return;
    link.href = Keeping.address(path);
    /** @type {HTMLElement} */ (link.firstElementChild).textContent = path;
    part("lost").hidden = false;
  }

  /** @param {string | null | undefined} outcome */
  function say(outcome) {
    for (const line of document.querySelectorAll("[id^=said-]")) /** @type {HTMLElement} */ (line).hidden = line.id !== `said-${outcome}`;
  }

  /** What is kept: how much, and the pages that were read last. */
  async function show() {
    const rows = await Keeping.all(), list = part("pages").querySelector("ul");
    const pages = rows.filter((one) => one.at && one.path.endsWith(".html") && one.path !== "offline.html").sort((one, other) => other.at - one.at);
    number("kept", "files", rows.length);
    number("kept", "megabytes", megabytes(rows.reduce((sum, one) => sum + one.bytes, 0)));
    part("kept").hidden = false;
    part("pages").hidden = !pages.length;
    list?.replaceChildren(...pages.slice(0, SHOWN).map((page) => {
      const item = document.createElement("li"), link = document.createElement("a");
      link.href = Keeping.address(page.path);
      link.dir = "auto";
      link.textContent = plain(page.title) || page.path;
      item.append(link);
      return item;
    }));
  }

  let turn = 0;

  /** Look what changed and, with "all", fetch what is missing; of an earlier choice nothing is told any more. @param {Choice} choice */
  async function work(choice) {
    const mine = turn += 1;
    const lists = [...(await Keeping.index().catch(() => new Map())).values()];
    const bytes = lists.reduce((sum, one) => sum + one.bytes, 0);
    part("everything").hidden = !bytes;
    number("everything", "megabytes", megabytes(bytes));
    number("everything", "files", lists.reduce((sum, one) => sum + one.files, 0));
    if (choice.mode === "nothing") return say("nothing");
    const most = Math.min(bytes, choice.limit * MEGABYTE);
    part("working").hidden = choice.mode !== "all";
    const outcome = await Keeping.check(true, (files, kept) => {
      progress.value = most ? Math.min(1, kept / most) : 1;
      number("kept", "files", files);
      number("kept", "megabytes", megabytes(kept));
    });
    if (mine !== turn) return undefined;
    part("working").hidden = true;
    return say(outcome ?? await Keeping.outcome());
  }

  /** @param {Choice} choice */
  function ticked(choice) {
    for (const one of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[name=mode]"))) one.checked = one.value === choice.mode;
    limit.value = String(choice.limit);
  }

  async function apply() {
    const mode = /** @type {Choice["mode"]} */ (new FormData(form).get("mode")), choice = {mode, limit: Number(limit.value)};
    say(null);
    turn += 1;  // what an earlier choice comes to is told no more
    if (mode === "all") await navigator.storage.persist?.();
    await Keeping.choose(choice);
    await show();
    await work(choice);
    await show();
  }

  if (location.protocol === "file:") {
    part("disk").hidden = false;
    return;
  }
  lost();
  try {
    if (!navigator.serviceWorker) throw new TypeError("no workers here");
    const choice = await Keeping.choice();
    ticked(choice);
    form.addEventListener("submit", (event) => { event.preventDefault(); apply(); });
    form.hidden = false;
    await show();
    await work(choice);
    await show();
  } catch {
    part("unable").hidden = false;
    form.hidden = true;
  }
})();
