"""Test forms: parallel sets of questions asked before and after a session."""

from typing import Literal

from macros.models.base import Dated, Slug, Trilingual


class AssessmentForm(Dated):
    """A printed test: its questions in order, and the mark to reach, with the reason.

    `parallel` is the form that measures the same outcomes with other questions.
    """

    title: Trilingual
    moment: Literal["before", "after"]
    parallel: Slug
    minutes: int
    pass_mark: int
    reason: Trilingual
    questions: tuple[Slug, ...]
