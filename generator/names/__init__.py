"""Who and what is mentioned: found at accession, located in the text, resolved across the archive."""

from generator.names.finding import find
from generator.names.forwarding import Forwarding, forward
from generator.names.locating import locate
from generator.names.plain import mentions_of_text
from generator.names.resolution import Resolution, resolve

__all__ = ["Forwarding", "Resolution", "find", "forward", "locate", "mentions_of_text", "resolve"]
