"""Macro calls: known names, the right words, records that are there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from inspect import Parameter, Signature, signature

from macros.calls import Call
from macros.catalogue import Catalogue
from macros.lints.page import Page
from macros.problems import Problem, choose
from macros.registry import BLOCK, MACROS, TRAINER_ONLY, Builder
from macros.view import View

TRAINER_FOLDER = "trainer/"


@dataclass(frozen=True)
class Calls:
    """The lint of calls; what a call says is worked out once for each path."""

    catalogue: Catalogue
    macros: Mapping[str, Builder] = field(default_factory=lambda: MACROS)
    _seen: dict[tuple[str, ...], tuple[str, str] | None] = field(default_factory=dict)

    def problems(self, page: Page) -> Iterator[Problem]:
        """Braces hold calls only, and every call can be carried out."""
        for refusal in page.refusals:
            yield page.problem(refusal.start, refusal.what, refusal.mend)
        for call in page.calls:
            said = self._slip(page, call)
            if said:
                yield page.problem(call.start, *said)
            elif call.name in BLOCK and not _alone(page, call):
                yield page.problem(
                    call.start, f"'{call.name}' does not stand alone on its line",
                    "put the call on a line of its own",
                )  # fmt: skip

    def _slip(self, page: Page, call: Call) -> tuple[str, str] | None:
        if call.name not in self.macros:
            return f"there is no macro '{call.name}'", choose(call.name, self.macros)
        if call.name in TRAINER_ONLY and not page.path.startswith(TRAINER_FOLDER):
            return (
                f"'{call.name}' prints answers, and participants read this page",
                f"move the call to a page of {TRAINER_FOLDER}",
            )
        key = (page.path, call.name, *call.words)
        if key not in self._seen:
            self._seen[key] = self._wrong(page, call)
        return self._seen[key]

    def _wrong(self, page: Page, call: Call) -> tuple[str, str] | None:
        """Return why a call cannot be carried out."""
        builder = self.macros[call.name]
        try:
            _signature(builder).bind(None, *call.words)
        except TypeError:
            wanted = ", ".join(words_wanted(builder)) or "nothing"
            return (
                f"'{call.name}' does not take {len(call.words)} word(s) in brackets",
                f"write between the brackets: {wanted}",
            )
        try:
            builder(View(self.catalogue, "en", page.path, {}), *call.words)
        except LookupError as error:
            what = getattr(error, "what", f"'{call.name}' does not know {error}")
            if self._is_about(call, what):
                return what, getattr(error, "mend", "compare the call with the guide")
        return None

    def _is_about(self, call: Call, what: str) -> bool:
        """Return whether the page is at fault; what records lack is said of them."""
        if any(f"'{key}" in what for _, key in self.catalogue.broken):
            return False
        pieces = {piece for word in call.words for piece in (word, *word.split("/"))}
        return any(f"'{piece}'" in what for piece in pieces)


@cache
def _signature(builder: Builder) -> Signature:
    return signature(builder)


def words_wanted(builder: Builder) -> list[str]:
    """Return the names of the words that a macro takes; optional ones say so."""
    named = []
    for parameter in list(_signature(builder).parameters.values())[1:]:
        if parameter.kind is Parameter.VAR_POSITIONAL:
            named.append(f"{parameter.name}…")
        elif parameter.default is Parameter.empty:
            named.append(parameter.name)
        else:
            named.append(f"{parameter.name} (if need be)")
    return named


def _alone(page: Page, call: Call) -> bool:
    """Return whether nothing but spaces stands beside the call."""
    before = page.text.rfind("\n", 0, call.start) + 1
    after = page.text.find("\n", call.end)
    line = page.text[before : after if after >= 0 else None]
    return line.strip() == page.text[call.start : call.end]
