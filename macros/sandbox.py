"""Page text kept to one thing: calls of our macros with words in quotation marks.

Pages come from strangers. Three walls stand one behind the other: the grammar of
a call, the syntax tree that Jinja made of it, and an environment in which nothing
else could be reached.
"""

import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, NoReturn

import jinja2
from jinja2 import StrictUndefined, Template, nodes
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from macros.calls import page_calls

MAX_SOURCE = 200_000  # characters of one page
MAX_OUTPUT = 4_000_000  # characters of one page with its macros carried out
FRONT_MATTER = frozenset({"title", "description", "hide", "search"})


class UnsealedError(RuntimeError):
    """Page text would run outside the sandbox: nothing may be built."""


class PageRefusedError(TemplateSyntaxError):
    """A page's text was refused; `message` says why, `lineno` where."""

    def __init__(self, message: str, line: int = 1) -> None:
        super().__init__(message, line)


@dataclass(frozen=True)
class PageFacts:
    """All that the macros plugin needs to see of a page; front matter is empty."""

    title: str
    url: str
    src: str
    meta: MappingProxyType[str, str] = field(
        default_factory=lambda: MappingProxyType({})
    )


class PageTemplate(Template):
    """A page ready to be carried out; any failure is told without a traceback."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Return the page with its macros carried out.

        Raises:
            PageRefusedError: a macro failed, or the page grew beyond all measure.
        """
        pieces, length = [], 0
        try:
            for piece in self.generate(*args, **kwargs):
                length += len(piece)
                if length > MAX_OUTPUT:
                    raise PageRefusedError("the page grows too long; split it")
                pieces.append(piece)
        except PageRefusedError:
            raise
        except Exception as error:
            raise PageRefusedError(str(error).strip(), _line(error)) from None
        return "".join(pieces)


def _line(error: BaseException) -> int:
    """Return the line of the page in which a macro failed."""
    step, line = error.__traceback__, 1
    while step:
        if step.tb_frame.f_code.co_filename == "<template>":
            line = step.tb_lineno
        step = step.tb_next
    return line


class PageSandbox(ImmutableSandboxedEnvironment):
    """An environment in which a page can call the macros named, and nothing else."""

    template_class = PageTemplate
    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)
    intercepted_unops = frozenset(ImmutableSandboxedEnvironment.default_unop_table)

    def __init__(self, **_given: Any) -> None:
        # What the configuration says is not asked: marks, loader and extensions
        # decide what page text can do.
        super().__init__(
            autoescape=True,
            undefined=StrictUndefined,
            comment_start_string="{##",
            comment_end_string="##}",
        )
        self.admitted: frozenset[str] = frozenset()
        for table in (self.globals, self.filters, self.tests):
            table.clear()

    def confine(self, names: Collection[str]) -> None:
        """Leave only the macros of these names."""
        self.admitted = frozenset(names)
        for table in (self.filters, self.tests):
            table.clear()
        for name in set(self.globals) - self.admitted:
            del self.globals[name]

    def _parse(
        self, source: str, name: str | None, filename: str | None
    ) -> nodes.Template:
        if len(source) > MAX_SOURCE:
            raise PageRefusedError("the page is too long; split it")
        for refusal in page_calls(source)[1]:
            line = source.count("\n", 0, refusal.start) + 1
            raise PageRefusedError(f"{refusal.what}. To mend: {refusal.mend}", line)
        try:
            return super()._parse(source, name, filename)
        except RecursionError:
            raise PageRefusedError("the page nests its brackets too deeply") from None

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        for statement in source.body:
            parts = statement.nodes if isinstance(statement, nodes.Output) else [None]
            for part in parts:
                if not (isinstance(part, nodes.TemplateData) or self._is_call(part)):
                    raise PageRefusedError(
                        "a page can only call macros", statement.lineno or 1
                    )
        return super()._generate(source, *args, **kwargs)

    def _is_call(self, node: nodes.Node | None) -> bool:
        """Return whether a node is an admitted macro called with words."""
        if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
            return False
        if node.kwargs or node.dyn_args or node.dyn_kwargs:
            return False
        words = (isinstance(arg, nodes.Const) for arg in node.args)
        if node.node.name not in self.admitted:
            raise PageRefusedError(f"there is no macro '{node.node.name}'", node.lineno)
        return all(words)

    def call(
        self, context: Context, called: Callable[..., Any], *args: Any, **kwargs: Any
    ) -> Any:
        """Return what an admitted macro says: Markdown of ours, not escaped."""
        if not any(called is self.globals.get(name) for name in self.admitted):
            raise SecurityError("a page can only call macros")
        return Markup(super().call(context, called, *args, **kwargs))  # noqa: S704

    def is_safe_attribute(self, *_asked: Any) -> bool:
        """Return False: no attribute of anything is within a page's reach."""
        return False

    def call_binop(self, *_asked: Any) -> NoReturn:
        """Refuse every calculation."""
        raise SecurityError("a page cannot calculate")

    def call_unop(self, *_asked: Any) -> NoReturn:
        """Refuse every calculation."""
        raise SecurityError("a page cannot calculate")


def seal() -> None:
    """Put the sandbox where the macros plugin looks for its environment.

    Raises:
        UnsealedError: there is no such place, so page text would run freely.
    """
    plugin = sys.modules.get("mkdocs_macros.plugin")
    if plugin is None and jinja2.Environment is PageSandbox:
        return  # an engine that was started with the sandbox in place
    if getattr(plugin, "Environment", None) is None:
        raise UnsealedError("the macros plugin has no Environment to replace")
    plugin.Environment = PageSandbox  # type: ignore[union-attr]


def guard(env: Any, names: Collection[str]) -> None:
    """Leave a page nothing but the macros named; `env` is the macros plugin.

    Raises:
        UnsealedError: the plugin did not build its environment as a sandbox.
    """
    if not isinstance(env.env, PageSandbox):
        raise UnsealedError("page text would run outside the sandbox")
    env.env.confine(names)
    for name in set(env.variables):
        del env.variables[name]
    page = env.page
    for key, value in list(page.meta.items()):
        if key not in FRONT_MATTER or (
            key in {"title", "description"} and not isinstance(value, str)
        ):
            del page.meta[key]
    env.variables["page"] = PageFacts(str(page.title), page.url, page.file.src_uri)
