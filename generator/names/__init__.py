"""Who and what is mentioned: found at accession, located in the text, resolved across the archive. And, apart, who signs."""

from generator.names.authors import Authorship
from generator.names.authors import resolve as resolve_authors
from generator.names.finding import find
from generator.names.locating import locate
from generator.names.plain import mentions_of_text
from generator.names.resolution import Resolution, resolve

__all__ = ["Authorship", "Resolution", "find", "locate", "mentions_of_text", "resolve", "resolve_authors"]
