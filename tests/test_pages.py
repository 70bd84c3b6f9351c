"""Page builders: what a record becomes, in the language of the page."""

import re
from dataclasses import replace

import pytest

from macros.catalogue import Catalogue, UnknownRecordError
from macros.models import AssessmentForm, Span
from macros.pages.facts import paragraph_numbers, short_sources
from macros.pages.limits import duration
from macros.registry import MACROS, TRAINER_ONLY
from macros.view import View

# One call for every macro: a macro without a row here fails the last test.
CALLS = {
    "agenda": ("model",),
    "alignment": (),
    "body_facts": ("committee",),
    "body_list": (),
    "calendar": (),
    "case": ("first-case",),
    "case_card": ("first-case",),
    "case_comparison": (),
    "case_explorer": (),
    "case_facts": ("first-case",),
    "case_criteria": (),
    "case_list": (),
    "case_matters": ("first-case",),
    "case_outcome": ("first-case",),
    "case_picks": (),
    "case_questions": ("first-case",),
    "case_story": ("first-case",),
    "checks": ("law",),
    "cite": ("treaty/5.2",),
    "communications": ("committee",),
    "change_log": (),
    "composer": (),
    "cycle": (),
    "cycle_drawing": (),
    "due_list": (),
    "date_of": ("programme/start", "signed"),
    "document": ("committee", "committee-2013"),
    "facilitator_list": (),
    "family_answers": ("custody",),
    "figures": ("welcome",),
    "glossary": (),
    "glossary_entry": ("holding",),
    "instrument_articles": ("treaty",),
    "instrument_facts": ("treaty",),
    "instrument_list": (),
    "instrument_name": ("treaty",),
    "instrument_short": ("law-02-03",),
    "made_file": ("due.json",),
    "materials": ("basics",),
    "matrix": (),
    "matrix_by_body": (),
    "matrix_by_module": (),
    "matrix_by_provision": (),
    "model_answers": ("basics",),
    "module_cases": ("basics",),
    "module_facts": ("basics",),
    "module_list": (),
    "objections": ("basics",),
    "outcomes": ("basics",),
    "page_status": ("instruments/treaty",),
    "picture": ("record",),
    "practice_cards": (),
    "programme_facts": ("start",),
    "quiz": ("basics",),
    "quiz_answers": ("basics",),
    "readiness": (),
    "recommendation_explorer": (),
    "recommendations": ("committee",),
    "results_reader": (),
    "review_timeline": (),
    "reviews": ("committee",),
    "run_sheet": ("basics",),
    "scenario_answers": ("night-arrival",),
    "scenario_facts": ("night-arrival",),
    "scenario_handouts": ("night-arrival",),
    "scenario_list": (),
    "scenario_stages": ("night-arrival",),
    "session_facts": ("first",),
    "side_by_side": ("holding",),
    "situation_card": ("holding",),
    "situation_list": (),
    "situation_sources": ("holding",),
    "source_list": (),
    "sources": ("instruments/treaty",),
    "stages": ("basics",),
    "table_file": ("cases.csv",),
    "term": ("holding",),
    "test_form": ("before",),
    "test_key": ("before",),
    "time_limits": (),
    "time_limits_drawing": (),
    "topic_facts": ("welcome",),
    "topic_list": ("policy",),
    "translation_state": (),
    "uncertainties": (),
    "variants": ("basics",),
}

# What must stand in the Arabic page, and the English words that may not.
SHOWN = [
    ("cite", "المادة", "art."),
    ("date_of", "14 شتنبر 2022", "September"),
    ("term", "إبقاء شخص", "Keeping"),
    ("instrument_articles", "تُبلَّغ الأسباب", "Reasons are given"),
    ("instrument_facts", "صادق عليها المغرب", "Ratified"),
    ("agenda", "استراحة", "Break"),
    ("outcomes", "إخبار الشخص", "Inform"),
    ("quiz", "نعم، الأسباب أولا", "Yes, reasons"),
    ("run_sheet", "قضية أولى", "A first case"),
    ("objections", "تكفي جملتان", "Two sentences"),
    ("case_outcome", "عاينت اللجنة", "The committee found"),
    ("situation_card", "بلّغ الأسباب", "Give the reasons"),
    ("recommendations", "تكوين الشرطة", "Train the police"),
    ("communications", "كان تبليغ الأسباب واجبا", "Reasons were due"),
    ("checks", "مدخل واحد", "has one entry"),
    ("picture", "سجل في محرر", "A record in an editor"),
    ("cycle", "احتفظ بأرقامك", "Keep your figures"),
    ("cycle_drawing", "تتوالى الخطوات", "The steps follow"),
    ("review_timeline", "كل خط يمثل هيئة", "Each line is a body"),
    ("case_explorer", "مسح عوامل التصفية", "Clear the filters"),
    ("recommendation_explorer", "مسح عوامل", "Clear the filters"),
    ("scenario_stages", "تطلب الاتصال", "She asks to call"),
    ("scenario_answers", "وكيل الملك", "The prosecutor"),
    ("case_comparison", "احتُفظ بشخص", "A person was held"),
    ("case_picks", "احتُفظ بشخص", "A person was held"),
    ("alignment", "إخبار الشخص", "Inform"),
    ("facilitator_list", "الأساسيات", "Basics"),
    ("readiness", "القضية مطبوعة", "printed"),
    ("test_form", "النصف", "Half"),
    ("figures", "تختلف المصادر", "Sources differ"),
    ("side_by_side", "لا يحدد القانون ساعة", "sets no hour"),
    ("time_limits", "يوم واحد ثم عشرة أيام", "One day, then"),
    ("time_limits_drawing", "24 ساعة", "24 hours"),
    ("topic_facts", "انطلقت السياسة", "The policy began"),
    ("uncertainties", "الجريدة الرسمية", "The gazette"),
    ("page_status", "10 يناير 2025", "January"),
]


# Macros that print only on the pages of their own folder.
PLACES = {
    "calendar": "treaty-bodies/calendar.md",
    "made_file": "about/due.md",
    "table_file": "cases/index.md",
}


def with_form(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with a test form over its questions, short of twenty."""
    words = {"en": "Half.", "fr": "La moitié.", "ar": "النصف."}
    form = AssessmentForm.model_validate(
        {
            "id": "before", "title": words, "moment": "before", "parallel": "after",
            "minutes": 30, "pass_mark": 2, "reason": words,
            "questions": tuple(catalogue.questions), "sources": ("treaty-text",),
            "checked": "2025-01-11",
        }
    )  # fmt: skip
    return replace(catalogue, forms={"before": form})


def called(view: View, name: str) -> str:
    """Return what a macro prints on the view's page, or on its own."""
    placed = replace(view, src=PLACES.get(name, view.src))
    if name in {"test_form", "test_key"}:
        placed = replace(placed, catalogue=with_form(placed.catalogue))
    return MACROS[name](placed, *CALLS[name])


@pytest.mark.parametrize(("name", "there", "absent"), SHOWN)
def test_arabic_page_shows_arabic(
    arabic: View, name: str, there: str, absent: str
) -> None:
    """The translated word is there and the English one is not."""
    shown = called(arabic, name)

    assert there in shown
    assert absent not in shown


@pytest.mark.parametrize(("name", "there", "absent"), SHOWN)
def test_english_page_shows_english(
    english: View, name: str, there: str, absent: str
) -> None:
    """The English word is there and the Arabic one is not."""
    shown = called(english, name)

    assert absent in shown
    assert there not in shown


FRENCH = [
    ("cite", ("treaty/5", "treaty/5.2"), " ; [art. 5, par. 2]"),
    ("objections", ("basics",), "« "),
    ("stages", ("basics",), "**Le formateur.** "),
    ("agenda", ("model",), "Programme type établi par ce site"),
    ("sources", ("instruments/treaty",), "Nations Unies"),
]


@pytest.mark.parametrize(("name", "ids", "shown"), FRENCH)
def test_french_page_is_written_as_french_is(
    french: View, name: str, ids: tuple[str, ...], shown: str
) -> None:
    """References are told apart, words quoted and labels led as French does."""
    assert shown in MACROS[name](french, *ids)


CITED = [
    ("constitution/preamble", "Constitution, preamble", "تصدير الدستور"),
    ("constitution/23", "Constitution, art. 23", "الفصل 23 من الدستور"),
    ("law-02-03/34", "Law 02-03, art. 34", "المادة 34 من القانون 02.03"),
]


@pytest.mark.parametrize(("citation", "shown", "said"), CITED)
def test_provision_is_cited_as_jurists_do(
    english: View, arabic: View, citation: str, shown: str, said: str
) -> None:
    """The preamble has no number, and a fasl its own word in Arabic."""
    assert f"[{shown}]" in _bare(MACROS["cite"](english, citation))
    assert f"[{said}]" in _bare(MACROS["cite"](arabic, citation))


def _bare(text: str) -> str:
    return re.sub(r"</?bdi[^>]*>|\\", "", text)


NUMBERS = [
    (("28 (a)",), 'الفقرة <bdi dir="ltr">28</bdi> (أ)', "paragraph 28 (a)"),
    (("2.1-2.4",), 'الفقرات <bdi dir="ltr">2.1-2.4</bdi>', "paragraphs 2.1-2.4"),
    (
        ("4.1", "10"),
        'الفقرات <bdi dir="ltr">4.1</bdi>، <bdi dir="ltr">10</bdi>',
        "paragraphs 4.1, 10",
    ),
]


@pytest.mark.parametrize(("numbers", "said", "told"), NUMBERS)
def test_paragraphs_agree_with_their_number(
    arabic: View, english: View, numbers: tuple[str, ...], said: str, told: str
) -> None:
    """Several paragraphs take the plural; Arabic has the letters of its documents."""
    assert paragraph_numbers(arabic, numbers).replace("\\", "") == said
    assert paragraph_numbers(english, numbers).replace("\\", "") == told


@pytest.mark.parametrize("name", sorted(MACROS))
def test_every_macro_prints_something(english: View, name: str) -> None:
    """Each macro of the registry works on the sound data."""
    assert called(english, name).strip()


@pytest.mark.parametrize(
    "name", sorted(name for name, ids in CALLS.items() if len(ids) == 1)
)
def test_unknown_id_is_told_with_the_nearest(english: View, name: str) -> None:
    """A misspelt id gives a message, never a bare key."""
    (right,) = CALLS[name]

    with pytest.raises(LookupError) as refused:
        MACROS[name](english, f"{right}x")

    assert getattr(refused.value, "mend", "")


def test_answers_are_for_trainers(english: View) -> None:
    """A case's page does not show the model answers; the trainer's does."""
    answer = "The officer in charge"

    for name in ("case_facts", "case_story", "case_questions", "case_outcome"):
        assert answer not in called(english, name)
    assert answer in called(english, "model_answers")
    assert answer in called(english, "family_answers")
    assert "model_answers" in TRAINER_ONLY


def test_a_scenario_hides_its_answers_and_its_private_briefs(english: View) -> None:
    """The group's page has the story; the trainer's has what only a player knows."""
    group = [f"scenario_{part}" for part in ("facts", "stages", "handouts", "list")]

    for secret in ("You are tired", "said the trainer"):
        assert all(secret not in called(english, name) for name in group)
        assert secret in called(english, "scenario_answers")


def test_reported_statement_says_according_to(english: View) -> None:
    """What is only reported is printed as such, with its source."""
    assert "According to" in called(english, "session_facts")
    assert "According to" not in called(english, "programme_facts")


def test_unknown_record_names_what_was_meant(english: View) -> None:
    """The remedy is the nearest id."""
    with pytest.raises(UnknownRecordError) as refused:
        MACROS["instrument_facts"](english, "traety")

    assert refused.value.mend == "write 'treaty'"


def test_figures_keep_the_separators_of_the_language(
    english: View, arabic: View
) -> None:
    """A number is grouped as the language does, in Western digits."""
    assert "12,345" in called(english, "figures").replace("&#44;", ",")
    assert "12.345" in called(arabic, "figures").replace("\\", "")


def test_drawing_runs_from_the_reader_s_side(english: View, arabic: View) -> None:
    """The first bar begins at the left in English and at the right in Arabic."""
    first, _ = called(english, "time_limits_drawing").split("<rect")[1:]
    right, _ = called(arabic, "time_limits_drawing").split("<rect")[1:]

    assert 'x="0.0"' in first
    assert 'x="0.0"' not in right


def test_bars_say_who_decides_in_words(english: View, arabic: View) -> None:
    """Colour is not needed to read the drawing: each bar names its authority."""
    for view, words in ((english, ">judge<"), (arabic, ">القاضي<")):
        assert words in called(view, "time_limits_drawing")


def test_what_a_span_says_stands_for_its_length(english: View) -> None:
    """An act due at least monthly is not drawn as a month; minutes are written out."""
    words = {"en": "at least monthly", "fr": "chaque mois", "ar": "شهريا"}
    due = Span.model_validate({"decides": "judge", "months": "1", "said": words})
    short = Span.model_validate({"decides": "person", "minutes": "30"})

    assert duration(english, due) == "at least monthly"
    assert duration(english, short) == "30 minutes"


LENGTHS = [
    ("hours", "48", "48 hours", "48 heures", "48 ساعة"),
    ("days", "8", "8 days", "8 jours", "8 أيام"),
    ("days", "15", "15 days", "15 jours", "15 يوما"),
    ("months", "1", "1 month", "1 mois", "شهر"),
    ("months", "12", "12 months", "12 mois", "12 شهرا"),
]


@pytest.mark.parametrize(("unit", "count", "en", "fr", "ar"), LENGTHS)
def test_length_is_told_in_its_own_unit(
    english: View, french: View, arabic: View,
    unit: str, count: str, en: str, fr: str, ar: str,
) -> None:  # fmt: skip
    """48 hours stay hours; Arabic counts days and months as its grammar does."""
    span = Span.model_validate({"decides": "judge", unit: count})

    for view, said in ((english, en), (french, fr), (arabic, ar)):
        assert duration(view, span).replace("\u00a0", " ") == said


def test_entries_are_called_what_they_are(english: View) -> None:
    """A general comment is cited by paragraph, a compact by objective."""
    treaty = english.catalogue.instruments["treaty"]
    comment = treaty.model_copy(update={"unit": "paragraph"})
    instruments = {**english.catalogue.instruments, "treaty": comment}
    view = replace(
        english, catalogue=replace(english.catalogue, instruments=instruments)
    )

    assert "TT, para. 5" in called(view, "cite")
    assert "Paragraph 1" in called(view, "instrument_articles")


def test_matrix_says_the_same_from_every_side(english: View) -> None:
    """What a situation names is found again under the provision, body and module."""
    place = english.catalogue.situations["holding"]

    for name in ("matrix_by_provision", "matrix_by_body", "matrix_by_module"):
        assert "practice/holding.md" in called(english, name)
    by_provision = called(english, "matrix_by_provision")
    for citation in (*place.standards, *place.national):
        assert MACROS["cite"](english, citation) in by_provision


def test_part_of_one_article_speaks_of_one(english: View, arabic: View) -> None:
    """A part's span takes the plural only where it holds more than one article."""
    treaty = english.catalogue.instruments["treaty"]
    part = treaty.parts[0].model_copy(update={"first": "5", "last": "5"})
    lone = treaty.model_copy(update={"parts": (part,)})
    instruments = {**english.catalogue.instruments, "treaty": lone}
    catalogue = replace(english.catalogue, instruments=instruments)

    assert "(articles 1–10" in called(english, "instrument_articles").replace("\\", "")
    for view, said in ((english, "(article 5"), (arabic, "(المادة <bdi")):
        shown = called(replace(view, catalogue=catalogue), "instrument_articles")
        assert said in shown.replace("\\", "")


def test_a_publisher_is_named_once_then_numbered(english: View) -> None:
    """Two documents of one publisher are two links and one name."""
    first = english.catalogue.sources["treaty-text"]
    second = first.model_copy(update={"url": "https://www.example.org/other"})
    sources = {"one": first, "two": second, "again": first}
    view = replace(english, catalogue=replace(english.catalogue, sources=sources))

    shown = short_sources(view, ["one", "two", "again"])

    assert [link.count("United Nations") for link in shown] == [1, 0]
    assert "\\(2\\)" in shown[1]


def test_a_printed_test_holds_no_answer(english: View) -> None:
    """The form has every option and no feedback; the key has the right letters."""
    question = english.catalogue.questions["basics-01"]
    form = called(english, "test_form")

    assert all(english.words(option.text) in form for option in question.options)
    assert all(english.words(o.feedback) not in form for o in question.options)
    right = [i for i, option in enumerate(question.options) if option.right]
    assert "abcdefgh"[right[0]] in called(english, "test_key")
    assert "test_key" in TRAINER_ONLY


def test_a_card_leads_to_its_address_in_no_language(arabic: View) -> None:
    """The code and the address printed below it name the same page."""
    view = replace(arabic, home="https://example.org/site/")
    card = called(view, "situation_card")

    assert "<svg" in card
    assert "example.org/site/p/holding/" in card.replace("\\", "")


def test_an_answer_that_is_missing_stops_no_page(sound: Catalogue) -> None:
    """The check says that it is missing; the page shows the others meanwhile."""
    cases = {
        key: case.model_copy(update={"answers": case.answers[:1]})
        for key, case in sound.cases.items()
    }
    view = View(replace(sound, cases=cases), "en", "trainer/cases/custody.md", {})

    assert called(view, "model_answers")


def test_sources_are_listed_by_kind(english: View) -> None:
    """A page lists the kinds it names; a kind that is none is refused."""
    build = MACROS["source_list"]

    assert build(english, "un", "press") == build(english) != ""
    assert build(english, "press") == ""
    with pytest.raises(LookupError, match="no source is of kind 'uno'"):
        build(english, "uno")
