/*
 * The dictionary of the index: what a word may mean, and where it stands. See generator/search/dictionary.py.
 */
"use strict";

/** @typedef {{version: string, articles: number, dated: number, steps: number, top: number, inline: number, shelf: number,
 *   years: [name: string, first: number][], primed: boolean, facets: string[], stop: string[], forms: string[], ends: string[]}} Root */
/** @typedef {{df: number, found: Found | null, part: number, offset: number}} Stem */
/** @typedef {{forms: string[], at: Map<string, number>, stemOf: number[], df: number[], stems: Stem[], number: number,
 *   firsts: number[], articles: number[]}} Shelf  A part of the dictionary. */
/** @typedef {{stem: Stem, weight: number, forms: string[], corrected: boolean}} Candidate  A stem that a word may mean. */
/** @typedef {InstanceType<typeof SearchParts.Reader>} PartReader */

const SearchDictionary = (() => {
  const {Reader} = SearchParts, {distance} = SearchWords;
  const PREFIXES = 8, CORRECTIONS = 8, PARTS_FOR_A_TYPO = 8;
  const LONGER = 0.3, BEGUN = 0.8, NEAREST = 0.8, NEAR = 0.6;
  const RARE = 2, TIMES = 20;

  /**
   * The last of the rising texts that is not after `text`: the part in which it would stand.
   * @param {string[]} firsts
   * @param {string} text
   */
  function partOf(firsts, text) {
    let low = 0, high = firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (firsts[middle] <= text) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** @param {string} text */
  const reversed = (text) => Array.from(text).reverse().join("");

  /** @param {string} text */
  const sorted = (text) => Array.from(text).sort().join("");

  class Dictionary {
    /** @param {Root} root @param {InstanceType<typeof SearchParts.Parts>} parts */
    constructor(root, parts) {
      this.root = root;
      this.parts = parts;
    }

    /** @param {number} number @returns {Promise<Shelf>} */
    shelf(number) {
      return this.parts.get("d/" + number, (data) => {
        const reader = new Reader(data), forms = reader.text().split("\n");
        const stemOf = reader.numbers(forms.length), df = reader.numbers(forms.length);
        const stems = Array.from({length: reader.number()}, () => this.stem(reader));
        const parts = reader.number();
        return {forms, at: new Map(forms.map((form, i) => [form, i])), stemOf, df, stems, number,
          firsts: reader.rising(parts), articles: reader.numbers(parts)};
      });
    }

    /** @param {PartReader} reader @returns {Stem} */
    stem(reader) {
      const df = reader.number();
      if (df <= this.root.inline) return {df, found: reader.found(df), part: 0, offset: 0};
      return {df, found: null, part: reader.number(), offset: reader.number()};
    }

    /** @param {Stem} stem @returns {Promise<Found>} */
    async found(stem) {
      return stem.found ??= new Reader(await this.parts.get("p/" + stem.part, (data) => data), stem.offset).found(stem.df);
    }

    /** @param {string} word */
    async entry(word) {
      if (!this.root.forms.length) return null;
      const shelf = await this.shelf(partOf(this.root.forms, word)), at = shelf.at.get(word);
      return at === undefined ? null : {shelf, at};
    }

    /** @param {Shelf} shelf @param {number} at @param {number} weight @param {boolean} corrected @returns {Candidate} */
    candidate(shelf, at, weight, corrected = false) {
      const stem = shelf.stemOf[at];
      const forms = corrected ? [shelf.forms[at]] : [];
      return {stem: shelf.stems[stem], weight, corrected, forms: forms.concat(shelf.forms.filter((_, i) => shelf.stemOf[i] === stem))};
    }

    /**
     * What a word may mean: itself or another form of it; while it is being typed, longer words; else what it may misspell.
     * @param {string} word
     * @param {boolean} typing
     * @returns {Promise<Candidate[]>}
     */
    async candidates(word, typing) {
      const entry = await this.entry(word);
      const found = entry ? [this.candidate(entry.shelf, entry.at, 1)] : [];
      if (typing && word.length > (entry ? 2 : 1)) {
        for (const {shelf, at} of await this.beginning(word)) {
          const longer = this.candidate(shelf, at, entry ? LONGER : BEGUN);
          if (!found.some(({stem}) => stem === longer.stem)) found.push(longer);
        }
      }
      if (found.length || word.length < 3) return found;
      const other = await this.otherForm(word);
      return other ? [other] : word.length < 4 ? [] : this.corrections(word);
    }

    /** The stem of a word that no article prints, by the rules that generator/search/endings.py has learnt. @param {string} word */
    async otherForm(word) {
      const stem = stemmed(word, await this.parts.get("s/rules", (data) => JSON.parse(new TextDecoder().decode(data))));
      const entry = stem === word || stem.length < 2 ? null : await this.entry(stem);
      return entry && {...this.candidate(entry.shelf, entry.at, 1), corrected: false};
    }

    /** The most frequent longer forms of a beginning. @param {string} start */
    async beginning(start) {
      /** @type {{shelf: Shelf, at: number}[]} */
      const found = [];
      for (let number = partOf(this.root.forms, start), last = Math.min(number + 2, this.root.forms.length); number < last; number++) {
        const shelf = await this.shelf(number);
        shelf.forms.forEach((form, at) => {
          if (shelf.df[at] && form !== start && form.startsWith(start)) found.push({shelf, at});
        });
      }
      return found.sort((a, b) => b.shelf.df[b.at] - a.shelf.df[a.at]).slice(0, PREFIXES);
    }

    /**
     * The forms that a word may misspell: the most likely first.
     * @param {string} word
     * @returns {Promise<Candidate[]>}
     */
    async corrections(word) {
      const near = await this.near(word), best = near.filter(({far}) => far === near[0].far).slice(0, CORRECTIONS);
      const entries = await Promise.all(best.map(({form}) => this.entry(form)));
      return entries.flatMap((entry, i) => (entry ? [this.candidate(entry.shelf, entry.at, i ? NEAR : NEAREST, true)] : []));
    }

    /**
     * What a word may be a slip for that itself occurs, but next to never: a form one slip away that is far more frequent.
     * @param {string} word
     */
    async suggestion(word) {
      const entry = word.length < 4 ? null : await this.entry(word);
      if (!entry || !entry.shelf.df[entry.at] || entry.shelf.stems[entry.shelf.stemOf[entry.at]].df > RARE) return null;
      const often = (await this.near(word)).find(({far, df}) => far === 1 && df >= TIMES * entry.shelf.df[entry.at]);
      return often ? often.form : null;
    }

    /**
     * Other forms that are a slip or two away, swapped letters before others, then the more frequent. One slip leaves the first or
     * the second half of a word as it was, save a swap across the middle.
     * @param {string} word
     */
    async near(word) {
      const most = word.length > 7 ? 2 : 1, half = word.length >> 1, letters = sorted(word);
      const [alike, ends] = await Promise.all([this.withStart(word.slice(0, half)), this.withEnd(word.slice(half))]);
      const swapped = word.slice(0, half - 1) + word[half] + word[half - 1] + word.slice(half + 1);
      const middle = await this.entry(swapped).then((found) => (found?.shelf.df[found.at] ? found : null));
      /** @type {Map<string, number>} */
      const forms = new Map([...alike, ...ends, ...(middle ? [/** @type {const} */ ([swapped, middle.shelf.df[middle.at]])] : [])]);
      forms.delete(word);
      return [...forms].map(([form, df]) => ({form, df, far: distance(word, form, most), swap: sorted(form) === letters}))
        .filter(({far}) => far <= most)
        .sort((a, b) => a.far - b.far || Number(b.swap) - Number(a.swap) || b.df - a.df || (a.form < b.form ? -1 : 1));
    }

    /** @param {string} start @returns {Promise<(readonly [string, number])[]>} */
    async withStart(start) {
      const shelves = await Promise.all(range(this.root.forms, start).map((number) => this.shelf(number)));
      return shelves.flatMap(({forms, df}) => forms.map((form, i) => /** @type {const} */ ([form, df[i]]))
        .filter(([form, printed]) => printed && form.startsWith(start)));
    }

    /** @param {string} end @returns {Promise<(readonly [string, number])[]>} */
    async withEnd(end) {
      const pages = await Promise.all(range(this.root.ends, reversed(end)).map((number) => this.parts.get("r/" + number, (data) => {
        const reader = new Reader(data), forms = reader.text().split("\n"), df = reader.numbers(forms.length);
        return forms.map((form, i) => /** @type {const} */ ([reversed(form), df[i]]));
      })));
      return pages.flat().filter(([form]) => form.endsWith(end));
    }

    // ------------------------------------------------------------ phrases

    /**
     * The places of a form, by article; with `only`, perhaps of these articles alone.
     * @param {{shelf: Shelf, at: number}} entry
     * @param {Set<number>} [only]
     */
    async places({shelf, at}, only) {
      let first = shelf.firsts.indexOf(at), last = shelf.firsts.lastIndexOf(at);
      if (first < 0) first = last = shelf.firsts.filter((form) => form < at).length - 1;
      /** @type {Map<number, number[]>} */
      const found = new Map();
      const wanted = only && [...only];
      await Promise.all(Array.from({length: last - first + 1}, async (_, n) => {
        const number = first + n, from = shelf.articles[number], to = n < last - first ? shelf.articles[number + 1] : Infinity;
        if (wanted && !wanted.some((article) => article >= from && article < to)) return;
        const data = await this.parts.get(`o/${shelf.number}-${number}`, (part) => part);
        readPlaces(new Reader(data), at - shelf.firsts[number], found);
      }));
      return found;
    }

    /**
     * The articles in which the words stand one after the other; a single word, in exactly this form.
     * @param {string[]} phrase
     * @returns {Promise<Set<number>>}
     */
    async phrase(phrase) {
      return new Set((await this.starts(phrase)).keys());
    }

    /**
     * The same with the places where it begins, by article.
     * @param {string[]} phrase
     * @returns {Promise<Map<number, number[]>>}
     */
    async starts(phrase) {
      const entries = await Promise.all(phrase.map((word) => this.entry(word)));
      const known = entries.flatMap((entry, offset) => (entry ? [{entry, offset, df: entry.shelf.df[entry.at]}] : []));
      if (known.length < phrase.length) return new Map();
      known.sort((a, b) => a.df - b.df);  // the rarest first, so that of the frequent ones little is read
      /** @type {Map<number, number[]> | null} Article -> places where the phrase may begin. */
      let starts = null;
      for (const {entry, offset} of known) {
        const places = await this.places(entry, starts ? new Set(starts.keys()) : undefined);
        starts = narrowed(starts, places, offset);
      }
      return starts ?? new Map();
    }
  }

  /**
   * @param {string} word
   * @param {{begins: Record<string, number>, ends: Record<string, [number, string]>}} rules
   */
  function stemmed(word, {begins, ends}) {
    const sizes = [5, 4, 3, 2, 1, 0].filter((size) => size < word.length);
    const begun = sizes.map((size) => word.slice(0, size)).find((start) => Object.hasOwn(begins, start));
    const rest = begun === undefined ? word : word.slice(begins[begun]);
    const end = sizes.filter((size) => size < rest.length).map((size) => rest.slice(rest.length - size)).find((tail) => Object.hasOwn(ends, tail));
    return end === undefined ? rest : rest.slice(0, Math.max(0, rest.length - ends[end][0])) + ends[end][1];
  }

  /** Numbers of the parts in which texts with this beginning stand. @param {string[]} firsts @param {string} start */
  function range(firsts, start) {
    const first = partOf(firsts, start), last = partOf(firsts, start + "\uffff");
    return firsts.length ? Array.from({length: Math.min(last - first + 1, PARTS_FOR_A_TYPO)}, (_, i) => first + i) : [];
  }

  /**
   * Add the places of the part's record number `skip` to `found`.
   * @param {PartReader} reader
   * @param {number} skip
   * @param {Map<number, number[]>} found
   */
  function readPlaces(reader, skip, found) {
    for (; skip > 0; skip--) reader.bytes(reader.number());
    const end = reader.number() + reader.at;
    for (let article = 0; reader.at < end;) {
      article += reader.number();
      found.set(article, reader.rising(reader.number()));
    }
  }

  /**
   * The places where a phrase may still begin, once its word number `offset` is known to stand at `places`.
   * @param {Map<number, number[]> | null} starts
   * @param {Map<number, number[]>} places
   * @param {number} offset
   */
  function narrowed(starts, places, offset) {
    /** @type {Map<number, number[]>} */
    const kept = new Map();
    for (const [article, found] of places) {
      const before = starts && new Set(starts.get(article));
      const still = found.map((place) => place - offset).filter((place) => place >= 0 && (!before || before.has(place)));
      if (still.length) kept.set(article, still);
    }
    return kept;
  }

  return {Dictionary};
})();

// Under Node the names of a file are its own.
Object.assign(globalThis, {SearchDictionary});
