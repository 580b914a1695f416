"""Find out what each line of a draft is, one rule a file; this list says which rules run, and in what order.

A rule is a function Draft -> Draft. It looks, declines early, and gives a line a role only when it is sure; what no rule
takes is the article's text. Take a rule out of the list and nothing else changes but its lines.
"""

from collections.abc import Callable

from generator.model import Draft
from generator.normalise.address_date import address_date
from generator.normalise.advertisement import advertisement
from generator.normalise.author_note import author_note
from generator.normalise.breadcrumbs import breadcrumbs
from generator.normalise.buttons import buttons
from generator.normalise.byline import byline
from generator.normalise.call_out import call_out
from generator.normalise.captions import captions
from generator.normalise.contact_line import contact_line
from generator.normalise.contribution import contribution
from generator.normalise.copyright_line import copyright_line
from generator.normalise.corrections import corrections
from generator.normalise.credit_lines import credit_lines
from generator.normalise.date_line import date_line
from generator.normalise.dateline import dateline
from generator.normalise.dateline_date import dateline_date
from generator.normalise.developing import developing
from generator.normalise.disclaimer import disclaimer
from generator.normalise.first_published import first_published
from generator.normalise.hard_wrap import hard_wrap
from generator.normalise.hashtags_line import hashtags_line
from generator.normalise.headline import headline
from generator.normalise.kicker import kicker
from generator.normalise.language import language
from generator.normalise.link_lines import link_lines
from generator.normalise.live_stamp import live_stamp
from generator.normalise.newsroom import newsroom
from generator.normalise.notices import notices
from generator.normalise.opening_date import opening_date
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
from generator.normalise.story_highlights import story_highlights
from generator.normalise.tag_list import tag_list
from generator.normalise.updated_line import updated_line
from generator.normalise.video_list import video_list

Rule = Callable[[Draft], Draft]

RULES: tuple[Rule, ...] = (
    # What can stand above the headline goes first.
    separator, breadcrumbs, advertisement, player, read_time, updated_line, live_stamp, date_line, social,
    kicker, headline, opening_date, read_time, repeated_headline,
    # Furniture among the text, before anything asks what stands next to what.
    sign_up, notices, video_list, developing, disclaimer, first_published, contribution, newsroom,
    contact_line, call_out, story_highlights, captions, credit_lines, tag_list, hashtags_line, copyright_line,
    author_note, promo_links, link_lines, buttons,
    # The head, from what is left above the body.
    byline, kicker, standfirst,
    # The body.
    corrections, dateline, dateline_date, hard_wrap, quotes, section_headings,
    address_date, language,
)


def normalise(draft: Draft) -> Draft:
    """The draft after every rule."""
    for rule in RULES:
        draft = rule(draft)
    return draft
