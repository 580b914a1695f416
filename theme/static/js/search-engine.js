/*
 * The archive's search: reads the index below search/ (see generator/search/) part by part, each a classic script, so that it
 * works alike from a disk and from a server. Runs under Node too, where it reads the same files. Needs the other search-*.js.
 *
 *     const archive = await ArchiveSearch.open("search/");
 *     const found = await archive.query('truce -winter "buried the truce"', {limit: 10});
 *
 * Words rank by BM25 and any of them will do; "words in quotation marks" must stand exactly so; -words must not occur;
 * headline:ferry, person:venn, -place:"Port Amsel", before:1931 keep or leave out what has that (search-fields.js).
 */
"use strict";

/** @typedef {{values: [string, string, string | null][], starts: number[], list: number[]}} Column */
/** @typedef {{id: string, url: string, title: string, date: string | null, shown: string, publication: string | null,
 *   language: string | null, text: string, names: string[][]}} Row */
/** @typedef {{id: string, label: string, url: string | null, count: number}} Count */
/** @typedef {{filters?: Record<string, string | string[]>, from?: string, to?: string, sort?: "relevance" | "newest" | "oldest",
 *   limit?: number, offset?: number, all?: boolean, typing?: boolean, facets?: boolean | string[]}} Options */
/** @typedef {{id: string, url: string, score: number, title: string, titleMarks: Span[], snippet: string, marks: Span[],
 *   terms: string[], date: string | null, shown: string, publication: string | null, language: string | null}} Hit */
/** @typedef {{total: number, undated: number, corrected: Record<string, string>, suggested: Record<string, string>, facets: Record<string, Count[]>,
 *   hits: Hit[]}} Result */
/** @typedef {{articles: number[], undated: number, corrected: Record<string, string>, suggest: () => Promise<Record<string, string>>,
 *   facets: Record<string, Count[]>, found: {scores: Float64Array, wanted: Wanted, asked: Set<string>,
 *   ranked: number[], fields: Field[]}}} All  `ranked` are the articles before anything narrows them. */

// @ts-ignore: there is a module under Node alone, and the other files must be asked for
if (typeof module !== "undefined") for (const part of ["parts", "texts", "words", "fields", "marks", "dictionary"]) require(`./search-${part}.js`);

const ArchiveSearch = (() => {
  const {Parts, Reader, placeOf, unpack, part, fromScripts, fromFiles} = SearchParts, {words, parse, distance} = SearchWords;
  const {occurrences, snippet, distinct} = SearchMarks, {Dictionary} = SearchDictionary;
  const HEAD = 10, SPAN = 12, CLOSE = 0.1;  // of those in a SPAN of words, a tenth more at most
  const FEW = 10;  // results: with fewer, a rare word may be a slip

  /**
   * The first and the last day of "1931", "1931-05" or "1931-05-02", counted as Python's toordinal does; null for anything else.
   * @param {string | undefined} text
   * @returns {[number, number] | null}
   */
  function days(text) {
    const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text ?? "");
    if (!match) return null;
    const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
    const first = ordinal(year, month, day);
    if (match[3]) return [first, first];
    return [first, match[2] ? ordinal(year, month + 1, 1) - 1 : ordinal(year + 1, 1, 1) - 1];
  }

  /** @param {number} year @param {number} month @param {number} day */
  function ordinal(year, month, day) {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);  // not Date.UTC, to which the year 31 is 1931
    return date.getTime() / 86400000 + 719163;
  }

  class Archive {
    /** @param {Root} root @param {Load} load */
    constructor(root, load) {
      this.root = root;
      this.stop = new Set(root.stop);
      this.parts = new Parts(load, root.version);
      this.dictionary = new Dictionary(root, this.parts);
    }

    /** @param {string} facet @returns {Promise<Column>} */
    column(facet) {
      if (!this.root.facets.includes(facet)) throw new RangeError(`no facet ${facet}; there are ${this.root.facets.join(", ")}`);
      return this.parts.get("f/" + facet, (data) => {
        const reader = new Reader(data), values = JSON.parse(reader.text());
        /** @type {number[]} */
        const starts = [0], list = [];
        for (let i = 0; i < this.root.articles; i++) {
          list.push(...reader.rising(reader.number()));
          starts.push(list.length);
        }
        return {values, starts, list};
      });
    }

    /** First and last possible day of each dated article. */
    dates() {
      return this.parts.get("f/date", (data) => {
        const reader = new Reader(data), first = reader.rising(this.root.dated);
        return {first, last: reader.numbers(this.root.dated).map((more, i) => first[i] + more)};
      });
    }

    /**
     * For each filtered facet, which articles have one of the asked values.
     * @param {Record<string, string | string[]>} filters
     */
    async passing(filters) {
      const facets = Object.keys(filters).filter((facet) => filters[facet].length > 0);
      return Promise.all(facets.map(async (facet) => {
        const column = await this.column(facet), asked = [filters[facet]].flat().map((value) => value.toLowerCase());
        const wanted = new Set(column.values.flatMap(([id, label], i) => (asked.includes(id.toLowerCase()) || asked.includes(label.toLowerCase()) ? [i] : [])));
        const passes = new Uint8Array(this.root.articles);
        for (let i = 0; i < passes.length; i++) {
          for (let n = column.starts[i]; n < column.starts[i + 1]; n++) if (wanted.has(column.list[n])) passes[i] = 1;
        }
        return {facet, passes};
      }));
    }

    /**
     * Which articles may lie between two days; an undated one may not.
     * @param {string | undefined} from
     * @param {string | undefined} to
     */
    async between(from, to) {
      const start = days(from), end = days(to);
      if (!start && !end) return null;
      const {first, last} = await this.dates();
      return (/** @type {number} */ article) => article < this.root.dated &&
        (!start || last[article] >= start[0]) && (!end || first[article] <= end[1]);
    }

    // ------------------------------------------------------------ queries

    /**
     * Search.
     * @param {string} text
     * @param {Options} [options]
     * @returns {Promise<Result>}  `undated` articles match but have no date: they are in the total unless a date was asked for
     */
    async query(text, options = {}) {
      const {articles, undated, corrected, suggest, facets, found} = await this.find(text, options), offset = options.offset ?? 0;
      const [suggested, hits] = await Promise.all([suggest(), this.hits(articles.slice(offset, offset + (options.limit ?? 10)), found)]);
      return {total: articles.length, undated, corrected, suggested, facets, hits};
    }

    /**
     * The numbers of all articles that are found, in their order; what `hits` must know to show them is in `found`.
     * @param {string} text
     * @param {Options} [options]
     * @returns {Promise<All>}
     */
    async find(text, options = {}) {
      const query = parse(text, options.typing ?? false);
      this.primer().catch(() => null);  // asked for early; whoever needs it hears of a failure
      const meant = await this.meant(query);
      const {articles, scores} = await this.rank(query, meant, options.all ?? false);
      const {kept, undated, counts} = await this.narrow(articles, query.fields, options);
      this.sort(kept, scores, options.sort);
      if (meant.size > 1 && (options.sort ?? "relevance") === "relevance") await this.bringTogether(kept, scores, meantForms(meant));
      const wanted = {forms: new Set([...meant.values()].flat().flatMap(({forms}) => forms)), phrases: query.phrases};
      return {articles: kept, undated, corrected: corrections(meant), facets: counts, suggest: () => this.suggestions(query, meant, kept.length),
        found: {scores, wanted, asked: new Set([...query.words, ...wanted.forms]), ranked: articles, fields: query.fields}};
    }

    /**
     * What is shown of these articles.
     * @param {number[]} articles
     * @param {All["found"]} found
     */
    hits(articles, {scores, wanted, asked}) {
      return Promise.all(articles.map((article) => this.hit(article, scores[article], wanted, asked)));
    }

    /**
     * For each word that ranks, what it may mean. Words like "the" rank only where there are no others.
     * @param {Query} query
     */
    async meant(query) {
      const telling = query.words.filter((word) => !this.stop.has(word));
      const unique = [...new Set(telling.length ? telling : query.words)];
      const last = query.words[query.words.length - 1];
      const found = await Promise.all(unique.map(async (word) => {
        if (query.free.has(word)) return this.dictionary.candidates(word, query.typing && word === last);
        const entry = await this.dictionary.entry(word);
        return entry ? [{...this.dictionary.candidate(entry.shelf, entry.at, 1), forms: []}] : [];
      }));
      return new Map(unique.map((word, i) => [word, found[i]]));
    }

    /**
     * Word that next to no article prints -> the word that it may be a slip for; where little is found, and not while it is typed.
     * @param {Query} query
     * @param {Map<string, Candidate[]>} meant
     * @param {number} total
     */
    async suggestions(query, meant, total) {
      if (query.typing || total >= FEW) return {};
      const asked = [...meant.keys()].filter((word) => query.free.has(word));
      const found = await Promise.all(asked.map((word) => this.dictionary.suggestion(word)));
      return Object.fromEntries(asked.flatMap((word, i) => (found[i] ? [[word, found[i]]] : [])));
    }

    /**
     * The articles that match, and their scores.
     * @param {Query} query
     * @param {Map<string, Candidate[]>} meant
     * @param {boolean} all  whether every word must occur
     */
    async rank(query, meant, all) {
      const scores = new Float64Array(this.root.articles), matched = new Uint16Array(this.root.articles);
      await Promise.all([...meant.values()].flat().map(({stem}) => this.dictionary.found(stem)));
      for (const [word, candidates] of meant) {
        const times = query.words.filter((other) => other === word).length;
        for (const [article, score] of this.scored(candidates)) {
          scores[article] += score * times;
          matched[article]++;
        }
      }
      const need = all ? meant.size : meant.size ? 1 : 0;
      const [having, lacking] = await Promise.all([query.phrases, query.without]
        .map((phrases) => Promise.all(phrases.map((phrase) => this.having(phrase, phrases === query.phrases)))));
      const articles = Array.from(scores.keys()).filter((article) => (query.phrases.length && !all || matched[article] >= need) &&
        having.every((set) => set.has(article)) && !lacking.some((set) => set.has(article)));
      return {articles, scores};
    }

    /**
     * The articles with a phrase; an excluded single word excludes its other forms too.
     * @param {string[]} phrase
     * @param {boolean} exactly
     */
    async having(phrase, exactly) {
      if (exactly || phrase.length > 1) return this.dictionary.phrase(phrase);
      const entry = await this.dictionary.entry(phrase[0]);
      return new Set(entry ? (await this.dictionary.found(entry.shelf.stems[entry.shelf.stemOf[entry.at]])).articles : []);
    }

    /** The best score that a word's candidates give each article. @param {Candidate[]} candidates */
    scored(candidates) {
      const {articles: total, steps, top} = this.root;
      /** @type {Map<number, number>} */
      const best = new Map();
      for (const {stem: {df, found}, weight} of candidates) {
        if (!found) continue;
        const worth = Math.log(1 + (total - df + 0.5) / (df + 0.5)) * weight * top / steps;
        found.articles.forEach((article, i) => {
          const score = found.impacts[i] * worth;
          if (score > (best.get(article) ?? 0)) best.set(article, score);
        });
      }
      return best;
    }

    /**
     * Keep what passes every filter, and count for each facet's values what would pass were it the only choice in that facet.
     * @param {number[]} articles
     * @param {Field[]} fields
     * @param {Options} options
     */
    async narrow(articles, fields, options) {
      const facets = options.facets === false ? [] : Array.isArray(options.facets) ? options.facets : this.root.facets;
      const [filters, asked, within, columns] = await Promise.all([this.passing(options.filters ?? {}), SearchFields.tests(this, fields),
        this.between(options.from, options.to), Promise.all(facets.map((facet) => this.column(facet)))]);
      const tallies = columns.map(({values}) => new Uint32Array(values.length));
      /** @type {number[]} */
      const kept = [];
      let undated = 0;
      for (const article of articles) {
        if (!asked.every((has) => has(article))) continue;
        const failed = filters.filter(({passes}) => !passes[article]);
        if (failed.length === 0 && article >= this.root.dated) undated++;
        if (failed.length > 1 || (within && !within(article))) continue;
        if (failed.length === 0) kept.push(article);
        columns.forEach(({starts, list}, n) => {
          if (failed.length && failed[0].facet !== facets[n]) return;
          for (let i = starts[article]; i < starts[article + 1]; i++) tallies[n][list[i]]++;
        });
      }
      return {kept, undated, counts: Object.fromEntries(facets.map((facet, n) => [facet, counted(columns[n], tallies[n])]))};
    }

    /**
     * Best first, the newer of equals first; undated articles, which have the highest numbers, count as oldest.
     * @param {number[]} articles
     * @param {Float64Array} scores
     * @param {Options["sort"]} order
     */
    sort(articles, scores, order = "relevance") {
      const age = (/** @type {number} */ article) => (article < this.root.dated ? -article : article);
      articles.sort((a, b) => (order === "oldest" ? a - b : (order === "newest" ? 0 : scores[b] - scores[a]) || age(a) - age(b)));
    }

    /**
     * Among the first ten, whose texts are read anyway, raise those whose words stand close together.
     * @param {number[]} kept
     * @param {Float64Array} scores
     * @param {Map<string, number>} wordOf
     */
    async bringTogether(kept, scores, wordOf) {
      const head = kept.slice(0, HEAD), rows = await Promise.all(head.map((article) => this.row(article)));
      const asked = new Set(wordOf.values()).size;
      head.forEach((article, i) => {
        scores[article] *= 1 + CLOSE * closeness(`${rows[i].title}\n\n${rows[i].text}`, wordOf, asked);
      });
      this.sort(head, scores);
      kept.splice(0, head.length, ...head);
    }

    /** What the texts are packed beside. @returns {Promise<Uint8Array>} */
    async primer() {
      return this.root.primed ? this.parts.get("t/primer", (data) => data) : new Uint8Array(0);
    }

    /** @param {number} article @returns {Promise<Row>} */
    async row(article) {
      const {part: name, at} = placeOf(article, this.root);
      return (await this.parts.get(name, (data) => JSON.parse(new TextDecoder().decode(data)), await this.primer()))[at];
    }

    /**
     * @param {number} article
     * @param {number} score
     * @param {Wanted} wanted
     * @param {Set<string>} asked  the words of the query, in all their forms
     * @returns {Promise<Hit>}
     */
    async hit(article, score, wanted, asked) {
      const {id, url, title, date, shown, publication, language, text, names} = await this.row(article);
      const sought = {forms: wanted.forms, phrases: [...wanted.phrases, ...this.otherNames(names, asked)]};
      const inText = occurrences(text, sought), inTitle = occurrences(title, sought);
      const printed = [...inTitle.map(({start, end}) => title.slice(start, end)), ...inText.map(({start, end}) => text.slice(start, end))];
      return {id, url, score, title, titleMarks: inTitle.map(({start, end}) => [start, end]), ...snippet(text, inText),
        terms: distinct(printed), date, shown, publication, language};
    }

    /**
     * The other names of what the query names: United Nations, of a query for UN.
     * @param {string[][]} names
     * @param {Set<string>} asked
     */
    otherNames(names, asked) {
      const split = names.map((group) => group.map((name) => words(name).map(({word}) => word)).filter((name) => name.length));
      return split.filter((group) => group.some((name) => name.every((word) => asked.has(word) || this.stop.has(word)) &&
        name.some((word) => asked.has(word)))).flat().sort((a, b) => b.length - a.length);
    }
  }

  /** Form -> number of the word of the query that it stands for. @param {Map<string, Candidate[]>} meant */
  function meantForms(meant) {
    return new Map([...meant.values()].flatMap((candidates, i) => candidates.flatMap(({forms}) => forms)
      .map((form) => /** @type {const} */ ([form, i]))));
  }

  /**
   * The largest share of the query's words that stand within SPAN words of the text; 0 where it has one of them at most.
   * @param {string} text
   * @param {Map<string, number>} wordOf
   * @param {number} asked
   */
  function closeness(text, wordOf, asked) {
    const found = words(text).flatMap(({word}, at) => {
      const number = wordOf.get(word);
      return number === undefined ? [] : [{number, at}];
    });
    let most = 1;
    for (let i = 0, j = 0; i < found.length; i++) {
      while (j < found.length && found[j].at < found[i].at + SPAN) j++;
      most = Math.max(most, new Set(found.slice(i, j).map(({number}) => number)).size);
    }
    return asked > 1 ? (most - 1) / (asked - 1) : 0;
  }

  /** @param {Column} column @param {Uint32Array} tally @returns {Count[]} */
  function counted({values}, tally) {
    return values.map(([id, label, url], i) => ({id, label, url, count: tally[i]})).filter(({count}) => count > 0)
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  }

  /** Misspelt word -> the word that was searched instead. @param {Map<string, Candidate[]>} meant */
  function corrections(meant) {
    return Object.fromEntries([...meant].flatMap(([word, [first]]) => (first?.corrected ? [[word, first.forms[0]]] : [])));
  }

  /**
   * Open the index in a folder.
   * @param {string} base  its address, or under Node its path
   * @param {Load} [load]  another way to get at its parts
   */
  async function open(base, load) {
    const folder = base === "" || base.endsWith("/") ? base : base + "/";
    const from = load ?? (typeof document === "undefined" ? fromFiles(folder) : fromScripts(folder));
    const root = JSON.parse(new TextDecoder().decode(unpack(await from("root", ""))));
    return new Archive(root, from);
  }

  return {open, part, words, parse, distance, unpack};
})();

Object.assign(globalThis, {ArchiveSearch});
// @ts-ignore: as above
if (typeof module !== "undefined") module.exports = ArchiveSearch;
