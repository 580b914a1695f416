/*
 * Parts of the search index: scripts in a page, files under Node; unpacked and read. See generator/search/parts.py.
 */
"use strict";

/** @typedef {(name: string, version: string) => Promise<string>} Load  Gives the contents of a part, in base 85. */
/** @typedef {{articles: number[], impacts: Uint8Array}} Found  What a stem finds. */
/** @typedef {{counts: Uint16Array, symbols: Uint16Array, fast: Uint16Array}} Code */

const SearchParts = (() => {
  const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const DISTANCE_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
    6145, 8193, 12289, 16385, 24577];
  const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

  /** Bits of a word that a table decodes at once; the few longer ones are read bit by bit. */
  const FAST = 9;

  /** The bits of a word in the order in which they are read, the last first. @param {number} word @param {number} size */
  function reversed(word, size) {
    let turned = 0;
    for (let n = 0; n < size; n++) turned = turned << 1 | (word >> n & 1);
    return turned;
  }

  /**
   * A Huffman code from the lengths of its words (RFC 1951, 3.2.2); `fast` has symbol and length by what the next FAST bits may be.
   * @param {ArrayLike<number>} lengths
   */
  function huffman(lengths) {
    const counts = new Uint16Array(16), next = new Uint16Array(16), word = new Uint16Array(16), symbols = new Uint16Array(lengths.length);
    const fast = new Uint16Array(1 << FAST);
    for (let i = 0; i < lengths.length; i++) counts[lengths[i]]++;
    counts[0] = 0;
    for (let size = 1; size < 15; size++) {
      next[size + 1] = next[size] + counts[size];
      word[size + 1] = word[size] + counts[size] << 1;
    }
    for (let i = 0; i < lengths.length; i++) {
      const size = lengths[i];
      if (!size) continue;
      symbols[next[size]++] = i;
      const turned = reversed(word[size]++, size);
      if (size <= FAST) for (let at = turned; at < fast.length; at += 1 << size) fast[at] = i << 4 | size;
    }
    return {counts, symbols, fast};
  }

  const FIXED = [huffman(Uint8Array.from({length: 288}, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
    huffman(new Uint8Array(30).fill(5))];

  /**
   * Undo "deflate" (RFC 1951). Our own and not DecompressionStream: parts are small, so this is as fast; it is one way for every
   * browser, and what is read is at hand at once.
   * @param {Uint8Array} data
   * @param {number} size  of the result
   * @param {Uint8Array} primer  what it may point back to
   */
  function inflate(data, size, primer) {
    const out = new Uint8Array(primer.length + size);
    out.set(primer);
    let at = 0, end = primer.length, buffer = 0, held = 0;

    /** @param {number} count */
    const fill = (count) => {
      for (; held < count; held += 8) buffer |= data[at++] << held;
    };
    /** @param {number} count */
    const bits = (count) => {
      fill(count);
      const value = buffer & ((1 << count) - 1);
      buffer >>>= count;
      held -= count;
      return value;
    };
    /** @param {Code} code */
    const symbol = ({counts, symbols, fast}) => {
      fill(FAST);
      const known = fast[buffer & (1 << FAST) - 1];
      if (known) {
        buffer >>>= known & 15;
        held -= known & 15;
        return known >> 4;
      }
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
      at -= held >> 3;  // whole bytes that were read ahead
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
    return out.subarray(primer.length);
  }

  // Base 85 as git and Python's b85encode have it: a fifteenth smaller than base 64, and nothing in it that a script must escape.
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
  const DIGIT = new Uint8Array(128);
  for (let i = 0; i < 85; i++) DIGIT[DIGITS.charCodeAt(i)] = i;

  /** @param {string} text  five digits for each four bytes, the last of them perhaps cut short */
  function bytesOf(text) {
    const data = new Uint8Array(Math.ceil(text.length / 5) * 4);
    for (let i = 0, to = 0; i < text.length; i += 5, to += 4) {
      let value = 0;
      for (let n = i; n < i + 5; n++) value = value * 85 + (n < text.length ? DIGIT[text.charCodeAt(n)] : 84);
      data[to] = value >>> 24;
      data[to + 1] = value >>> 16;
      data[to + 2] = value >>> 8;
      data[to + 3] = value;
    }
    return data.subarray(0, Math.floor(text.length * 4 / 5));
  }

  /** @param {string} packed  as generator/search/parts.py writes it @param {Uint8Array} [primer] */
  function unpack(packed, primer = new Uint8Array(0)) {
    const data = bytesOf(packed);
    return inflate(data.subarray(4), (data[0] | data[1] << 8 | data[2] << 16 | data[3] << 24) >>> 0, primer);
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
    const fs = /** @type {any} */ (globalThis).process.getBuiltinModule("fs");  // Node 20.16 or later
    return async (name) => {
      const text = await fs.promises.readFile(base + name + ".js", "utf8");
      return text.slice(text.indexOf(',"') + 2, text.lastIndexOf('"'));
    };
  }

  /** The parts of one index, each read once. */
  class Parts {
    /** @param {Load} load @param {string} version */
    constructor(load, version) {
      this.load = load;
      this.version = version;
      /** @type {Map<string, Promise<any>>} */
      this.held = new Map();
    }

    /**
     * What a part holds.
     * @template T
     * @param {string} name
     * @param {(data: Uint8Array) => T} read
     * @param {Uint8Array} [primer]  what it is packed beside
     * @returns {Promise<T>}
     */
    get(name, read, primer) {
      let found = this.held.get(name);
      if (!found) {
        found = this.load(name, this.version).then((packed) => read(unpack(packed, primer)));
        found.catch(() => this.held.delete(name));
        this.held.set(name, found);
      }
      return found;
    }
  }

  /**
   * The part with an article's text, and the text's place in it. A year's parts begin anew, so that one more article leaves those of
   * other years as they were.
   * @param {number} article
   * @param {{years: [name: string, first: number][], shelf: number}} root
   */
  function placeOf(article, {years, shelf}) {
    const [name, first] = years.reduce((last, year) => (year[1] <= article ? year : last));
    return {part: `t/${name}-${Math.floor((article - first) / shelf)}`, at: (article - first) % shelf};
  }

  return {Parts, Reader, placeOf, unpack, part, fromScripts, fromFiles};
})();

// Under Node the names of a file are its own.
Object.assign(globalThis, {SearchParts});
