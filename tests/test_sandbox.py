"""Page text can call macros with words, and do nothing else."""

import sys
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2.exceptions import TemplateError

from macros import sandbox
from macros.calls import MAX_CALLS, page_calls
from macros.sandbox import (
    PageRefusedError,
    PageSandbox,
    UnsealedError,
    guard,
    seal,
)
from tests.attacks import ENGINE, Attack

CANARY = "canary-7391"
SOUND = "one {{ cite('treaty/5.2') }} two"
engine = pytest.mark.parametrize("attack", ENGINE, ids=lambda attack: attack.id)


class Reached(Exception):
    """A page got at an object that it must not see."""


class Live:
    """Stands for the live objects that the plugin puts in scope."""

    def __getattr__(self, name: str) -> Any:
        raise Reached(name)

    def __str__(self) -> str:
        return CANARY


@pytest.fixture
def closed() -> PageSandbox:
    """Return an environment as the plugin fills it, then confined to one macro."""
    made = PageSandbox(loader=Live(), extensions=["jinja2.ext.do"])
    made.globals.update(
        cite=lambda *words: "cited " + " ".join(words), context=Live(), config=Live()
    )
    made.confine({"cite"})
    return made


def test_a_call_is_carried_out(closed: PageSandbox) -> None:
    """A macro's Markdown stands in the page as it is, not escaped."""
    closed.globals["cite"] = lambda word: f"<bdi>{word}</bdi>"
    shown = closed.from_string(SOUND).render()
    assert shown == "one <bdi>treaty/5.2</bdi> two"


def blind(_: str) -> tuple[list[Any], list[Any]]:
    """Find nothing to refuse in a text."""
    return [], []


@engine
def test_grammar_refuses(attack: Attack) -> None:
    """The first wall names the text that is not a call, or the macro not known."""
    calls, refusals = page_calls(attack.text)
    unknown = [call for call in calls if call.name != "cite"]
    assert refusals or unknown
    for refusal in refusals:
        assert refusal.what
        assert refusal.mend
        assert "\n" not in refusal.what
        assert len(refusal.what) < 160


@engine
def test_environment_refuses(closed: PageSandbox, attack: Attack) -> None:
    """Nothing of an attack is carried out, and no live object is seen."""
    with pytest.raises(PageRefusedError) as refused:
        closed.from_string("first\n" + attack.text).render()
    assert CANARY not in str(refused.value)
    assert 1 <= refused.value.lineno <= attack.text.count("\n") + 2


@engine
def test_second_wall_holds_alone(
    closed: PageSandbox, attack: Attack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Should the grammar miss something, the syntax tree is refused."""
    monkeypatch.setattr(sandbox, "page_calls", blind)
    if attack.inert:
        shown = closed.from_string(attack.text).render()
        assert CANARY not in shown
        return
    with pytest.raises(TemplateError) as refused:
        closed.from_string(attack.text).render()
    assert CANARY not in str(refused.value)


# A loop over a word would run if both walls before it were gone.
@pytest.mark.parametrize(
    "attack",
    [attack for attack in ENGINE if attack.id != "loops-nested"],
    ids=lambda attack: attack.id,
)
def test_third_wall_holds_alone(
    closed: PageSandbox, attack: Attack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Should the tree be missed too, no name, attribute or filter is in reach."""
    monkeypatch.setattr(sandbox, "page_calls", blind)
    monkeypatch.delattr(PageSandbox, "_generate")
    try:
        shown = closed.from_string(attack.text).render()
    except TemplateError as refused:
        shown = str(refused)
    assert CANARY not in shown
    assert "class '" not in shown
    assert len(shown) < sandbox.MAX_SOURCE * 2


def test_pages_without_end_are_refused(closed: PageSandbox) -> None:
    """A page has a greatest length, and so has what it grows to."""
    with pytest.raises(PageRefusedError, match="too long"):
        closed.from_string("x" * (sandbox.MAX_SOURCE + 1))
    closed.globals["cite"] = lambda _: "x" * (sandbox.MAX_OUTPUT // 2)
    with pytest.raises(PageRefusedError, match="grows too long"):
        closed.from_string(SOUND * 3).render()
    _, refusals = page_calls(SOUND * (MAX_CALLS + 1))
    assert "calls 401 macros" in refusals[0].what


def test_a_macro_that_fails_is_told_with_its_line(closed: PageSandbox) -> None:
    """What a macro raises is told with the page's line and without a traceback."""

    def fail(word: str) -> str:
        raise LookupError(f"there is no '{word}'")

    closed.globals["cite"] = fail
    with pytest.raises(PageRefusedError) as refused:
        closed.from_string("one\ntwo\n" + SOUND).render()
    assert refused.value.message == "there is no 'treaty/5.2'"
    assert refused.value.lineno == 3


def test_nothing_is_admitted_before_a_page_is_confined() -> None:
    """An environment that nobody confined lets no macro through."""
    fresh = PageSandbox()
    fresh.globals["cite"] = str
    with pytest.raises(PageRefusedError, match="there is no macro 'cite'"):
        fresh.from_string(SOUND)


@pytest.fixture
def plugin(closed: PageSandbox) -> SimpleNamespace:
    """Return the macros plugin as it stands before each page."""
    page = SimpleNamespace(
        title="T",
        url="t/",
        meta={"title": ["x"], "hide": ["toc"], "template": "x", "cite": "x"},
        file=SimpleNamespace(src_uri="t.md"),
    )
    return SimpleNamespace(
        env=closed, page=page, variables={"config": Live(), "page": page}
    )


def test_guard_drops_all_but_the_macros(plugin: SimpleNamespace) -> None:
    """Variables, other functions and front matter that is not allowed are gone."""
    plugin.env.globals["macros_info"] = Live()
    guard(plugin, {"cite"})
    assert set(plugin.env.globals) == {"cite"}
    assert set(plugin.variables) == {"page"}
    assert plugin.page.meta == {"hide": ["toc"]}
    assert dict(plugin.variables["page"].meta) == {}


def test_guard_refuses_any_other_environment(plugin: SimpleNamespace) -> None:
    """A build whose environment is not the sandbox ends at its first page."""
    plugin.env = Live()
    with pytest.raises(UnsealedError):
        guard(plugin, {"cite"})


def test_seal_refuses_where_nothing_can_be_sealed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A macros plugin that builds its environment otherwise ends the build."""
    monkeypatch.setitem(sys.modules, "mkdocs_macros.plugin", SimpleNamespace())
    with pytest.raises(UnsealedError):
        seal()
