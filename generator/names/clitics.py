"""Small words that some scripts write together with a name: Arabic and Hebrew ones before it, Korean ones behind it."""

BEFORE = {
    "arabic": frozenset("و ف ب ل ك وب ول وك فب فل".split()),
    "hebrew": frozenset("ב ל מ ו ש כ וב ול ומ וש שב של שמ".split()),
}
"""And, in, to, from, as, that. The articles ال and ה are none: a country's name has its own, or none."""

BEHIND = frozenset((
    "은 는 이 가 을 를 의 에 에서 에게 로 으로 와 과 도 만 까지 부터 보다 처럼 에는 에선 에서는 에도 에서도 으로부터 로부터 "
    "와의 과의 에서의 로의 으로의 이나 나 이라 라 이라고 라고 이며 측 군 산 발 내 등 및"
).split())
"""Korean particles, and nouns of one syllable that follow a name. Source: general grammars."""


def begins(text: str, at: int) -> bool:
    """Whether the letters between the beginning of the word and this place are such words."""
    script = _script(text[at])
    if script is None:
        return False
    start = at
    while start and at - start < 3 and _script(text[start - 1]) == script:
        start -= 1
    return text[start:at] in BEFORE[script]


def ends(text: str, at: int) -> bool:
    """Whether the letters from this place to the end of the word are such words."""
    stop = at
    while stop < len(text) and "가" <= text[stop] <= "힣":
        stop += 1
    return text[at:stop] in BEHIND


def _script(letter: str) -> str | None:
    if "\u0590" <= letter <= "\u05ff":
        return "hebrew"
    return "arabic" if "\u0600" <= letter <= "\u06ff" else None
