"""What is left of a video player, a picture gallery or an embedded post once its pictures are gone."""

import re

from generator.model import Draft
from generator.normalise.lines import free, give, loose, printed
from generator.normalise.phrases import table

CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"
REMAINS = re.compile(
    r"(?i:media playback is (?:un|not )supported on (?:your|this) device.{0,300}|enlarge this image.{0,200}"
    rf"|play video(?: {CLOCK}.{{0,140}})?|slideshow \(\d{{1,3}} images?\)|toggle caption.{{0,160}}|hide caption"
    r"|(?:view|open|expand) (?:image|photo|gallery)(?: in fullscreen)?|video player is loading\.?"
    r"|(?:this|the|your) video (?:is unavailable|cannot be played|will (?:start|resume|play) in).{0,60}|loading(?: video"
    r"| the player)?\s?(?:\.\.\.|…)?"
    r"|(?:sound )?(?:the )?gallery will resume in seconds.{0,40}"
    r"|(?:now )?playing\s?:?|\d{1,3} (?:of|/) \d{1,3}"
    rf"|(?:play|watch|listen|pause|video|audio|duration)?\s?[:(▶►]?\s?{CLOCK}\)?(?: ?/ ?{CLOCK})?"
    r"|(?:watch|play) (?:the )?(?:video|clip|full (?:video|interview|episode|segment))(?: (?:above|below|here))?\s?[:.]?"
    r"|(?:see|view) (?:the )?(?:gallery|slideshow|photos)(?: (?:above|below|here))?\.?|(?:photo )?gallery:? ?\d{1,3} (?:photos|images"
    r"|pictures)"
    r"|\[(?:jwplayer|youtube|video|embed|caption|gallery|audio|iframe|vimeo|brightcove|protected-iframe|facebook|twitter|instagram"
    r"|soundcloud|playlist|scribd|getty)"
    r"\b[^\]]{0,400}\](?:.{0,200}\[/\w{2,20}\])?|<(?:iframe|script|video|embed)\b.{0,400}|.{3,150} on Scribd"
    r"|this tweet (?:is unavailable|has been deleted)\.?.{0,60}"
    r"|(?=.{0,300}\b(?:embed|autoplay|share|link)\b).{0,300}\bcopy (?:this|the) (?:embed )?code\b.{0,80}"
    r"|embed\b.{0,240}\bautoplay\b.{0,80}"
    r"|(?:this|the) (?:form|page|site|feature|map|chart|graphic|interactive|content"
    r"|widget) requires? (?:that )?(?:you enable )?javascript\b"
    r".{0,120})")
WATCHED = re.compile(r"JUST WATCHED .{2,200}(?:Replay|MUST WATCH).{0,300}|MUST WATCH(?: .{2,160})?")
# American papers' players print CLOSE above the caption of their video.
CLOSED = re.compile(r"CLOSE (?=[A-Z][a-z]|[A-Z]{2,8} ).{20,600}")
LONGEST = 640
HIGHEST = 6
"""Printed lines among which a page's first video stands."""


def player(draft: Draft) -> Draft:
    """Whole lines that a player or gallery printed, in the languages of tables/player.csv."""
    fixed = table("player")
    above = set(printed(draft)[:HIGHEST])
    short = [(n, words) for n, words in loose(draft) if len(words) <= LONGEST]
    found = {n: "furniture" for n, words in short if REMAINS.fullmatch(words) or WATCHED.fullmatch(words)}
    found |= {n: "furniture" for n, words in free(draft) if len(words) <= 160 and fixed.match(words)}
    found |= {n: "furniture" for n, words in free(draft) if n in above and len(words) <= LONGEST and CLOSED.fullmatch(words)}
    return give(draft, found, "player")
