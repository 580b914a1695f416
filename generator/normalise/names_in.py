"""Names of writers and agencies as bylines print them."""

import re

SPLIT = re.compile(r",\s*(?:and\s+)?|\s+(?:and|AND|und|et|y|e|en|i|и|та|ve|dan|và)\s+|\s*[&;/]\s*")
PARTICLES = frozenset(["al", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la",
                       "le", "ten", "ter", "van", "von", "y", "zu", "af", "av", "ben", "bat", "dem", "do", "abu", "e"])
NO_NAMES = frozenset(
    "the a an in on at for to from with by and or but what why how when who where which this that these those his her its our "
    "your my is are was were be no not new all more most some any as if it he she they we you i january february march april may "
    "june july august september october november december monday tuesday wednesday thursday friday saturday sunday read watch "
    "sign share follow photo image video news world press times post today daily north south east west city house street university "
    "report story breaking live update opinion analysis one two three four five six seven eight nine ten mths months qtr year pay record "
    "natl loan call net shr div jan feb mar apr jun jul aug sep sept oct nov dec".split())
HONORIFIC = re.compile(
    r"(?:(?:Rep|Sen|Gov|Dr|Prof|Mr|Mrs|Ms|Judge|Justice|Sir|Dame|Rev|Lt|Col|Gen|Maj|Capt|Amb|Senator|Representative|Professor|Congressman"
    r"|Congresswoman|Governor|Mayor|Ambassador|Dott|Dra|Ing)\.?\s+)+")
# The agencies and syndicates whose name stands in a byline; https://en.wikipedia.org/wiki/List_of_news_agencies
AGENCIES = frozenset((
    "reuters", "ap", "afp", "upi", "dpa", "ansa", "efe", "tass", "xinhua", "bloomberg", "associated press",
    "the associated press", "agence france-presse", "press association", "pa", "pa media", "anadolu agency", "al jazeera", "bbc news",
    "cnn", "npr", "ians", "pti", "kyodo news", "interfax", "sana", "irna", "wam", "spa", "mena", "petra", "reuters staff",
    "staff and agencies", "agencies", "news agencies", "ap news", "cbs news", "nbc news", "abc news", "fox news", "the guardian",
    "the new york times", "the washington post", "politico", "usa today", "staff", "staff writer", "staff writers", "staff reporter",
    "editorial board", "the editorial board", "web desk", "news desk", "newsroom", "apa", "afpd", "sda", "keystone-sda", "belga", "anp",
    "lusa", "agencia efe", "europa press", "notimex", "télam", "agência brasil", "estadão conteúdo", "pap", "čtk", "mti", "tanjug", "hina",
    "aa", "iha", "dha", "cihan", "рейтер", "риа новости", "тасс", "интерфакс", "укринформ", "укрінформ", "уніан", "унн", "antara", "ttxvn",
    "vna", "新华社", "中新社", "中央社", "共同通信", "時事通信", "연합뉴스", "뉴시스", "رويترز", "أ ف ب", "فرانس برس", "ایرنا", "ایسنا",
    "the canadian press",
    "canadian press", "aap", "australian associated press", "cp", "dow jones newswires", "the wall street journal", "wall street journal",
    "associated press writer", "associated press writers", "guardian staff", "guardian staff and agencies", "post staff",
    "telegraph reporters",
    "bbc", "voa news", "rfe/rl", "deutsche welle", "dw", "france 24", "euronews", "the conversation", "propublica", "los angeles times",
    "tribune news service", "tribune content agency", "mcclatchy", "mcclatchydc", "washington post writers group", "the economist",
    "post wires", "wires", "wire services", "wire reports", "staff and wire reports", "from staff and wire reports", "from wire services"))
JOB = re.compile(
    r"(?i:\b(?:correspondent|reporter|contributor|columnist|editor|writer|journalist|staff|bureau chief|producer|analyst|fellow"
    r"|professor|opinion|guest|special to|anchor|photographer|redakteur(?:in)?|korrespondent(?:in)?|journaliste|correspondant(?:e)?"
    r"|corresponsal|periodista|redactor(?:a)?|redazione|giornalista|inviato|corrispondente|jornalista|repórter|correspondente|redacteur"
    r"|verslaggever|dziennikarz|redaktor|muhabir(?:i)?|yazar|корреспондент|журналист(?:ка)?|редактор|кореспондент(?:ка)?|wartawan"
    r"|redakční)s?\b)")


def names_in(words: str) -> tuple[str, ...]:
    """All leading names of a list, when what follows them is an agency, a job or nothing; () when something is no name."""
    names = []
    for part in (part.strip(" .") for part in SPLIT.split(words) if part.strip(" .")):
        if part.casefold() in AGENCIES or JOB.search(part):
            break
        bare = without_title(part)
        if not is_name(bare):
            return ()
        names.append(bare)
    return tuple(names)


def only_names(words: str) -> tuple[str, ...]:
    """The names of a list that has nothing else; () when it has."""
    parts = [without_title(part.strip(" .")) for part in SPLIT.split(words) if part.strip(" .")]
    return tuple(parts) if parts and all(map(is_name, parts)) else ()


def without_title(words: str) -> str:
    """Without "Sen." and the like before it."""
    return HONORIFIC.sub("", words) if HONORIFIC.match(words) else words


def is_name(words: str) -> bool:
    """Two to five words that begin with capitals, particles aside, none of them a common word."""
    tokens = words.split()
    if not 2 <= len(tokens) <= 5 or len(words) > 50 or any(c.isdigit() for c in words) or words[-1] in "!?:;":
        return False
    capitals = [t for t in tokens if t[0].isupper() and t.casefold().strip(".") not in NO_NAMES]
    small = [t for t in tokens if t not in capitals and t.casefold() not in PARTICLES and not t.startswith(("al-", "el-", "d’", "d'"))]
    return len(capitals) >= 2 and not small and all(c.isalpha() or c in " .'’-" or not c.isascii() for c in words)
