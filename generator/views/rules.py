"""The rules that set words aside, in words: what such a line is called, and why it is not the article's text."""

from generator.wording import Wording, marked

RULES: dict[str, tuple[str, str]] = {
    "above_headline": (marked("furniture"), marked("It stood above the headline.")),
    "address_date": (marked("date"), marked("The address says on which day it was published.")),
    "advertisement": (marked("advertisement"), marked("It announces an advertisement, or the text that goes on below one.")),
    "after_text": (marked("furniture"), marked("It stood below the text of the page.")),
    "as_received": (marked("as received"), marked("Its characters were repaired; this is how they came.")),
    "author_box": (marked("author note"), marked("It says who the writer is.")),
    "author_note": (marked("author note"), marked("It says who the writer is.")),
    "before_text": (marked("furniture"), marked("It stood above the text of the page.")),
    "breadcrumbs": (marked("path through the site"), marked("It says where on its site the page stood.")),
    "button": (marked("button"), marked("It is a button of the page.")),
    "buttons": (marked("button"), marked("It is a button or a menu of the page.")),
    "byline": (marked("byline"), marked("It says who wrote the article.")),
    "bylines": (marked("byline"), marked("It says who wrote the article.")),
    "call_out": (marked("question to readers"), marked("The newsroom asks its readers for information.")),
    "captions": (marked("caption"), marked("It belonged to a picture.")),
    "comments": (marked("comments"), marked("It is what readers wrote, or asks them to.")),
    "contact_line": (marked("contact line"), marked("It says where to write to, or whom to follow.")),
    "contribution": (marked("contribution"), marked("It says who else worked on the article.")),
    "copyright_line": (marked("copyright line"), marked("It says whose the rights are.")),
    "corrections": (marked("correction"), marked("It corrects the article, or is a note of its editors.")),
    "credit": (marked("credit line"), marked("It says whose picture stood there.")),
    "credit_lines": (marked("credit line"), marked("It says whose picture stood there.")),
    "curated": (marked("by hand"), marked("A person has set it aside.")),
    "date": (marked("date"), marked("It says when the article was published.")),
    "date_line": (marked("date line"), marked("It says when the article was published.")),
    "dateline_date": (marked("date of filing"), marked("It says when the report was filed.")),
    "developing": (marked("notice"), marked("It says that more is to come.")),
    "disclaimer": (marked("disclaimer"), marked("It says whose views these are, or what kind of text it is.")),
    "embed": (marked("embedded page"), marked("It was played or shown from another site.")),
    "first_published": (marked("first publication"), marked("It says where the article was printed before.")),
    "footer": (marked("foot of the page"), marked("It stood at the foot of the page.")),
    "form": (marked("form"), marked("It is a form to fill in.")),
    "furniture": (marked("furniture"), marked("It stood on the page, and is not of the article.")),
    "gallery": (marked("gallery"), marked("It belonged to a row of pictures.")),
    "hashtags_line": (marked("hashtags"), marked("They are the article’s tags.")),
    "heading_of_nothing": (marked("heading"), marked("Nothing of the article stood under it.")),
    "headline": (marked("headline"), marked("It is printed as the headline.")),
    "headline_part": (marked("headline"), marked("It is a part of the headline.")),
    "kicker": (marked("kicker"), marked("It is the rubric of the article.")),
    "link_lines": (marked("link"), marked("It leads to another article.")),
    "linked_line": (marked("link"), marked("The whole line led to another page.")),
    "live_stamp": (marked("time stamp"), marked("It says when an entry of a live blog was written.")),
    "mail_date": (marked("date of the mail"), marked("It says when the mail was sent.")),
    "mail_forwarded": (marked("head of a forwarded mail"), marked("It says who sent the mail on, and when.")),
    "mail_subject": (marked("subject of the mail"), marked("It is the headline.")),
    "navigation": (marked("navigation"), marked("It leads through the site.")),
    "newsletter": (marked("invitation"), marked("It asks the reader to subscribe.")),
    "newsroom": (marked("the paper about itself"), marked("The newsroom says who it is, or asks for support.")),
    "no_words": (marked("marks"), marked("It has no words.")),
    "not_article": (marked("furniture"), marked("It stood on the page, and is not of the article.")),
    "notice": (marked("notice of the site"), marked("It speaks to the visitor of the page.")),
    "notices": (marked("notice of the site"), marked("It speaks to the visitor of the page.")),
    "opening_date": (marked("date"), marked("It says when the article was published.")),
    "page_furniture": (marked("around the article"), marked("It stood on the page, outside of the article.")),
    "paywall": (marked("notice of the site"), marked("It asks the reader to pay.")),
    "player": (marked("player"), marked("It is what is left of a video or a gallery.")),
    "promo_links": (marked("link"), marked("It leads to another article.")),
    "promotion": (marked("invitation"), marked("It asks for support, or praises something.")),
    "published": (marked("date"), marked("It says when the article was published.")),
    "pull_quote": (marked("pull quote"), marked("It prints words of the article a second time.")),
    "read_time": (marked("reading time"), marked("It says how long the page takes to read.")),
    "record": (marked("field"), marked("It is a field of the record that is printed elsewhere, or is no text.")),
    "repeated": (marked("repeated"), marked("The page prints it a second time.")),
    "repeated_headline": (marked("repeated headline"), marked("The headline stood on the page twice.")),
    "separator": (marked("separator"), marked("It is a line of marks between parts of the page.")),
    "share_bar": (marked("invitation"), marked("It asks the reader to share.")),
    "shortcode": (marked("shortcode"), marked("It is a mark for the program that made the page.")),
    "sidebar": (marked("sidebar"), marked("It stood beside the article.")),
    "sign_off": (marked("byline"), marked("It says who wrote the article.")),
    "sign_up": (marked("invitation"), marked("It asks the reader to subscribe, to give or to install something.")),
    "social": (marked("invitation"), marked("It asks the reader to share, to follow or to comment.")),
    "standfirst": (marked("standfirst"), marked("It is printed as the standfirst.")),
    "standfirst_label": (marked("label"), marked("It stands before the standfirst, and the article keeps it there.")),
    "story_highlights": (marked("summary"), marked("It sums the article up in points.")),
    "tag_list": (marked("tags"), marked("They say under what the paper filed the article.")),
    "tags": (marked("tags"), marked("They say under what the paper filed the article.")),
    "teaser": (marked("link"), marked("It leads to another article.")),
    "unknown": (marked("set aside"), marked("Why is not recorded.")),
    "unknown_key": (marked("field"), marked("It is a field of the record that is no text.")),
    "updated_line": (marked("last change"), marked("It says when the page was last changed.")),
    "video_list": (marked("list of videos"), marked("It names other videos of the page’s player.")),
}
"""Name of a rule -> what such a line is, and the reason."""


PAGES = "html_"
"""Before the rule of a page's reader that has the name of one of the text."""


def name_of(say: Wording, rule: str) -> str:
    """What a line that this rule set aside is called."""
    known = RULES.get(rule.removeprefix(PAGES))
    return say.gettext(known[0]) if known else rule.replace("_", " ")


def reason_of(say: Wording, rule: str) -> str | None:
    """Why such a line is not the article's text; None of a rule that is not ours."""
    known = RULES.get(rule.removeprefix(PAGES))
    return say.gettext(known[1]) if known else None
