"""What a proposal changes, in words: articles, dates, figures, answers, terms.

`python -m macros.factreport --since main` compares the project with an older state of
its history, `--base FOLDER` with another folder. What can mislead an officer comes
first. A page that is gone without a redirect is a problem, and so is a change of the
law that data/changes/ does not tell; the command then exits 1.
"""

import argparse
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from macros.calls import page_calls
from macros.catalogue import load
from macros.changelog import unlogged
from macros.factwords import written
from macros.markdown import plain
from macros.problems import Problem, report
from macros.redirects import FILE, addresses, redirects


def page_lines(old: Path, new: Path) -> Iterator[str]:
    """Yield pages that are new or gone, and the facts that pages call otherwise."""
    before, after = _calls(old), _calls(new)
    for page in sorted({*before, *after}):
        name = f"**{plain(page)}**"
        if page not in before or page not in after:
            yield f"- {name} is {'new' if page in after else 'gone'}"
            continue
        gone, came = before[page] - after[page], after[page] - before[page]
        for calls, said in ((gone, "no longer calls"), (came, "now calls")):
            if calls:
                listed = ", ".join(plain(call) for call in sorted(calls))
                yield f"- {name} {said} {listed}"


def _calls(root: Path) -> dict[str, Counter[str]]:
    """Return what each English page calls; the other languages call the same."""
    docs = root / "docs" / "en"
    return {
        page.relative_to(docs).as_posix(): Counter(
            f"{call.name}({', '.join(call.words)})"
            for call in page_calls(page.read_text(encoding="utf-8"))[0]
        )
        for page in docs.rglob("*.md")
    }


def lost_pages(old: Path, new: Path) -> list[Problem]:
    """Return pages that had an address and are gone without a redirect."""
    there = addresses(new / "docs" / "en") | set(redirects(new))
    lost = addresses(old / "docs" / "en") - there
    return [
        Problem(
            FILE, 1, f"'{page}' was the address of a page and leads nowhere now",
            f"add a line '{page}: …' with the address that takes its place",
        )
        for page in sorted(lost)
    ]  # fmt: skip


def unpack(root: Path, revision: str, folder: Path) -> None:
    """Put data and pages of an older state of the history into a folder.

    Raises:
        SystemExit: git does not know that state.
    """
    words = ["git", "archive", "--format=tar", revision, "--", "data", "docs"]
    done = subprocess.run(words, cwd=root, capture_output=True, check=False)  # noqa: S603
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip().splitlines()
        raise SystemExit(f"'{revision}' cannot be read: {told[-1] if told else 'git'}")
    with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
        # By hand: Python 3.11.2 has no extraction that is safe from links.
        for member in archive:
            if (file := archive.extractfile(member)) and member.isfile():
                path = folder / member.name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.read())


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report; return 1 if a page is lost or a change untold."""
    parser = argparse.ArgumentParser(
        prog="python -m macros.factreport", description=__doc__
    )
    parser.add_argument("--root", type=Path, default=Path())
    side = parser.add_mutually_exclusive_group(required=True)
    side.add_argument("--since", help="a branch, tag or commit")
    side.add_argument("--base", type=Path, help="a folder with data/ and docs/")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        base = options.base or Path(folder)
        if options.since:
            unpack(options.root, options.since, base)
        old, new = load(base)[0], load(options.root)[0]
        print(written(old, new), end="")
        if pages := list(page_lines(base, options.root)):
            print("\n## Pages\n\n" + "\n".join(pages))
        found = [*lost_pages(base, options.root), *unlogged(old, new)]
    if found:
        print(report(sorted(found)), file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
