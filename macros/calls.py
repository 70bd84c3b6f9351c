"""The one thing that page text can hold beside Markdown: a macro called with words."""

import re
from dataclasses import dataclass

MAX_CALLS = 400
MAX_REFUSALS = 20  # told of one page
EXAMPLE = '{{ cite("icrmw/16.7") }}'

_WORD = r""""[^"\\{}\n]*"|'[^'\\{}\n]*'"""
_CALL = re.compile(
    r"\{\{ *(?P<name>[a-z][a-z0-9_]*)\( *"
    rf"(?P<words>(?:(?:{_WORD})(?: *, *(?:{_WORD}))*)?) *\) *\}}\}}"
    # What is no call. Each begins with a brace, which makes the search quick.
    r"|\{\{(?:[^\n]{0,200}?\}\})?|\{%(?:[^\n]{0,200}?%\})?|\{##|\}\}"
)
_QUOTED = re.compile(_WORD)


@dataclass(frozen=True)
class Call:
    """A macro called in a page: its name, its words, where it begins and ends."""

    name: str
    words: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Refusal:
    """A piece of page text that is not a call: where, what is wrong, what to do."""

    start: int
    what: str
    mend: str


def page_calls(text: str) -> tuple[list[Call], list[Refusal]]:
    """Return the calls in a text, and everything else that Jinja would read."""
    calls: list[Call] = []
    refusals: list[Refusal] = []
    for found in _CALL.finditer(text):
        if found["name"] is None:
            refusals.append(_refusal(text, found))
            if len(refusals) == MAX_REFUSALS:
                break
        else:
            words = tuple(word[1:-1] for word in _QUOTED.findall(found["words"]))
            calls.append(Call(found["name"], words, *found.span()))
    if len(calls) > MAX_CALLS:
        refusals.append(
            Refusal(
                calls[MAX_CALLS].start,
                f"the page calls {len(calls)} macros",
                f"keep to {MAX_CALLS}; split the page",
            )
        )
    return calls, refusals


def _refusal(text: str, found: re.Match[str]) -> Refusal:
    """Return why braces that are no call are refused."""
    shown = excerpt(text[found.start() : found.start() + 200])
    what = f"'{shown}' is not a macro called with words in quotation marks"
    mend = f"write a call such as {EXAMPLE}, on one line"
    if found[0].startswith("{%"):
        what, mend = f"'{shown}' is a statement", f"delete it; write calls: {EXAMPLE}"
    elif found[0] == "{##":
        what = f"'{shown}' opens a hidden remark"
        mend = "delete it; write remarks in the pull request"
    elif found[0] == "}}":
        what = "'}}' stands here without a call before it"
        mend = "delete it, or write the call again; to show it, write &#125;&#125;"
    return Refusal(found.start(), what, mend)


def excerpt(text: str, limit: int = 60) -> str:
    """Return the beginning of a text on one line, with nothing invisible in it."""
    end = re.search(r"\}\}|%\}|\n", text)
    line = text[: end.end()] if end else text
    line = "".join(sign if sign.isprintable() else " " for sign in line).strip()
    return line if len(line) <= limit else line[: limit - 1] + "…"
