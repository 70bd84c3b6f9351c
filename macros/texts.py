"""Every text of a record, with the way to it."""

from collections.abc import Iterator

from pydantic import BaseModel

from macros.models import Words
from macros.source import Path_


def texts(value: object, path: Path_ = ()) -> Iterator[tuple[Path_, Words]]:
    """Yield every text below a value, with the path to it."""
    if isinstance(value, Words):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from texts(item, (*path, i))
