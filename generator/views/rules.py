"""The rules that set words aside, in words: what such a line is called, and why it is not the article's text."""

RULES: dict[str, tuple[str, str]] = {
    "above_headline": ("furniture", "It stood above the headline."),
    "address_date": ("date", "The address says on which day it was published."),
    "advertisement": ("advertisement", "It announces an advertisement, or the text that goes on below one."),
    "after_text": ("furniture", "It stood below the text of the page."),
    "as_received": ("as received", "Its characters were repaired; this is how they came."),
    "author_box": ("author note", "It says who the writer is."),
    "author_note": ("author note", "It says who the writer is."),
    "before_text": ("furniture", "It stood above the text of the page."),
    "breadcrumbs": ("path through the site", "It says where on its site the page stood."),
    "button": ("button", "It is a button of the page."),
    "buttons": ("button", "It is a button or a menu of the page."),
    "byline": ("byline", "It says who wrote the article."),
    "bylines": ("byline", "It says who wrote the article."),
    "call_out": ("question to readers", "The newsroom asks its readers for information."),
    "captions": ("caption", "It belonged to a picture."),
    "comments": ("comments", "It is what readers wrote, or asks them to."),
    "contact_line": ("contact line", "It says where to write to, or whom to follow."),
    "contribution": ("contribution", "It says who else worked on the article."),
    "copyright_line": ("copyright line", "It says whose the rights are."),
    "corrections": ("correction", "It corrects the article, or is a note of its editors."),
    "credit": ("credit line", "It says whose picture stood there."),
    "credit_lines": ("credit line", "It says whose picture stood there."),
    "curated": ("by hand", "A person has set it aside."),
    "date": ("date", "It says when the article was published."),
    "date_line": ("date line", "It says when the article was published."),
    "dateline_date": ("date of filing", "It says when the report was filed."),
    "developing": ("notice", "It says that more is to come."),
    "disclaimer": ("disclaimer", "It says whose views these are, or what kind of text it is."),
    "embed": ("embedded page", "It was played or shown from another site."),
    "first_published": ("first publication", "It says where the article was printed before."),
    "footer": ("foot of the page", "It stood at the foot of the page."),
    "form": ("form", "It is a form to fill in."),
    "furniture": ("furniture", "It stood on the page, and is not of the article."),
    "gallery": ("gallery", "It belonged to a row of pictures."),
    "hashtags_line": ("hashtags", "They are the article’s tags."),
    "heading_of_nothing": ("heading", "Nothing of the article stood under it."),
    "headline": ("headline", "It is printed as the headline."),
    "headline_part": ("headline", "It is a part of the headline."),
    "kicker": ("kicker", "It is the rubric of the article."),
    "link_lines": ("link", "It leads to another article."),
    "linked_line": ("link", "The whole line led to another page."),
    "live_stamp": ("time stamp", "It says when an entry of a live blog was written."),
    "mail_date": ("date of the mail", "It says when the mail was sent."),
    "mail_forwarded": ("head of a forwarded mail", "It says who sent the mail on, and when."),
    "mail_subject": ("subject of the mail", "It is the headline."),
    "navigation": ("navigation", "It leads through the site."),
    "newsletter": ("invitation", "It asks the reader to subscribe."),
    "newsroom": ("the paper about itself", "The newsroom says who it is, or asks for support."),
    "no_words": ("marks", "It has no words."),
    "not_article": ("furniture", "It stood on the page, and is not of the article."),
    "notice": ("notice of the site", "It speaks to the visitor of the page."),
    "notices": ("notice of the site", "It speaks to the visitor of the page."),
    "opening_date": ("date", "It says when the article was published."),
    "page_furniture": ("around the article", "It stood on the page, outside of the article."),
    "paywall": ("notice of the site", "It asks the reader to pay."),
    "player": ("player", "It is what is left of a video or a gallery."),
    "promo_links": ("link", "It leads to another article."),
    "promotion": ("invitation", "It asks for support, or praises something."),
    "published": ("date", "It says when the article was published."),
    "pull_quote": ("pull quote", "It prints words of the article a second time."),
    "read_time": ("reading time", "It says how long the page takes to read."),
    "record": ("field", "It is a field of the record that is printed elsewhere, or is no text."),
    "repeated": ("repeated", "The page prints it a second time."),
    "repeated_headline": ("repeated headline", "The headline stood on the page twice."),
    "separator": ("separator", "It is a line of marks between parts of the page."),
    "share_bar": ("invitation", "It asks the reader to share."),
    "shortcode": ("shortcode", "It is a mark for the program that made the page."),
    "sidebar": ("sidebar", "It stood beside the article."),
    "sign_off": ("byline", "It says who wrote the article."),
    "sign_up": ("invitation", "It asks the reader to subscribe, to give or to install something."),
    "social": ("invitation", "It asks the reader to share, to follow or to comment."),
    "standfirst": ("standfirst", "It is printed as the standfirst."),
    "standfirst_label": ("label", "It stands before the standfirst, and the article keeps it there."),
    "story_highlights": ("summary", "It sums the article up in points."),
    "tag_list": ("tags", "They say under what the paper filed the article."),
    "tags": ("tags", "They say under what the paper filed the article."),
    "teaser": ("link", "It leads to another article."),
    "unknown": ("set aside", "Why is not recorded."),
    "unknown_key": ("field", "It is a field of the record that is no text."),
    "updated_line": ("last change", "It says when the page was last changed."),
    "video_list": ("list of videos", "It names other videos of the page’s player."),
}
"""Name of a rule -> what such a line is, and the reason."""


PAGES = "html_"
"""Before the rule of a page's reader that has the name of one of the text."""


def name_of(rule: str) -> str:
    """What a line that this rule set aside is called."""
    known = RULES.get(rule.removeprefix(PAGES))
    return known[0] if known else rule.replace("_", " ")


def reason_of(rule: str) -> str | None:
    """Why such a line is not the article's text; None of a rule that is not ours."""
    known = RULES.get(rule.removeprefix(PAGES))
    return known[1] if known else None
