"""Whether a text is Markdown: by several marks that plain text does not have."""

import re

HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
LINK = re.compile(
    r"!?\[[^\[\]\n]{1,300}\]\((?:https?://|/|\.{0,2}/|#|mailto:)[^()\s]{0,500}(?:\([^()\s]{0,100}\))?[^()\s]{0,200}"
    r"(?:\s\"[^\"\n]{0,200}\")?\)")
STRONG = re.compile(r"(?<![*\w])\*\*[^*\s][^*\n]{0,300}\*\*(?![*\w])")
ENOUGH = 2
SAMPLE = 200_000
"""Characters that are looked at."""


def is_markdown(text: str) -> bool:
    """Two links, headings or passages in bold, of which at least one is a link or a heading."""
    head = text[:SAMPLE]
    headings, links = len(HEADING.findall(head)), len(LINK.findall(head))
    return headings + links >= 1 and headings + links + len(STRONG.findall(head)) >= ENOUGH
