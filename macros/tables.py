"""Files of data/ that hold a table of named entries, and files that do not belong."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from macros.models import KINDS, Record
from macros.models.slips import slips
from macros.problems import Problem
from macros.source import read

T = TypeVar("T", bound=Record)

TABLES = ("anonymity", "labels", "languages", "publishers", "redirects")


def strangers(data: Path) -> Iterator[Problem]:
    """Yield files and folders of data/ that nothing reads."""
    known = {
        *KINDS,
        "README.md",
        "anonymity.yml",
        "labels.yml",
        "languages.yml",
        "publishers.yml",
        "redirects.yml",
        "translations.yml",
    }
    for path in sorted(data.glob("*")):
        if path.name not in known:
            yield Problem(
                f"data/{path.name}", 1, "nothing reads this file or folder",
                f"move it to one of the folders of records: {', '.join(KINDS)}",
            )  # fmt: skip


def table(
    root: Path, name: str, model: type[T], problems: list[Problem]
) -> dict[str, T]:
    """Return a file of named entries; what is wrong is added to `problems`."""
    file = f"data/{name}.yml"
    if not (root / file).is_file():
        problems.append(
            Problem(file, 1, "the file is missing", "bring it back from the history")
        )
        return {}
    source = read(root / file, file)
    if isinstance(source, list):
        problems.extend(source)
        return {}
    found: dict[str, T] = {}
    for key, values in source.values.items():
        try:
            found[key] = model.model_validate(values)
        except ValidationError as error:
            problems.extend(slips(model, source, error.errors(), (key,)))
    return found
