"""A new record is whole, annotated, and never written over another."""

from pathlib import Path

import pytest

from macros.catalogue import load
from macros.models import KINDS, LANGUAGES
from macros.new import PAGES, main


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_new_record_has_every_key_of_its_model(root: Path, kind: str) -> None:
    """Each key of the model stands in the record, at its place."""
    assert main([kind, "brand-new", "--root", str(root)]) == 0

    text = (root / "data" / kind / "brand-new.yml").read_text(encoding="utf-8")
    for name in KINDS[kind].model_fields:
        assert name == "id" or f"\n{name}:" in f"\n{text}"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_check_says_what_a_new_record_still_lacks(root: Path, kind: str) -> None:
    """The skeleton is read without trouble; what is empty is named."""
    main([kind, "brand-new", "--root", str(root)])

    _, problems = load(root)

    assert problems
    assert {p.file for p in problems} == {f"data/{kind}/brand-new.yml"}
    assert not [p for p in problems if "cannot be read" in p.what]
    assert not [p for p in problems if "not a known key" in p.what]


@pytest.mark.parametrize("kind", sorted(PAGES))
def test_new_record_has_its_three_pages(root: Path, kind: str) -> None:
    """A kind with pages gets one in each language, at the same path."""
    main([kind, "brand-new", "--root", str(root)])

    for language in LANGUAGES:
        path = root / "docs" / language / PAGES[kind][0].format("brand-new")
        assert f'page_status("{kind}/brand-new")' in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["case", "x"], "write 'cases'"),
        (["cases", "Not An Id"], "small letters"),
        (["cases", "first-case"], "is there already"),
    ],
)
def test_slip_is_told_in_one_line(
    root: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    """A wrong kind, a wrong id and a name that is taken write nothing."""
    before = sorted(root.rglob("*"))

    assert main([*words, "--root", str(root)]) == 1

    out = capsys.readouterr().out
    assert said in out
    assert len(out.splitlines()) == 1
    assert sorted(root.rglob("*")) == before
