"""Which links out of the archive still answer. A person runs it: it asks the hosts, and nothing else of the archive uses the network."""

from generator.link_report.asking import WAYBACK
from generator.link_report.outgoing import Outgoing, outgoing
from generator.link_report.report import Manner, report

__all__ = ["WAYBACK", "Manner", "Outgoing", "outgoing", "report"]
