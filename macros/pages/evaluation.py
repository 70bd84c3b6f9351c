"""Alignment of modules, and test forms with their keys."""

from macros import markdown
from macros.catalogue import named
from macros.models import AssessmentForm, Module, Outcome, Question
from macros.pages.links import module_link, see, situation_link
from macros.view import View


def alignment(view: View) -> str:
    """Return, module by module, what serves and what measures each outcome."""
    published = (
        found
        for found in sorted(view.catalogue.modules.values())
        if found.state == "published"
    )
    return markdown.blocks(*(_module(view, found) for found in published))


def _module(view: View, found: Module) -> str:
    names = ("outcome", "level", "stages", "questions")
    rows = [_outcome(view, found, outcome) for outcome in found.outcomes]
    places = view.listed(situation_link(view, key) for key in found.situations)
    return markdown.blocks(
        markdown.heading(2, module_link(view, found.id), found.id),
        markdown.table([view.label(name) for name in names], rows),
        f"**{view.label('situations-lead')}** {places}" if places else "",
    )


def _outcome(view: View, found: Module, outcome: Outcome) -> list[str]:
    page = f"trainer/modules/{found.id}.md"
    stages = [
        view.link(view.words(stage.title), page, f"stage-{stage.id}")
        for stage in found.stages
        if outcome.id in stage.outcomes
    ]
    asked = sorted(
        question
        for question in view.catalogue.questions.values()
        if (question.module, question.outcome) == (found.id, outcome.id)
    )
    questions = [
        view.link(view.number(question.id), page, f"answer-{question.id}")
        for question in asked
    ]
    return [
        view.words(outcome.text),
        view.label(f"level-{outcome.level}"),
        view.listed(stages),
        view.listed(questions),
    ]


def _form(view: View, key: str) -> AssessmentForm:
    return named("forms", view.catalogue.forms, key)


def _asked(view: View, form: AssessmentForm) -> list[Question]:
    return [named("questions", view.catalogue.questions, key) for key in form.questions]


def test_form(view: View, key: str) -> str:
    """Return a test to print: its questions and options, and no answer."""
    form = _form(view, key)
    facts = [
        f"**{view.label('moment')}** {view.label(f'moment-{form.moment}')}",
        f"**{view.label('minutes')}** {form.minutes}",
        f"**{view.label('pass-mark')}** "
        f"{form.pass_mark} / {len(form.questions)} – {view.words(form.reason)}",
    ]
    asked = [
        _printed(view, number, question)
        for number, question in enumerate(_asked(view, form), start=1)
    ]
    return markdown.blocks(markdown.box("facts", markdown.bullets(facts)), *asked)


def _printed(view: View, number: int, question: Question) -> str:
    how = view.label("choose-one" if question.kind == "single" else "choose-all")
    options = [
        f"{letter}\\. {view.words(option.text)}"
        for letter, option in zip(_letters(view), question.options, strict=False)
    ]
    return markdown.box(
        "test-question",
        f"**{number}\\.** {view.words(question.stem)} *{how}*",
        markdown.bullets(options),
    )


def _letters(view: View) -> str:
    return "أبجدهوزح" if view.language == "ar" else "abcdefgh"


def test_key(view: View, key: str) -> str:
    """Return the right letters of a test, with the provisions to reread."""
    names = ("number", "right-answer", "module", "provision")
    rows = []
    for number, question in enumerate(_asked(view, _form(view, key)), start=1):
        letters = [
            letter
            for letter, option in zip(_letters(view), question.options, strict=False)
            if option.right
        ]
        rows.append(
            [
                str(number),
                view.comma().join(letters),
                module_link(view, question.module),
                see(view, question.cites),
            ]
        )
    return markdown.table([view.label(name) for name in names], rows)
