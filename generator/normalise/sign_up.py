"""Invitations to sign up, subscribe, donate or install an app."""

import re

from generator.model import Draft
from generator.normalise.lines import set_apart

INVITATION = re.compile(
    r"(?i:\(? ?sign up (?:now |here |today )?(?:for|to) .{0,140}|sign up now[.!]?|click here (?:to|for) .{0,120}"
    r"|subscribe (?:now|today|here|to our|to the) .{0,140}|subscribe(?: now| today)?[.!]?|get our (?:daily |free )?newsletters? .{0,120}"
    r"|(?:for more [^.]{0,60}: ?)click here to .{0,80}|get the [\w ]{2,30} app|download (?:the|our) (?:free )?[\w ]{0,30} ?app .{0,80}"
    r"|thank you for signing up\b.{0,120}|already a subscriber\?.{0,60}|support (?:our|independent) journalism\b.{0,100}"
    r"|(?:want more .{0,120}\? )sign up for .{0,120}|enter your email(?: address)?.{0,60}|manage newsletters"
    r"|get the [\w ]{2,40} newsletter\..{0,80}|.{0,80}this site is protected by recaptcha.{0,100}|opt out or contact us .{0,60})")


def sign_up(draft: Draft) -> Draft:
    """Whole lines that ask for an address, money or a click."""
    return set_apart(draft, INVITATION, "furniture", "sign_up", 220)
