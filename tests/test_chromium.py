"""Before the browser tests, what they need is there, is installed, or is told."""

from pathlib import Path

import pytest

from tests.browser import chromium


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what is installed, on a Debian where that is allowed."""
    done: list[str] = []
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "may_install", lambda: True)
    monkeypatch.setattr(chromium, "install", done.append)
    monkeypatch.setattr(
        chromium, "chromium", lambda: "/usr/bin/chromium" if done else None
    )
    monkeypatch.setattr(
        chromium, "driver_fault", lambda: None if "libatomic1" in done else "lib: none"
    )
    return done


def test_what_is_missing_is_installed_once(installed: list[str]) -> None:
    """A bare Debian gets the browser, and the library that drives it; then nothing."""
    assert chromium.main() == 0
    assert installed == ["chromium", "libatomic1"]

    assert chromium.main() == 0
    assert len(installed) == 2


def test_where_nothing_may_be_installed_it_is_told(
    installed: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One line says what to install; first the browser, then the library."""
    monkeypatch.setattr(chromium, "may_install", lambda: False)

    assert chromium.main() == 1
    assert "No Chromium or Chrome was found" in capsys.readouterr().err

    monkeypatch.setattr(chromium, "chromium", lambda: "/usr/bin/chromium")
    assert chromium.main() == 1
    said = capsys.readouterr().err
    assert "does not start (lib: none)" in said
    assert "libatomic1" in said
    assert said.count("\n") == 1
    assert installed == []


def test_a_failed_install_is_told(
    installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What apt said last is told, with what to look at."""
    monkeypatch.setattr(chromium, "install", lambda _package: "no such mirror")

    said = chromium.fault()

    assert said is not None
    assert said.startswith("chromium could not be installed (no such mirror)")
    assert installed == []


def test_a_browser_that_was_named_is_not_replaced(
    installed: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Who names a browser that is not there is told so, and gets no other."""
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "none"))

    assert chromium.fault() == chromium.MISSING
    assert installed == []


@pytest.mark.browser
def test_the_driver_starts_here_or_says_why() -> None:
    """The driver's own program is asked, so that a missing library is seen."""
    assert chromium.driver_fault() is None
