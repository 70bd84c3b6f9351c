"""Every page leads to its own text, to its records, and to a form."""

import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from macros.builder import Project
from macros.corrections import record_files
from macros.models import LANGUAGES
from tests.small_site import ROOT, write, write_small_site

REPO = "https://git.example/people/curriculum"


def test_a_page_names_its_records_once() -> None:
    """Records are those that calls name by kind and id; citations are none."""
    text = """\
{{ page_status("cases/first-case", "instruments/treaty") }}
{{ cite("treaty/16.7") }} {{ case_facts("first-case") }}
{{ sources("cases/first-case") }}
"""

    assert record_files(text) == [
        "data/cases/first-case.yml", "data/instruments/treaty.yml",
    ]  # fmt: skip
    assert record_files("No calls here.") == []


def test_pages_of_one_record_name_it() -> None:
    """The page of a case, a law, a situation or a module leads to its record."""
    folders = {"cases": "cases", "practice": "situations", "law": "instruments"}
    for folder, kind in folders.items():
        for page in sorted((ROOT / "docs" / "fr" / folder).glob("*.md")):
            record = f"data/{kind}/{page.stem}.yml"
            if (ROOT / record).is_file():
                assert record in record_files(page.read_text("utf-8")), page


def test_edit_links_need_the_projects_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address of the project is all that a build must be told."""
    monkeypatch.delenv("REPO_URL", raising=False)
    without = Project(Path()).environment("fr")
    monkeypatch.setenv("REPO_URL", REPO)
    told = Project(Path()).environment("fr")

    assert without["EDIT_URI_FR"] == ""
    assert told["EDIT_URI_FR"] == "edit/main/docs/fr/"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an Arabic page built with the project's address, and one without."""
    root = write_small_site(tmp_path_factory.mktemp("small"))
    shutil.copytree(ROOT / "docs" / "overrides", root / "docs" / "overrides")
    for config in sorted(root.glob("mkdocs*.yml")):
        real = yaml.compose((ROOT / config.name).read_text(encoding="utf-8"))
        keys = {key.value: value for key, value in getattr(real, "value", ())}
        text = config.read_text(encoding="utf-8")
        if config.name == "mkdocs.yml":
            theme = "  name: material\n"
            text = text.replace(theme, f"{theme}  custom_dir: docs/overrides\n")
        write(config, f"{text}extra:\n{indented(yaml.serialize(keys['extra']))}")
    repo = 'repo_url: !ENV [REPO_URL, ""]\nedit_uri: !ENV [EDIT_URI_AR, ""]\n'
    arabic = root / "mkdocs.ar.yml"
    write(arabic, repo + arabic.read_text(encoding="utf-8"))
    status = '# First { #first }\n\n{{ page_status("cases/first-case") }}'
    for code in LANGUAGES:
        write(root / "docs" / code / "cases/first-case.md", status)
    return {
        address: built(root, address, root / "out" / (address and "with"))
        for address in ("", REPO)
    }


def indented(text: str) -> str:
    """Return lines as they stand below a key."""
    return "".join(f"  {line}\n" for line in text.splitlines())


def built(root: Path, address: str, folder: Path) -> str:
    """Return a page of the small site, built with an address of the project."""
    environment = {**Project(root).environment("ar"), "REPO_URL": address}
    if address:
        environment["EDIT_URI_AR"] = "edit/main/docs/ar/"
    words = ["build", "--config-file", "mkdocs.ar.yml", "--site-dir", str(folder)]
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", *words],
        cwd=root, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return (folder / "cases/first-case/index.html").read_text(encoding="utf-8")


def addresses(page: str) -> list[str]:
    """Return where the links at the foot of a page lead."""
    foot = page.partition('class="correct"')[2].partition("</article>")[0]
    return [unescape(found) for found in re.findall(r'href="([^"]+)"', foot)]


@pytest.mark.site
def test_a_page_leads_to_what_can_be_corrected(pages: dict[str, str]) -> None:
    """A form, the page's text, each record, and the form again for each record."""
    form, page, record, about = addresses(pages[REPO])

    assert page == f"{REPO}/edit/main/docs/ar/cases/first-case.md"
    assert record == f"{REPO}/edit/main/data/cases/first-case.yml"
    assert urlsplit(form).path == urlsplit(about).path
    asked = parse_qs(urlsplit(about).query)
    assert asked["template"] == ["correct-a-fact.yml"]
    assert asked["language"] == ["ar"]
    assert asked["page"] == ["http://127.0.0.1:8000/ar/cases/first-case/"]
    assert asked["fact"] == ["data/cases/first-case.yml"]


@pytest.mark.site
def test_forms_have_the_fields_that_are_filled_in(pages: dict[str, str]) -> None:
    """Every field that a link fills in is one of the form that it names."""
    asked = parse_qs(urlsplit(addresses(pages[REPO])[3]).query)
    folder = ROOT / ".github" / "ISSUE_TEMPLATE"
    form = yaml.safe_load((folder / asked.pop("template")[0]).read_text("utf-8"))

    assert set(asked) == {"page", "language", "fact"}
    assert set(asked) <= {field["id"] for field in form["body"]}


@pytest.mark.site
def test_without_an_address_no_page_promises_editing(pages: dict[str, str]) -> None:
    """A copy on somebody's machine shows no links that lead nowhere."""
    assert 'class="correct"' not in pages[""]
    assert 'rel="edit"' not in pages[""]
