"""Rules on reviews, recommendations and what is compared with them."""

from collections.abc import Iterator

from macros.catalogue import Catalogue
from macros.models import Review
from macros.problems import Problem, choose


def reviews_run_in_order(catalogue: Catalogue) -> Iterator[Problem]:
    """A report comes before the dialogue, the dialogue before the observations."""
    for key, body in catalogue.bodies.items():
        for i, review in enumerate(body.reviews):
            for what, mend in _turned(review):
                yield catalogue.problem(
                    "bodies", key, ("reviews", i, "dialogue"), what, mend
                )


def _turned(review: Review) -> Iterator[tuple[str, str]]:
    """Yield the first step of a review that stands in the wrong order."""
    mend = "compare both dates with the document"
    for day in review.dialogue:
        if review.adopted and _after(day, review.adopted):
            what = f"the dialogue of {day} comes after the adoption of {review.adopted}"
            yield what, mend
            return
        if review.report_received and _after(review.report_received, day):
            report = review.report_received
            yield f"the report of {report} comes after the dialogue of {day}", mend
            return


def _after(one: str, other: str) -> bool:
    """Return whether a date is later, as far as both are known."""
    return one[: len(other)] > other[: len(one)]


def recommendations_name_their_paragraph(catalogue: Catalogue) -> Iterator[Problem]:
    """A recommendation without a paragraph number says in its note why."""
    for key, record in catalogue.recommendations.items():
        if record.paragraph_unseen and record.paragraphs:
            yield catalogue.problem(
                "recommendations", key, ("paragraphs",),
                f"paragraph {record.paragraphs[0]} is marked as not seen",
                "delete 'paragraph_unseen:' if it was read, or the number",
            )  # fmt: skip
        elif not record.paragraphs and not record.note:
            yield catalogue.problem(
                "recommendations", key, (),
                "no paragraph is named and no note says why",
                "add 'paragraphs:', or a 'note:' saying that the number was not seen",
            )  # fmt: skip


def gaps_are_named_by_someone(catalogue: Catalogue) -> Iterator[Problem]:
    """A gap between standard and law names the recommendation or source behind it."""
    for key, situation in catalogue.situations.items():
        for i, point in enumerate(situation.comparisons):
            if point.gap and not (point.recommendations or point.sources):
                yield catalogue.problem(
                    "situations", key, ("comparisons", i, "gap"),
                    "a gap is stated and nobody is said to have named it",
                    "add 'recommendations:' or 'sources:'",
                )  # fmt: skip


def themes_have_a_name(catalogue: Catalogue) -> Iterator[Problem]:
    """A theme of a recommendation has its name in data/labels.yml."""
    known = [key[6:] for key in catalogue.labels if key.startswith("theme-")]
    for key, record in catalogue.recommendations.items():
        for i, theme in enumerate(record.themes):
            if theme not in known:
                yield catalogue.problem(
                    "recommendations", key, ("themes", i),
                    f"the theme '{theme}' has no name", choose(theme, known),
                )  # fmt: skip
