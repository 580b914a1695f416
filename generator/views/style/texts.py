"""What the invented articles of the style page say."""

GAZETTE = """BRIMSEY — The ferry *Maid of Orrin* burned to the waterline off Brimsey on Friday, and at least 9 passengers are missing.

“She went like paper, and we had been told that she could not burn,” said Ines Calloway, chair of the
Harbour Board. The Harbour Board said that 9 passengers were missing.

## On the quay

Asa Lees, a diver, told the Coast Agency that the hull had been patched twice since February.

> We counted them twice. Then we counted them again.

- Lifeboats: 4
- Divers: 2

| Ferry | Built |
|---|---|
| *Maid of Orrin* | 1971 |

The Harbour Board meets in Port Kessel on Monday, and Ines Calloway will be asked why the ferry sailed without a second engineer.
"""

GAZETTE_LATER = (
    GAZETTE.replace("at least 9 passengers are missing", "at least 11 passengers are missing")
    .replace("patched twice since February", "patched three times since January")
    + "\nA collection for the families was begun in Brimsey on Saturday.\n")

MERCURY = """Brimsey’s lifeboats were still out on Friday night after the ferry *Maid of Orrin* burned in the sound.

Union officials in Port Kessel said that 14 passengers were missing, and blamed the Harbour Board for sending the ferry out.

“She went like paper,” said Ines Calloway, who chairs the Harbour Board.

Asa Lees, a diver, told the Coast Agency that the hull had been patched twice since February.

A pilot said the sea was calm. The Coast Agency has sent 3 boats from Port Kessel.
"""

YEARS = {
    "2009-06-11": ("Harbour Board asks for a new quay",
        "The Harbour Board asked for a quay.\n\n“It is a quay for fifty years,” said Ines Calloway in Brimsey."),
    "2012-11-03": ("Quay at Brimsey is opened",
        "Ines Calloway opened the quay at Brimsey.\n\nThe Coast Agency sent a boat."),
    "2014-02-20": ("Calloway stands again",
        "Ines Calloway stands again for the Harbour Board.\n\nAsa Lees does not."),
}

COUNCIL = "The Harbour Board met at Brimsey and heard Asa Lees on the state of the boats."

GENRES = {
    "comment": ("A harbour is not a car park",
        "Brimsey has been told for ten years that quays pay for themselves. "
        "They do not, and Asa Lees knows it."),
    "obituary": ("Bel Halley, 1931–2016",
        "The photographer of the Port Kessel fleet has died in her sleep, her camera beside her."),
    "feature": ("Four mornings with the lifeboat",
        "Nobody in the boathouse speaks before six, and then only of tea."),
}

LONG = "Antidisestablishmentarianism, Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz and Llanfairpwllgwyngyll on one line"

TONGUES = {
    "ar": ("احترقت عبّارة قبالة بريمسي",
        "احترقت العبّارة قبالة الساحل يوم الجمعة، ولا يزال تسعة من الركاب مفقودين.\n\nقالت رئيسة المرفأ إن السفينة قديمة."),
    "he": ("מעבורת עלתה באש",
        "המעבורת עלתה באש מול החוף ביום שישי, ותשעה נוסעים נעדרים."),
    "el": ("Κάηκε πλοίο έξω από το λιμάνι",
        "Το πλοίο κάηκε την Παρασκευή. Εννέα επιβάτες αγνοούνται."),
    "ru": ("Паром сгорел у берега",
        "Паром сгорел в пятницу. Девять пассажиров пропали без вести."),
}
