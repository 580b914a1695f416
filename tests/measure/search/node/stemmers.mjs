/* Snowball's stemmers as Lunr has them. */
import lunr from "lunr";
import {createRequire} from "node:module";

const require = createRequire(import.meta.url);
require("lunr-languages/lunr.stemmer.support.js")(lunr);

/** Lunr's plug-in for a language. */
export function speaking(language) {
  if (!lunr[language]) require(`lunr-languages/lunr.${language}.js`)(lunr);
  return lunr[language];
}

/** Word -> its stem. */
export function stemmer(language) {
  const of = language === "en" ? lunr.stemmer : speaking(language).stemmer;
  return (word) => of(new lunr.Token(word)).toString();
}
