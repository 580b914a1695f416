"""Templates as Python that does little: attributes are attributes, and what the interface says stands in the code.

Views are plain values, and a build speaks one language, so that Jinja need not ask, each time, whether a name is an attribute or a key, nor
what a message is in this language. What a page prints is the same.
"""

import re
from collections.abc import Callable, MutableMapping
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import FILTERS

from generator.wording import Wording

SAY: dict[str, int] = {"_": 1, "gettext": 1, "pgettext": 2}
"""What says a message -> how many texts it is asked for by; that of a count is found out while printing."""


ESCAPE = FILTERS["e"]
SAFE = type(ESCAPE(""))
"""What is HTML already, as Jinja has it."""

NEEDS_ESCAPING = re.compile("[&<>'\"]").search


def printed(value: Any) -> Any:
    """A value as HTML. Most texts have no sign that needs escaping, and what templates printed themselves is HTML."""
    kind = type(value)
    if kind is SAFE or (kind is str and not NEEDS_ESCAPING(value)):
        return value
    return ESCAPE(value)


class PlainCode(CodeGenerator):
    """Writes the code of one template."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  Jinja calls it so
        """A field of a view. One that is not there raises AttributeError."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """A message stands there as it is said; all else is called."""
        said = self._said(node)
        if said is None:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.write(f"({said!r} % {{")
        for value in node.kwargs:
            self.write(f"{value.key!r}: ")
            self.visit(value.value, frame)
            self.write(", ")
        self.write("})")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        """A message without values is text of the template. Raises Impossible."""
        said = self._said(node) if isinstance(node, nodes.Call) and not node.kwargs else None
        return super()._output_child_to_const(node, frame, finalize) if said is None else str(said % {})

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """What is printed is escaped where it needs to be."""
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.printed(")

    def _said(self, node: nodes.Call) -> Any:
        """The message in the language of the interface, safe to print; None where it is not known before the page is printed."""
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        texts = [arg.value for arg in node.args if isinstance(arg, nodes.Const)]
        if len(texts) != len(node.args) or len(texts) != SAY.get(name) or node.dyn_args or node.dyn_kwargs:
            return None
        say: Callable[..., str] = getattr(self.environment.said, "gettext" if name == "_" else name)  # type: ignore[attr-defined]
        said = nodes.MarkSafe(nodes.Const(say(*texts)))  # our own words: only what is filled in is escaped
        return said.as_const(nodes.EvalContext(self.environment))


class PlainTemplate(Template):
    """A template whose names outside of it are those of all templates."""

    @classmethod
    def from_code(cls, environment: Environment, code: Any, globals: MutableMapping[str, Any],  # noqa: A002  Jinja calls it so
                  uptodate: Callable[[], bool] | None = None) -> Template:
        """Without the layer of its own that Jinja puts above those names, which is searched for every macro that is used."""
        return super().from_code(environment, code, environment.globals, uptodate)


def compile_plainly(templates: Environment, wording: Wording) -> None:
    """Have an environment that has read no template yet compile them so."""
    templates.extend(said=wording.translations, printed=printed)
    templates.code_generator_class = PlainCode
    templates.template_class = PlainTemplate
    templates.auto_reload = False  # every build reads them once
