"""The document rules, in the order in which they run. Each is given the page and the names found so far.

Most read English cues; a text in another language gets the few that read none.
"""

from collections.abc import Callable

from generator.names.page import Found, Page
from generator.names.rules.abroad import abroad
from generator.names.rules.acronyms import acronyms
from generator.names.rules.apposed import apposed
from generator.names.rules.bodies import bodies
from generator.names.rules.brackets import brackets
from generator.names.rules.clubs import clubs
from generator.names.rules.companies import companies
from generator.names.rules.coordinated import coordinated
from generator.names.rules.dealings import dealings
from generator.names.rules.demonyms import demonyms
from generator.names.rules.doubtful import doubtful
from generator.names.rules.edges import edges
from generator.names.rules.events import events
from generator.names.rules.facilities import facilities
from generator.names.rules.furniture import furniture
from generator.names.rules.glued import glued
from generator.names.rules.governments import governments
from generator.names.rules.lists import lists
from generator.names.rules.offices import offices
from generator.names.rules.organisations import organisations
from generator.names.rules.papers import papers
from generator.names.rules.partners import partners
from generator.names.rules.people import people
from generator.names.rules.peoples import peoples
from generator.names.rules.places import places
from generator.names.rules.portfolios import portfolios
from generator.names.rules.possessives import possessives
from generator.names.rules.roles import roles
from generator.names.rules.titled_works import titled_works
from generator.names.rules.wellknown import wellknown
from generator.names.rules.whole_runs import whole_runs
from generator.names.rules.works import works

Rule = Callable[[Page, tuple[Found, ...]], tuple[Found, ...]]

RULES: tuple[Rule, ...] = (
    furniture,      # first, so that no later rule builds on a hashtag
    works,          # before brackets, which cut at quotation marks
    brackets,
    glued,
    possessives,    # before edges: what is left of a cut is trimmed there
    edges,
    offices,
    demonyms,
    portfolios,
    whole_runs,
    apposed,        # before organisations, which would take the whole run
    wellknown,
    papers,
    organisations,
    partners,
    facilities,
    events,
    apposed,        # again, for runs that only the head noun showed
    people,
    bodies,
    companies,
    governments,
    peoples,
    places,
    coordinated,
    furniture,      # once more, for what the tables found inside an address
    edges,
    doubtful,
    acronyms,       # when the names are whole
    lists,
    roles,
    dealings,       # when the names are whole: they only say of which type
    clubs,
    titled_works,
)

ANY_LANGUAGE: tuple[Rule, ...] = (furniture, brackets, abroad, furniture)


def rules_for(language: str | None) -> tuple[Rule, ...]:
    """The rules for a text in this language (a primary tag; None when not known)."""
    return RULES if language == "en" else ANY_LANGUAGE
