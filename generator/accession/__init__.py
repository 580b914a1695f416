"""From originals to article files: taking in, reading, normalising, names and topics; what a person wrote is never undone."""

from generator.accession.cluster import Cluster
from generator.accession.decisions import settle, settle_date
from generator.accession.hands import Hands, Here, Processes, processors
from generator.accession.normalising import ARTICLES, Report, normalise_all
from generator.accession.reaching import ORIGINALS
from generator.accession.refusing import record_outside
from generator.accession.taking_in import Taken, take_in
from generator.accession.telling import told

__all__ = [
    "ARTICLES",
    "ORIGINALS",
    "Cluster",
    "Hands",
    "Here",
    "Processes",
    "Report",
    "Taken",
    "normalise_all",
    "processors",
    "record_outside",
    "settle",
    "settle_date",
    "take_in",
    "told",
]
