"""Makes the pictures of the guide: `python -m tests.browser.pictures` (needs Chrome).

The foot of a page and the glossary are taken from a built site; records, the check's
output and the report on facts are the real texts, drawn as an editor shows them. Sizes
stand in macros/pages/pictures.py, what a picture shows in data/labels.yml. Names after
the command draw only those: `python -m tests.browser.pictures record check`.
"""

import base64
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from html import escape
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from macros.build import build
from macros.builder import Project
from macros.catalogue import load
from macros.check import problems
from macros.factwords import written
from macros.models import LANGUAGES
from macros.new import record_text
from macros.pages.pictures import PICTURES, file_name
from macros.problems import report
from tests.browser.chromium import FLAGS, chromium
from tests.browser.server import served

ROOT = Path(__file__).parents[2]
# An example: no reader is led there, it makes the site offer its links.
REPOSITORY = "https://github.com/example/curriculum"
CASE = "cases/ktiti-v-morocco-2011"
RECORD = "data/recommendations/cmw-2013-p38-birth.yml"
# What an editor changes in the example, and one slip.
CHANGES = {
    "en": ("is registered, also where the", "is registered, even where the"),
    "fr": ("y compris quand les", "même quand les"),
    "ar": ("بمن فيهم من يوجد آباؤهم", "ولو كان آباؤهم"),
}
SLIP = ("icrmw/29", "icrmw/99")
QUALITY, SCALE = 72, 1.5
STYLE = """
@font-face {{ font-family: A; src: url(data:font/woff2;base64,{font}); }}
@font-face {{ font-family: R; unicode-range: U+600-6FF;
  src: url(data:font/woff2;base64,{font}); }}
body {{ margin: 0; background: #fcfbf8; color: #1c2426; }}
p {{ margin: 0; padding: 6px 12px; background: #e9e5dc; font: 13px A; }}
ol {{ margin: 0; padding: 6px 0; font: 13px/1.5 R, "DejaVu Sans Mono", monospace; }}
li {{ display: flex; }}
li b {{ flex: none; width: 34px; padding-inline-end: 10px; font-weight: normal;
  color: #5c686d; text-align: end; }}
li span {{ flex: 1; padding-inline-end: 8px; white-space: pre-wrap;
  overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start; }}
li.new {{ background: #fff0b3; }}
"""

Lines = Sequence[tuple[int | str, str, bool]]


def drawn(title: str, lines: Lines) -> str:
    """Return a page that shows lines as an editor does; `True` marks a new one."""
    font = (ROOT / "docs/assets/fonts/sans-arabic-400.woff2").read_bytes()
    style = STYLE.format(font=base64.b64encode(font).decode())
    items = "".join(
        f"<li{' class=new' if new else ''}><b>{number}</b>"
        f'<span dir="auto">{escape(text) or " "}</span></li>'
        for number, text, new in lines
    )
    head = f"<p>{escape(title)}</p>" if title else ""
    return f"<meta charset=utf-8><style>{style}</style>{head}<ol>{items}</ol>"


def numbered(text: str, first: int, last: int, marks: Sequence[str] = ()) -> Lines:
    """Return lines of a text with their numbers; those that hold a mark are new."""
    lines = text.split("\n")[first - 1 : last]
    return [
        (number, line, any(mark in line for mark in marks))
        for number, line in enumerate(lines, first)
    ]


@contextmanager
def changed(file: str, old: str, new: str) -> Iterator[Path]:
    """Give a copy of data and pages in which one text is another."""
    with tempfile.TemporaryDirectory() as folder:
        for part in ("data", "docs"):
            shutil.copytree(
                ROOT / part, Path(folder) / part, ignore=shutil.ignore_patterns("src")
            )
        path = Path(folder) / file
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        yield Path(folder)


def record(language: str) -> str:
    """Return a record in an editor: one text and the day have changed."""
    old, new = CHANGES[language]
    text = (ROOT / RECORD).read_text(encoding="utf-8").replace(old, new)
    lines = [*numbered(text, 6, 15, [new]), ("⋮", "", False)]
    last = text.count("\n")
    return drawn(RECORD, [*lines, *numbered(text, last - 1, last, ["checked:"])])


def check(_language: str) -> str:
    """Return what the check prints of a citation that does not exist."""
    with changed(RECORD, *SLIP) as root:
        said = report(problems(root)).split("\n")
    shown = [("", "$ python -m macros.check", False)]
    return drawn("", [*shown, *(("", line, False) for line in said)])


def case(_language: str) -> str:
    """Return the beginning of an annotated record."""
    text = record_text("cases")
    start = text[: text.index("\nstate:")].count("\n") + 2
    return drawn("data/cases/name-v-state-year.yml", numbered(text, start, start + 9))


def translation(language: str) -> str:
    """Return the same lines of a page in two languages, one below the other."""
    other = "fr" if language == "en" else language
    lines: list[tuple[int | str, str, bool]] = []
    for code in ("en", other):
        file = f"docs/{code}/{CASE}.md"
        lines += [("", "", False), ("", file, True)]
        lines += numbered((ROOT / file).read_text(encoding="utf-8"), 16, 20)
    return drawn("", lines[1:])


def facts(language: str) -> str:
    """Return what the report on facts says of the change in the record."""
    with changed(RECORD, *CHANGES[language]) as root:
        said = written(load(ROOT)[0], load(root)[0])
    plain = said.replace("\\", "").replace("**", "").strip().split("\n")
    return drawn("", [("", line, False) for line in plain])


DRAWN: Mapping[str, Callable[[str], str]] = {
    "record": record,
    "check": check,
    "case": case,
    "translation": translation,
    "facts": facts,
}
# Taken from the site: its page, what is opened there, where the picture begins.
TAKEN = {
    "page-foot": (f"{CASE}/", ".correct details", ".correct"),
    "term": ("glossary/", "", "#administrative-holding"),
}


def shot(page: Page, name: str, language: str, top: float = 0) -> None:
    """Write a picture of what the page shows from `top` on, in CSS pixels."""
    width, height = PICTURES[name]
    clip = {"x": 0, "y": top, "width": width, "height": height, "scale": SCALE}
    session = page.context.new_cdp_session(page)
    words = {"format": "webp", "quality": QUALITY, "clip": clip}
    taken = session.send(
        "Page.captureScreenshot", {**words, "captureBeyondViewport": True}
    )
    path = ROOT / "docs" / file_name(name, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(base64.b64decode(taken["data"]))
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")


def draw(page: Page, web: str, name: str, language: str) -> None:
    """Show one picture's subject, and take it."""
    top = 0.0
    page.set_viewport_size({"width": PICTURES[name][0], "height": 800})
    if name in DRAWN:
        page.set_content(DRAWN[name](language))
        page.evaluate("document.fonts.ready")
    else:
        path, opened, start = TAKEN[name]
        # Fonts that come late would move what is measured.
        page.goto(f"{web}{language}/{path}", wait_until="networkidle")
        page.evaluate("document.fonts.ready")
        if opened:
            page.locator(opened).evaluate("one => one.open = true")
        place = page.locator(start)
        top = place.evaluate("one => one.getBoundingClientRect().top + scrollY")
    shot(page, name, language, top)


def main(names: Sequence[str]) -> int:
    """Draw the named pictures, or all of them, in each language."""
    chosen = names or [*PICTURES]
    os.environ["REPO_URL"] = REPOSITORY
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        site.mkdir()
        if set(chosen) & set(TAKEN):
            build(Project(ROOT), site)
        path = chromium()
        browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS])
        page = browser.new_page(color_scheme="light", reduced_motion="reduce")
        with served(site) as web:
            for name in chosen:
                for language in LANGUAGES:
                    draw(page, web, name, language)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
