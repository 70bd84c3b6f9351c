"""What stands in .github fits the project: owners, forms, matcher, workflows."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.problems import Problem, report
from tests.small_site import ROOT, write

GITHUB = ROOT / ".github"
FLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(
    set(GITHUB.glob("ISSUE_TEMPLATE/*.yml")) - {*GITHUB.glob("*/config.yml")}
)
PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
posix = pytest.mark.skipif(sys.platform == "win32", reason="make is needed")


def loaded(path: Path) -> Any:
    """Return a YAML file's values."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def jobs(flow: Path) -> dict[str, Any]:
    """Return a workflow's jobs."""
    return dict(loaded(flow)["jobs"])


def test_owners_own_what_is_there() -> None:
    """Every path that has owners leads to a file or folder of the project."""
    text = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line[:1] not in {"", "#"}]
    paths = [path.strip("/") for path, *_ in lines if path != "*"]

    assert [path for path in paths if not list(ROOT.glob(path))] == []
    assert all(owner.startswith("@curriculum/") for _, *all_ in lines for owner in all_)


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_forms_speak_three_languages(form: Path) -> None:
    """Each name and label stands in the three languages, Arabic last."""
    said = loaded(form)
    fields = said["body"]
    texts = [said["name"], *(field["attributes"]["label"] for field in fields)]

    for text in texts:
        assert text.count(" · ") >= 2, text
        assert re.search(r"[\u0600-\u06ff]", text.rpartition(" · ")[2]), text
    assert len({field["id"] for field in fields}) == len(fields)


def test_a_correction_asks_for_its_source() -> None:
    """The form can be prefilled with page, language and fact, and wants a source."""
    body = loaded(GITHUB / "ISSUE_TEMPLATE" / "correct-a-fact.yml")["body"]
    fields = {field["id"]: field for field in body}

    assert {"page", "language", "fact", "source"} <= set(fields)
    assert fields["source"]["validations"]["required"] is True
    # GitHub prefills fields of text only.
    assert {fields[key]["type"] for key in ("page", "language", "fact")} <= {
        "input", "textarea",
    }  # fmt: skip


def test_a_proposal_is_asked_five_things() -> None:
    """The boxes are five, none ticked beforehand, each in three languages."""
    text = (GITHUB / "pull_request_template.md").read_text(encoding="utf-8")
    boxes = [line for line in text.splitlines() if line.startswith("- [ ] ")]

    assert len(boxes) == 5
    assert all(box.count(" · ") == 2 for box in boxes)
    assert "[x]" not in text


def annotated(text: str) -> list[tuple[str, str, str]]:
    """Return what GitHub would show by the matcher: file, line, message."""
    matcher = json.loads((GITHUB / "problem-matcher.json").read_text("utf-8"))
    first, second = matcher["problemMatcher"][0]["pattern"]
    shown: list[tuple[str, str, str]] = []
    lines = text.splitlines()
    for line, following in pairwise(lines):
        found = re.match(first["regexp"], line)
        if found and re.match(second["regexp"], following):
            file, number, message = first["file"], first["line"], first["message"]
            shown.append((found[file], found[number], found[message]))
    return shown


def test_github_shows_our_problems_on_their_lines() -> None:
    """The matcher reads our report, every problem once, and nothing else."""
    slips = [
        Problem("data/cases/x.yml", 3, "'titel' is no key: of a case", "write 'title'"),
        Problem("docs/ar/law/icrmw.md", 12, "«المادة 16» باليد", "call cite()"),
    ]
    others = "macros/check.py:12: error: Name is not defined  [name-defined]\n"

    assert annotated(others + report(slips)) == [
        (slip.file, str(slip.line), slip.what) for slip in slips
    ]


@pytest.mark.parametrize("flow", FLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned(flow: Path) -> None:
    """Every action is named by its full hash, its version beside it."""
    lines = flow.read_text(encoding="utf-8").splitlines()
    uses = [line.strip().removeprefix("- ") for line in lines if "uses:" in line]

    assert uses
    assert [use for use in uses if not PINNED.match(use)] == []


@pytest.mark.parametrize("flow", FLOWS, ids=lambda path: path.stem)
def test_workflows_may_do_little(flow: Path) -> None:
    """A job has a time limit and rights of its own; nothing runs a stranger's event."""
    said, text = loaded(flow), flow.read_text(encoding="utf-8")

    assert said["permissions"] == {}
    assert "pull_request_target" not in text
    assert "secrets." not in text
    for job in jobs(flow).values():
        assert 0 < job["timeout-minutes"] <= 30
        assert "permissions" in job


def test_proposals_are_only_read() -> None:
    """What a pull request starts can read the project, and no more."""
    for flow in FLOWS:
        # YAML reads the key `on` as true.
        if "pull_request" in loaded(flow)[True]:
            rights = [job["permissions"] for job in jobs(flow).values()]
            assert all(right == {"contents": "read"} for right in rights)


def test_only_main_is_published() -> None:
    """Pages are written from a push to main, in a job that runs none of our code."""
    publish = GITHUB / "workflows" / "publish.yml"
    writing = [job for job in jobs(publish).values() if "pages" in job["permissions"]]
    when = loaded(publish)[True]

    # A schedule runs on the default branch, whatever stands elsewhere.
    assert set(when) == {"push", "schedule"}
    assert when["push"] == {"branches": ["main"]}
    assert len(writing) == 1
    assert all("uses" in step for step in writing[0]["steps"])


def test_commands_of_workflows_exist() -> None:
    """Every `make` command that a workflow runs is one of the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    flows = "".join(flow.read_text(encoding="utf-8") for flow in FLOWS)
    asked = set(re.findall(r"^\s*(?:run: )?make (?:--silent )?([a-z-]+)", flows, re.M))
    targets = re.findall(r"^([a-z][a-z -]*):", makefile, re.MULTILINE)
    known = {target for line in targets for target in line.split()}

    assert {"check", "test", "build", "facts"} <= asked
    assert asked <= known


@posix
@pytest.mark.skipif(shutil.which("make") is None, reason="make is needed")
@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("contents: read", "contents: reed", "permissions"),
        ("    timeout-minutes: 15\n", "", "timeout-minutes"),
        ("@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7", "unpinned-uses"),
        ("pull_request:", "pull_request_target:", "dangerous-triggers"),
        ("run: .ci/run", "run: echo ${{ github.head_ref }}", "template-injection"),
    ],
)
def test_an_unsafe_workflow_is_refused(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    """`make check` stops at a workflow that could be bent, without a network."""
    for name in ("Makefile", "CITATION.cff"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(GITHUB, tmp_path / ".github")
    (tmp_path / ".venv").symlink_to(Path(sys.prefix))
    flow = tmp_path / ".github/workflows/checks.yml"
    text = flow.read_text(encoding="utf-8")
    assert old in text
    write(flow, text.replace(old, new, 1))

    done = subprocess.run(
        ["make", "workflows"], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert done.returncode != 0
    assert told in done.stdout + done.stderr


def test_versions_agree() -> None:
    """The package, the citation and the change log name the same version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.findall(r"^## \[(\d\S*)\]", log, re.MULTILINE)

    assert loaded(ROOT / "CITATION.cff")["version"] == project["version"]
    assert "## [Unreleased]" in log
    assert project["version"] in [*released[:1], "0.1.0"]
