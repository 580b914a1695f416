"""Languages as ZIM files name them: ISO 639-3, of which BCP 47 has only the codes of those without a shorter one."""

PAIRS = """af afr am amh ar ara az aze be bel bg bul bn ben bo bod bs bos ca cat cs ces cy cym da dan de deu el ell en eng eo epo es spa
et est eu eus fa fas fi fin fo fao fr fra fy fry ga gle gd gla gl glg gu guj ha hau he heb hi hin hr hrv hu hun hy hye id ind ig ibo is
isl it ita ja jpn ka kat kk kaz km khm kn kan ko kor ku kur ky kir la lat lb ltz lo lao lt lit lv lav mk mkd ml mal mn mon mr mar ms msa
mt mlt my mya nb nob ne nep nl nld nn nno no nor or ori pa pan pl pol ps pus pt por ro ron ru rus rw kin sd snd si sin sk slk sl slv so
som sq sqi sr srp sv swe sw swa ta tam te tel tg tgk th tha ti tir tk tuk tr tur ug uig uk ukr ur urd uz uzb vi vie xh xho yi yid yo yor
zh zho zu zul"""
_WORDS = PAIRS.split()
THREE = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
UNKNOWN = "und"


def three(tag: str) -> str:
    """ "en-GB" as "eng"; "und" of what is no language here."""
    code = tag.partition("-")[0].lower()
    return THREE.get(code, code if len(code) == len(UNKNOWN) and code.isascii() and code.isalpha() else UNKNOWN)
