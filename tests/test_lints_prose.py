"""Calls, headings and words of pages are told where they are wrong, each once."""

import re
from pathlib import Path

import pytest

from macros.lints.typed import Typed
from tests.spoil import AL_USUS, BASICS, HOME, LA_BASE, MASAR, Slip, told_once

SLIPS = [
    # Calls
    Slip("call-open", BASICS, '{{ cite("treaty/5.2") }}', '{{ cite("treaty/5.2") }', 3,
         "is not a macro called with words", "write a call such as"),
    Slip("call-without-quotes", BASICS, 'cite("treaty/5.2")', "cite(treaty)", 3,
         "'{{ cite(treaty) }}' is not a macro", "write a call such as"),
    Slip("statement", BASICS, "Every", "{% include 'x' %} Every", 3,
         "'{% include 'x' %}' is a statement", "delete it"),
    Slip("jinja-remark", BASICS, "Every", "{## note ##} Every", 3,
         "opens a hidden remark", "in the pull request"),
    Slip("brace-left", BASICS, "Every", "}} Every", 3,
         "'}}' stands here without a call", "&#125;"),
    Slip("unknown-macro", BASICS, "cite(", "cit(", 3,
         "there is no macro 'cit'", "write 'cite'"),
    Slip("words-missing", BASICS, '"programme/start", "signed"', '"programme/start"', 4,
         "'date_of' does not take 1 word(s)", "record, fact"),
    Slip("unknown-kind", BASICS, "programme/start", "programs/start", 4,
         "'programs' is not a kind of record", "write 'programme'"),
    Slip("unknown-term", BASICS, 'term("traveller")', 'term("traveler")', 3,
         "data/glossary/ has no record 'traveler'", "write 'traveller'"),
    Slip("unknown-article", BASICS, "treaty/5.2", "treaty/21", 3,
         "'treaty/21' cites an article that does not exist", "ends at article 20"),
    Slip("unknown-fact", BASICS, '"signed"', '"singed"', 4,
         "has no dated fact 'singed'", "write 'signed'"),
    Slip("unknown-case", LA_BASE, "first-case", "frist-case", 16,
         "data/cases/ has no record 'frist-case'", "write 'first-case'"),
    Slip("block-in-line", LA_BASE, '{{ case_card("first-case") }}',
         'Voir {{ case_card("first-case") }}', 16,
         "'case_card' does not stand alone", "on a line of its own"),
    Slip("answers-for-participants", LA_BASE, '{{ case_card("first-case") }}',
         '{{ quiz_answers("basics") }}', 16,
         "'quiz_answers' prints answers", "a page of trainer/"),
    # Headings
    Slip("no-id", LA_BASE, " { #hold }", "", 6,
         "the heading 'Quand retenir' has no id", "write { #id }"),
    Slip("id-not-ascii", LA_BASE, "#hold", "#rétention", 6,
         "'rétention' is not an id", "small letters"),
    Slip("id-capitals", LA_BASE, "#hold", "#Hold", 6,
         "'Hold' is not an id", "small letters"),
    Slip("id-twice", LA_BASE, "#write", "#hold", 20,
         "the id 'hold' is written twice", "stands in line 6"),
    Slip("level-jumped", LA_BASE, "## Quand", "### Quand", 6,
         "a heading of level 3 follows one of level 1", "write ## Quand"),
    Slip("second-title", LA_BASE, "## Quand", "# Quand", 6,
         "a second title", "write ## for a section"),
    Slip("no-title", LA_BASE, "# Les", "## Les", 1,
         "not the page's title", "write # Les bases"),
    Slip("heading-underlined", LA_BASE, "Tout", "Titre\n-----\n\nTout", 3,
         "marked by the line below", "write ## Heading"),
    # Facts typed by hand
    Slip("article-en", BASICS, "Every", "Under Art. 16(7), every", 3,
         "'Art. 16(7)' is an article number", '{{ cite("icrmw/16.7") }}'),
    Slip("articles-fr", LA_BASE, "Tout", "Les articles 66-1 à 66-5 : tout", 3,
         "'articles 66-1 à 66-5' is an article number", "{{ cite("),
    Slip("article-ar", AL_USUS, "لكل", "حسب المادة 16 لكل", 3,
         "'المادة 16' is an article number", "{{ cite("),
    Slip("chapter-ar", AL_USUS, "لكل", "حسب الفصل 23 لكل", 3,
         "'الفصل 23' is an article number", "{{ cite("),
    Slip("law-en", BASICS, "Every", "Law 27-14: every", 3,
         "'Law 27-14' is a law's number", '{{ instrument_short("law-02-03") }}'),
    Slip("law-fr", LA_BASE, "Tout", "Selon la loi n° 02.03, tout", 3,
         "'loi n° 02.03' is a law's number", "instrument_name"),
    Slip("law-ar", AL_USUS, "لكل", "حسب القانون رقم 02.03 لكل", 3,
         "'القانون رقم 02.03' is a law's number", "instrument_name"),
    Slip("law-number-alone", BASICS, "Every", "02-03 says: every", 3,
         "'02-03' is a law's number", "instrument_name"),
    Slip("law-in-front-matter", HOME, "title: Travellers", "title: Law 02-03", 2,
         "'Law 02-03' is a law's number", "instrument_name"),
    Slip("date-en", BASICS, "Every", "Since 24 February 2025 every", 3,
         "'24 February 2025' is a date", "{{ date_of("),
    Slip("date-fr", LA_BASE, "Tout", "Depuis le 24 février 2025, tout", 3,
         "'24 février 2025' is a date", "{{ date_of("),
    Slip("date-ar", AL_USUS, "لكل", "منذ 14 شتنبر 2022 لكل", 3,
         "'14 شتنبر 2022' is a date", "{{ date_of("),
    Slip("date-iso", BASICS, "Every", "Since 2025-02-24 every", 3,
         "'2025-02-24' is a date", "{{ date_of("),
    Slip("symbol", BASICS, "Every", "In CMW/C/MAR/CO/2, every", 3,
         "'CMW/C/MAR/CO/2' is a document's symbol", "{{ document("),
    # Arabic
    Slip("eastern-digits", AL_USUS, "24 ساعة", "٢٤ ساعة", 8,
         "'٢٤' is written in Eastern digits", "write 24"),
    Slip("joined-numbers", AL_USUS, '<bdi dir="ltr">12-34</bdi>', "12-34", 24,
         "'12-34' is shown in the wrong order", '<bdi dir="ltr">12-34</bdi>'),
    # French
    Slip("apostrophe-fr", LA_BASE, "Tout", "L'étranger, tout", 3,
         "'L'é' is written with a straight apostrophe", "write 'L’é'"),
    Slip("no-space-fr", LA_BASE, "Tout", "Un seul; tout", 3,
         "'l;' has no space before the mark", "write 'l ;'"),
    Slip("english-quotes-fr", LA_BASE, "Tout", "Un “mot”, tout", 3,
         "'“mot”' stands in English quotation marks", "write '« mot »'"),
    Slip("tight-quotes-fr", LA_BASE, "Tout", "Un «mot », tout", 3,
         "'«mot' has no space inside its quotation marks", "write '« mot'"),
    # Words
    Slip("word-to-avoid", BASICS, "Every", "Every lock-up, every", 3,
         "'lock-up' is not used here: It is not the law’s word.", "write 'holding'"),
    Slip("word-inflected", BASICS, "Every", "All Lock-ups, every", 3,
         "'Lock-ups' is not used here", "write 'holding'"),
    Slip("word-in-box-title", BASICS, '"In practice"', '"The lock-up"', 11,
         "'lock-up' is not used here", "write 'holding'"),
    # What is left over
    Slip("to-do", BASICS, "Every", "TODO: every", 3, "'TODO' was left", "write the"),
    Slip("lorem", BASICS, "Every", "Lorem ipsum. Every", 3,
         "'Lorem ipsum' was left", "or delete it"),
    Slip("to-complete", LA_BASE, "Tout", "(à compléter) Tout", 3,
         "'à compléter' was left", "or delete it"),
    Slip("trial-ar", MASAR, "اقرأ", "تجربة\n\nاقرأ", 12,
         "'تجربة' was left", "or delete it"),
]  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=[slip.id for slip in SLIPS])
def test_a_slip_is_told_once(root: Path, slip: Slip) -> None:
    """Each slip gives its own message, with its line and its remedy, and no other."""
    told_once(root, slip)


TYPED = Typed({"27-14": "law-27-14"})


@pytest.mark.parametrize(
    "text",
    ["article 16", "arts 9-11", "Article **16**", "article&nbsp;16",
     "l’article premier", "articles 16, 17 and 20", "article\n16", "بالمادة 16",
     "والمادتين 3 و4", "المواد 9 إلى 11", "المادة ١٦", "المادة الأولى",
     "Law No. 27-14", "loi 27.14",
     "projet de loi n° 72-17", "dahir n° 1-03-196", "للقانون رقم 27.14",
     "الظهير الشريف رقم 1.03.196", "27-14", "27.14", "27–14", "24th of February 2025",
     "February 24, 2025", "24-28 February 2025", "1er mars 2025", "7 Nov. 2014",
     "24/02/2025", "24 من شهر غشت سنة 2022", "16 رمضان 1424", "A/RES/45/158",
     "CRPD/C/GC/1", "HRI/GEN/1/Rev.9"],
)  # fmt: skip
def test_facts_typed_by_hand_are_seen_whole(text: str) -> None:
    """An article, law, date or symbol is seen once, and nothing of it is left."""
    (found,) = TYPED.seen(f"x {text} x")
    left = f"x {text} x".replace(found[0], "")
    assert not re.search(r"[0-9٠-٩]|premier|الأولى", left)


@pytest.mark.parametrize(
    "text",
    ["the 16 articles", "the art of listening", "the article I read", "12-17 years",
     "page 10-12", "in February 2025", "the acts of 2015", "CNDH/DGSN", "and/or",
     "24/7", "09.30", "مفصل 3", "3 مواد", "في 2025", "the 1993 law", "10.25"],
)  # fmt: skip
def test_other_numbers_are_not_facts_typed_by_hand(text: str) -> None:
    """Ages, times, years and counts are written by hand."""
    assert list(TYPED.seen(f"x {text} x")) == []
