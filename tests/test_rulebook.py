"""The guide says what the checks say: every rule, every message."""

import ast
import re
from pathlib import Path

import pytest

from macros.catalogue import Catalogue, load
from macros.models import LANGUAGES
from macros.pages.checks import checks, rule_label
from macros.pages.pictures import PICTURES
from macros.problems import Problem
from macros.rulebook import GROUPS, rules
from macros.rulemessages import Message, Reading
from macros.rules import COUNTING, RULES
from macros.view import View
from tests.in_guide import says

ROOT = Path(__file__).parents[1]
PAGE = "guide/what-the-checks-say.md"
ALL = [rule for group in GROUPS for rule in rules(group)]


@pytest.fixture(scope="module")
def real() -> Catalogue:
    """Return the real catalogue."""
    return load(ROOT)[0]


def test_an_invented_message_is_not_in_the_guide() -> None:
    """What no check says is not found, so that finding something means something."""
    assert says(Problem("f", 1, "'x' is empty", "write its text after the colon, or "
                        "delete the line"))  # fmt: skip
    assert not says(Problem("f", 1, "the moon is empty", "delete the line"))
    assert not says(Problem("f", 1, "'x' is empty", "look at the moon"))


def test_every_rule_is_in_the_guide() -> None:
    """The rules that are run and those of the guide are the same, each once."""
    named = [rule.name for group in GROUPS for rule in rules(group)
             if any(m.startswith("rules/") for m in GROUPS[group])]  # fmt: skip
    run = {rule.__name__ for rule in (*RULES, *COUNTING)}

    assert run <= set(named)
    assert len(named) == len(set(named))


def test_every_module_that_speaks_is_in_the_guide() -> None:
    """A module of macros/ that makes problems belongs to a section of the guide."""
    known = {module for modules in GROUPS.values() for module in modules}
    # They pass on what others say, or speak to developers.
    silent = {
        "problems",
        "builder",
        "models/slips",
        "rulemessages",
        "rulebook",
        "lints/page",
    }
    speaking = {
        path.relative_to(ROOT / "macros").with_suffix("").as_posix()
        for folder in (".", "lints", "rules", "models")
        for path in (ROOT / "macros" / folder).glob("*.py")
        if re.search(r"\bProblem\(|\.problem\(|raise slip\(", path.read_text("utf-8"))
    }

    assert speaking - known - silent == set()


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_a_rule_has_its_sentence_and_messages(real: Catalogue, rule: object) -> None:
    """The English sentence is the rule's docstring; it stands in three languages."""
    found = next(one for one in ALL if one is rule)
    words = real.labels[rule_label(found)]

    assert found.messages
    assert words.fr != words.en != words.ar
    assert found.sentence in ("", words.en)


def test_no_sentence_is_of_a_rule_that_is_gone(real: Catalogue) -> None:
    """Every sentence of data/labels.yml belongs to a rule, or to a picture."""
    written = {key for key in real.labels if key.startswith(("rule-", "picture-"))}

    assert written == {rule_label(rule) for rule in ALL} | {
        f"picture-{name}" for name in PICTURES
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_every_section_and_hides_no_english(
    real: Catalogue, language: str
) -> None:
    """Each section is called once; messages say that they are English."""
    text = (ROOT / "docs" / language / PAGE).read_text(encoding="utf-8")

    assert re.findall(r'checks\("([a-z-]+)"\)', text) == list(GROUPS)
    for group in GROUPS:
        shown = checks(View(real, "ar", PAGE, {}), group)
        assert '<ul class="messages" lang="en" dir="ltr"><li><code>' in shown


SPEECH = """
LATER = "do it later"

def one(page):
    what, mend = f"'{page}' is wrong", "mend it first"
    if page:
        what, mend = "the page is bad", LATER
    yield page.problem(0, what, mend)

def two(page):
    mend = "do this" if page else "do that"
    yield Problem("f", 1, _said(page), mend)

def _said(page):
    return f"{page} has no end"

PAIRS = (("one word", "two words"), (1, 2), ("a", "b"))
"""


def test_messages_are_read_as_they_are_written() -> None:
    """Branches, constants, helpers and pairs are followed; numbers are not words."""
    tree = ast.parse(SPEECH)
    reading = Reading.of(tree)
    reading.read(tree.body, {})

    assert set(reading.found) == {
        Message("the page is bad", "do it later"),
        Message("'…' is wrong", "mend it first"),
        Message("… has no end", "do this"),
        Message("… has no end", "do that"),
        Message("one word", "two words"),
    }
