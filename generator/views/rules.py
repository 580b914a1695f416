"""The rules that set words aside, in words: what such a line is called, and why it is not the article's text."""

RULES: dict[str, tuple[str, str]] = {
    "address_date": ("date", "The address says on which day it was published."),
    "advertisement": ("advertisement", "It announces an advertisement, or the text that goes on below one."),
    "as_received": ("as received", "Its characters were repaired; this is how they came."),
    "author_note": ("author note", "It says who the writer is."),
    "breadcrumbs": ("path through the site", "It says where on its site the page stood."),
    "buttons": ("button", "It is a button or a menu of the page."),
    "byline": ("byline", "It says who wrote the article."),
    "bylines": ("byline", "It says who wrote the article."),
    "call_out": ("question to readers", "The newsroom asks its readers for information."),
    "captions": ("caption", "It belonged to a picture."),
    "contact_line": ("contact line", "It says where to write to, or whom to follow."),
    "contribution": ("contribution", "It says who else worked on the article."),
    "copyright_line": ("copyright line", "It says whose the rights are."),
    "corrections": ("correction", "It corrects the article, or is a note of its editors."),
    "credit": ("credit line", "It says whose picture stood there."),
    "credit_lines": ("credit line", "It says whose picture stood there."),
    "curated": ("by hand", "A person has set it aside."),
    "date_line": ("date line", "It says when the article was published."),
    "dateline_date": ("date of filing", "It says when the report was filed."),
    "developing": ("notice", "It says that more is to come."),
    "disclaimer": ("disclaimer", "It says whose views these are, or what kind of text it is."),
    "embed": ("embedded page", "It was played or shown from another site."),
    "first_published": ("first publication", "It says where the article was printed before."),
    "furniture": ("furniture", "It stood on the page, and is not of the article."),
    "hashtags_line": ("hashtags", "They are the article’s tags."),
    "headline": ("headline", "It is printed as the headline."),
    "kicker": ("kicker", "It is the rubric of the article."),
    "link_lines": ("link", "It leads to another article."),
    "live_stamp": ("time stamp", "It says when an entry of a live blog was written."),
    "mail_date": ("date of the mail", "It says when the mail was sent."),
    "mail_forwarded": ("head of a forwarded mail", "It says who sent the mail on, and when."),
    "mail_subject": ("subject of the mail", "It is the headline."),
    "newsroom": ("the paper about itself", "The newsroom says who it is, or asks for support."),
    "notices": ("notice of the site", "It speaks to the visitor of the page."),
    "opening_date": ("date", "It says when the article was published."),
    "player": ("player", "It is what is left of a video or a gallery."),
    "promo_links": ("link", "It leads to another article."),
    "published": ("date", "It says when the article was published."),
    "read_time": ("reading time", "It says how long the page takes to read."),
    "repeated_headline": ("repeated headline", "The headline stood on the page twice."),
    "separator": ("separator", "It is a line of marks between parts of the page."),
    "shortcode": ("shortcode", "It is a mark for the program that made the page."),
    "sign_up": ("invitation", "It asks the reader to subscribe, to give or to install something."),
    "social": ("invitation", "It asks the reader to share, to follow or to comment."),
    "standfirst": ("standfirst", "It is printed as the standfirst."),
    "standfirst_label": ("label", "It stands before the standfirst, and the article keeps it there."),
    "story_highlights": ("summary", "It sums the article up in points."),
    "tag_list": ("tags", "They say under what the paper filed the article."),
    "unknown": ("set aside", "Why is not recorded."),
    "unknown_key": ("field", "It is a field of the record that is no text."),
    "updated_line": ("last change", "It says when the page was last changed."),
    "video_list": ("list of videos", "It names other videos of the page’s player."),
}
"""Name of a rule -> what such a line is, and the reason."""


def name_of(rule: str) -> str:
    """What a line that this rule set aside is called."""
    return RULES[rule][0] if rule in RULES else rule.replace("_", " ")


def reason_of(rule: str) -> str | None:
    """Why such a line is not the article's text; None of a rule that is not ours."""
    return RULES[rule][1] if rule in RULES else None
