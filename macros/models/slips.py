"""What pydantic found, said in an editor's words."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.problems import Problem, choose, nearest
from macros.source import Path_, Source

_SHAPES = {
    "string_type": ("a text is wanted here", "write the text after the colon"),
    "model_type": ("keys and texts are wanted here", "indent 'key: text' lines below"),
    "tuple_type": ("a list is wanted here", "begin each line below with '- '"),
    "int_parsing": ("a whole number is wanted here", "write digits only, such as 45"),
    "int_type": ("a whole number is wanted here", "write digits only, such as 45"),
    "finite_number": ("a number is wanted here", "write digits, such as 1250 or 59.9"),
    "float_parsing": (
        "a number is wanted here",
        "write digits, such as 1250 or 59.9",
    ),
    "bool_parsing": ("'true' or 'false' is wanted here", "write true or false"),
    "bool_type": ("'true' or 'false' is wanted here", "write true or false"),
    "date_type": ("a day is wanted here", "write year-month-day, such as 2025-02-24"),
}


def slips(
    model: type[BaseModel],
    source: Source,
    errors: list[ErrorDetails],
    inside: Path_ = (),
) -> Iterator[Problem]:
    """Yield one problem for each slip; a misspelt key is not also a missing one.

    `inside` is the path of the values in their file, where it is not the whole.
    """
    misspelt = dict(_misspelt(model, errors))
    for error in errors:
        path: Path_ = tuple(error["loc"])
        if error["type"] == "missing" and path in misspelt.values():
            continue
        what, mend = _said(model, error, misspelt)
        yield Problem(source.file, source.line((*inside, *path)), what, mend)


def _misspelt(
    model: type[BaseModel], errors: list[ErrorDetails]
) -> Iterator[tuple[Path_, Path_]]:
    """Yield unknown keys with the path of the key that was probably meant."""
    for error in errors:
        if error["type"] == "extra_forbidden":
            *parent, key = error["loc"]
            meant = nearest(str(key), _keys(model, tuple(parent)))
            if meant:
                yield tuple(error["loc"]), (*parent, meant)


def _said(
    model: type[BaseModel], error: ErrorDetails, misspelt: Mapping[Path_, Path_]
) -> tuple[str, str]:
    """Return what is wrong, and what to do."""
    path, kind, context = tuple(error["loc"]), error["type"], error.get("ctx", {})
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    if kind == "slip":
        return str(context["what"]), str(context["mend"])
    if kind == "extra_forbidden":
        known = _keys(model, path[:-1])
        meant = misspelt.get(path)
        mend = f"write '{meant[-1]}'" if meant else choose(str(path[-1]), known)
        return f"'{path[-1]}' is not a known key", mend
    if kind == "missing":
        return f"'{key}' is missing", f"add a line '{key}:' with its text"
    if kind == "literal_error":
        return f"'{error['input']}' is not allowed for '{key}'", _allowed(
            str(error["input"]), str(context["expected"])
        )
    if error["input"] is None:
        return f"'{key}' is empty", "write its text after the colon, or delete the line"
    what, mend = _SHAPES.get(
        kind, ("this value does not fit", "compare it with the same key elsewhere")
    )
    return (f"'{key}': {what}" if key else what), mend


def _allowed(word: str, expected: str) -> str:
    names = expected.replace(" or ", ", ").replace("'", "").split(", ")
    return choose(word, names)


def _keys(model: type[BaseModel], path: Path_) -> list[str]:
    """Return the keys allowed at a path inside a record."""
    found: Any = model
    for part in path:
        if isinstance(part, int):
            continue
        found = _model_in(found.model_fields[part].annotation)
        if found is None:
            return []
    return [name for name in found.model_fields if name != "id" or path]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model that an annotation holds, through tuples and unions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(argument) for argument in get_args(annotation))
    return next((model for model in inner if model), None)
