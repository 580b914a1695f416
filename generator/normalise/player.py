"""What is left of a video player or picture gallery once its pictures are gone."""

import re

from generator.model import Draft
from generator.normalise.lines import set_apart

REMAINS = re.compile(
    r"(?i:media playback is (?:un|not )supported on (?:your|this) device.{0,200}|enlarge this image.{0,200}"
    r"|play video(?: \d{1,2}:\d\d.{0,140})?|slideshow \(\d{1,3} images?\)|toggle caption.{0,160}|hide caption"
    r"|(?:view|open|expand) (?:image|photo|gallery)(?: in fullscreen)?|video player is loading\.?"
    r"|this video (?:is unavailable|cannot be played).{0,60}|loading(?: video| the player)?\s?(?:\.\.\.|…)?"
    r"|(?:the )?gallery will resume in seconds.{0,40}"
    r"|sound the gallery will resume in seconds|(?:now )?playing\s?:?|\d{1,3} (?:of|/) \d{1,3})")


def player(draft: Draft) -> Draft:
    """Whole lines that a player or gallery printed."""
    return set_apart(draft, REMAINS, "furniture", "player", 260)
