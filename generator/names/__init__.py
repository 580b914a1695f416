"""Who and what is mentioned: found at accession, located in the text, resolved across the archive. And, apart, who signs."""

from generator.names.authors import Authorship
from generator.names.authors import resolve as resolve_authors
from generator.names.confirming import confirmed
from generator.names.finding import MOST_READ, find, is_read_in_part
from generator.names.forwarding import Forwarding, forward, unqualified
from generator.names.known import KnownNames
from generator.names.locating import locate
from generator.names.plain import mentions_of_text
from generator.names.recognisers import DEFAULTS
from generator.names.resolution import Resolution, resolve
from generator.names.resolution.records import Remembered

__all__ = [
    "DEFAULTS", "MOST_READ", "Authorship", "Forwarding", "KnownNames", "Remembered", "Resolution", "confirmed", "find", "forward",
    "is_read_in_part", "locate", "mentions_of_text", "resolve", "resolve_authors", "unqualified"]
