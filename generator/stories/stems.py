"""Words made comparable across papers: case, possessives, American and British spelling, endings."""

import re
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:[’'-][^\W_]+)*")
_OWNING = re.compile(r"[’']s?$")
_ENGLISH = Stemmer.Stemmer("english", 0)

STOP = frozenset((
    "a about above after again against all also although am an and any are as at be because been before being below between both "
    "but by can cannot could did do does doing down during each either else even ever every few for from further get got had has "
    "have having he her here hers herself him himself his how however i if in into is it its itself just like may me might more "
    "most much must my myself neither no nor not now of off often on once one only onto or other our ours out over own per "
    "perhaps quite rather same shall she should since so some still such than that the their theirs them themselves then there "
    "these they this those though through thus to too toward towards under until up upon us very was we were what when where "
    "whether which while who whom whose why will with within without would yet you your yours n't s t said say says according "
    "told beside besides outside inside near nearby along around behind beyond among amid aboard").split())
"""Words that carry no subject."""

_FOLDS = tuple((re.compile(pattern), put) for pattern, put in (
    (r"ae(?=[dmnstolg])", "e"),  # paediatric, anaesthetic, archaeology
    (r"(?<=[^aeiou])oe(?=[dmst][aeiou])", "e"),  # foetus, oestrogen is left
    (r"(?<=[bcdilmnprv])our(?=$|s$|ed$|ing$|ite|able|ful|hood|er)", "or"),  # neighbour, labour
    (r"is(?=(?:e[ds]?|ing|ation|ations|er|ers)$)", "iz"),  # organise
    (r"ys(?=(?:e[ds]?|ing|er)$)", "yz"),
    (r"(?<=[^aeiou]t)re(?=s?$)", "er"),  # centre
    (r"(?<=[ei]n)ce(?=s?$)", "se"),  # defence, licence
    (r"ogue(?=s?$)", "og"),
    (r"(?<=gram)me(?=s?$)", ""),  # programme
    (r"(trave|cance|labe|mode|signa|leve|counse|marve|channe|quarre)ll", r"\1l"),  # travelled
    (r"(?<=[a-z]{2})men$", "man"), (r"children$", "child"), (r"(?<=[nlw])ives$", "ife"), (r"lves$", "lf"),  # odd plurals
    (r"^grey", "gray"), (r"^tyre", "tire"), (r"^kerb", "curb"), (r"^aluminium", "aluminum"), (r"mould", "mold"),
    (r"judgement", "judgment"), (r"^cheque", "check"), (r"^plough", "plow"), (r"^sceptic", "skeptic"),
))  # fmt: skip
"""British endings and what the American spelling has in their place; applied to both sides, so an odd fit does no harm."""

_ANY_FOLD = re.compile("|".join(pattern.pattern for pattern, _ in _FOLDS))
"""What most words have nothing of."""


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """A word as it is compared: "paediatricians" and "pediatrician" are one."""
    folded = _OWNING.sub("", word.lower()).replace(".", "").replace("’", "'")
    for pattern, put in _FOLDS if _ANY_FOLD.search(folded) else ():
        folded = pattern.sub(put, folded)
    return str(_ENGLISH.stemWord(folded))


def words(text: str) -> list[str]:
    """The words of a text as printed."""
    return _WORD.findall(text)


def content(text: str) -> list[str]:
    """Stems of the words that carry a subject, in order; hyphened words count as their parts ("rebel-held")."""
    return [part for word in words(text) for part in _stems(word)]


@lru_cache(maxsize=1 << 17)
def _stems(word: str) -> tuple[str, ...]:
    parts = word.split("-")
    parts = parts if len(parts) > 1 and all(len(p) > 2 for p in parts) else [word]
    return tuple(stem(part) for part in parts if part.lower() not in STOP)
