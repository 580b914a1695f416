"""One stem for the forms of a word, by the language of its article."""

from functools import lru_cache

import Stemmer

from generator.search.words import fold

SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}
"""BCP 47 primary language -> its Snowball algorithm (https://snowballstem.org/algorithms/), where the library has it."""

ELIDING = frozenset({"ca", "fr", "it"})
"""Languages that write an article before a vowel with an apostrophe: l'armée, dell'esercito."""

STOP_WORDS = frozenset((
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or",
    "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
))
"""English words that rank nothing (the list of Lucene's English analyser); they are found where they are asked for."""


def stem(word: str, language: str | None) -> str:
    """What the word's forms share, folded: the word itself when the language is not known or has no stemmer."""
    primary = (language or "").lower().partition("-")[0]
    return _stem(_unelided(word) if primary in ELIDING else word, SNOWBALL.get(primary))


def unelided(word: str, language: str | None) -> str | None:
    """The noun of an elided article and its noun, or None: "l'armée" is "armée"."""
    primary = (language or "").lower().partition("-")[0]
    bare = _unelided(word)
    return bare if primary in ELIDING and bare != word else None


def _unelided(word: str) -> str:
    head, _, tail = word.replace("’", "'").rpartition("'")
    return tail if head and len(tail) > 2 else word


def _stem(word: str, algorithm: str | None) -> str:
    if algorithm is None:
        return fold(word)
    available = _stemmer(algorithm)
    return fold(available.stemWord(word)) if available else fold(word)


@lru_cache
def _stemmer(algorithm: str) -> Stemmer.Stemmer | None:
    """None for an algorithm that the installed Snowball does not have yet."""
    return Stemmer.Stemmer(algorithm) if algorithm in Stemmer.algorithms() else None
