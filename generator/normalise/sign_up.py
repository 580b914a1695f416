"""Invitations to sign up, subscribe, donate or install an app."""

import re
from collections.abc import Sequence

from generator.model import Draft
from generator.normalise.asides import REPORTED, is_contact, is_follow, split
from generator.normalise.lines import give, loose
from generator.normalise.phrases import table

INVITATION = re.compile(
    r"(?i:\(? ?sign up (?:now |here |today )?(?:for|to) (?=.{0,140}\b(?:newsletter|e-?mails?|inbox|alerts?|updates?|brief(?:ing)?s?"
    r"|digest|tip ?sheet|daily|weekly"
    r"|podcast|app|text messages|notifications?|headlines|stories|receive|our|my|free)\b).{0,140}|sign up (?:now|here|today)?[.!]?"
    r"|click (?:here )?(?:to|for|on) .{0,120}|[^a-z]{0,3}for [^.]{3,80},? click here[.!]?"
    r"|subscribe (?:now|today|here|to our|to the) .{0,140}|subscribe(?: now| today)?[.!]?|get our (?:daily |free )?newsletters? .{0,120}"
    r"|(?:for more [^.]{0,60}: ?)click here to .{0,80}|get the [\w ]{2,30} app|download (?:the|our) (?:free )?[\w ]{0,30} ?app\b.{0,80}"
    r"|thank(?:s| you) for (?:signing up|subscribing|registering)\b.{0,120}|already a subscriber\?.{0,60}|support (?:our"
    r"|independent) journalism\b.{0,100}"
    r"|(?:want more .{0,120}\? )sign up for .{0,120}|enter your email(?: address)?.{0,60}|manage newsletters|daily newsletters?"
    r"|get the [\w ]{2,40} newsletter\..{0,80}|.{0,80}this site is protected by recaptcha.{0,100}|opt out or contact us .{0,60}"
    r"|visit [^.]{2,40}['’]s homepage for more (?:stories|news)\.?)")
KEY = re.compile(
    r"(?i)\b(?:newsletters?|inbox|e-?mails?|mailing list|sign up (?:here|now|today|for (?:our|my|the (?:latest|free|daily|weekly)))"
    r"|signing (?:you )?up|subscribe (?:to|now|today|here|for|on|via)|subscri(?:bers?|bing|ptions?)|app store|google play|podcasts?"
    r"|free trial|paywalls?"
    r"|donat(?:e|ion|ions)|chip in|membership|members?|alerts|journalism|delivered|newsroom|promotional offers|privacy (?:policy|notice)"
    r"|recaptcha|unsubscribe|opt out"
    r"|reader.supported|buying us a|paypal|patreon|homepage|wine club|cup of coffee)\b")
ASK = re.compile(
    r"(?i)(?:(?-i:(?:[A-Z][\w'-]* ){1,4}))?(?:please |you can |you may |(?:i|we) invite you to |click to |want to |to |and |or |(?:want"
    r"|looking for|need) more .{0,140}|if you .{3,120},? )*"
    r"(?:sign up|subscribe|register|join|get|receive|enter|download|donate|support|become|click|tap|start|upgrade|chip in|consider|help us"
    r"|stay|keep up|try|give|thank you for|thanks for|already a|let our|your (?:subscription|support|donation|contribution)|don't miss"
    r"|never miss|follow|listen|make a"
    r"|by (?:signing|submitting|subscribing|clicking|entering|providing)|unlock|access|read our|see our|view our|check out|want more"
    r"|looking for more)\b")
SMALL = re.compile(
    r"(?i:you (?:will|may|can|agree)(?: also| now)? (?:receive|unsubscribe|opt|read our|manage|to our|follow)\b.{3,220}|(?:we|there was"
    r"|we've) (?:encountered|an issue|an error).{3,100}"
    r"|please (?:try again|enable javascript|check your|enter)\b.{0,80}|did you know you can support .{3,80}"
    r"|the (?:news and )?stories that matters?,? .{3,60}"
    r"|(?:see|terms|privacy|read our)\b.{0,40}|.{2,80} is (?:an? )?(?:reader.supported|(?:independent,? |non-?profit,? |non-?partisan,? "
    r"|award-winning,? |investigative,? )+"
    r"(?:newsroom|news|media|outlet|organi[sz]ation|publication))\b.{0,200}|(?:current issue )?view our current issue|no spam.{0,40}"
    r"|it's (?:free|not much)\b.{0,100}"
    r"|(?:we )?do(?:,| not|n't) .{0,20}(?:spam|do this for)\b.{0,80}|.{0,60}this site is protected by recaptcha.{0,140}|an? (?:daily"
    r"|weekly) email .{3,140}"
    r"|your privacy .{3,80}|.{0,40}\bterms\b.{0,20}\bapply\b.{0,20})")
COME_ON = 60
LONGEST = 700


def sign_up(draft: Draft) -> Draft:
    """Whole lines that ask for an address, money or a click; in other languages as tables/sign_up.csv has them."""
    fixed = table("sign_up")
    found = {n: "furniture" for n, words in loose(draft) if _short(words) or _long(words) or (len(words) <= 260 and fixed.match(words))}
    return give(draft, found, "sign_up")


def _short(words: str) -> bool:
    return len(words) <= 220 and bool(INVITATION.fullmatch(words)) and (not REPORTED.search(words) or words.isupper())


def _long(words: str) -> bool:
    """A line whose every sentence asks, explains or entices, and of which one asks for what only a site asks for."""
    if len(words) > LONGEST or not KEY.search(words) or REPORTED.search(words):
        return False
    parts = split(words)
    asks = [part for part in parts if KEY.search(part) and (ASK.match(part) or SMALL.fullmatch(part)) and len(part) <= 320]
    rest = [part for part in parts if part not in asks]
    return bool(asks) and any(ASK.match(part) for part in asks) and all(_entices(part) for part in rest) and _is_terse(parts)


def _entices(sentence: str) -> bool:
    """A sentence that such lines have beside the invitation."""
    return (bool(SMALL.fullmatch(sentence)) or is_follow(sentence) or is_contact(sentence) or len(sentence.split()) <= 4
            or (len(sentence) <= COME_ON and sentence.rstrip("\"')").endswith(("?", "!", "…", "..."))))


def _is_terse(parts: Sequence[str]) -> bool:
    """Such lines speak to "you" and in the imperative: nobody is spoken of."""
    return not any(re.search(r"\b(?:he|she|him|his|her)\b", part) for part in parts)
