"""Sound data spoilt in one way per row: one message, its line, its remedy."""

from pathlib import Path

import pytest

from macros.catalogue import load
from macros.problems import Problem
from macros.rules import problems as rule_problems
from tests.in_guide import says

TREATY = "instruments/treaty.yml"
LAW = "instruments/law-02-03.yml"
BILL = "instruments/bill.yml"
CASE = "cases/first-case.yml"
MODULE = "modules/basics.yml"
QUESTION = "questions/basics-03.yml"
MODEL = "sessions/model.yml"
BODY = "bodies/committee.yml"
ASKED = "recommendations/committee-2013-p10.yml"
TERM = "glossary/traveller.yml"
PLACE = "situations/holding.yml"
LIMIT = "limits/holding.yml"
TOPIC = "topics/welcome.yml"
TALE = "scenarios/night-arrival.yml"
COMPLAINT = "communications/first-complaint.yml"
SOURCE = "sources/treaty-text.yml"
READ = "readings/first-reading.yml"
CHANGE = "changes/first-change.yml"

# id, file, what was there, what it becomes, line, what is wrong, what to do
SLIPS = [
    ("reading-of-no-kind", READ, "kind: legal", "kind: law", 1,
     "'law' is not allowed for 'kind'", "'legal'"),
    ("reading-of-nothing", READ, "instruments/treaty", "instruments/treety", 8,
     "data/instruments/ has no record 'treety'", "treaty"),
    ("reading-of-no-record", READ, "instruments/treaty", "the treaty", 8,
     "'the treaty' does not name a record", "write kind/id"),
    ("reading-of-no-kind-of-record", READ, "instruments/treaty", "laws/treaty", 8,
     "'laws' is not a kind of record", "write one of"),
    ("change-names-nothing", CHANGE, "records:\n  - limits/holding\n", "", 1,
     "a change of the law names no record", "write under 'records'"),
    ("review-before-check", TREATY, "checked: 2025-01-11",
     "next_review: 2025-01-01\nchecked: 2025-01-11", 84,
     "the next review (2025-01-01) is not after the last check", "write today"),
    ("misspelt-key", TERM, "definition:", "defintion:", 5,
     "'defintion' is not a known key", "write 'definition'"),
    ("unknown-key", TERM, "related:", "weight: 3\nrelated:", 9,
     "'weight' is not a known key", "write one of"),
    ("missing-key", SOURCE, "publisher: United Nations\n", "", 1,
     "'publisher' is missing", "add a line 'publisher:'"),
    ("empty-value", SOURCE, "publisher: United Nations", "publisher:", 2,
     "'publisher' is empty", "write its text after the colon"),
    ("key-twice", SOURCE, "kind: un", "kind: un\nkind: ngo", 5,
     "'kind' is written twice", "keep one; the first stands in line 4"),
    ("id-written", SOURCE, "title:", "id: x\ntitle:", 1,
     "'id' is written", "the file's name is the id"),
    ("language-missing", TERM, "  ar: مسافر\n", "", 1,
     "'ar' is missing", "add a line 'ar:'"),
    ("not-a-url", SOURCE, "https://www.example.org/treaty", "www.example.org", 3,
     "'www.example.org' is not a web address", "from https:// on"),
    ("script-url", SOURCE, "https://www.example.org/treaty", "javascript:alert(1)", 3,
     "'javascript:alert(1)' is not a web address", "from https:// on"),
    ("unknown-kind", SOURCE, "kind: un", "kind: uno", 4,
     "'uno' is not allowed for 'kind'", "write 'un'"),
    ("not-a-day", SOURCE, "2025-01-10", "2025-02-30", 7,
     "'2025-02-30' is not a day", "year-month-day"),
    ("not-a-date", CASE, "date: 2014-11-07", "date: 7 Nov 2014", 16,
     "'7 Nov 2014' is not a date", "year-month-day"),
    ("recalled", ASKED, "confidence: reported", "confidence: recalled", 16,
     "what is only recalled is not published", "find it in a source"),
    ("not-a-number", CASE, "minutes: 20", "minutes: twenty", 20,
     "'minutes': a whole number is wanted here", "digits only"),
    ("level-out-of-range", CASE, "level: 1", "level: 4", 19,
     "'4' is not allowed for 'level'", "write one of '1', '2', '3'"),
    ("not-true-or-false", QUESTION, "right: true", "right: perhaps", 14,
     "'right': 'true' or 'false' is wanted here", "write true or false"),
    ("text-for-list", TERM, "related:\n  - holding", "related: holding", 9,
     "'related': a list is wanted here", "begin each line below with '- '"),
    ("list-for-text", SOURCE, "title: Text of the treaty", "title:\n  - a", 1,
     "'title': a text is wanted here", "write the text after the colon"),
    ("text-for-keys", TERM, "term:\n  en: traveller\n  fr: voyageur\n  ar: مسافر",
     "term: traveller", 1, "'term': keys and texts are wanted here", "indent"),
    ("no-source", TERM, "sources:\n  - treaty-text", "sources: ", 11,
     "'sources' is empty", "write its text after the colon"),
    ("citation-form", ASKED, "treaty/5.2", "treaty 5(2)", 15,
     "'treaty 5(2)' is not a citation", "instrument/article"),
    ("article-too-high", ASKED, "treaty/5.2", "treaty/220", 15,
     "'treaty/220' cites an article that does not exist",
     "treaty ends at article 20; look the number up again"),
    ("article-without-entry", ASKED, "treaty/5.2", "treaty/7", 15,
     "'treaty/7' cites an article that has no entry", "data/instruments/treaty.yml"),
    ("paragraph-without-entry", ASKED, "treaty/5.2", "treaty/5.9", 15,
     "'treaty/5.9' cites a paragraph that has no entry", "entries there: 2"),
    ("unknown-instrument", ASKED, "treaty/5.2", "traety/5.2", 15,
     "'traety/5.2' cites an instrument that has no record", "write 'treaty'"),
    ("unknown-source", TERM, "- treaty-text", "- treaty-txt", 12,
     "data/sources/ has no record 'treaty-txt'", "write 'treaty-text'"),
    ("unknown-situation", ASKED, "- holding", "- holdings", 13,
     "data/situations/ has no record 'holdings'", "write 'holding'"),
    ("article-beyond-last", LAW, "article: 55\n    through: 56", "article: 59", 51,
     "article 59 does not exist", "law-02-03 ends at article 58"),
    ("article-not-a-number", LAW, "article: 55\n    through: 56", "article: x", 51,
     "'x' is not an article number", "write the number only"),
    ("article-outside-parts", TREATY, "last: 10", "last: 4", 68,
     "article 5 falls into no part of treaty", "'first' and 'last'"),
    ("instrument-without-entries", BILL, "kind: bill", "kind: law", 1,
     "bill has no entries", "add 'provisions:'"),
    ("ratified-without-date", TREATY, "    date: 1993-06-21\n", "", 25,
     "'treaty-ratified' has no date", "add 'date:'"),
    ("party-by-no-step", TREATY, "event: ratified", "event: declaration", 14,
     "no step says whether Morocco is a party", "with its source"),
    ("party-and-not", TREATY, "event: adopted", "event: not-party", 14,
     "say both that Morocco is a party and that it is not", "keep one of"),
    ("binds-without-joining", TREATY, "event: ratified", "event: not-party", 2,
     "'binding:' does not agree with the steps", "write 'binding: false'"),
    ("treaty-without-subject", TREATY, "subject: human-rights\n", "", 1,
     "the treaty has no 'subject:'", "such as 'human-rights'"),
    ("dialogue-after-adoption", BODY, "- 2013-09-10", "- 2013-10-10", 32,
     "the dialogue of 2013-10-10 comes after the adoption of 2013-09-13",
     "compare both dates"),
    ("no-paragraph-no-note", ASKED, "paragraphs:\n  - 10 (a)\n", "", 1,
     "no paragraph is named and no note says why", "add 'paragraphs:'"),
    ("no-content-note", CASE,
     "content_note:\n  en: Violence is described.\n  fr: Des violences sont décrites."
     "\n  ar: يصف أعمال عنف.\n", "", 21,
     "sensitivity is 2 and there is no content note", "add 'content_note:'"),
    ("two-questions", CASE,
     "  - text:\n      en: What would you do?\n      fr: Que feriez-vous ?\n"
     "      ar: ماذا كنت ستفعل؟\nanswers:\n  - text:\n"
     "      en: The reasons came late.\n      fr: Les motifs sont venus tard.\n"
     "      ar: تأخرت الأسباب.\n    cites:\n      - treaty/5.2\n",
     "answers:\n", 48,
     "the case has 2 question(s)", "write three at least"),
    ("situation-without-standard", PLACE, "standards:\n  - treaty/5.2\n", "", 1,
     "no binding treaty is cited", "under 'standards:'"),
    ("situation-without-law", PLACE, "national:\n  - law-02-03/34\n", "", 1,
     "no Moroccan provision is cited", "under 'national:'"),
    ("situation-with-one-case", CASE, "situations:\n  - holding", "situations: []", 1,
     "1 case(s) illustrate it", "of another case"),
    ("unseen-verb-en", MODULE, "en: Inform a person", "en: Understand a person", 19,
     "'understand' cannot be observed", "inform, decide, record"),
    ("unseen-verb-ar", MODULE, "ar: إخبار الشخص", "ar: فهم الشخص", 21,
     "'فهم' cannot be observed", "inform, decide, record"),
    ("outcome-not-served", MODULE, "      - name\n", "      - inform\n", 29,
     "no stage serves the outcome 'name'", "under 'outcomes:' of a stage"),
    ("outcome-not-measured", QUESTION, "outcome: name", "outcome: inform", 29,
     "no question measures the outcome 'name'", "write a question"),
    ("stage-unknown-outcome", MODULE, "      - decide\n",
     "      - decide\n      - deside\n", 50,
     "'deside' is not an outcome of this module", "its outcomes:"),
    ("variant-unknown-stage", MODULE, "stage: finish\n        minutes: 15",
     "stage: end\n        minutes: 15", 93,
     "'end' is not a stage of this module", "its stages:"),
    ("two-right-answers", QUESTION, "right: false", "right: true", 9,
     "2 of 2 options are right in a 'single' question", "mark one option right"),
    ("stages-do-not-sum", MODULE, "minutes: 30\n    talk: 5",
     "minutes: 25\n    talk: 5",
     9, "the stages last 55 minutes, the module 60", "change a stage's minutes"),
    ("variant-does-not-sum", MODULE, "minutes: 45", "minutes: 50", 89,
     "the stages last 45 minutes, the variant 50", "change a stage's minutes"),
    ("too-much-talk", MODULE, "talk: 10", "talk: 20", 9,
     "the trainer talks 25 of 60 minutes", "a third is the most"),
    ("talk-longer-than-stage", MODULE, "talk: 5\n", "talk: 31\n", 45,
     "the trainer talks 31 minutes in a stage of 30", "write 30 or less"),
    ("agenda-other-minutes", MODEL, "minutes: 60", "minutes: 50", 7,
     "'basics' gets 50 minutes, its record says 45, 60, 90, 180",
     "change the agenda's items"),
    ("agenda-no-break", MODEL, "kind: break\n        minutes: 15",
     "kind: activity\n        minutes: 45", 17,
     "after this item 105 minutes have passed without a break", "kind: break"),
    ("hour-form", MODEL, "start: 09:00", "start: 9h", 12,
     "'9h' is not an hour", "such as 09:00"),
    ("ends-before-it-begins", "sessions/first.yml", "last_day: 2025-02-28",
     "last_day: 2025-02-20", 8,
     "the last day (2025-02-20) comes before the first (2025-02-24)",
     "compare both days"),
    ("unseen-paragraph-numbered", TREATY, "    paragraph: 2",
     "    paragraph: 2\n    topic: reasons", 69,
     "paragraph 2 is numbered and marked as not seen", "delete 'topic:'"),
    ("recommendation-unseen-and-numbered", ASKED, "confidence: reported",
     "confidence: reported\nparagraph_unseen: true", 4,
     "is marked as not seen", "delete 'paragraph_unseen:'"),
    ("gap-without-a-voice", PLACE, "    recommendations:\n      - committee-2013-p10\n",
     "", 51, "nobody is said to have named it", "add 'recommendations:'"),
    ("span-without-length", LIMIT, "    hours: 24\n", "", 12,
     "a span has one length", "write one of 'hours:'"),
    ("span-of-two-lengths", LIMIT, "    hours: 24", "    hours: 24\n    days: 1", 12,
     "a span has one length", "write one of 'hours:'"),
    ("figure-not-a-number", TOPIC, "value: 12345", "value: many", 28,
     "'value': a number is wanted here", "write digits"),
    ("figure-without-source", TOPIC, "    confidence: reported\n    sources:\n"
     "      - treaty-text\n", "    confidence: reported\n", 22,
     "'sources' is missing", "add a line 'sources:'"),
    ("complaint-of-no-body", COMPLAINT, "body: committee", "body: comittee", 1,
     "data/bodies/ has no record 'comittee'", "write 'committee'"),
    ("complaint-outcome", COMPLAINT, "outcome: violation", "outcome: won", 9,
     "'won' is not allowed for 'outcome'", "violation"),
    ("stages-out-of-order", TALE, "  - number: 2", "  - number: 3", 51,
     "stage 3 stands in place 2", "number the stages 1, 2, 3"),
    ("scenario-minutes", TALE, "minutes: 30", "minutes: 45", 10,
     "the stages last 30 minutes, the scenario 45", "make the two agree"),
    ("scenario-hard-unwarned", TALE, "sensitivity: 1", "sensitivity: 3", 11,
     "there is no content note", "add 'content_note:'"),
    ("scenario-exact-date", TALE, "She asks to call someone.",
     "On 3 May 2021 she asks to call someone.", 58,
     "'3 May 2021' is an exact date", "general words"),
    ("scenario-plate", TALE, "She asks to call someone.",
     "She has the passport AB 1234.", 58,
     "'AB 1234' is the number of a document or plate", "general words"),
    ("scenario-name", TALE, "She asks to call someone.",
     "She asks to call Traore.", 58, "'Traore' is a name or a place", "anonymity.yml"),
    ("scenario-place", TALE, "Elle demande à appeler quelqu’un.",
     "Elle appelle de Oujda.", 59, "'Oujda' is a name or a place", "anonymity.yml"),
    ("family-unknown", PLACE, "family: custody", "family: costody", 7,
     "'costody' is not allowed for 'family'", "write 'custody'"),
    ("tag", SOURCE, "kind: un", "kind: !!python/name:os.system un", 4,
     "is a YAML tag", "delete it"),
    ("alias", SOURCE, "kind: un", "kind: *u", 4,
     "'u' is a YAML anchor or alias", "write the text out"),
    ("flow-mapping", TERM, "related:\n  - holding", "related: [holding]", 9,
     "braces or brackets hold values on one line", "on a line of its own"),
    ("not-yaml", SOURCE, "publisher: United Nations", "publisher: a: b", 2,
     "the file cannot be read from here on", "a missing colon"),
    ("not-a-record", SOURCE, None, "just words\n", 1,
     "the file holds no 'key: value' lines", "annotated record"),
    ("two-documents", SOURCE, "kind: un", "---\nkind: un", 4,
     "a second document begins here", "delete the line '---'"),
    ("tab", SOURCE, "kind: un", "kind:\tun\n\tx: y", 5,
     "the file cannot be read from here on", "the indentation"),
]  # fmt: skip


def found(root: Path) -> list[Problem]:
    """Return the problems of a project's data."""
    catalogue, problems = load(root)
    return [*problems, *rule_problems(catalogue)]


def test_sound_data_has_no_problem(root: Path) -> None:
    """The data that the rows spoil is right to begin with."""
    assert found(root) == []


@pytest.mark.parametrize(
    ("file", "was", "becomes", "line", "what", "mend"),
    [pytest.param(*row[1:], id=row[0]) for row in SLIPS],
)
def test_slip_is_named(  # one column a parameter
    root: Path,
    file: str,
    was: str | None,
    becomes: str,
    line: int,
    what: str,
    mend: str,
) -> None:
    """The problem says where, what and how to mend it, as the guide does."""
    path = root / "data" / file
    text = path.read_text(encoding="utf-8")
    assert was is None or was in text
    spoilt = becomes if was is None else text.replace(was, becomes, 1)
    path.write_text(spoilt, encoding="utf-8", newline="\n")

    (said,) = found(root)

    assert what in said.what
    assert mend in said.mend
    assert says(said), f"the guide does not say: {said}"
    assert (said.file, said.line) == (f"data/{_where(what, file)}", line)


def _where(what: str, file: str) -> str:
    # Three slips show in the record that suffers, not in the one that was spoilt.
    if "case(s) illustrate" in what:
        return PLACE
    return MODULE if "no question measures" in what else file
