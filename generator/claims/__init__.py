"""What an article claims, and who claims it: quotations with speakers, figures with their attribution."""

from generator.claims.counting import figures
from generator.claims.quotations import quotes

__all__ = ["figures", "quotes"]
