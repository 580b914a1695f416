"""Which letters beyond ASCII a language is written with, and the one-byte encoding that its texts were kept in.

Letters: Unicode CLDR, main exemplar characters, https://cldr.unicode.org/. Western languages first: where two readings fit,
the commoner encoding is taken.
"""

LATIN = (
    ("windows-1252", "àâæçéèêëîïôœùûüÿ"),  # French
    ("windows-1252", "äöüßéà"),  # German
    ("windows-1252", "áéíñóúüçªº"),  # Spanish
    ("windows-1252", "àáâãçéêíòóôõúªº"),  # Portuguese
    ("windows-1252", "àèéìíîòóùú"),  # Italian
    ("windows-1252", "áéëïíóöúüèê"),  # Dutch
    ("windows-1252", "àåäöéáüš"),  # Swedish, Finnish
    ("windows-1252", "åæøéóòâôàä"),  # Danish, Norwegian
    ("windows-1252", "àçéèíïóòúü"),  # Catalan
    ("windows-1252", "áðéíóúýþæö"),  # Icelandic
    ("windows-1252", "õäöüšž"),  # Estonian
    ("windows-1250", "ąćęłńóśźż"),  # Polish
    ("iso8859-2", "ąćęłńóśźż"),
    ("windows-1250", "áčďéěíňóřšťúůýžô"),  # Czech
    ("iso8859-2", "áčďéěíňóřšťúůýžô"),
    ("windows-1250", "áäčďéíĺľňóôŕšťúýž"),  # Slovak
    ("iso8859-2", "áäčďéíĺľňóôŕšťúýž"),
    ("windows-1250", "áéíóöőúüű"),  # Hungarian
    ("iso8859-2", "áéíóöőúüű"),
    ("windows-1250", "čćđšž"),  # Croatian, Slovene
    ("iso8859-2", "čćđšž"),
    ("windows-1250", "ăâîşţ"),  # Romanian
    ("windows-1254", "âçğıîöşüûi̇"),  # Turkish; the last is a lower-case İ
    ("windows-1257", "āčēģīķļņšūž"),  # Latvian
    ("windows-1257", "ąčęėįšųūž"),  # Lithuanian
)
