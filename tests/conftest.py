"""Sound data to look at and to spoil."""

import shutil
from pathlib import Path

import pytest

from macros.catalogue import Catalogue, load
from macros.references import uses
from macros.view import View

SOUND = Path(__file__).parent / "sound"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with a copy of the sound data, to spoil."""
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture(scope="session")
def sound() -> Catalogue:
    """Return the sound catalogue."""
    return load(SOUND)[0]


@pytest.fixture
def english(sound: Catalogue) -> View:
    """Return the sound data as an English page of the modules sees it."""
    return View(sound, "en", "modules/basics.md", uses(sound))


@pytest.fixture
def french(sound: Catalogue) -> View:
    """Return the sound data as a French page of the modules sees it."""
    return View(sound, "fr", "modules/basics.md", uses(sound))


@pytest.fixture
def arabic(sound: Catalogue) -> View:
    """Return the sound data as an Arabic page of the modules sees it."""
    return View(sound, "ar", "modules/basics.md", uses(sound))
