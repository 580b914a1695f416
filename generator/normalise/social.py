"""Invitations to share, follow, like and comment."""

import re

from generator.model import Draft
from generator.normalise.asides import REPORTED
from generator.normalise.lines import give, loose
from generator.normalise.phrases import table

LONGEST, LONGEST_FIXED = 260, 120

SITE = r"(?:twitter|facebook|instagram|linkedin|youtube|tiktok|threads|whatsapp|telegram|pinterest|reddit|e-?mail|x|bluesky|mastodon)"
INVITATION = re.compile(
    rf"(?i:(?:please )?(?:read or )?share (?:this|the|our) (?:story|article|post|page)?(?:\s?:?.{{0,60}}|: ?https?://\S{{1,200}})"
    rf"|share this\s?:?.{{0,40}}"
    rf"|share(?: on| via)? {SITE}(?: (?:share )?(?:on |via )?{SITE}){{0,8}}"
    rf"|(?:you can )?(?:follow|like|find|join)(?: [^.!?]{{1,60}})? (?:on|at) {SITE}(?:\.com)?(?:/\S{{1,60}})?"
    rf"(?:(?: and|,| or) .{{0,60}})?[.:!]?"
    rf"|(?:you can )?(?:follow|like|find|join)(?: [^.!?]{{1,60}})? (?:on|at) {SITE}\s?[:,] ?(?:@\w+|https?://\S+)[.!]?"
    rf"|(?:follow|like|find|join) [^.!?]{{1,60}} on {SITE},? \(?@\w{{1,30}}\)?[.!]?"
    r"|listen to (?:this )?article \d.{0,80}|share tweet.{0,40}"
    rf"|(?:follow|like|join) [^.!?]{{1,60}}\. (?:follow|like|join)(?: [^.!?]{{1,60}})? (?:on|at) {SITE}(?: and {SITE})?[.!]?"
    rf"|follow [^.!?]{{1,40}} join us on {SITE}(?: and {SITE})?|follow @\w{{1,30}}(?: on {SITE})?(?:\s?: ?https?://\S+)?[.!]?"
    r"|(?:join|follow)(?: us on)? (?:our |the )?(?:[\w ]{2,30} )?(?:whatsapp|telegram|viber|signal|discord|facebook"
    r"|reddit)(?: (?:channel|group|community|page))\b[^.]{0,80}[.!]?"
    r"|join us on facebook\.com/\S{1,60}|\d{1,6} (?:shares?|comments?|likes?)|(?:view|read|see|show|post|leave|add)?(?: all| the| a)?"
    r" ?(?:\d{1,6} )?comments?(?: \(?\d{1,6}\)?)?|print(?: this)?(?: (?:article|page|story))?|e-?mail (?:this|article|to a friend)"
    r"|copy link|link copied|save (?:article|story)|facebook|twitter|whatsapp|linkedin|pinterest|telegram|reddit|flipboard|e-?mail|x|tweet"
    r"|(?:play )?(?:facebook|twitter)|[«‹<] ?previous(?: (?:article|story))?|next(?: (?:article|story))? ?[»›>]"
    rf"|(?:{SITE}|print|comment|share|tweet|pin|google\+?|messenger|copy link|save|more)(?:[ ,|/·•-]+(?:{SITE}|print|comments?|share"
    rf"|tweet|pin|google\+?|messenger"
    r"|copy link|save|more)){1,12}|(?:total )?\d{1,3}(?:[.,]\d{1,3})?[kKmM]? ?(?:total )?(?:shares?|views?|reactions?|retweets?|votes?"
    r"|reads)"
    r"|(?:share|comments?|likes?|views?|shares|tweets?)\s?[:(]?\s?\d{1,3}(?:[.,]\d{1,3})?[kKmM]?\)?"
    r"|read [^.]{1,40} flipboard magazine|(?:this (?:story|article) has been )?shared \d[\d,.]{0,10} times(?:\. \d[\d,.]{0,10})?"
    r"|if you (?:liked|like|enjoyed) th(?:is|e) (?:post|article|story|piece),? .{3,200}|don['’]t forget to (?:like|share|subscribe"
    r"|follow)\b.{0,120}"
    r"|listen to this (?:article|story)(?: on .{2,40})?|\[?pullquote\]?)")


def social(draft: Draft) -> Draft:
    """Whole lines that are such an invitation, or a bare share button, in the languages of tables/share.csv."""
    buttons = table("share")
    found = {n: "furniture" for n, words in loose(draft)
             if (len(words) <= LONGEST and INVITATION.fullmatch(words) and not REPORTED.search(words))
             or (len(words) <= LONGEST_FIXED and buttons.match(words))}
    return give(draft, found, "social")
