/*
 * The pasted list of names: a table of how many articles print each, every number a link to its search.
 */
"use strict";

const SearchCounting = (() => {
  const {byId, element, button, save} = SearchDom, {say} = SearchTexts;

  /**
   * Make the list work.
   * @param {() => Promise<any>} open  gives the archive
   * @param {(names: string[]) => void} kept  puts the names into the address
   */
  function table(open, kept) {
    const box = /** @type {HTMLDetailsElement} */ (byId("list"));
    const field = /** @type {HTMLTextAreaElement} */ (byId("names")), status = byId("counted"), place = byId("counts");
    let turn = 0;

    /** @param {string[]} names */
    async function count(names) {
      const mine = ++turn, body = element("tbody");
      /** @type {Counted[]} */
      const rows = [];
      place.replaceChildren();
      if (!names.length) return void (status.textContent = "");
      place.append(element("table", {}, element("caption", {className: "aside"}, say("printed")),
        element("thead", {}, element("tr", {}, head(say("name")), head(say("number")))), body));
      try {
        for await (const row of SearchNames.counts(await open(), names)) {
          if (mine !== turn) return;
          rows.push(row);
          body.append(line(row));
          if (rows.length % 25 === 0) status.textContent = say("counting", {n: rows.length, all: names.length});
        }
      } catch (error) {
        return void (status.textContent = say("unreadable", {reason: error instanceof Error ? error.message : String(error)}));
      }
      const found = rows.filter((row) => row.count).length;
      status.textContent = say("counted", {found, n: rows.length});
      place.append(button(say("saveTable"), () => save("names.csv", "text/csv;charset=utf-8",
        SearchFiles.csv([["name", "articles", "search"], ...rows.map(({name, count: articles, q}) => [name, articles, q])]))));
    }

    box.hidden = false;

    /** Count what the address holds, or else what stands in the field. @param {string[]} [names] */
    return (names) => {
      if (names) {
        field.value = names.join("\n");
        if (names.length) box.open = true;
      }
      const asked = names || SearchNames.listed(field.value);
      if (!names) kept(asked);
      count(asked);
    };
  }

  /** @param {string} text */
  const head = (text) => element("th", {scope: "col"}, text);

  /** @param {Counted} row */
  function line({name, q, count}) {
    const shown = count === null ? say("noWord") : count ? element("a", {href: SearchAddress.of(q), "aria-label": say("with", {n: count, name})}, SearchTexts.number(count)) : "0";
    return element("tr", {}, element("th", {scope: "row"}, element("bdi", {}, name)), element("td", {}, shown));
  }

  return {table};
})();

Object.assign(globalThis, {SearchCounting});
