"""Raw HTML and attribute lists: what pages may use, and nothing else."""

import re
from collections.abc import Iterator, Mapping

from macros.lints.page import Page
from macros.problems import Problem, choose

_LANGUAGE, _DIRECTION, _CLASSES = (
    r"[a-z]{2,3}(-[A-Za-z]{2,8})*",
    "ltr|rtl|auto",
    (r"[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*"),
)
_WRITTEN = {"lang": _LANGUAGE, "dir": _DIRECTION, "class": _CLASSES}
_BLOCK = {**_WRITTEN, "markdown": "1|block|span"}
# Every tag that a page may use, its attributes, what each may hold.
TAGS: Mapping[str, Mapping[str, str]] = {
    "abbr": {"title": r"[^<>&]*", **_WRITTEN},
    "bdi": _WRITTEN,
    "br": {},
    "code": {},
    "div": _BLOCK,
    "figcaption": _BLOCK,
    "figure": _BLOCK,
    "kbd": {},
    "p": _BLOCK,
    "small": {},
    "span": _WRITTEN,
    "sub": {},
    "sup": {},
}
VOID = frozenset({"br"})
_TAG = re.compile(
    r"<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)"
    r"(?P<attributes>(?:\s+(?:[a-z]+=\"[^\"<>\n]*\"|markdown))*)\s*/?>"
)
_ATTRIBUTE = re.compile(r"(?P<name>[a-z]+)=\"(?P<value>[^\"]*)\"")
_OPEN = re.compile(r"<(?=[A-Za-z/!?])")
_ADDRESS = re.compile(r"<(?:https?://|mailto:|[A-Za-z0-9._+-]+@)[^\s<>]*>")
# What a list of attributes may hold: `{ #id .class lang="fr" title="…" }`.
_LIST = re.compile(
    r"\{:? *(?:(?:#[^\s{}#.=]+|\.[A-Za-z][\w-]*|lang=\"?[A-Za-z-]+\"?"
    r"|dir=\"?(?:ltr|rtl|auto)\"?|title=\"[^\"{}<>\n]*\"|(?:width|height)=\"?[0-9]+\"?"
    r"|loading=\"?lazy\"?)[ ]*)+\}"
)
# Refused wherever they stand: what looks like code to us may not be code to
# Markdown.
_DANGEROUS_TAG = re.compile(
    r"</?(?P<name>script|style|iframe|i?frame(?:set)?|object|embed|applet|svg|math|link"
    r"|meta|base|form|input|button|textarea|select|option|img|image|video|audio"
    r"|source|track|template|slot|noscript|portal|area|map|html|head|body|a)\b",
    re.IGNORECASE,
)
_DANGEROUS_ATTRIBUTE = re.compile(
    r"(?<![\w-])(?P<name>on[a-z]{3,30}|style|srcdoc|formaction|xlink:href)[ \n]*\Z",
    re.IGNORECASE,
)
_DIRECTIVE = re.compile(r"^ *(?:-+8<-+|;-+8<|///|:::)", re.MULTILINE)


def problems(page: Page) -> Iterator[Problem]:
    """Raw HTML, attributes and directives keep to what the guide lists."""
    told = set[int]()
    for problem in _dangerous(page):
        told.add(problem.line)
        yield problem
    for problem in _other(page):
        if problem.line not in told:
            yield problem


def _dangerous(page: Page) -> Iterator[Problem]:
    """Yield tags and attributes that run, draw or fetch something."""
    for found in _DANGEROUS_TAG.finditer(page.text):
        yield page.problem(
            found.start(), f"'<{found['name'].lower()}>' may not stand in a page",
            "delete it; links are written in Markdown, pictures are called",
        )  # fmt: skip
    for sign in re.finditer("=", page.text):
        name = _DANGEROUS_ATTRIBUTE.search(
            page.text, max(0, sign.start() - 40), sign.start()
        )
        if name:
            yield page.problem(
                name.start(), f"'{name['name']}=' may not stand in a page", "delete it"
            )


def _other(page: Page) -> Iterator[Problem]:
    for found in _DIRECTIVE.finditer(page.text):
        yield page.problem(
            found.start(), f"'{found[0].strip()}' calls in other text or HTML",
            "delete the line",
        )  # fmt: skip
    yield from _tags(page)
    yield from _braces(page)


def _tags(page: Page) -> Iterator[Problem]:
    """Yield tags that are not allowed, badly written, or not closed."""
    opened: list[tuple[str, int]] = []
    text = page.outside_code
    for start in (found.start() for found in _OPEN.finditer(text)):
        if _ADDRESS.match(text, start):
            continue
        if text.startswith("<!--", start):
            yield page.problem(
                start, "a hidden remark stands here",
                "delete it; write remarks in the pull request",
            )  # fmt: skip
            continue
        tag = _TAG.match(text, start)
        said = _tag(tag) if tag else _malformed(text, start)
        if tag and tag["name"] in TAGS and tag["name"] not in VOID:
            said = _balance(opened, tag) or said
        if said:
            yield page.problem(start, *said)
    for name, start in opened:
        yield page.problem(start, f"'<{name}>' is not closed", f"write '</{name}>'")


def _malformed(text: str, start: int) -> tuple[str, str]:
    shown = " ".join(text[start : start + 40].splitlines()[0].split())
    return (
        f"'{shown}' is not HTML that a page may use",
        'write a tag such as <bdi dir="ltr">, or &lt; for the sign itself',
    )


def _tag(tag: re.Match[str]) -> tuple[str, str] | None:
    """Return what is wrong with a tag or with its attributes."""
    name = tag["name"]
    if name not in TAGS:
        return f"'<{name}>' may not stand in a page", choose(name, TAGS, limit=20)
    allowed = TAGS[name]
    for attribute in _ATTRIBUTE.finditer(tag["attributes"]):
        key, value = attribute["name"], attribute["value"]
        if key not in allowed:
            mend = choose(key, allowed) if allowed else "delete it"
            return f"'<{name}>' may not have '{key}='", mend
        if not re.fullmatch(allowed[key], value):
            return f"'{value}' does not fit '{key}='", "compare the guide, or delete it"
    return None


def _balance(
    opened: list[tuple[str, int]], tag: re.Match[str]
) -> tuple[str, str] | None:
    """Open or close a tag; return what is wrong if another one was open."""
    name = tag["name"]
    if not tag["slash"]:
        opened.append((name, tag.start()))
        return None
    if opened and opened[-1][0] == name:
        opened.pop()
        return None
    return f"'</{name}>' closes nothing", "close tags in the order they were opened"


def _braces(page: Page) -> Iterator[Problem]:
    """Yield braces that hold anything but ids, classes and languages."""
    text = page.outside_code
    if "{" not in text and "}" not in text:
        return
    if "{" in text:
        text = _LIST.sub(lambda found: " " * len(found[0]), text)
    refused = {page.line(refusal.start) for refusal in page.refusals}
    for found in re.finditer(r"[{}][^{}\n]*\}?", text):
        line = page.line(found.start())
        if line not in refused:
            refused.add(line)
            yield page.problem(
                found.start(), f"'{found[0][:40].strip()}' is not a list of attributes",
                'write { #id }, { .class } or { lang="fr" }; &#123; shows the sign',
            )  # fmt: skip
