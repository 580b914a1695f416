"""The words of one article's texts, so that they can be kept: what is read once need not be read again while the texts are the same."""

from array import array
from collections.abc import Sequence
from hashlib import blake2b

import msgspec

from generator.search.stems import STOP_WORDS, stem, unelided
from generator.search.words import pieces, tokens, words

LONG, MOST = 40, 400_000
"""Letters from which on what stands between white space is not remembered, since it comes but once: a sentence of a script without
spaces; and how many such pieces are remembered."""

SAME = "="
"""No word is."""


class Told(msgspec.Struct, frozen=True, array_like=True):
    """What some texts say, by the numbers of their own forms."""

    forms: str
    """The forms in the order in which they are met, a line each."""

    stems: str
    """The stem of each; SAME where it is the form itself."""

    follow: dict[int, tuple[str, ...]]
    """Form -> words that, met nowhere else before, have its stem: "armée" of "l'armée"."""

    places: bytes
    """Which form stands at each place, text after text: 32 bits each, in the machine's order."""

    lengths: bytes
    """How many places each text has, likewise."""


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
    places, lengths = array("i"), array("i")
    for text in texts:
        before = len(places)
        for piece in text.split():
            for word, printed in _PIECES[piece]:
                number = met.get(word)
                if number is None:
                    number = met[word] = len(full)
                    full.append(printed)
                places.append(number)
        lengths.append(len(places) - before)
    stems = [SAME if word in STOP_WORDS or (found := stem(one, language)) == word else found for word, one in zip(met, full, strict=True)]
    follow = {number: tuple(word for word, _ in words(noun)) for number, one in enumerate(full) if (noun := unelided(one, language))}
    return Told(forms="\n".join(met), stems="\n".join(stems), follow=follow, places=places.tobytes(), lengths=lengths.tobytes())


def key(texts: Sequence[str], language: str | None) -> bytes:
    """What differs when the texts do."""
    parts = (language or "", *texts)
    written = "\0".join((*(str(len(part)) for part in parts), *parts))
    return blake2b(written.encode("utf-8", "surrogatepass"), digest_size=16).digest()
