"""Invitations to share, follow, like and comment."""

import re

from generator.model import Draft
from generator.normalise.lines import set_apart

SITE = r"(?:twitter|facebook|instagram|linkedin|youtube|tiktok|threads|whatsapp|telegram|pinterest|reddit|e-?mail|x|bluesky|mastodon)"
INVITATION = re.compile(
    rf"(?i:(?:please )?(?:read or )?share (?:this|the|our) (?:story|article|post|page)?\s?:?.{{0,60}}|share this\s?:?.{{0,40}}"
    rf"|share(?: on| via)? {SITE}(?: (?:share )?(?:on |via )?{SITE}){{0,8}}"
    rf"|(?:you can )?(?:follow|like|find|join)(?: [^.!?]{{1,60}})? (?:on|at) {SITE}(?:\.com)?(?:/\S{{1,60}})?"
    rf"(?:(?: and|,| or) .{{0,60}})?[.:!]?"
    rf"|(?:you can )?(?:follow|like|find|join)(?: [^.!?]{{1,60}})? (?:on|at) {SITE}\s?[:,] ?(?:@\w+|https?://\S+)[.!]?"
    rf"|(?:follow|like|find|join) [^.!?]{{1,60}} on {SITE},? \(?@\w{{1,30}}\)?[.!]?"
    r"|listen to (?:this )?article \d.{0,80}|share tweet.{0,40}"
    rf"|follow @\w{{1,30}}(?: on {SITE})?(?:\s?: ?https?://\S+)?[.!]?"
    r"|join us on facebook\.com/\S{1,60}|\d{1,6} (?:shares?|comments?|likes?)|(?:view|read|see|show|post|leave|add)?(?: all| the| a)?"
    r" ?(?:\d{1,6} )?comments?(?: \(?\d{1,6}\)?)?|print(?: this)?(?: (?:article|page|story))?|e-?mail (?:this|article|to a friend)"
    r"|copy link|link copied|save (?:article|story)|facebook|twitter|whatsapp|linkedin|pinterest|telegram|reddit|flipboard|e-?mail|x|tweet"
    r"|(?:play )?(?:facebook|twitter)|[«‹<] ?previous(?: (?:article|story))?|next(?: (?:article|story))? ?[»›>]|filed under ?:?)")


def social(draft: Draft) -> Draft:
    """Whole lines that are such an invitation, or a bare share button."""
    return set_apart(draft, INVITATION, "furniture", "social", 160)
