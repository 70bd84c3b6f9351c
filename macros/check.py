"""Everything that is wrong with data and pages, in one run.

`python -m macros.check` prints each problem as `file:line: what is wrong` with
what to do below it, and exits 1 if there is one. With `--github` it prints
workflow annotations.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from macros.catalogue import Catalogue, load
from macros.lints import page_problems, word_problems
from macros.problems import Problem, report
from macros.redirects import problems as redirect_problems
from macros.rules import problems as rule_problems
from macros.translations import problems as translation_problems


def loaded(root: Path) -> tuple[Catalogue, list[Problem]]:
    """Return the catalogue, and every problem of data and pages, sorted."""
    catalogue, found = load(root)
    found += [*rule_problems(catalogue), *word_problems(catalogue)]
    found += page_problems(root, catalogue)
    found += [*redirect_problems(root), *translation_problems(root, catalogue)]
    return catalogue, sorted(set(found))


def problems(root: Path) -> list[Problem]:
    """Return every problem of data and pages, sorted."""
    return loaded(root)[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the problems; return 1 if there are any, else 0."""
    parser = argparse.ArgumentParser(prog="python -m macros.check", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path())
    parser.add_argument("--github", action="store_true", help="print annotations")
    options = parser.parse_args(arguments)
    catalogue, found = loaded(options.root)
    if found:
        lines = [problem.annotation() for problem in found]
        print("\n".join(lines) if options.github else report(found))
        return 1
    pages = len(list((options.root / "docs").glob("??/**/*.md")))
    print(f"No problems in {len(catalogue.files)} records and {pages} pages.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
