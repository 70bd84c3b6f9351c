"""Self-check: questions that work with and without script."""

from macros import markdown
from macros.models import Option, Question
from macros.pages.links import see
from macros.pages.modules import module
from macros.view import View


def quiz(view: View, key: str) -> str:
    """Return a module's self-check; feedback on every option, scored on the page."""
    module(view, key)
    found = sorted(q for q in view.catalogue.questions.values() if q.module == key)
    asked = [_question(view, i, question) for i, question in enumerate(found, start=1)]
    score = (
        f'<p class="quiz-score" role="status" '
        f'data-score="{markdown.attribute(view.label("score"))}"></p>'
    )
    inside = "\n\n".join([*asked, score])
    return f'<form class="quiz" id="quiz-{key}" markdown="1">\n\n{inside}\n\n</form>'


def _question(view: View, number: int, question: Question) -> str:
    """Return one question; without script the answers open below it."""
    how = "choose-one" if question.kind == "single" else "choose-all"
    options = "\n\n".join(
        _option(view, question, i, option) for i, option in enumerate(question.options)
    )
    feedback = "\n\n".join(
        _feedback(view, question, i, option)
        for i, option in enumerate(question.options)
    )
    return markdown.blocks(
        f'<fieldset class="question" id="{question.id}" '
        f'data-kind="{question.kind}" markdown="1">',
        f'<legend markdown="span">{number}\\. {view.words(question.stem)} '
        f"*{view.label(how)}*</legend>",
        options,
        f'<details class="feedback" markdown="1">\n'
        f'<summary markdown="span">{view.label("check-answer")}</summary>',
        feedback,
        see(view, question.cites),
        "</details>",
        "</fieldset>",
    )


def _option(view: View, question: Question, i: int, option: Option) -> str:
    kind = "radio" if question.kind == "single" else "checkbox"
    name = f"{question.id}-{'abcdefgh'[i]}"
    return (
        f'<div class="option" markdown="1">\n'
        f'<input type="{kind}" name="{question.id}" id="{name}" '
        f'data-right="{str(option.right).lower()}" aria-describedby="{name}-said">'
        f'<label for="{name}">{view.words(option.text)}</label>\n</div>'
    )


def _feedback(view: View, question: Question, i: int, option: Option) -> str:
    name = f"{question.id}-{'abcdefgh'[i]}-said"
    verdict = view.label("right" if option.right else "wrong")
    css = "right" if option.right else "wrong"
    return (
        f'<p class="said {css}" id="{name}" markdown="span">'
        f"**{verdict}** {view.words(option.text)} – {view.words(option.feedback)}</p>"
    )
