"""Which pronoun a name takes, when its title or its first word tells; most names do not."""

import re

from generator.model import Mention

_TITLES = {
    **dict.fromkeys("mr sir lord king prince father brother baron duke monsieur herr señor sheikh imam".split(), "he"),
    **dict.fromkeys("mrs ms miss lady dame queen princess sister baroness duchess madame frau señora".split(), "she"),
}
_HE = (
    "aaron abdul abdullah adam ahmad ahmed alan albert alejandro alexander ali amir andrew andy angus anthony antonio arthur ban bashar "
    "ben benjamin bernard bernie bill bob boris brad brett brian bruce carl carlos charles chris christopher chuck colin craig "
    "daniel dave david dean dennis derek dick dmitry donald doug douglas ed eduardo edward emmanuel eric fernando frank fred gary "
    "gavin geoff george gerald giovanni gordon graham greg hamid harold harry hassan henry hugh hugo hussein ian ibrahim igor ivan jack "
    "jacob jacques james jared jason javier jeff jeffrey jeremy jerry jim jimmy joe joel johann john jon jonathan jorge jose joseph "
    "joshua juan julian karl keith ken kenneth kevin khalid larry lawrence liam louis luis luke manuel marco mario mark martin matt "
    "matthew michael michel miguel mike mitch mitt mohamed mohammad mohammed muhammad mustafa narendra nathan neil nicholas nick nigel "
    "norman omar oscar oliver osama patrick paul pedro peter phil philip pierre rafael ralph ray richard rick robert roberto roger ron "
    "ronald roy sajid saeed samuel scott sean sebastian sergei seth simon stefan stephen steve steven stuart ted terry thomas tim "
    "timothy toby todd tom tony trevor vince vincent vladimir walter warren wayne wilhelm william xavier yusuf"
)
_SHE = (
    "abigail aisha alexandria alice alison amanda amber amelia amy ana andrea angela anita ann anna anne annette angelina barbara beatrice "
    "becky beth betty brenda carol caroline catherine charlotte cheryl christina christine claire clara condoleezza cynthia deborah "
    "debbie denise diana diane donna doris dorothy elena elissa elizabeth ellen emily emma erika esther eva eve fatima fiona frances "
    "gabriela gail gina gloria grace hannah harriet hazel heather helen helena hilary hillary ilse ingrid irene isabel jane janet "
    "jennifer jenny jessica jill joan joanna josephine joyce judith julia julie karen kate katherine kathleen kathy katie kelly "
    "kimberly laura layla leila lena linda lisa liz louise lucy lydia maggie margaret maria marie marsha martha mary megan melania melissa "
    "michelle mona monica nadia nancy naomi natalie natasha nicole nicola nikki olga olivia pamela patricia paula pauline penny "
    "priti rachel rebecca rosa rose rosemary ruth sally sandra sara sarah sharon sheila sofia sonia sophie stella stephanie sue susan "
    "susanna suzanne sylvia tamara teresa theresa tina tracy ursula valerie vanessa vera veronica victoria virginia wendy yasmin "
    "yvonne zainab zoe"
)
_GIVEN = {**dict.fromkeys(_HE.split(), "he"), **dict.fromkeys(_SHE.split(), "she")}
"""Given names that are nearly always a man's or a woman's in the press; those of both ("Leslie", "Kim") are left out."""


def pronoun_of(mention: Mention, before: str = "") -> str | None:
    """ "he" or "she" for a person; `before` is the word printed before the name ("Mrs"). None when nothing tells."""
    named = re.findall(r"[^\W\d_]+", mention.surface.lower())
    titled = next((_TITLES[w] for w in (before.lower(), *named) if w in _TITLES), None)
    return titled or next((_GIVEN[w] for w in named[:-1][:1] if w in _GIVEN), None)
