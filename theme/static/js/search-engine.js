/*
 * The archive's search: reads the index below search/ (see generator/search/) part by part, each a classic script, so that it
 * works alike from a disk and from a server. Runs under Node too, where it reads the same files.
 *
 *     const archive = await ArchiveSearch.open("search/");
 *     const found = await archive.query('truce -winter "buried the truce"', {limit: 10});
 *
 * Words rank by BM25 and any of them will do; "words in quotation marks" must stand exactly so; -words must not occur.
 */
(() => {
  "use strict";

  /** @typedef {(name: string, version: string) => Promise<string>} Load  Gives the contents of a part, in base 64. */
  /** @typedef {{version: string, articles: number, dated: number, steps: number, top: number, inline: number, shelf: number,
   *   facets: string[], stop: string[], forms: string[], ends: string[]}} Root */
  /** @typedef {{articles: number[], impacts: Uint8Array}} Found  What a stem finds. */
  /** @typedef {{df: number, found: Found | null, part: number, offset: number}} Stem */
  /** @typedef {{forms: string[], at: Map<string, number>, stemOf: number[], df: number[], stems: Stem[], base: number,
   *   firsts: number[], articles: number[]}} Shelf  A part of the dictionary. */
  /** @typedef {{stem: Stem, weight: number, forms: string[], corrected: boolean}} Candidate  A stem that a word may mean. */
  /** @typedef {{words: string[], free: Set<string>, phrases: string[][], without: string[][], typing: boolean}} Query */
  /** @typedef {{values: [string, string, string | null][], starts: number[], list: number[]}} Column */
  /** @typedef {{id: string, url: string, title: string, date: string | null, shown: string, publication: string | null,
   *   language: string | null, text: string, names: string[][]}} Row */
  /** @typedef {[number, number]} Span  Half-open, in UTF-16 units. */
  /** @typedef {{id: string, label: string, url: string | null, count: number}} Count */
  /** @typedef {{filters?: Record<string, string | string[]>, from?: string, to?: string, sort?: "relevance" | "newest" | "oldest",
   *   limit?: number, offset?: number, all?: boolean, typing?: boolean, facets?: boolean | string[]}} Options */
  /** @typedef {{id: string, url: string, score: number, title: string, titleMarks: Span[], snippet: string, marks: Span[],
   *   terms: string[], date: string | null, shown: string, publication: string | null, language: string | null}} Hit */
  /** @typedef {{total: number, undated: number, corrected: Record<string, string>, facets: Record<string, Count[]>,
   *   hits: Hit[]}} Result */

  // ---------------------------------------------------------------- parts

  const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const DISTANCE_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
    6145, 8193, 12289, 16385, 24577];
  const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

  /**
   * A Huffman code from the lengths of its words (RFC 1951, 3.2.2).
   * @param {ArrayLike<number>} lengths
   */
  function huffman(lengths) {
    const counts = new Uint16Array(16), next = new Uint16Array(16), symbols = new Uint16Array(lengths.length);
    for (let i = 0; i < lengths.length; i++) counts[lengths[i]]++;
    counts[0] = 0;
    for (let size = 1; size < 15; size++) next[size + 1] = next[size] + counts[size];
    for (let i = 0; i < lengths.length; i++) if (lengths[i]) symbols[next[lengths[i]]++] = i;
    return {counts, symbols};
  }

  const FIXED = [huffman(Uint8Array.from({length: 288}, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
    huffman(new Uint8Array(30).fill(5))];

  /**
   * Undo "deflate" (RFC 1951). Our own and not DecompressionStream: parts are small, so this is as fast; it is one way for every
   * browser, and what is read is at hand at once.
   * @param {Uint8Array} data
   * @param {number} size  of the result
   */
  function inflate(data, size) {
    const out = new Uint8Array(size);
    let at = 0, end = 0, buffer = 0, held = 0;

    /** @param {number} count */
    const bits = (count) => {
      for (; held < count; held += 8) buffer |= data[at++] << held;
      const value = buffer & ((1 << count) - 1);
      buffer >>>= count;
      held -= count;
      return value;
    };
    /** @param {{counts: Uint16Array, symbols: Uint16Array}} code */
    const symbol = ({counts, symbols}) => {
      for (let size = 1, word = 0, first = 0, index = 0; size < 16; size++) {
        word |= bits(1);
        if (word < first + counts[size]) return symbols[index + word - first];
        index += counts[size];
        first = (first + counts[size]) << 1;
        word <<= 1;
      }
      throw new Error("a part of the search index is damaged");
    };
    const codes = () => {
      const literals = bits(5) + 257, distances = bits(5) + 1, count = bits(4) + 4;
      const own = new Uint8Array(19), lengths = new Uint8Array(literals + distances);
      for (let i = 0; i < count; i++) own[CODE_ORDER[i]] = bits(3);
      const code = huffman(own);
      for (let i = 0; i < lengths.length;) {
        const found = symbol(code);
        if (found < 16) lengths[i++] = found;
        else {
          const repeat = found === 16 ? lengths[i - 1] : 0;
          for (let n = found === 16 ? bits(2) + 3 : found === 17 ? bits(3) + 3 : bits(7) + 11; n--;) lengths[i++] = repeat;
        }
      }
      return [huffman(lengths.subarray(0, literals)), huffman(lengths.subarray(literals))];
    };
    const stored = () => {
      buffer = held = 0;
      const length = data[at] | data[at + 1] << 8;
      out.set(data.subarray(at + 4, at + 4 + length), end);
      at += 4 + length;
      end += length;
    };
    for (let last = 0; !last;) {
      last = bits(1);
      const kind = bits(2);
      if (kind === 0) { stored(); continue; }
      const [literal, distance] = kind === 1 ? FIXED : codes();
      for (let found = symbol(literal); found !== 256; found = symbol(literal)) {
        if (found < 256) { out[end++] = found; continue; }
        const length = LENGTH_BASE[found - 257] + bits(LENGTH_BITS[found - 257]), step = symbol(distance);
        const back = DISTANCE_BASE[step] + bits(step < 2 ? 0 : (step >> 1) - 1);
        for (let n = length; n--; end++) out[end] = out[end - back];
      }
    }
    return out;
  }

  /** @param {string} packed  as generator/search/parts.py writes it */
  function unpack(packed) {
    const text = atob(packed), data = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) data[i] = text.charCodeAt(i);
    return inflate(data.subarray(4), (data[0] | data[1] << 8 | data[2] << 16 | data[3] << 24) >>> 0);
  }

  /** Takes out of bytes what generator/search/parts.py put in. */
  class Reader {
    /** @param {Uint8Array} data @param {number} [at] */
    constructor(data, at = 0) {
      this.data = data;
      this.at = at;
    }

    number() {
      let value = 0, weight = 1, byte;
      do {
        byte = this.data[this.at++];
        value += (byte & 127) * weight;
        weight *= 128;
      } while (byte > 127);
      return value;
    }

    /** @param {number} count */
    numbers(count) {
      return Array.from({length: count}, () => this.number());
    }

    /** @param {number} count */
    rising(count) {
      let last = 0;
      return Array.from({length: count}, () => (last += this.number()));
    }

    /** @param {number} length */
    bytes(length) {
      return this.data.subarray(this.at, this.at += length);
    }

    text() {
      return new TextDecoder().decode(this.bytes(this.number()));
    }

    /** @param {number} df */
    found(df) {
      return {articles: this.rising(df), impacts: this.bytes(df)};
    }
  }

  /** Scripts that were asked for: address -> what to do with their contents. @type {Map<string, (packed: string) => void>} */
  const awaited = new Map();

  /**
   * Called by the scripts of the index.
   * @param {string} _name
   * @param {string} packed
   */
  function part(_name, packed) {
    const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
    if (script) awaited.get(script.src)?.(packed);
  }

  /** @param {string} base @returns {Load} */
  function fromScripts(base) {
    return (name, version) => new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = base + name + ".js" + (version ? "?v=" + version : "");
      awaited.set(script.src, resolve);
      script.onload = script.onerror = (event) => {
        awaited.delete(script.src);
        script.remove();
        if (typeof event === "string" || event.type === "error") reject(new Error(`the search index lacks ${name}.js`));
      };
      document.head.append(script);
    });
  }

  /** @param {string} base @returns {Load} */
  function fromFiles(base) {
    const node = /** @type {any} */ (globalThis);
    // @ts-ignore: require is for Node before 20.16
    const fs = node.process.getBuiltinModule?.("fs") ?? require("fs");
    return async (name) => {
      const text = await fs.promises.readFile(base + name + ".js", "utf8");
      return text.slice(text.indexOf(',"') + 2, text.lastIndexOf('"'));
    };
  }

  // ---------------------------------------------------------------- words

  // The same as in generator/search/words.py, which says why.
  const MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc" +
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a4d\u0b82-\u0bcd\u0e31\u0e34-\u0e3a\u0e47-\u0e4e";
  const UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff";
  const LETTER = "[\\p{L}\\p{N}]", LETTERS = `[\\p{L}\\p{N}${MARKS}]+`;
  const WORD = new RegExp(`${LETTER}(?:\\.${LETTER}(?!${LETTER}))+|${LETTERS}(?:['’]${LETTERS})*`, "gu");
  const PIECE = new RegExp(`[${UNSPACED}]|[^${UNSPACED}]+`, "gu");
  const IS_UNSPACED = new RegExp(`^[${UNSPACED}]$`, "u");
  /** @type {Record<string, string>} */
  const BARE = {
    ß: "ss", ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ς: "σ",
    آ: "ا", أ: "ا", إ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه", "ـ": "", "'": "", "’": "", ".": "",
  };
  const TO_BARE = new RegExp(`[${Object.keys(BARE).join("")}]`, "gu");

  /** @param {string} word  in lower case */
  function fold(word) {
    if (IS_UNSPACED.test(word)) return word;
    const bare = word.replace(TO_BARE, (char) => BARE[char]).normalize("NFKD").replace(TO_BARE, (char) => BARE[char]);
    return /[\u0900-\u0dff]/.test(bare) ? bare : bare.replace(/\p{M}/gu, "");
  }

  /**
   * The words of a text, folded, and where they stand.
   * @param {string} text
   * @returns {{word: string, start: number, end: number}[]}
   */
  function words(text) {
    const found = [];
    for (const match of text.matchAll(WORD)) {
      const full = /['’]s$/i.test(match[0]) ? match[0].slice(0, -2) : match[0];
      for (const piece of full.matchAll(PIECE)) {
        const word = fold(piece[0].toLowerCase()), start = match.index + piece.index;
        if (word) found.push({word, start, end: start + piece[0].length});
      }
    }
    return found;
  }

  // ---------------------------------------------------------------- queries

  const QUOTED = /(-?)(?:"([^"]*)"|“([^”"]*)[”"]|„([^“”"]*)[“”"]|«([^»]*)»)/g;

  /** @param {string} text @param {boolean} typing @returns {Query} */
  function parse(text, typing) {
    /** @type {string[][]} */
    const phrases = [];
    /** @type {string[][]} */
    const without = [];
    const rest = text.normalize("NFC").replace(QUOTED, (_, minus, ...inner) => {
      const phrase = words(inner.slice(0, 4).find((found) => typeof found === "string") ?? "").map(({word}) => word);
      if (phrase.length) (minus ? without : phrases).push(phrase);
      return " ";
    }).replace(/(^|\s)-(\S+)/gu, (_, before, word) => {
      const phrase = words(word).map((found) => found.word);
      if (phrase.length) without.push(phrase);
      return before;
    });
    const free = words(rest);
    phrases.push(...runs(free));
    return {words: [...phrases.flat(), ...free.map(({word}) => word)], free: new Set(free.map(({word}) => word)), phrases, without,
      typing: typing && free.length > 0 && free[free.length - 1].end === rest.length};
  }

  /**
   * Runs of characters of scripts without spaces: what is typed together must stand together.
   * @param {{word: string, start: number, end: number}[]} free
   */
  function runs(free) {
    /** @type {string[][]} */
    const found = [];
    let run = 0;
    free.forEach(({word, start}, at) => {
      const joined = at > 0 && IS_UNSPACED.test(word) && IS_UNSPACED.test(free[at - 1].word) && free[at - 1].end === start;
      if (!joined) run = at;
      else if (at - run === 1) found.push([free[run].word, word]);
      else found[found.length - 1].push(word);
    });
    return found;
  }

  /**
   * Edits that turn one word into the other, a swap of neighbours being one; more than `most` counts as most + 1.
   * @param {string} a
   * @param {string} b
   * @param {number} most
   */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = /** @type {number[]} */ ([]), last = Array.from({length: b.length + 1}, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  }

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

  // ---------------------------------------------------------------- marks and snippets

  const SNIPPET = 170, BEFORE = 50;

  /** @typedef {{forms: Set<string>, phrases: string[][]}} Wanted  What is to be marked in a text. */
  /** @typedef {{start: number, end: number, key: string, worth: number}} Occurrence  A phrase or name is worth more than a word. */

  /**
   * Where the wanted words and phrases stand.
   * @param {string} text
   * @param {Wanted} wanted
   * @returns {Occurrence[]}
   */
  function occurrences(text, wanted) {
    const all = words(text), found = [];
    for (let i = 0; i < all.length; i++) {
      const phrase = wanted.phrases.find((sought) => sought.every((word, n) => all[i + n]?.word === word));
      if (phrase) {
        found.push({start: all[i].start, end: all[i + phrase.length - 1].end, key: phrase.join(" "), worth: phrase.length + 1});
        i += phrase.length - 1;
      } else if (wanted.forms.has(all[i].word)) {
        found.push({start: all[i].start, end: all[i].end, key: all[i].word, worth: 1});
      }
    }
    return found;
  }

  /**
   * Two lines of a text, where most of what is wanted stands close together.
   * @param {string} text
   * @param {Occurrence[]} found
   * @returns {{snippet: string, marks: Span[]}}
   */
  function snippet(text, found) {
    let best = 0, most = 0;
    for (let i = 0, j = 0; i < found.length; i++) {
      while (j < found.length && found[j].end <= found[i].start + SNIPPET - BEFORE) j++;
      const inside = found.slice(i, Math.max(j, i + 1));
      const told = new Map(inside.map(({key, worth}) => [key, worth]));
      const worth = 4 * [...told.values()].reduce((sum, each) => sum + each, 0) + Math.min(inside.length, 4);
      if (worth > most) [best, most] = [i, worth];
    }
    const first = found.length ? found[best].start : 0;
    const start = edge(text, Math.max(0, first - BEFORE), first), end = Math.max(edge(text, start + SNIPPET, text.length), found[best]?.end ?? 0);
    const head = start > 0 ? "… " : "", tail = end < text.length ? " …" : "";
    return {
      snippet: head + text.slice(start, end).trimEnd() + tail,
      marks: found.filter((mark) => mark.start >= start && mark.end <= end)
        .map((mark) => [mark.start - start + head.length, mark.end - start + head.length]),
    };
  }

  /**
   * The first beginning of a word from `at` on, but not after `limit`.
   * @param {string} text
   * @param {number} at
   * @param {number} limit
   */
  function edge(text, at, limit) {
    if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
    const space = text.slice(at - 1, at + 30).search(/\s\S/u);
    const next = space < 0 ? at : at + space;
    return Math.min(next, limit) + (/[\udc00-\udfff]/.test(text[Math.min(next, limit)] ?? "") ? 1 : 0);
  }

  // ---------------------------------------------------------------- dates

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

  // ---------------------------------------------------------------- the archive

  const PREFIXES = 8, CORRECTIONS = 3, PARTS_FOR_A_TYPO = 8;
  const LONGER = 0.3, BEGUN = 0.8, NEAREST = 0.8, NEAR = 0.4;

  class Archive {
    /** @param {Root} root @param {Load} load */
    constructor(root, load) {
      this.root = root;
      this.load = load;
      this.stop = new Set(root.stop);
      /** @type {Map<string, Promise<any>>} */
      this.parts = new Map();
    }

    /**
     * A part, read once.
     * @template T
     * @param {string} name
     * @param {(data: Uint8Array) => T} read
     * @returns {Promise<T>}
     */
    part(name, read) {
      let found = this.parts.get(name);
      if (!found) {
        found = this.load(name, this.root.version).then((packed) => read(unpack(packed)));
        found.catch(() => this.parts.delete(name));
        this.parts.set(name, found);
      }
      return found;
    }

    // ------------------------------------------------------------ dictionary

    /** @param {number} number @returns {Promise<Shelf>} */
    shelf(number) {
      return this.part("d/" + number, (data) => {
        const reader = new Reader(data), forms = reader.text().split("\n");
        const stemOf = reader.numbers(forms.length), df = reader.numbers(forms.length);
        const stems = Array.from({length: reader.number()}, () => this.stem(reader));
        const base = reader.number(), parts = reader.number();
        return {forms, at: new Map(forms.map((form, i) => [form, i])), stemOf, df, stems, base,
          firsts: reader.rising(parts), articles: reader.numbers(parts)};
      });
    }

    /** @param {Reader} reader @returns {Stem} */
    stem(reader) {
      const df = reader.number();
      if (df <= this.root.inline) return {df, found: reader.found(df), part: 0, offset: 0};
      return {df, found: null, part: reader.number(), offset: reader.number()};
    }

    /** @param {Stem} stem @returns {Promise<Found>} */
    async found(stem) {
      return stem.found ??= new Reader(await this.part("p/" + stem.part, (data) => data), stem.offset).found(stem.df);
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
     * What a word may mean: itself; while it is being typed, longer words; else what it may be a misspelling of.
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
      return found.length || word.length < 4 ? found : this.corrections(word);
    }

    /** The most frequent longer forms of a beginning. @param {string} start */
    async beginning(start) {
      /** @type {{shelf: Shelf, at: number}[]} */
      const found = [];
      for (let number = partOf(this.root.forms, start), last = Math.min(number + 2, this.root.forms.length); number < last; number++) {
        const shelf = await this.shelf(number);
        shelf.forms.forEach((form, at) => {
          if (form !== start && form.startsWith(start)) found.push({shelf, at});
        });
      }
      return found.sort((a, b) => b.shelf.df[b.at] - a.shelf.df[a.at]).slice(0, PREFIXES);
    }

    /**
     * The forms that a word misspells. One slip leaves its first or its second half as it was, save a swap across the middle.
     * @param {string} word
     */
    async corrections(word) {
      const most = word.length > 7 ? 2 : 1, half = word.length >> 1;
      const [alike, ends] = await Promise.all([this.withStart(word.slice(0, half)), this.withEnd(word.slice(half))]);
      const swapped = word.slice(0, half - 1) + word[half] + word[half - 1] + word.slice(half + 1);
      const middle = await this.entry(swapped);
      /** @type {Map<string, number>} */
      const forms = new Map([...alike, ...ends, ...(middle ? [/** @type {const} */ ([swapped, middle.shelf.df[middle.at]])] : [])]);
      const near = [...forms].map(([form, df]) => ({form, df, far: distance(word, form, most)})).filter(({far}) => far <= most)
        .sort((a, b) => a.far - b.far || b.df - a.df || (a.form < b.form ? -1 : 1));
      const best = near.filter(({far}) => far === near[0].far).slice(0, CORRECTIONS);
      const entries = await Promise.all(best.map(({form}) => this.entry(form)));
      return entries.flatMap((entry, i) => (entry ? [this.candidate(entry.shelf, entry.at, i ? NEAR : NEAREST, true)] : []));
    }

    /** @param {string} start @returns {Promise<(readonly [string, number])[]>} */
    async withStart(start) {
      const shelves = await Promise.all(range(this.root.forms, start).map((number) => this.shelf(number)));
      return shelves.flatMap(({forms, df}) => forms.map((form, i) => /** @type {const} */ ([form, df[i]]))
        .filter(([form]) => form.startsWith(start)));
    }

    /** @param {string} end @returns {Promise<(readonly [string, number])[]>} */
    async withEnd(end) {
      const pages = await Promise.all(range(this.root.ends, reversed(end)).map((number) => this.part("r/" + number, (data) => {
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
        const data = await this.part("o/" + (shelf.base + number), (part) => part);
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
      const entries = await Promise.all(phrase.map((word) => this.entry(word)));
      const known = entries.flatMap((entry, offset) => (entry ? [{entry, offset, df: entry.shelf.df[entry.at]}] : []));
      if (known.length < phrase.length) return new Set();
      known.sort((a, b) => a.df - b.df);  // the rarest first, so that of the frequent ones little is read
      /** @type {Map<number, number[]> | null} Article -> places where the phrase may begin. */
      let starts = null;
      for (const {entry, offset} of known) {
        const places = await this.places(entry, starts ? new Set(starts.keys()) : undefined);
        starts = narrowed(starts, places, offset);
      }
      return new Set(starts?.keys());
    }

    // ------------------------------------------------------------ facets and dates

    /** @param {string} facet @returns {Promise<Column>} */
    column(facet) {
      if (!this.root.facets.includes(facet)) throw new RangeError(`no facet ${facet}; there are ${this.root.facets.join(", ")}`);
      return this.part("f/" + facet, (data) => {
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
      return this.part("f/date", (data) => {
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
      const query = parse(text, options.typing ?? false);
      const meant = await this.meant(query);
      const {articles, scores} = await this.rank(query, meant, options.all ?? false);
      const {kept, undated, counts} = await this.narrow(articles, options);
      this.sort(kept, scores, options.sort);
      const offset = options.offset ?? 0, page = kept.slice(offset, offset + (options.limit ?? 10));
      const wanted = {forms: new Set([...meant.values()].flat().flatMap(({forms}) => forms)), phrases: query.phrases};
      const asked = new Set([...query.words, ...wanted.forms]);
      return {
        total: kept.length, undated, corrected: corrections(meant), facets: counts,
        hits: await Promise.all(page.map((article) => this.hit(article, scores[article], wanted, asked))),
      };
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
        if (query.free.has(word)) return this.candidates(word, query.typing && word === last);
        const entry = await this.entry(word);
        return entry ? [{...this.candidate(entry.shelf, entry.at, 1), forms: []}] : [];
      }));
      return new Map(unique.map((word, i) => [word, found[i]]));
    }

    /**
     * The articles that match, and their scores.
     * @param {Query} query
     * @param {Map<string, Candidate[]>} meant
     * @param {boolean} all  whether every word must occur
     */
    async rank(query, meant, all) {
      const scores = new Float64Array(this.root.articles), matched = new Uint16Array(this.root.articles);
      await Promise.all([...meant.values()].flat().map(({stem}) => this.found(stem)));
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
      if (exactly || phrase.length > 1) return this.phrase(phrase);
      const entry = await this.entry(phrase[0]);
      return new Set(entry ? (await this.found(entry.shelf.stems[entry.shelf.stemOf[entry.at]])).articles : []);
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
     * @param {Options} options
     */
    async narrow(articles, options) {
      const facets = options.facets === false ? [] : Array.isArray(options.facets) ? options.facets : this.root.facets;
      const [filters, within, columns] = await Promise.all([this.passing(options.filters ?? {}), this.between(options.from, options.to),
        Promise.all(facets.map((facet) => this.column(facet)))]);
      const tallies = columns.map(({values}) => new Uint32Array(values.length));
      /** @type {number[]} */
      const kept = [];
      let undated = 0;
      for (const article of articles) {
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

    /** @param {number} article @returns {Promise<Row>} */
    async row(article) {
      const rows = await this.part("t/" + Math.floor(article / this.root.shelf), (data) => JSON.parse(new TextDecoder().decode(data)));
      return rows[article % this.root.shelf];
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

  // ---------------------------------------------------------------- helpers of the archive

  /** Numbers of the parts in which texts with this beginning stand. @param {string[]} firsts @param {string} start */
  function range(firsts, start) {
    const first = partOf(firsts, start), last = partOf(firsts, start + "\uffff");
    return firsts.length ? Array.from({length: Math.min(last - first + 1, PARTS_FOR_A_TYPO)}, (_, i) => first + i) : [];
  }

  /**
   * Add the places of the part's record number `skip` to `found`.
   * @param {Reader} reader
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

  /** @param {Column} column @param {Uint32Array} tally @returns {Count[]} */
  function counted({values}, tally) {
    return values.map(([id, label, url], i) => ({id, label, url, count: tally[i]})).filter(({count}) => count > 0)
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  }

  /** Misspelt word -> the word that was searched instead. @param {Map<string, Candidate[]>} meant */
  function corrections(meant) {
    return Object.fromEntries([...meant].flatMap(([word, [first]]) => (first?.corrected ? [[word, first.forms[0]]] : [])));
  }

  /** Texts that differ in more than capitals, the longest first. @param {string[]} texts */
  function distinct(texts) {
    return [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()].sort((a, b) => b.length - a.length).slice(0, 24);
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

  const ArchiveSearch = {open, part, words, parse, distance, unpack};
  Object.assign(globalThis, {ArchiveSearch});
  // @ts-ignore: there is a module under Node alone
  if (typeof module !== "undefined") module.exports = ArchiveSearch;
})();
