"""The words of one article's texts, so that they can be kept: what is read once need not be read again while the texts are the same."""

from array import array
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import msgspec
import numpy as np

from generator.search.groups import Ints
from generator.search.stems import STOP_WORDS, stem, unelided
from generator.search.words import pieces, tokens, words

LONG, MOST = 40, 400_000
"""Letters from which on what stands between white space is not remembered, since it comes but once: a sentence of a script without
spaces; and how many such pieces are remembered."""

SAME = "="
"""No word is."""

SMALL = 2**16


class Told(msgspec.Struct, frozen=True, array_like=True):
    """What some texts say, by the numbers of their own forms."""

    forms: str
    """The forms in the order in which they are met, a line each."""

    stems: str
    """The stem of each; SAME where it is the form itself."""

    follow: dict[int, tuple[str, ...]]
    """Form -> words that, met nowhere else before, have its stem: "armée" of "l'armée"."""

    places: bytes
    """Which form stands at each place, text after text: 16 bits each where there are fewer than SMALL, else 32; see `places`."""

    lengths: bytes
    """How many places each text has: 32 bits each."""


class _Pieces(dict[str, tuple[tuple[str, str], ...]]):
    """What stands between white space -> its words, each folded and as its stemmer wants it."""

    def __missing__(self, piece: str) -> tuple[tuple[str, str], ...]:
        parts = tokens(piece)
        found = pieces(piece) if parts == [piece] else tuple([pair for part in parts for pair in self[part]])
        if len(piece) < LONG:
            if len(self) >= MOST:
                self.clear()
            self[piece] = found
        return found


_PIECES = _Pieces()


def told(texts: Sequence[str], language: str | None) -> Told:
    """Read some texts of one language. A form has the stem of the word as which it is met first."""
    met: dict[str, int] = {}
    full: list[str] = []
    at, lengths = array("i"), array("i")
    for text in texts:
        before = len(at)
        for piece in text.split():
            for word, printed in _PIECES[piece]:
                number = met.get(word)
                if number is None:
                    number = met[word] = len(full)
                    full.append(printed)
                at.append(number)
        lengths.append(len(at) - before)
    said = [_stem(one, language) for one in full]
    stems = [SAME if word in STOP_WORDS or found == word else found for word, (found, _) in zip(met, said, strict=True)]
    kind = np.uint16 if len(full) < SMALL else np.int32
    return Told(
        forms="\n".join(met), stems="\n".join(stems), follow={number: follow for number, (_, follow) in enumerate(said) if follow},
        places=np.array(at, kind).tobytes(), lengths=lengths.tobytes())


def places(held: Told) -> Ints:
    """The numbers of the forms at the places of all texts."""
    return np.frombuffer(held.places, np.uint16 if held.forms.count("\n") + 1 < SMALL else np.int32).astype(np.int32)


@lru_cache(maxsize=MOST)
def _stem(printed: str, language: str | None) -> tuple[str, tuple[str, ...]]:
    """A word's stem, and the words that follow it."""
    noun = unelided(printed, language)
    return stem(printed, language), tuple(word for word, _ in words(noun)) if noun else ()


def key(texts: Sequence[str], language: str | None) -> bytes:
    """What differs when the texts do."""
    parts = (language or "", *texts)
    written = "\0".join((*(str(len(part)) for part in parts), *parts))
    return blake2b(written.encode("utf-8", "surrogatepass"), digest_size=16).digest()
