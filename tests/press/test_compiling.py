"""Templates compiled for plain values and one language print what Jinja prints."""

from dataclasses import dataclass

import jinja2
import pytest

from generator.notices import BrokenFile
from generator.press.generators import _Reading
from generator.press.speaking import speak
from generator.views import Page
from generator.wording import ENGLISH, Wording, wording_for
from tests.views.render import SITE

MACRO = "{% macro row(name) %}<b>{{ name }}</b>{% endmacro %}"
TEMPLATE = """{% from "macro" import row %}{{ _("Topics") }}|{{ row(_("Related")) }}|{{ row(page.name) }}|
{%- trans name=page.name %}Others, quoted about <bdi>{{ name }}</bdi>{% endtrans %}|{{ pgettext("mention", "First") }}|
{%- for one in page.held %}{{ loop.index }}{{ one }}{% endfor %}"""


@dataclass(frozen=True)
class Seen:
    """What a page may be given."""

    name: str = "<i>"
    held: tuple[str, ...] = ("&",)


def environment(wording: Wording, template: str = TEMPLATE) -> jinja2.Environment:
    loader = jinja2.DictLoader({"page": template, "macro": MACRO})
    made = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    speak(made, wording)
    return made


def printed(template: str, language: str = "en") -> str:
    return environment(wording_for(language), template).get_template("page").render(page=Seen())


def test_a_page_speaks_the_language_of_its_build_and_escapes_what_it_is_given() -> None:
    assert "Topics|<b>Related</b>|<b>&lt;i&gt;</b>|Others, quoted about <bdi>&lt;i&gt;</bdi>|First|1&amp;" == printed(TEMPLATE)
    assert printed(TEMPLATE, "de").startswith("Themen|<b>")


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_it_prints_what_jinja_prints(language: str) -> None:
    usual = environment(wording_for(language))
    usual.code_generator_class, usual.template_class = jinja2.compiler.CodeGenerator, jinja2.Template

    assert usual.get_template("page").render(page=Seen()) == printed(TEMPLATE, language)


@pytest.mark.parametrize(("template", "text"), [
    ('{{ _("100%% sure") }}', "100% sure"), ('{{ _("a %(b)s", b="<") }}', "a &lt;"), ('{{ _("say <b>") }}', "say <b>"),
    ('{{ ngettext("%(num)s name", "%(num)s names", 2) }}', "2 names"), ('{% set word = "Topics" %}{{ _(word) }}', "Topics"),
    ('{{ _("Topics") if page.held else "" }}', "Topics"), ('{{ _("Topics") ~ page.name }}', "Topics&lt;i&gt;")])
def test_a_message_stands_where_it_is_said(template: str, text: str) -> None:
    assert text == printed(template)


def test_a_field_that_a_view_does_not_have_is_an_error_and_no_empty_place() -> None:
    with pytest.raises(AttributeError, match="'Seen' object has no attribute 'nothing'"):
        printed("{{ page.nothing }}")
    with pytest.raises(jinja2.UndefinedError, match="'nothing' is undefined"):
        printed("{{ nothing.name }}")


def test_a_template_that_asks_a_view_for_what_it_does_not_have_is_named_with_the_page() -> None:
    class Reading(_Reading):
        def template(self, name: str) -> jinja2.Template:
            return environment(ENGLISH, "{{ page.nothing }}").get_template("page")

    with pytest.raises(BrokenFile, match=r"(?s)T-003.*does not print a\.html: 'Seen' object has no attribute 'nothing'"):
        Reading().text_of(SITE, Page(path="a.html", template="page.html", view=Seen()))
