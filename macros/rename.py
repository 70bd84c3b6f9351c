"""A record gets another id: `python -m macros.rename cases old-name new-name`.

Its file, its pages and everything that names it change together: records, calls and
links in pages, menus. Each page that had an address leaves a redirect there. Nothing
is written unless all of it can be.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from macros.catalogue import Catalogue, load
from macros.check import problems
from macros.models import KINDS, LANGUAGES
from macros.new import PAGES
from macros.problems import choose, report
from macros.redirects import FILE, address, redirects
from macros.references import CITING, NAMING, POINTING, records, values_under
from macros.renamepages import Renaming, in_page, kinds_of_macros, swapped
from macros.translated import following, hold_again
from macros.translations import PAGES as PAGES_OF_TEXTS

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class RenameError(Exception):
    """The record cannot be renamed; the text says why and what to do."""


@dataclass
class Changes:
    """What is to be written, by path from the root, and what moves where."""

    texts: dict[str, str] = field(default_factory=dict)
    moves: dict[str, str] = field(default_factory=dict)


def planned(root: Path, rename: Renaming) -> Changes:
    """Return everything that a renaming changes.

    Raises:
        RenameError: there is no such record, or the new id is not to be had.
    """
    catalogue, _ = load(root)
    _refuse(catalogue, rename)
    changes = Changes()
    changes.moves[f"data/{rename.kind}/{rename.old}.yml"] = (
        f"data/{rename.kind}/{rename.new}.yml"
    )
    _in_records(catalogue, root, rename, changes)
    moved = pages_of(root, rename)
    rename = replace(rename, moved=moved, macros=kinds_of_macros(catalogue))
    for code in LANGUAGES:
        docs = root / "docs" / code
        for old, new in moved.items():
            if (docs / old).is_file():
                changes.moves[f"docs/{code}/{old}"] = f"docs/{code}/{new}"
        for page in sorted(docs.rglob("*.md")):
            text = page.read_text(encoding="utf-8")
            src = page.relative_to(docs).as_posix()
            new_text = in_page(text, src, rename)
            if new_text != text:
                changes.texts[f"docs/{code}/{src}"] = new_text
    _in_menus(root, moved, changes)
    _in_redirects(root, moved, changes)
    _refuse_overwriting(root, changes)
    return changes


def _refuse(catalogue: Catalogue, rename: Renaming) -> None:
    if rename.kind not in KINDS:
        raise RenameError(
            f"'{rename.kind}' is not a kind of record: {choose(rename.kind, KINDS)}."
        )
    known = catalogue.kind(rename.kind)
    if rename.old not in known:
        raise RenameError(
            f"data/{rename.kind}/ has no sound record '{rename.old}': "
            f"{choose(rename.old, known)}."
        )
    if not _ID.fullmatch(rename.new):
        raise RenameError(
            f"'{rename.new}' is not an id: use small letters, digits and hyphens."
        )


def _refuse_overwriting(root: Path, changes: Changes) -> None:
    for path in changes.moves.values():
        if (root / path).exists():
            raise RenameError(f"{path} is there already: choose another id.")


def _in_records(
    catalogue: Catalogue, root: Path, rename: Renaming, changes: Changes
) -> None:
    """Change the id wherever a record names it, on that line and no other."""
    keys = {name: kind for name, kind in POINTING.items() if kind == rename.kind}
    citing = CITING if rename.kind == "instruments" else frozenset[str]()
    for kind, key, record in records(catalogue):
        source = catalogue.files[kind, key]
        named = [path for path, _, value in values_under(record, keys)
                 if value == rename.old]  # fmt: skip
        named += [path for path, _, value in values_under(record, citing)
                  if value.partition("/")[0] == rename.old]  # fmt: skip
        named += [path for path, _, value in values_under(record, NAMING)
                  if value == f"{rename.kind}/{rename.old}"]  # fmt: skip
        if named:
            lines = (root / source.file).read_text(encoding="utf-8").split("\n")
            for path in named:
                at = source.line(path) - 1
                lines[at] = swapped(lines[at], rename.old, rename.new)
            changes.texts[source.file] = "\n".join(lines)


def pages_of(root: Path, rename: Renaming) -> dict[str, str]:
    """Return the record's pages below a language, old path to new path."""
    places = [PAGES[rename.kind][0]] if rename.kind in PAGES else []
    if rename.kind == "topics":
        places.append("treaty-bodies/{}.md")
    places += [f"trainer/{place}" for place in places]
    return {
        place.format(rename.old): place.format(rename.new)
        for place in places
        if (root / "docs" / "en" / place.format(rename.old)).is_file()
    }


def _in_menus(root: Path, moved: dict[str, str], changes: Changes) -> None:
    for config in sorted(root.glob("mkdocs*.yml")):
        text = new = config.read_text(encoding="utf-8")
        for old_page, new_page in moved.items():
            new = re.sub(rf"(?<=[ :]){re.escape(old_page)}(?=\s)", new_page, new)
        if new != text:
            changes.texts[config.name] = new


def _in_redirects(root: Path, moved: dict[str, str], changes: Changes) -> None:
    """Add the old addresses; those that led to them lead to the new ones."""
    if not moved:
        return
    led = {address(old): address(new) for old, new in moved.items()}
    known = {old: led.get(new, new) for old, new in redirects(root).items()}
    lines = [f"{old}: {new}" for old, new in sorted({**known, **led}.items())
             if old not in led.values()]  # fmt: skip
    head = (
        "# Old address: new address, both below a language of the site.\n"
        "# `python -m macros.rename` writes the lines.\n"
    )
    changes.texts[FILE] = head + "\n".join(lines) + "\n"


def carry_out(root: Path, changes: Changes) -> None:
    """Write the new texts, then move the files."""
    for path, text in changes.texts.items():
        (root / path).write_text(text, encoding="utf-8", newline="\n")
    for old, new in changes.moves.items():
        (root / new).parent.mkdir(parents=True, exist_ok=True)
        (root / old).rename(root / new)


def _new_names(rename: Renaming, changes: Changes) -> dict[str, str]:
    """Return the names of texts that are called otherwise, old to new."""
    pages = {
        old.replace("docs/en/", f"{PAGES_OF_TEXTS}/", 1): new.replace(
            "docs/en/", f"{PAGES_OF_TEXTS}/", 1
        )
        for old, new in changes.moves.items()
        if old.startswith("docs/en/")
    }
    return {f"{rename.kind}/{rename.old}": f"{rename.kind}/{rename.new}", **pages}


def main(arguments: Sequence[str] | None = None) -> int:
    """Rename; return 0, or 1 with what is wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m macros.rename", description=__doc__
    )
    parser.add_argument("kind", help=", ".join(KINDS))
    parser.add_argument("old", help="the id as it is")
    parser.add_argument("new", help="small letters, digits and hyphens")
    parser.add_argument("--root", type=Path, default=Path())
    options = parser.parse_args(arguments)
    root, rename = options.root, Renaming(options.kind, options.old, options.new)
    before = problems(root)
    if before:
        print(f"{report(before)}\nMend these first; nothing was renamed.")
        return 1
    try:
        changes = planned(root, rename)
    except RenameError as error:
        print(error)
        return 1
    follow = following(root)
    carry_out(root, changes)
    hold_again(root, follow, _new_names(rename, changes))
    print("\n".join(f"{old} -> {new}" for old, new in changes.moves.items()))
    print(f"{len(changes.texts)} files name it; they were changed.")
    left = problems(root)
    if left:
        print(report(left))
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
