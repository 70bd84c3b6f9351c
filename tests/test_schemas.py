"""What editors are told of the records is what the models say."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from macros.models import KINDS
from macros.schemas import (
    FOLDER,
    SETTINGS,
    TABLES,
    files,
    key_texts,
    keys_of,
    main,
)
from macros.source import Source, Value, read
from tests.small_site import ROOT, write

REMEDY = "run: python -m macros.schemas"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    """Return every file as the models say it should be."""
    return files(ROOT)


def schema(kind: str) -> Draft7Validator:
    """Return the committed schema of a kind."""
    path = ROOT / FOLDER / f"{kind}.schema.json"
    return Draft7Validator(json.loads(path.read_text(encoding="utf-8")))


def as_yaml_reads(value: Value) -> Any:
    """Return a value as editors read it, by the core schema of YAML 1.2."""
    if isinstance(value, dict):
        return {key: as_yaml_reads(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_yaml_reads(inner) for inner in value]
    if value is None or value in {"true", "false"}:
        return {"true": True, "false": False, None: None}[value]
    if re.fullmatch(r"[-+]?\d+", value):
        return int(value)
    return float(value) if re.fullmatch(r"[-+]?\d*\.\d+", value) else value


def record(path: Path) -> Any:
    """Return a record's values as editors read them."""
    source = read(path, path.name)
    assert isinstance(source, Source)
    return as_yaml_reads(source.values)


def test_schemas_are_current(made: dict[str, str]) -> None:
    """The files are those that the models give, byte for byte, and no others."""
    stale = [
        name for name, text in made.items() if (ROOT / name).read_text("utf-8") != text
    ]
    there = {f"{FOLDER}/{path.name}" for path in (ROOT / FOLDER).glob("*.json")}

    assert stale == [], REMEDY
    assert there == set(made) - {SETTINGS}, REMEDY


def test_every_key_is_explained_in_english_and_french() -> None:
    """No key of a model lacks its text, and no text speaks of a key that is gone."""
    texts = key_texts(ROOT)
    models = [*KINDS.values(), *TABLES.values()]
    keys = {pair for model in models for pair in keys_of(model)}
    known = {f"{model}.{key}" for model, key in keys} | {key for _, key in keys}
    missing = [
        f"{model}.{key}"
        for model, key in sorted(keys)
        if key not in texts and f"{model}.{key}" not in texts
    ]

    assert missing == [], "add them to schemas/keys.yml"
    assert sorted(set(texts) - known) == [], "delete them from schemas/keys.yml"
    assert [key for key, text in texts.items() if not text.fr] == []


@pytest.mark.parametrize("kind", KINDS)
def test_sound_records_please_the_editor(kind: str) -> None:
    """A record that the check accepts is not underlined in an editor."""
    validator = schema(kind)
    slips = [
        f"{path.name}: {error.json_path}: {error.message}"
        for path in sorted((ROOT / "data" / kind).glob("*.yml"))
        for error in validator.iter_errors(record(path))
    ]

    assert slips == []


@pytest.mark.parametrize("name", TABLES)
def test_sound_tables_please_the_editor(name: str) -> None:
    """So with the files that hold a table."""
    path = ROOT / "data" / f"{name}.yml"

    assert not list(schema(name).iter_errors(record(path)))


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("titel", "x", "'titel' was unexpected"),
        ("kind", "rumour", "'rumour' is not one of"),
        ("level", 4, "4 is not one of"),
        ("sources", ["Not An Id"], "does not match"),
        ("cites", ["icrmw 16"], "does not match"),
        ("url", "www.ohchr.org", "does not match"),
        ("minutes", "many", "is not of type 'integer'"),
        ("title", {"en": "x", "fr": "x"}, "'ar' is a required property"),
        ("id", "other", "'id' was unexpected"),
    ],
)
def test_slips_are_underlined(key: str, value: object, told: str) -> None:
    """What the check refuses is seen while it is typed."""
    path = min((ROOT / "data" / "cases").glob("*.yml"))
    values = {**record(path), key: value}

    messages = [error.message for error in schema("cases").iter_errors(values)]

    assert len(messages) == 1
    assert told in messages[0]


def test_a_hover_explains_a_key(made: dict[str, str]) -> None:
    """A key that means another thing in one model says so there."""
    case = json.loads(made["schemas/cases.schema.json"])["properties"]
    situation = json.loads(made["schemas/situations.schema.json"])["properties"]

    assert case["state"]["description"].startswith("The State that the case is about")
    assert " · " in situation["state"]["description"]
    assert case["state"]["description"] != situation["state"]["description"]


def test_each_file_has_its_schema() -> None:
    """The settings name a schema for every folder and table of data/."""
    settings = json.loads((ROOT / SETTINGS).read_text(encoding="utf-8"))
    wanted = {f"data/{kind}/*.yml" for kind in KINDS}
    wanted |= {f"data/{name}.yml" for name in TABLES}

    assert set(settings["yaml.schemas"].values()) == wanted
    assert all((ROOT / path).is_file() for path in settings["yaml.schemas"])


def test_editors_are_offered_the_same_tools() -> None:
    """The container brings the extensions that are recommended."""
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_bytes())
    offered = json.loads((ROOT / ".vscode/extensions.json").read_bytes())

    there = container["customizations"]["vscode"]["extensions"]
    assert there == offered["recommendations"]


def test_the_editor_reads_our_messages() -> None:
    """The task's matcher and that of proposals are the same."""
    tasks = json.loads((ROOT / ".vscode/tasks.json").read_bytes())["tasks"]
    matcher = json.loads((ROOT / ".github/problem-matcher.json").read_bytes())

    ours = tasks[0]["problemMatcher"]["pattern"]
    assert ours == matcher["problemMatcher"][0]["pattern"]


def test_writing_drops_what_is_gone(tmp_path: Path) -> None:
    """A schema of a kind that is no more is deleted; settings of others stay."""
    for name in (SETTINGS, "schemas/keys.yml"):
        write(tmp_path / name, (ROOT / name).read_text(encoding="utf-8"))
    write(tmp_path / "schemas/gone.schema.json", "{}")

    assert main(["--root", str(tmp_path)]) == 0

    assert not (tmp_path / "schemas/gone.schema.json").exists()
    there = json.loads((tmp_path / SETTINGS).read_bytes())
    assert there == json.loads((ROOT / SETTINGS).read_bytes())


def test_texts_that_cannot_be_read_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip in the texts is told with its line, and nothing is written."""
    write(tmp_path / "schemas/keys.yml", "title:\n  en: [Title]")

    assert main(["--root", str(tmp_path)]) == 1

    assert capsys.readouterr().err.startswith("schemas/keys.yml:2: ")
    assert not list(tmp_path.rglob("*.json"))
