"""A new record and its three pages, annotated: `python -m macros.new cases my-case`.

The record is made from its model, so every key is there, each with what it takes.
`python -m macros.check` then names what is still to be filled in.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.catalogue import load
from macros.models import KINDS, LANGUAGES, Language, Words
from macros.problems import choose

# The pages of a kind: its path, and the block macros that show its records.
PAGES: dict[str, tuple[str, tuple[str, ...]]] = {
    "cases": (
        "cases/{}.md",
        ("case_facts", "case_story", "case_questions", "case_outcome", "case_matters"),
    ),
    "instruments": ("law/{}.md", ("instrument_facts", "instrument_articles")),
    "bodies": ("treaty-bodies/{}.md", ("body_facts", "reviews", "recommendations")),
    "scenarios": (
        "cases/scenarios/{}.md",
        ("scenario_facts", "scenario_stages", "scenario_handouts"),
    ),
    "topics": ("law/policy/{}.md", ("topic_facts", "figures")),
    "situations": ("practice/{}.md", ("situation_card", "situation_sources")),
    "modules": (
        "modules/{}.md",
        ("module_facts", "outcomes", "module_cases", "quiz"),
    ),
}


def record_text(kind: str) -> str:
    """Return an annotated record of a kind: every key, what it takes, no values."""
    model = KINDS[kind]
    said = (model.__doc__ or "").strip().splitlines()
    head = [f"# {line.strip()}".rstrip() for line in said]
    return "\n".join([*head, *_keys(model, 0)]) + "\n"


def _keys(model: type[BaseModel], indent: int) -> Iterator[str]:
    """Yield the lines of a model's keys; those that may be left out say so."""
    space = " " * indent
    for name, field in model.model_fields.items():
        if name == "id" and indent == 0:
            continue
        inner, many = _shape(field.annotation)
        note = _note(field, inner)
        yield f"{space}{name}:{f'  # {note}' if note else ''}"
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            lines = list(_keys(inner, indent + (4 if many else 2)))
            if many:
                lines[0] = f"{space}  - {lines[0].lstrip()}"
            yield from lines
        elif many:
            yield f"{space}  -"


def _shape(annotation: Any) -> tuple[Any, bool]:
    """Return what a key holds, and whether it is a list of it."""
    if get_origin(annotation) is tuple:
        return _shape(get_args(annotation)[0])[0], True
    choices = [part for part in get_args(annotation) if part is not NoneType]
    if get_origin(annotation) is not Literal and len(choices) == 1:
        return _shape(choices[0])
    return annotation, False


def _note(field: FieldInfo, inner: Any) -> str:
    """Return what an editor must know of a key, in a few words."""
    words = []
    if not field.is_required():
        words.append("may be left out")
    if get_origin(inner) is Literal:
        words.append("one of: " + ", ".join(str(value) for value in get_args(inner)))
    if inner is Words:
        words.append("fr and ar may follow later")
    return "; ".join(words)


def page_text(root: Path, kind: str, key: str, language: Language) -> str:
    """Return a page that shows the record; its words are for the editor to write."""
    catalogue, _ = load(root)
    _, macros = PAGES[kind]
    name = key.replace("-", " ").capitalize()
    blocks = [f'---\ntitle: {name}\ndescription: ""\n---', f"# {name} {{ #{key} }}"]
    blocks.append(f'{{{{ page_status("{kind}/{key}") }}}}')
    blocks += [f'{{{{ {macro}("{key}") }}}}' for macro in macros]
    heading = catalogue.labels["sources-title"].get(language)[0]
    blocks += [f"## {heading} {{ #sources }}", f'{{{{ sources("{kind}/{key}") }}}}']
    return "\n\n".join(blocks) + "\n"


def write(root: Path, kind: str, key: str) -> list[Path]:
    """Write the record and its pages; return their paths.

    Raises:
        FileExistsError: one of the files is there already; nothing is written.
    """
    texts = {root / "data" / kind / f"{key}.yml": record_text(kind)}
    if kind in PAGES:
        for language in LANGUAGES:
            path = root / "docs" / language / PAGES[kind][0].format(key)
            texts[path] = page_text(root, kind, key, language)
    there = [path for path in texts if path.exists()]
    if there:
        raise FileExistsError(there[0].relative_to(root).as_posix())
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(texts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a new record; return 1 with one line if it cannot be."""
    parser = argparse.ArgumentParser(prog="python -m macros.new", description=__doc__)
    parser.add_argument("kind", help=", ".join(KINDS))
    parser.add_argument("id", help="small letters, digits and hyphens")
    parser.add_argument("--root", type=Path, default=Path())
    options = parser.parse_args(arguments)
    if options.kind not in KINDS:
        print(
            f"'{options.kind}' is not a kind of record: {choose(options.kind, KINDS)}."
        )
        return 1
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", options.id):
        print(f"'{options.id}' is not an id: use small letters, digits and hyphens.")
        return 1
    try:
        made = write(options.root, options.kind, options.id)
    except FileExistsError as error:
        print(f"{error} is there already: choose another id, or edit that file.")
        return 1
    print("\n".join(path.relative_to(options.root).as_posix() for path in made))
    print("Fill them in, then run: python -m macros.check")
    return 0


if __name__ == "__main__":
    sys.exit(main())
