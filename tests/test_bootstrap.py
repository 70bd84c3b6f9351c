"""Setting up: once for each lock, and every failure in one line."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros import bootstrap
from tests.small_site import ROOT

posix = pytest.mark.skipif(sys.platform == "win32", reason="make and sh are needed")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with locks and an environment that looks installed."""
    for lock in bootstrap.LOCKS["test"]:
        (tmp_path / lock).write_text("one==1.0 \\\n    --hash=sha256:00\n")
    python = bootstrap.interpreter(tmp_path / ".venv")
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / ".venv" / "pyvenv.cfg").write_text("version = 3.11.2\n")
    return tmp_path


def program(path: Path, said: str, code: int) -> Path:
    """Write a program that says something and ends with a code."""
    path.write_text(f"#!/bin/sh\ncat >&2 <<'END'\n{said}\nEND\nexit {code}\n")
    path.chmod(0o755)
    return path


@posix
def test_a_lock_is_installed_once(project: Path) -> None:
    """After an install nothing is asked again until the lock changes."""
    venv, lock = project / ".venv", project / "requirements.txt"
    program(bootstrap.interpreter(venv), "fine", 0)

    bootstrap.set_up(project, "site")

    assert bootstrap.is_current(venv, lock)
    lock.write_text("one==1.1\n")
    assert not bootstrap.is_current(venv, lock)


@posix
def test_another_python_is_another_environment(project: Path) -> None:
    """An environment whose Python was replaced is installed again."""
    venv, lock = project / ".venv", project / "requirements.txt"
    program(bootstrap.interpreter(venv), "fine", 0)
    bootstrap.set_up(project, "site")

    (venv / "pyvenv.cfg").write_text("version = 3.13.0\n")

    assert not bootstrap.is_current(venv, lock)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("connection broken by 'NewConnectionError(…)'", "there is no network"),
        ("Temporary failure in name resolution", "there is no network"),
        ("ReadTimeoutError: Read timed out.", "there is no network"),
        ("ERROR: [Errno 28] No space left on device", "The disk is full"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "not the one that the lock names"),
        ("ERROR: No matching distribution found for one", "no build for this Python"),
        ("[Errno 13] Permission denied: '.venv'", "cannot be written"),
        ("something else\n  went wrong  \n", "went wrong (more in here)"),
        ("", "could not be installed"),
    ],
)
def test_a_failure_is_explained_in_one_line(said: str, told: str) -> None:
    """What pip says at length is told in one line with what to do."""
    line = bootstrap.explained(said, "here")

    assert told in line
    assert "\n" not in line


@posix
def test_without_network_nothing_is_stamped(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A failed install ends in one line and is tried again the next time."""
    venv = project / ".venv"
    python = bootstrap.interpreter(venv)
    program(python, "NewConnectionError", 1)
    asked = python.read_text().replace("\n", '\n[ "$3" = --version ] && exit 0\n', 1)
    python.write_text(asked)
    monkeypatch.setattr(bootstrap, "ROOT", project)

    assert bootstrap.main(["site"]) == 1

    told = capsys.readouterr().err
    assert told.startswith("The packages cannot be fetched")
    assert told.count("\n") == 1
    assert not bootstrap.is_current(venv, project / "requirements.txt")


@posix
def test_a_python_without_venv_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Debian's Python without python3-venv is told how to get it."""
    said = "The environment was not made because ensurepip is not\navailable. On …"
    python = program(tmp_path / "python", said, 1)
    monkeypatch.setattr(sys, "executable", str(python))

    with pytest.raises(bootstrap.SetUpError, match="python3-venv"):
        bootstrap.create(tmp_path / ".venv")


@posix
def test_an_environment_cut_short_is_made_anew(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where pip is missing, or Python itself, the environment is made again."""
    venv = project / ".venv"
    made: list[Path] = []
    monkeypatch.setattr(bootstrap, "create", made.append)
    monkeypatch.setattr(bootstrap, "install", lambda *_given: None)

    program(bootstrap.interpreter(venv), "No module named pip", 1)
    bootstrap.set_up(project, "site")
    bootstrap.stamp(venv, project / "requirements.txt").unlink()
    bootstrap.interpreter(venv).unlink()
    bootstrap.set_up(project, "site")

    assert made == [venv, venv]


def test_stopping_is_told_in_one_line(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl+C ends without Python's words."""

    def stop(*_given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "ROOT", project)
    monkeypatch.setattr(bootstrap, "set_up", stop)

    assert bootstrap.main(["site"]) == 130
    assert capsys.readouterr().err.count("\n") == 1


@posix
def test_a_disk_too_small_for_an_environment_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python then speaks of ensurepip; the reader is told of the disk."""
    said = "Command '[… '-m', 'ensurepip']' returned non-zero exit status 1."
    python = program(tmp_path / "python", said, 1)
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.setattr(bootstrap, "ROOM", shutil.disk_usage(tmp_path).total + 1)

    with pytest.raises(bootstrap.SetUpError, match="The disk is full"):
        bootstrap.create(tmp_path / ".venv")


@posix
@pytest.mark.skipif(shutil.which("make") is None, reason="make is needed")
@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("#!/bin/sh\necho Python 3.9.2\nexit 1\n", "found: Python 3.9.2"),
        (None, "found: "),
    ],
    ids=["too old", "missing"],
)
def test_make_names_a_python_that_will_not_do(
    tmp_path: Path, script: str | None, told: str
) -> None:
    """An old or missing Python is told in one line, before anything is made."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    python = tmp_path / "old-python"
    if script:
        python.write_text(script)
        python.chmod(0o755)

    done = subprocess.run(
        ["make", "serve", f"PYTHON={python}", "LATER="],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    lines = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert done.returncode != 0
    assert len(lines) == 1
    assert "Python 3.11 or newer is needed" in lines[0]
    assert told in lines[0]
    assert not (tmp_path / ".venv").exists()


def test_the_locks_name_no_host_and_no_path() -> None:
    """The locks hold names, versions and hashes only, each version twice the same."""
    locks = [
        (ROOT / name).read_text(encoding="utf-8") for name in bootstrap.LOCKS["test"]
    ]
    versions = [
        {line.split(" ")[0] for line in lock.splitlines() if "==" in line}
        for lock in locks
    ]

    assert not any("://" in lock or "/opt" in lock for lock in locks)
    assert all(len(lock.split("--hash=sha256:")) > 40 for lock in locks)
    assert versions[0] <= versions[1]
