"""Tables of fixed words that outlets print, in many languages: one CSV a class in tables/, matched on whole lines."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

TABLES = Path(__file__).parent / "tables"
PLAIN = str.maketrans("‘’“”–—：．", "''\"\"--:.")
OPEN_END = " …"
NO_SPACES = "\u3000"
"""Scripts above this write words without spaces between them."""

# The marks that stand between a label and what it labels; a hyphen only with spaces around it.
MARK = re.compile(r"\s*[:：|>»›→▶►=／]+\s*|\s+[-–—]+\s*|\s*—\s*")
BRACKETED = re.compile(r"[【［\[(]\s*([^】］\])]{1,40})\s*[】］\])]\s*[:：]?\s*(\S.*)")
LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """One table."""

    whole: frozenset[str]
    """Folded words that are a line by themselves."""

    begins: tuple[str, ...]
    """Folded words with which a line begins, whatever follows."""

    def match(self, words: str) -> bool:
        """Whether a line says nothing else, or begins with words after which anything may stand."""
        folded = fold(words)
        if folded in self.whole or not folded.startswith(self.begins):
            return folded in self.whole
        return any(folded.startswith(head) and _ends(head, folded) for head in self.begins)

    def labelled(self, words: str) -> tuple[str, str] | None:
        """Label and text of a line such as "Lire aussi : …" or "【関連記事】…"; None when it begins with no label of the table."""
        if (found := BRACKETED.fullmatch(words)) and fold(found[1]) in self.whole:
            return found[1].strip(), found[2].strip()
        mark = MARK.search(words[:LONGEST_LABEL])
        if mark and mark.start() and words[mark.end():].strip() and fold(words[:mark.start()]) in self.whole:
            return words[:mark.start()].strip(" •·*"), words[mark.end():].strip()
        return None


@cache
def table(name: str) -> Phrases:
    """The phrases of tables/<name>.csv, of all languages."""
    whole, begins = set(), set()
    for row in (TABLES / f"{name}.csv").read_text("utf-8").splitlines():
        if not row or row.startswith("#"):
            continue
        words = row.partition(",")[2].strip()
        if words.endswith(OPEN_END):
            begins.add(fold(words.removesuffix(OPEN_END)))
        else:
            whole.add(fold(words))
    return Phrases(whole=frozenset(whole), begins=tuple(sorted(begins)))


@lru_cache(maxsize=8192)
def fold(words: str) -> str:
    """Without case, spacing, and the marks at either end."""
    plain = " ".join(words.translate(PLAIN).casefold().split())
    start, end = 0, len(plain)
    while start < end and not plain[start].isalnum():
        start += 1
    while end > start and not plain[end - 1].isalnum():
        end -= 1
    return plain[start:end]


def _ends(head: str, folded: str) -> bool:
    """Whether the words end where the phrase ends, and not within a longer word."""
    return len(folded) == len(head) or head[-1] > NO_SPACES or not folded[len(head)].isalnum()
