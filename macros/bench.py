"""Measures the build beside stock mkdocs-material, on the same pages, in one run.

`python -m macros.bench` builds the three languages as `make build` does, and the
same pages, with their macros carried out beforehand, as one stock site with
`navigation.prune`. `--pages 200` repeats the pages until each language has about
200. Read the ratios: the seconds are this machine's, at this hour.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.benchpages import copy_project, write_stock
from macros.benchrun import Run, run, timed
from macros.benchweights import first_view, search_index
from macros.build import Languages, read_languages
from macros.builder import Project
from macros.catalogue import load
from macros.check import problems
from macros.rules import problems as rule_problems

MEGABYTE = 1_000_000
FIRST_VIEW = {"ar": 130, "fr": 80, "en": 80}  # KB
NOTE = """\
ours: three languages side by side, data and pages checked, macros carried out.
stock: one mkdocs-material site with navigation.prune and the same extensions, its
pages with the macros already carried out, so that it does less work than ours.
Each is the quicker of its runs. Fewer processors than both could use (see
"processors held") make ours look slower; then processor time is the fairer row."""


@dataclass(frozen=True)
class Row:
    """A line of the report: what, ours, stock's, their ratio, what is allowed."""

    what: str
    ours: str = ""
    stock: str = ""
    ratio: str = ""
    budget: str = ""

    def __str__(self) -> str:
        """Return the line, its columns aligned."""
        cells = f"{self.ours:>12}{self.stock:>12}{self.ratio:>8}  {self.budget}"
        return f"{self.what:<34}{cells}".rstrip()


HEAD = Row("", "ours", "stock", "ratio", "budget")


def build_rows(ours: Run, stock: Run) -> Iterator[Row]:
    """Yield the two builds side by side."""

    def row(what: str, unit: str, of: Callable[[Run], float], budget: str = "") -> Row:
        left, right = of(ours), of(stock)
        if not (left and right):
            return Row(what, "unknown", "unknown", "", budget)
        shown = f"{left:.1f} {unit}", f"{right:.1f} {unit}"
        return Row(what, *shown, f"{left / right:.2f}", budget)

    yield row("full build", "s", lambda one: one.seconds, "ratio at most 0.80")
    yield row("  processor time", "s", lambda one: one.processor)
    yield row("  processors held", "", lambda one: one.processor / one.seconds)
    yield row("  memory, all processes", "MB", lambda one: one.together / MEGABYTE,
              "at most 300 MB")  # fmt: skip
    yield row("  memory, largest process", "MB", lambda one: one.largest / MEGABYTE)


def check_rows(root: Path) -> Iterator[Row]:
    """Yield how long the checks take."""
    records = len(load(root)[0].files)
    data = timed(lambda: rule_problems(load(root)[0]))
    both = timed(lambda: problems(root))
    scaled = data * 1000 / max(records, 1)
    yield Row(f"check of {records} records", f"{data:.2f} s")
    yield Row("  for 1,000 at this pace", f"{scaled:.2f} s", budget="at most 1.5 s")
    yield Row("  records and pages", f"{both:.2f} s")


def weight_rows(ours: Path, stock: Path, languages: Languages) -> Iterator[Row]:
    """Yield what a browser fetches, in KB with gzip."""
    everything = f"{search_index(stock)[0] / 1000:.1f} KB"
    for code in languages:
        visit, query = (f"{part / 1000:.1f} KB" for part in search_index(ours / code))
        yield Row(f"search index {code}, at each visit", visit, everything)
        yield Row(f"search index {code}, at a query", query)
    for code in languages:
        page = ours / code / "index.html"
        if page.is_file():
            size, requests = first_view(page)
            mine = f"{size / 1000:.1f} KB"
            theirs = f"{first_view(stock / code / 'index.html')[0] / 1000:.1f} KB"
            budget = f"at most {FIRST_VIEW[code]} KB, {requests} of 8 requests"
            yield Row(f"first view {code}", mine, theirs, budget=budget)


def measure(root: Path, folder: Path, pages: int, runs: int) -> Iterator[str]:
    """Yield the lines of the report, as they become known."""
    project = Project(copy_project(root, folder / "ours", pages))
    languages = read_languages(project.root)
    stock = Project(folder / "stock")
    stock.root.mkdir()
    for code, record in languages.items():
        target = str(stock.root / "docs" / code)
        run(["macros.benchpages", record.config, target], project)
    write_stock(project.root, stock.root)
    count = len(list((stock.root / "docs").rglob("*.md")))
    yield f"{count} pages in {len(languages)} languages"
    yield str(HEAD)
    ours, theirs = [], []
    for _ in range(runs):
        ours.append(run(["macros.build"], project))
        theirs.append(run(["mkdocs", "build", "--quiet"], stock))
    sites = project.root / "site", stock.root / "site"
    quickest = (min(side, key=lambda one: one.seconds) for side in (ours, theirs))
    yield from map(str, build_rows(*quickest))
    yield from map(str, check_rows(project.root))
    yield from map(str, weight_rows(*sites, languages))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return 0."""
    parser = argparse.ArgumentParser(prog="python -m macros.bench", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path())
    parser.add_argument("--pages", type=int, default=0, help="about so many a language")
    parser.add_argument("--runs", type=int, default=2)
    options = parser.parse_args(arguments)
    print("Building the same pages by turns; nothing else should run meanwhile …")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        root = options.root.absolute()
        for line in measure(root, Path(folder), options.pages, max(options.runs, 1)):
            print(line, flush=True)
    print(NOTE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
