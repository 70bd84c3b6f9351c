"""A whole small project to build: sound data, a few pages, three languages."""

import shutil
from pathlib import Path

from macros.models.base import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
SOUND = ROOT / "tests" / "sound"
CONFIGS = {"en": "mkdocs.yml", "fr": "mkdocs.fr.yml", "ar": "mkdocs.ar.yml"}
# What the macros of the sound pages link to.
PAGES = {
    "law/treaty.md": ("treaty", ('instrument_articles("treaty")',)),
    "law/law-02-03.md": ("law", ('instrument_articles("law-02-03")',)),
    "cases/first-case.md": ("first", ('case_facts("first-case")',)),
    "cases/second-case.md": ("second", ('case_facts("second-case")',)),
    "practice/holding.md": ("holding", ('situation_card("holding")',)),
    "treaty-bodies/committee.md": (
        "committee",
        ('recommendations("committee")', 'communications("committee")'),
    ),
    "law/open-questions.md": ("questions", ("uncertainties()",)),
    "law/time-limits.md": ("limits", ("time_limits()",)),
    "law/policy/welcome.md": ("welcome", ('topic_facts("welcome")',)),
    "glossary.md": ("glossary", ("glossary()",)),
}

_BASE = """\
site_name: Small
site_url: !ENV [SITE_URL_EN, "http://127.0.0.1:8000/en/"]
docs_dir: docs/en
site_dir: site/en
theme:
  name: material
  language: en
  font: false
  features: [navigation.prune]
plugins:
  search: {}
  macros:
    module_name: macros
    on_undefined: strict
    j2_comment_start_string: "{##"
    j2_comment_end_string: "##}"
markdown_extensions:
  admonition: {}
  attr_list: {}
  md_in_html: {}
  tables: {}
  toc: {permalink: "#"}
validation:
  links:
    not_found: warn
    anchors: warn
    absolute_links: warn
    unrecognized_links: warn
"""
_HEIR = """\
INHERIT: mkdocs.yml
site_url: !ENV [SITE_URL_{upper}, "http://127.0.0.1:8000/{code}/"]
docs_dir: docs/{code}
site_dir: site/{code}
theme:
  language: {code}
"""


def write_small_site(root: Path, more: int = 0) -> Path:
    """Write the project into a folder, with `more` plain pages; return the folder."""
    shutil.copytree(SOUND, root, dirs_exist_ok=True)
    shutil.copytree(
        ROOT / "macros",
        root / "macros",
        ignore=shutil.ignore_patterns("__pycache__"),
        dirs_exist_ok=True,
    )
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
    (root / "mkdocs.yml").write_text(_BASE, encoding="utf-8")
    for code in LANGUAGES:
        docs = root / "docs" / code
        if code != "en":
            heir = _HEIR.format(code=code, upper=code.upper())
            (root / CONFIGS[code]).write_text(heir, encoding="utf-8")
        for name, (key, calls) in PAGES.items():
            shown = "\n\n".join(f"{{{{ {call} }}}}" for call in calls)
            write(docs / name, f"# {key.title()} {{ #{key} }}\n\n{shown}")
        for number in range(more):
            write(docs / f"more/page-{number}.md", plain_page(number))
    return root


def plain_page(number: int) -> str:
    """Return a page with headings, a table, a note and a link to its sister."""
    parts = "\n\n".join(
        f"## Part {part} {{ #part-{part} }}\n\n" + "Words to be read by people. " * 40
        for part in range(4)
    )
    table = "| One | Two |\n| --- | --- |\n" + "| word | another |\n" * 5
    note = '!!! note "Note"\n\n    Something to keep in mind.'
    link = "[Sister](page-0.md#part-1)"
    return f"# Page {number} {{ #page }}\n\n{link}\n\n{parts}\n\n{table}\n\n{note}\n"


def write(path: Path, text: str) -> None:
    """Write a file, its folders with it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.rstrip() + "\n", encoding="utf-8")
