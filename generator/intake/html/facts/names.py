"""Names of people and agencies in a byline or an author field: parted, without "By", titles, addresses and places."""

import re

from generator.intake.html.facts.wording import squeezed, tidy

# "By" in the languages that news sites are written in, and "author" where it stands for it.
BY = re.compile(
    r"\A\W{0,3}(?:"
    r"(?:written|reported|reporting|story|words|posted|text|published|report|analysis|opinion|review|interview|created|compiled)\s+by|"
    r"(?:an?\s+\w{4,12}\s+by)|by|"
    r"(?:(?:eine?|der|die)\s+)?(?:gastbeitrag|gastkommentar|kommentar|analyse|kolumne|interview|bericht|text|reportage|glosse|essay|"
    r"meinung|porträt|autor(?:in)?|recherche|protokoll|artikel|geschrieben)\s+von|von|"
    r"(?:écrit|publié|rédigé|propos recueillis)\s+par|par|(?:escrito\s+)?por|(?:geschreven\s+)?door|(?:skriven\s+|text\s+)?av|"
    r"(?:skrevet\s+)?af|oleh|yazan|přeložil|автор(?:ка|и)?|бойынша|підготу\w+|bởi|tác giả|بقلم|كتب|كتبت|מאת|από|γράφει|"
    r"autor(?:a|es|ka|in)?|auteur|autore|autrice|authors?|reporter|text|texte|texto|testo|tekst|penulis|editor|muhabir|haber|"
    r"文|記者|作者|取材|撰文|文・)(?=[\s:：／/])[\s:：／/|]*(?:<\s*)?", re.IGNORECASE)
AND = re.compile(
    r"\s*(?:[;|︱│｜•·●、，；\n\t]|\s/\s|\s\+\s|\s[–—-]\s)\s*|\s+(?:and|und|et|och|og|ve|dan|và|with|mit|avec|con|и|та|"
    r"і|και|ja|oraz)\s+|\s+و\s*")
WEAK_AND = re.compile(r"\s+(?:y|e|i|en|a|és|&)\s+")
COMMA = re.compile(r"\s*[,]\s*(?:(?:and|und|et|y|e)\s+)?")
ADDRESS = re.compile(r"https?://|www\.|\S@\S|\A@|\A/|\.(?:com|org|net|html?|php)\b.*/|\A[\w.+-]+\.(?:html?|php)\Z", re.IGNORECASE)
NOBODY = frozenset(
    "admin administrator administrateur administrador root webmaster user guest unknown anonymous anonym none null undefined author "
    "autor auteur test na nobody noauthor wordpress default system cms superuser sysadmin siteadmin webadmin false true byline "
    "staffauthor agencies agency agenturen agences agencias agenzie by von par por unbekannt inconnu desconocido sconosciuto".split())
ROLE = re.compile(
    r"(?i)\b(?:correspondent|reporter|contributor|columnist|editor|writer|journalist|producer|analyst|professor|photographer|chief|"
    r"director|fellow|redakteur(?:in)?|autor(?:in)?|korrespondent(?:in)?|reporter(?:in)?|ressortleiter(?:in)?|chefredakteur(?:in)?|"
    r"volontär(?:in)?|journaliste|rédacteur|rédactrice|correspondant(?:e)?|periodista|corresponsal|redactora?|giornalista|inviat[oa]|corrispondente|jornalista|"
    r"redaktør|redaktör|dziennikarz|redaktork?a?|muhabiri?|editörü|wartawan|journalist(?:in)?|leiter(?:in)?|leitende[rn]?|freie[r]?|"
    r"politics|business|staff writer|senior|assistant|associate|deputy|freelance|special to)\b|"
    r"記者|기자|특파원|編集委員|論説委員|журналист\w*|корреспондент\w*")
KOREAN_ROLE = re.compile(r"\s*(?:기자|특파원|논설위원|선임기자|객원기자)(?:\s*(?:외\s*\d+명))?\Z")
JAPANESE_ROLE = re.compile(r"(?:\A(?:【|［|\[))|(?:記者|特派員|編集委員|論説委員)\Z|(?:】|］|\])\Z")
ACADEMIC = re.compile(r"\A(?:(?:Mr|Mrs|Ms|Miss|Herr|Frau)\.?\s+)+(?=\w)")
TAIL = re.compile(
    r"\s*(?:\(.{1,60}\)|\[.{1,60}\]|\b(?:in|aus|à|en|a|for|für|pour|at|@|zurzeit|z\.\s?Zt\.)\s+(?:the\s+)?[A-ZÄÖÜÉÎ][\w .'’-]{1,60})\Z")
PARTICLES = frozenset(
    "al bin bint da das de del della dell den der di do dos du e el ibn la le lo ten ter van von vom y zu zum zur i o mac af av".split())
AGENCIES = frozenset(
    "reuters ap afp upi dpa ansa efe tass xinhua bloomberg apa sda keystone epd kna sid afx pap čtk ctk cnn bbc npr ians pti ani "
    "kyodo interfax irna wam spa aap tt ntb stt ritzau belga anp lusa mti hina tanjug unian ukrinform antara bernama vna yonhap 연합뉴스 "
    "共同 時事 ropi associatedpress theassociatedpress agencefrancepresse pressassociation europapress anadoluajansı "
    "deutschepresseagentur".split())
LONGEST = 90
"""Characters of one name; "Stiftung Wissenschaft und Politik, Forschungsgruppe …" is longer than any person's."""


def names_in(text: str, *, whole: bool = False) -> tuple[str, ...]:
    """The names that an author field holds; with `whole`, a text that a machine declared to be one name is parted only where both sides
    are names of two words."""
    text = tidy(text)
    if not text or len(text) > 600 or ADDRESS.search(text):
        return ()
    text = _bare(text)
    pieces = _parted(text, whole)
    named = [name for piece in pieces if (name := _name(piece, declared=whole))]
    full = [name for name in named if len(name.split()) > 1]
    if full and len(named) > 1:
        # A single word beside full names is an agency, or the place that the byline is from.
        named = [name for n, name in enumerate(named) if len(name.split()) > 1 or is_agency(name) or name.islower() or n == 0
                 or (not name.isascii() and not name[0].isupper())]
    return tuple(name for n, name in enumerate(named) if squeezed(name) not in [squeezed(other) for other in named[:n]])


def _parted(text: str, whole: bool) -> list[str]:
    """Its pieces; commas part names, and what follows a name when it is a job."""
    pieces = [piece for half in AND.split(text) for piece in COMMA.split(half)] if not whole else _declared(text)
    result: list[str] = []
    for piece in pieces:
        halves = WEAK_AND.split(piece)
        result.extend(halves if len(halves) > 1 and all(len(half.split()) > 1 and looks_like_name(half) for half in halves) else [piece])
    return result


def _declared(text: str) -> list[str]:
    """Of a text that is declared to be one name: parted when every side is a name in full, or an agency."""
    commas = COMMA.split(text)
    pieces = [piece for half in commas for piece in AND.split(half)] if len(commas) > 1 else AND.split(text)
    full = [len(piece.split()) > 1 and looks_like_name(piece) for piece in pieces]
    if len(pieces) > 1 and any(full) and all(good or is_agency(piece) for good, piece in zip(full, pieces, strict=True)):
        return pieces
    head = commas[0]
    return [head] if len(commas) > 1 and looks_like_name(head) and all(ROLE.search(piece) for piece in commas[1:]) else [text]


def _bare(text: str) -> str:
    """Without "By" and what goes before it."""
    for _ in range(2):
        text = BY.sub("", text, count=1).strip()
    return text


def _name(piece: str, *, declared: bool) -> str | None:
    """A piece as a name; None when it is a job, an address or nobody. What is declared to be a person may be called Editor or Chief."""
    piece = ACADEMIC.sub("", _bare(piece).strip(" ,;:|·•–—-/\u200b<>*\"“”")).strip()
    piece = JAPANESE_ROLE.sub("", KOREAN_ROLE.sub("", piece)).strip()
    shorter = TAIL.sub("", piece)
    piece = shorter if looks_like_name(shorter) and len(shorter.split()) > 1 else piece
    if not piece or len(piece) > LONGEST or ADDRESS.search(piece) or squeezed(piece) in NOBODY or not any(map(str.isalpha, piece)):
        return None
    if re.search(r"\d", piece) and not re.search(r"[^\W\d_]{3}", piece):
        return None
    if ROLE.search(piece) and not (declared and len(piece.split()) > 1) and (len(piece.split()) < 2 or not _kept_with_role(piece)):
        return None
    return piece


def _kept_with_role(piece: str) -> bool:
    """"Guardian staff reporter" signs an article; "Leitender Wirtschaftsredakteur" only says what somebody is."""
    return bool(re.search(r"(?i)\bstaff\b|\bdesk\b", piece)) and piece[0].isupper()


def is_agency(name: str) -> bool:
    """Whether it is a news agency that signs by its name, or one with its desk: "dpa/lno"."""
    return squeezed(name) in AGENCIES or ("/" in name and squeezed(name.split("/", maxsplit=1)[0]) in AGENCIES)


def looks_like_name(text: str) -> bool:
    """Whether it reads as a person's name: one to six words with capitals, or a few characters of a script without them."""
    words = text.split()
    if not 1 <= len(words) <= 6 or len(text) > 60 or any(map(str.isdigit, text)) or ROLE.search(text):
        return False
    if not any(letter.isupper() or letter.islower() for letter in text):
        return len(text) <= 30
    if text[-1] in "!?:" or (text.endswith(".") and len(words[-1]) > 4):
        return False
    return all(word.lower() in PARTICLES or word[:1].isupper() or word[1:2].isupper() or not word[:1].isalpha() for word in words)
