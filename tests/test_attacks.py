"""Every attack is refused: by the lints, by the sandbox, by a build of the site."""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.catalogue import Catalogue
from macros.lints import page_problems
from tests.attacks import ENGINE, PAGE, Attack

PROJECT = Path(__file__).parent.parent
CANARY = "canary-7391"


def hostile(root: Path, attacks: list[Attack]) -> Iterator[tuple[Attack, Path]]:
    """Write each attack into the sound English home page in turn."""
    page = root / "docs/en/index.md"
    sound = page.read_text("utf-8")
    for attack in attacks:
        page.write_text(f"{sound}\n{attack.text}\n", encoding="utf-8")
        yield attack, page
    page.write_text(sound, encoding="utf-8")


def test_lints_tell_every_attack(root: Path, sound: Catalogue) -> None:
    """Every attack is told with file, line and remedy before anything is built."""
    for attack, _ in hostile(root, [*ENGINE, *PAGE]):
        found = [
            problem
            for problem in page_problems(root, sound)
            if problem.file == "docs/en/index.md"
        ]
        assert found, attack.id
        for problem in found:
            assert problem.line >= 1, attack.id
            assert problem.mend, attack.id
            assert len(problem.what) < 300, attack.id
            assert problem.what.isprintable(), attack.id


def limits() -> None:
    """Give a process the budget of one hostile page: 10 s and 500 MB."""
    resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
    resource.setrlimit(resource.RLIMIT_DATA, (500 << 20, 500 << 20))


def python(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run Python within the budget."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        preexec_fn=limits,
    )


def test_all_attacks_together_stay_within_the_budget_of_one(root: Path) -> None:
    """Linting and rendering the whole list takes less than one page may."""
    (root / "all.py").write_text(
        "from pathlib import Path\n"
        "from macros.catalogue import load\n"
        "from macros.lints import page_problems\n"
        "from macros.sandbox import PageRefusedError, PageSandbox\n"
        "from tests.attacks import ENGINE, PAGE\n"
        "root = Path()\n"
        "page = root / 'docs/en/index.md'\n"
        "sandbox = PageSandbox()\n"
        "sandbox.globals['cite'] = str\n"
        "sandbox.confine({'cite'})\n"
        "for attack in [*ENGINE, *PAGE]:\n"
        "    page.write_text('# T { #t }\\n\\n' + attack.text, 'utf-8')\n"
        "    assert page_problems(root, load(root)[0]), attack.id\n"
        "for attack in ENGINE:\n"
        "    try:\n"
        "        sandbox.from_string(attack.text).render()\n"
        "    except PageRefusedError:\n"
        "        continue\n"
        "    raise SystemExit(attack.id)\n"
        "print('refused')\n",
        encoding="utf-8",
    )
    ran = python("all.py", cwd=root)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "refused\n", "")


EXPLOITS = [
    "{{ cite.__globals__.__builtins__.open('secret').read() }}",
    "{% include '../../secret' %}",
    "{{ cite('secret') }}",
]


@pytest.fixture
def site(root: Path) -> Path:
    """Return a project with a secret, ready to be built by MkDocs."""
    (root / "secret").write_text(CANARY, encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: Test\n"
        "docs_dir: docs/en\n"
        "plugins:\n"
        "  macros:\n"
        "    MODULE\n"
        "    on_error_fail: true\n"
        "    on_undefined: strict\n"
        "theme:\n"
        "  name: mkdocs\n"
        "  language: en\n",
        encoding="utf-8",
    )
    return root


def configure(site: Path, module: str) -> None:
    """Name the module that registers the macros."""
    config = site / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("MODULE", module), "utf-8")


def refused(site: Path, exploit: str) -> str:
    """Build the site with the exploit on its home page; return what is printed."""
    page = site / "docs/en/index.md"
    page.write_text(page.read_text("utf-8") + f"\n{exploit}\n", "utf-8")
    built = python("-m", "mkdocs", "build", "--site-dir", "out", cwd=site)
    printed = built.stdout + built.stderr
    assert built.returncode != 0, printed
    assert "Traceback" not in printed
    assert CANARY not in printed
    for shown in (site / "out").rglob("*.html"):
        assert CANARY not in shown.read_text("utf-8")
    return printed


@pytest.mark.parametrize("exploit", EXPLOITS)
def test_mkdocs_refuses_a_hostile_page(site: Path, exploit: str) -> None:
    """The build ends, names file and line, and prints neither secret nor trace."""
    configure(site, "modules: [macros]")
    printed = refused(site, exploit)
    assert "docs/en/index.md:16: " in printed
    assert "    To mend: " in printed


@pytest.mark.parametrize("exploit", EXPLOITS[:2])
def test_mkdocs_refuses_where_no_lint_looked(site: Path, exploit: str) -> None:
    """The environment alone ends the build as well: exit 100, no trace."""
    (site / "alone.py").write_text(
        "from macros.sandbox import guard, seal\n"
        "NAMES = {'cite', 'programme_facts'}\n"
        "def define_env(env):\n"
        "    seal()\n"
        "    for name in NAMES:\n"
        "        env.macro(lambda word: word, name)\n"
        "def on_pre_page_macros(env):\n"
        "    guard(env, NAMES)\n",
        encoding="utf-8",
    )
    configure(site, "module_name: alone")
    assert "Line " in refused(site, exploit)
