"""JSON Schemas of the records, so that an editor completes keys and explains them.

`python -m macros.schemas` writes schemas/ and the part of .vscode/settings.json that
names them, from the models and from the texts in schemas/keys.yml. A test holds what
is written to the models.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from macros.models import KINDS, Allowed, LanguageRecord, Record, Trilingual, Words
from macros.problems import ProblemsFound
from macros.source import Source, read

FOLDER = "schemas"
KEYS = f"{FOLDER}/keys.yml"
SETTINGS = ".vscode/settings.json"
# Files that hold a table of entries instead of one record.
TABLES: Mapping[str, type[Record]] = {
    "anonymity": Allowed,
    "labels": Trilingual,
    "languages": LanguageRecord,
    "publishers": Trilingual,
}
Texts = Mapping[str, Words]


class EditorSchema(GenerateJsonSchema):
    """The schema of what an editor types, which is less than what a model takes."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Return the schema of a text; YAML takes 2025 or 16.7 for a number."""
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """Return that keys have no titles; editors would show them twice."""
        return False


def files(root: Path) -> dict[str, str]:
    """Return every file to write, by its path from the root.

    Raises:
        ProblemsFound: schemas/keys.yml cannot be read.
    """
    texts = key_texts(root)
    made = {f"{FOLDER}/{name}.schema.json": dumped(schema)
            for name, schema in schemas(texts)}  # fmt: skip
    settings = json.loads((root / SETTINGS).read_text(encoding="utf-8"))
    settings["yaml.schemas"] = associations()
    return {**made, SETTINGS: dumped(settings)}


def key_texts(root: Path) -> Texts:
    """Return what each key means, by `key` or `Model.key`.

    Raises:
        ProblemsFound: the file cannot be read.
    """
    source = read(root / KEYS, KEYS)
    if not isinstance(source, Source):
        raise ProblemsFound(source)
    return {key: Words.model_validate(text) for key, text in source.values.items()}


def schemas(texts: Texts) -> Iterator[tuple[str, JsonSchemaValue]]:
    """Yield the schema of each kind of record, and of each table."""
    for kind, model in KINDS.items():
        schema = model.model_json_schema(schema_generator=EditorSchema)
        # The file's name is the id.
        schema["properties"].pop("id", None)
        schema["required"] = [key for key in schema["required"] if key != "id"]
        yield kind, explained(schema, model.__name__, texts)
    for name, model in TABLES.items():
        table = TypeAdapter(dict[str, model])  # type: ignore[valid-type]
        schema = table.json_schema(schema_generator=EditorSchema)
        yield name, explained(schema, name, texts)


def explained(schema: JsonSchemaValue, name: str, texts: Texts) -> JsonSchemaValue:
    """Return a schema whose keys say what they mean, in English and French."""
    for model, part in [(name, schema), *schema.get("$defs", {}).items()]:
        for key, value in part.get("properties", {}).items():
            if said := texts.get(f"{model}.{key}") or texts.get(key):
                value["description"] = f"{said.en} · {said.get('fr')[0]}"
    return {"$schema": "http://json-schema.org/draft-07/schema#", **schema}


def associations() -> dict[str, str]:
    """Return which files a schema is for, as the YAML extension of VS Code reads it."""
    records = {name: f"data/{name}/*.yml" for name in KINDS}
    tables = {name: f"data/{name}.yml" for name in TABLES}
    return {
        f"./{FOLDER}/{name}.schema.json": where
        for name, where in {**records, **tables}.items()
    }


def keys_of(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Yield every model below a model, itself first, with each of its keys."""
    schema = model.model_json_schema()
    for name, part in [(model.__name__, schema), *schema.get("$defs", {}).items()]:
        for key in part.get("properties", {}):
            yield name, key


def dumped(values: object) -> str:
    """Return values as JSON that reads well in a comparison."""
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write what has changed; return 0, or 1 if the texts cannot be read."""
    parser = argparse.ArgumentParser(
        prog="python -m macros.schemas", description=__doc__
    )
    parser.add_argument("--root", type=Path, default=Path())
    root = cast("Path", parser.parse_args(arguments).root)
    try:
        made = files(root)
    except ProblemsFound as error:
        print(error, file=sys.stderr)
        return 1
    for stale in {*(root / FOLDER).glob("*.schema.json")} - {
        root / name for name in made
    }:
        stale.unlink()
    for name, text in made.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(made)} files are as the models say.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
