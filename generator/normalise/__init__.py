"""Find out what each line of a draft is, one rule a file; this list says which rules run, and in what order.

A rule is a function Draft -> Draft. It looks, declines early, and gives a line a role only when it is sure; what no rule
takes is the article's text. Take a rule out of the list and nothing else changes but its lines.
"""

from collections.abc import Callable

from generator.model import Draft
from generator.normalise.advertisement import advertisement
from generator.normalise.byline import byline
from generator.normalise.copyright_line import copyright_line
from generator.normalise.credit_lines import credit_lines
from generator.normalise.date_line import date_line
from generator.normalise.dateline import dateline
from generator.normalise.hard_wrap import hard_wrap
from generator.normalise.hashtags_line import hashtags_line
from generator.normalise.headline import headline
from generator.normalise.language import language
from generator.normalise.player import player
from generator.normalise.promo_links import promo_links
from generator.normalise.quotes import quotes
from generator.normalise.read_time import read_time
from generator.normalise.repeated_headline import repeated_headline
from generator.normalise.section_headings import section_headings
from generator.normalise.separator import separator
from generator.normalise.sign_up import sign_up
from generator.normalise.social import social
from generator.normalise.standfirst import standfirst
from generator.normalise.updated_line import updated_line

Rule = Callable[[Draft], Draft]

RULES: tuple[Rule, ...] = (
    # What can stand above the headline goes first.
    separator, advertisement, player, read_time, updated_line, date_line,
    headline, repeated_headline,
    # Furniture among the text, before anything asks what stands next to what.
    social, sign_up, promo_links, credit_lines, hashtags_line, copyright_line,
    # The head, from what is left above the body.
    byline, standfirst,
    # The body.
    dateline, hard_wrap, quotes, section_headings,
    language,
)


def normalise(draft: Draft) -> Draft:
    """The draft after every rule."""
    for rule in RULES:
        draft = rule(draft)
    return draft
