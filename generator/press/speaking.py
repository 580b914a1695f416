"""Templates in the language of the interface."""

from jinja2 import Environment

from generator.press.compiling import compile_plainly
from generator.press.specimens import specimen
from generator.wording import Wording

GETTEXT = "jinja2.ext.i18n"


def speak(templates: Environment, wording: Wording) -> None:
    """Have `_()`, `pgettext()` and `{% trans %}` of one build's templates say their messages in its language."""
    templates.add_extension(GETTEXT)
    templates.filters["specimen"] = specimen
    said = wording.translations
    templates.install_gettext_callables(  # type: ignore[attr-defined]
        said.gettext, said.ngettext, newstyle=True, pgettext=said.pgettext, npgettext=said.npgettext)
    compile_plainly(templates, wording)
