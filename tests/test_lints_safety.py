"""Pages that could run, hide or lead astray are told, each slip once."""

from pathlib import Path

import pytest

from macros.catalogue import Catalogue
from macros.lints import page_problems
from tests.conftest import SOUND
from tests.spoil import ACCUEIL, AL_USUS, BASICS, HOME, LA_BASE, Slip, told_once

SLIPS = [
    # Files
    Slip("bom", HOME, "---\ntitle", "\ufeff---\ntitle", 1,
         "byte order mark", "without a byte order mark"),
    Slip("crlf", HOME, "Travellers\n", "Travellers\r\n", 2,
         "lines end in the Windows way", "LF"),
    Slip("nul", BASICS, "Every ", "Every\x00", 3, "U+0000", "delete it"),
    Slip("bidi-override", AL_USUS, "لكل ", "لكل \u202e", 3, "U+202E", "delete it"),
    Slip("zero-width", BASICS, "Every", "Ev\u200bery", 3, "U+200B", "delete it"),
    Slip("variation-selector", BASICS, "Every", "Every\ufe0f", 3, "U+FE0F", "delete"),
    Slip("line-separator", BASICS, "Every", "Every\u2028", 3, "U+2028", "delete it"),
    Slip("tab", BASICS, "    - Inform", "\t- Inform", 13, "a tab", "write spaces"),
    Slip("file-too-long", BASICS, "Every", "word\n\n" * 40_000, 1,
         "bytes long", "split it"),
    Slip("line-too-long", BASICS, "Every", "word " * 500, 3,
         "longer than 2,000", "break it"),
    Slip("marks-without-end", BASICS, "Every", "=" * 80, 3,
         "repeated 80 times", "delete the signs"),
    # Front matter
    Slip("front-key", HOME, "hide:", "template: x.html\nhide:", 4,
         "'template' cannot be set", "'title'"),
    Slip("front-key-misspelt", HOME, "title:", "tilte:", 2,
         "'tilte' cannot be set", "write 'title'"),
    Slip("front-override", HOME, "hide:", "lang: ar\nhide:", 4,
         "'lang' cannot be set", "write one of"),
    Slip("front-not-text", HOME, "title: Travellers", "title: 2025", 2,
         "'title' is not a plain text", "quotation marks"),
    Slip("front-tag", HOME, "title: Travellers", "title: !!python/name:os.system x", 2,
         "'title' is not a plain text", "quotation marks"),
    Slip("front-colon", HOME, '"Home: what the law asks for travellers"', "Home: x", 3,
         "'description' is not a plain text", "quotation marks"),
    Slip("front-twice", HOME, "hide:", "title: Again\nhide:", 4,
         "'title' is written twice", "keep one"),
    Slip("front-hidden", HOME, "- navigation", "- navigaton", 5,
         "'navigaton' cannot be hidden", "write 'navigation'"),
    Slip("front-search", HOME, "exclude: true", "exclude: perhaps", 7,
         "'perhaps' does not fit 'exclude'", "true or false"),
    Slip("front-open", HOME, "exclude: true\n---\n", "exclude: true\n", 1,
         "has no end", "'---'"),
    Slip("front-bare", BASICS, "# The basics", "render_macros: false\n\n# The basics",
         1, "read as front matter", "begin with the heading"),
    # HTML
    Slip("script", BASICS, "Every", "<script>x</script> Every", 3,
         "'<script>' may not stand", "delete it"),
    Slip("handler", BASICS, '<span lang="fr"', '<span onclick="x" lang="fr"', 13,
         "'onclick=' may not stand", "delete it"),
    Slip("style-list", BASICS, "{ #hold }", '{ #hold style="color:red" }', 6,
         "'style=' may not stand", "delete it"),
    Slip("unknown-tag", BASICS, "Every", "<center>Every</center>", 3,
         "'<center>' may not stand", "write one of"),
    Slip("unknown-attribute", BASICS, 'lang="fr"', 'id="fr"', 13,
         "'<span>' may not have 'id='", "'lang'"),
    Slip("attribute-value", BASICS, 'dir="ltr">sans', 'dir="left">sans', 13,
         "'left' does not fit 'dir='", "compare the guide"),
    Slip("tag-open", BASICS, "</bdi>", "", 24, "'<bdi>' is not closed", "'</bdi>'"),
    Slip("tag-malformed", BASICS, "Every", "<b Every", 3,
         "is not HTML that a page may use", "&lt;"),
    Slip("remark", BASICS, "Every", "<!-- check this --> Every", 3,
         "a hidden remark", "in the pull request"),
    Slip("attribute-list", BASICS, "{ #write }", "{ #write onward }", 20,
         "is not a list of attributes", "{ #id }"),
    Slip("snippet", BASICS, "Every", '--8<-- "../../x.md"\n\nEvery', 3,
         "'--8<--' calls in other text", "delete the line"),
    # Links
    Slip("javascript", HOME, "https://www.example.org/treaty", "javascript:alert(1)",
         12, "javascript:' runs or hides", "delete the link"),
    Slip("javascript-disguised", HOME, "https://www.example.org/treaty",
         "java&#x73;cript&colon;alert(1)", 12, "javascript:' runs", "delete the link"),
    Slip("scheme", HOME, "https://www.example.org/treaty", "ftp://example.org", 12,
         "links to 'ftp:' are not allowed", "https:"),
    Slip("protocol-relative", HOME, "https://www.example.org/treaty", "//example.org",
         12, "neither a whole address nor", "from https:// on"),
    Slip("user-in-address", HOME, "https://www.example.org/treaty",
         "https://cndh.ma@example.org", 12, "is not a web address", "in full"),
    Slip("link-empty", HOME, "https://www.example.org/treaty", "", 12,
         "leads nowhere", "whole address"),
    Slip("link-split", HOME, "https://www.example.org/treaty", "a b", 12,
         "address is not closed", "write ) behind it"),
    Slip("link-unknown-page", ACCUEIL, "modules/basics.md", "modules/basic.md", 12,
         "there is no page 'modules/basic.md'", "write 'modules/basics.md'"),
    Slip("link-out", HOME, "modules/basics.md", "../fr/modules/basics.md", 12,
         "leaves the folder of the language", "of the same language"),
    Slip("picture-elsewhere", LA_BASE, "Tout", "![x](https://example.org/a.png) Tout",
         3, "is on another host", '{{ picture("name") }}'),
    Slip("picture-by-reference", LA_BASE, "Tout", "![x][y] Tout", 3,
         "a picture has no address", '{{ picture("name") }}'),
    Slip("picture-of-ours", LA_BASE, "Tout", "![x](../../assets/guide/a.webp) Tout",
         3, "a.webp' is written into the page", '{{ picture("name") }}'),
    Slip("picture-in-html", LA_BASE, "Tout", '<img src="a.webp" alt=""> Tout',
         3, "'<img>' may not stand", "pictures are called"),
    Slip("link-defined", LA_BASE, "Tout", "[y]: javascript:x\n\nTout", 3,
         "javascript:' runs", "delete the link"),
]  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=[slip.id for slip in SLIPS])
def test_a_slip_is_told_once(root: Path, slip: Slip) -> None:
    """Each slip gives its own message, with its line and its remedy, and no other."""
    told_once(root, slip)


def test_sound_pages_have_no_problem(sound: Catalogue) -> None:
    """The smallest sound pages pass every lint."""
    assert page_problems(SOUND, sound) == []


def spoilt(root: Path, sound: Catalogue) -> list[str]:
    """Return the problems of a project as text."""
    return [str(problem) for problem in page_problems(root, sound)]


def test_a_page_that_is_not_utf_8_is_told(root: Path, sound: Catalogue) -> None:
    """A page in another encoding is named with the line of its first odd byte."""
    page = root / "docs/fr/index.md"
    page.write_bytes(page.read_text("utf-8").encode("latin-1", "replace"))
    told = spoilt(root, sound)
    assert len(told) == 1
    assert told[0].startswith("docs/fr/index.md:12: a character here is not UTF-8")


def test_a_link_to_another_file_is_told(root: Path, sound: Catalogue) -> None:
    """A page that is a link, which could publish any file, is refused unread."""
    page = root / "docs/en/index.md"
    page.unlink()
    page.symlink_to("/etc/passwd")
    told = spoilt(root, sound)
    assert [line.split("\n")[0] for line in told] == [
        "docs/en/index.md:1: this is a link to another file"
    ]


def test_a_linked_folder_is_told(root: Path, sound: Catalogue) -> None:
    """A folder that is a link is not followed."""
    (root / "docs/en/more").symlink_to("/etc")
    assert spoilt(root, sound)[0].startswith("docs/en/more:1: this is a link")


@pytest.mark.parametrize("name", ["x.js", "x.html", "x.svg", ".hidden.css"])
def test_files_that_are_no_pages_are_told(
    root: Path, sound: Catalogue, name: str
) -> None:
    """A script or page of HTML beside the pages would be published as it is."""
    (root / "docs/en" / name).write_text("x", "utf-8")
    assert spoilt(root, sound)[0].startswith(f"docs/en/{name}:1: only pages (.md)")


def test_names_are_kebab_case(root: Path, sound: Catalogue) -> None:
    """A page's name is its address: small letters, digits and hyphens."""
    (root / "docs/en/My page.md").write_text("# x { #x }\n", "utf-8")
    assert "'My page' is not a name for a page" in spoilt(root, sound)[0]
