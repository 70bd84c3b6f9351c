"""All records by kind and id, or everything that is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from macros.models import (
    KINDS,
    Allowed,
    AssessmentForm,
    Body,
    Case,
    ChangeNote,
    Communication,
    CycleStep,
    Instrument,
    Language,
    LanguageRecord,
    Module,
    Programme,
    Question,
    Reading,
    Recommendation,
    Record,
    Scenario,
    Session,
    Situation,
    SourceRecord,
    Term,
    TimeLimit,
    Topic,
    Trilingual,
    Uncertainty,
)
from macros.models.slips import slips
from macros.problems import Problem, choose
from macros.source import Path_, Source, read
from macros.tables import strangers, table

T = TypeVar("T", bound=Record)


class UnknownRecordError(LookupError):
    """A page or a record names an id that is not there; `mend` says what to do."""

    def __init__(self, kind: str, key: str, known: Mapping[str, Any]) -> None:
        self.kind = kind
        self.what = f"data/{kind}/ has no record '{key}'"
        self.mend = choose(key, known)
        super().__init__(f"{self.what}. To mend: {self.mend}")


class UnknownKindError(LookupError):
    """A page names a kind of record that there is not; `mend` says what to do."""

    def __init__(self, kind: str) -> None:
        self.what = f"'{kind}' is not a kind of record"
        self.mend = f"write kind/id, such as cases/first-case; {choose(kind, KINDS)}"
        super().__init__(f"{self.what}. To mend: {self.mend}")


def named(kind: str, records: Mapping[str, T], key: str) -> T:
    """Return the record of that id.

    Raises:
        UnknownRecordError: the id is not there; its text says what was meant.
    """
    if key not in records:
        raise UnknownRecordError(kind, key, records)
    return records[key]


@dataclass(frozen=True)
class Catalogue:
    """Every record of data/, frozen, by kind and id.

    The first fields are the kinds of record, named as the folders are. `files`
    holds each record's values with their lines, so that a rule can say where a
    slip stands; `broken` names the records that could not be read.
    """

    programme: Mapping[str, Programme]
    sessions: Mapping[str, Session]
    modules: Mapping[str, Module]
    situations: Mapping[str, Situation]
    cases: Mapping[str, Case]
    scenarios: Mapping[str, Scenario]
    instruments: Mapping[str, Instrument]
    bodies: Mapping[str, Body]
    recommendations: Mapping[str, Recommendation]
    communications: Mapping[str, Communication]
    topics: Mapping[str, Topic]
    limits: Mapping[str, TimeLimit]
    cycle: Mapping[str, CycleStep]
    uncertainties: Mapping[str, Uncertainty]
    glossary: Mapping[str, Term]
    questions: Mapping[str, Question]
    forms: Mapping[str, AssessmentForm]
    readings: Mapping[str, Reading]
    changes: Mapping[str, ChangeNote]
    sources: Mapping[str, SourceRecord]
    files: Mapping[tuple[str, str], Source] = field(repr=False)
    labels: Mapping[str, Trilingual] = field(repr=False)
    anonymity: Mapping[str, Allowed] = field(repr=False)
    publishers: Mapping[str, Trilingual] = field(repr=False)
    languages: Mapping[Language, LanguageRecord] = field(repr=False)
    broken: frozenset[tuple[str, str]] = frozenset()

    def kind(self, kind: str) -> Mapping[str, Record]:
        """Return all records of a kind by id."""
        return cast("Mapping[str, Record]", getattr(self, kind))

    def find(self, kind: str, key: str) -> Record:
        """Return a record.

        Raises:
            UnknownKindError: there is no such kind of record.
            UnknownRecordError: the id is not there; its text says what was meant.
        """
        if kind not in KINDS:
            raise UnknownKindError(kind)
        return named(kind, self.kind(kind), key)

    def problem(self, kind: str, key: str, path: Path_, *said: str) -> Problem:
        """Return a problem that stands at a value of a record."""
        source = self.files[kind, key]
        return Problem(source.file, source.line(path), *said)


def load(root: Path) -> tuple[Catalogue, list[Problem]]:
    """Return the records that are sound, and all the problems of the others."""
    problems: list[Problem] = []
    records: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    files: dict[tuple[str, str], Source] = {}
    broken: set[tuple[str, str]] = set()
    problems += strangers(root / "data")
    for kind, model in KINDS.items():
        for path in sorted((root / "data" / kind).glob("*")):
            source = _source(path, f"data/{kind}/{path.name}")
            record = source if isinstance(source, list) else _record(model, source)
            if isinstance(record, list):
                problems += record
                broken.add((kind, path.stem))
            elif isinstance(source, Source):
                records[kind][path.stem] = record
                files[kind, path.stem] = source
    labels = table(root, "labels", Trilingual, problems)
    languages = table(root, "languages", LanguageRecord, problems)
    anonymity = table(root, "anonymity", Allowed, problems)
    publishers = table(root, "publishers", Trilingual, problems)
    frozen = {kind: MappingProxyType(found) for kind, found in records.items()}
    catalogue = Catalogue(
        **cast("dict[str, Any]", frozen),
        files=MappingProxyType(files),
        labels=MappingProxyType(labels),
        anonymity=MappingProxyType(anonymity),
        publishers=MappingProxyType(publishers),
        languages=MappingProxyType(cast("dict[Language, LanguageRecord]", languages)),
        broken=frozenset(broken),
    )
    return catalogue, problems


def _source(path: Path, file: str) -> Source | list[Problem]:
    """Return a file's values, its name as its id."""
    if path.is_dir() or path.suffix != ".yml":
        mend = "move it out of data/, or end its name in .yml"
        return [Problem(file, 1, "only .yml files belong here", mend)]
    return read(path, file)


def _record(model: type[Record], source: Source) -> Record | list[Problem]:
    """Return the typed record, or its problems."""
    stem = source.file.rsplit("/", 1)[-1].removesuffix(".yml")
    if "id" in source.values:
        mend = "delete the line; the file's name is the id"
        return [Problem(source.file, source.line(("id",)), "'id' is written", mend)]
    try:
        return model.model_validate({**source.values, "id": stem})
    except ValidationError as error:
        return list(slips(model, source, error.errors()))
