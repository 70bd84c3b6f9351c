"""Notes that a translation says what the English says now.

`python -m macros.translated cases/ktiti pages/about/index.md --language fr` writes
it for these, `--all` for everything; without names it lists what is behind.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from macros.catalogue import load
from macros.models import Language
from macros.problems import choose, report
from macros.source import Source
from macros.translations import FILE, FOLLOWING, behind, english, kept

HEAD = """\
# The English text that each French and Arabic text was last held against, as a hash.
# `python -m macros.translated` writes this file; the check says which line to change.
"""
Held = dict[str, dict[Language, str]]


def confirmed(
    now: Mapping[str, str], held: Held, names: Sequence[str], codes: Sequence[Language]
) -> Held:
    """Return what is held once these names say in these languages what English says.

    What is no record or page any more is left out.
    """
    found = {name: dict(held.get(name, {})) for name in sorted(now)}
    for name in names:
        found[name].update(dict.fromkeys(codes, now[name]))
    return {name: said for name, said in found.items() if said}


def following(root: Path) -> Held:
    """Return what is held for each text, with the hash only where it fits today's."""
    source, now = kept(root), english(root, load(root)[0])
    held = {} if isinstance(source, list) else _held(source)
    return {
        name: {code: mark for code, mark in said.items() if mark == now.get(name)}
        for name, said in held.items()
    }


def hold_again(root: Path, follow: Held, names: Mapping[str, str]) -> None:
    """Hold what followed against the English of now: its ids alone have changed.

    `names` are the texts that are called otherwise, old to new.
    """
    source = kept(root)
    if isinstance(source, list) or not source.values:
        return
    now = english(root, load(root)[0])
    held = {names.get(name, name): said for name, said in _held(source).items()}
    for old, said in follow.items():
        name = names.get(old, old)
        if name in now:
            held[name] = held.get(name, {}) | dict.fromkeys(said, now[name])
    text = written(confirmed(now, held, (), ()))
    (root / FILE).write_text(text, encoding="utf-8", newline="")


def written(held: Held) -> str:
    """Return the file's text."""
    lines = [
        line
        for name, said in held.items()
        for line in (f"{name}:", *(f"  {code}: {said[code]}" for code in FOLLOWING
                                   if code in said))
    ]  # fmt: skip
    return HEAD + "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or list; return 1 if a name is unknown or the file cannot be read."""
    parser = argparse.ArgumentParser(
        prog="python -m macros.translated", description=__doc__
    )
    parser.add_argument("names", nargs="*", help="kind/id, or pages/ and a path")
    parser.add_argument("--all", action="store_true", help="every record and page")
    parser.add_argument("--language", choices=FOLLOWING, action="append")
    parser.add_argument("--root", type=Path, default=Path())
    options = parser.parse_args(arguments)
    now, source = english(options.root, load(options.root)[0]), kept(options.root)
    if isinstance(source, list):
        print(report(source), file=sys.stderr)
        return 1
    for name in options.names:
        if name not in now:
            mend = choose(name, now)
            print(f"'{name}' is no record and no page: {mend}", file=sys.stderr)
            return 1
    names = [*now] if options.all else options.names
    if not names:
        _list(now, source)
        return 0
    held = confirmed(now, _held(source), names, options.language or FOLLOWING)
    (options.root / FILE).write_text(written(held), encoding="utf-8", newline="")
    print(f"{len(names)} texts held against their English: {FILE}")
    return 0


def _list(now: Mapping[str, str], source: Source) -> None:
    found = sorted(behind(now, source))
    for one in found:
        print(f"{FILE}:{one.line}: {one.language} of {one.name} is behind")
    print(f"{len(found)} texts are behind")


def _held(source: Source) -> Held:
    found: Held = {}
    for name, said in source.values.items():
        if isinstance(said, dict):
            codes = {code: str(said[code]) for code in FOLLOWING if said.get(code)}
            found[name] = codes
    return found


if __name__ == "__main__":
    sys.exit(main())
