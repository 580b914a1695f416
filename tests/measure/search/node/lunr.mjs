/* Lunr, in the language of the texts; every word of a query may do, as in the others. */
import lunr from "lunr";
import {speaking} from "./stemmers.mjs";

export function build(texts, {language}) {
  return lunr(function () {
    if (language !== "en") this.use(speaking(language));
    this.ref("id");
    this.field("title");
    this.field("text");
    texts.forEach(({title, text}, id) => this.add({id: String(id), title, text}));
  });
}

export function ask(index, query, {limit, fuzzy}) {
  const words = lunr.tokenizer(query).map(String);
  const found = index.query((asked) => asked.term(words, fuzzy ? {editDistance: fuzzy} : {}));
  return found.slice(0, limit).map(({ref}) => Number(ref));
}
