"""What only the trainer sees: run sheet, stages, objections, answers."""

from macros import markdown
from macros.models import Question, Stage, Variant
from macros.pages.links import case_link, cited, see
from macros.pages.modules import module
from macros.view import View


def run_sheet(view: View, key: str) -> str:
    """Return the stages as a table, with the minute at which each begins."""
    names = ("from-minute", "minutes", "stage", "method", "phase", "talk", "priority")
    rows, clock = [], 0
    for stage in module(view, key).stages:
        rows.append(
            [
                str(clock),
                str(stage.minutes),
                markdown.link(view.words(stage.title), f"#stage-{stage.id}")
                if stage.phase != "break"
                else view.words(stage.title),
                view.label(f"method-{stage.method}"),
                view.label(f"phase-{stage.phase}"),
                str(stage.talk),
                view.label(f"priority-{stage.priority}"),
            ]
        )
        clock += stage.minutes
    talk = sum(stage.talk for stage in module(view, key).stages)
    total = [
        f"**{clock}**",
        "",
        f"**{view.label('total')}**",
        "",
        "",
        f"**{talk}**",
        "",
    ]
    return markdown.table([view.label(name) for name in names], [*rows, total])


def stages(view: View, key: str) -> str:
    """Return each stage: what is done, what comes out, what to ask and watch."""
    found = module(view, key)
    texts = {outcome.id: outcome.text for outcome in found.outcomes}
    return markdown.blocks(
        *(
            _stage(view, stage, [view.words(texts[name]) for name in stage.outcomes])
            for stage in found.stages
            if stage.phase != "break"
        )
    )


def _stage(view: View, stage: Stage, outcomes: list[str]) -> str:
    """Return one stage; `outcomes` are those that it serves, as Markdown."""
    title = f"{view.words(stage.title)} – {stage.minutes} {view.label('minutes-short')}"
    rows = [
        ("trainer-does", view.words(stage.trainer_does)),
        ("participants-do", view.words(stage.participants_do)),
        ("output", view.words(stage.output) if stage.output else ""),
        ("watch-for", view.words(stage.watch_for) if stage.watch_for else ""),
    ]
    cases = [case_link(view, name) for name in stage.cases]
    rows.append(("stage-cases", view.listed(cases)))
    lines = [f"**{view.label(name)}** {text}" for name, text in rows if text]
    debrief = markdown.bullets(view.words(question) for question in stage.debrief)
    return markdown.blocks(
        markdown.heading(3, title, f"stage-{stage.id}"),
        *lines,
        markdown.blocks(f"**{view.label('debrief')}**", debrief) if debrief else "",
        markdown.blocks(
            f"**{view.label('serves-outcomes')}**", markdown.bullets(outcomes)
        )
        if outcomes
        else "",
    )


def objections(view: View, key: str) -> str:
    """Return what a police audience may say, with an answer and its citation."""
    found = []
    for i, item in enumerate(module(view, key).objections, start=1):
        said = view.quoted(view.words(item.says))
        found.append(
            markdown.blocks(
                markdown.heading(3, said, f"objection-{i}"),
                view.words(item.answer),
                see(view, item.cites),
            )
        )
    return markdown.blocks(*found)


def variants(view: View, key: str) -> str:
    """Return the shorter and longer forms of a module, stage by stage."""
    titles = {stage.id: view.words(stage.title) for stage in module(view, key).stages}
    return markdown.blocks(
        *(_variant(view, item, titles) for item in module(view, key).variants)
    )


def _variant(view: View, item: Variant, titles: dict[str, str]) -> str:
    head = [view.label("stage"), view.label("minutes")]
    rows = [[titles[part.stage], str(part.minutes)] for part in item.stages]
    total = [f"**{view.label('total')}**", f"**{item.minutes}**"]
    title = f"{item.minutes} {view.label('minutes-long')}"
    return markdown.blocks(
        markdown.heading(3, title, f"variant-{item.minutes}"),
        view.words(item.note),
        markdown.table(head, [*rows, total]),
    )


def materials(view: View, key: str) -> str:
    """Return what the trainer brings and prints, each thing once."""
    things = [
        view.words(thing)
        for stage in module(view, key).stages
        for thing in stage.materials
    ]
    return markdown.bullets(dict.fromkeys(things))


def quiz_answers(view: View, key: str) -> str:
    """Return the self-check questions with the right options and the reasons."""
    asked = view.catalogue.questions.values()
    found = sorted(q for q in asked if q.module == module(view, key).id)
    return markdown.blocks(
        *(_answer(view, i, question) for i, question in enumerate(found, start=1))
    )


def _answer(view: View, number: int, question: Question) -> str:
    lines = []
    for option in question.options:
        mark = view.label("right" if option.right else "wrong")
        text, reason = view.words(option.text), view.words(option.feedback)
        lines.append(f"**{mark}** {text} – {reason}")
    title = f"{view.label('question')} {number}"
    return markdown.blocks(
        markdown.heading(3, title, f"answer-{question.id}"),
        view.words(question.stem),
        markdown.bullets(lines),
        see(view, question.cites),
    )


def model_answers(view: View, key: str) -> str:
    """Return model answers to the questions of a module's cases."""
    blocks = []
    for name in module(view, key).cases:
        case = view.catalogue.cases[name]
        title = case_link(view, name)
        blocks.append(markdown.heading(3, title, f"answers-{name}"))
        # A rule tells of an answer that is missing; what is there is shown.
        for question, answer in zip(case.questions, case.answers, strict=False):
            blocks.append(f"**{view.words(question.text)}**")
            blocks.append(cited(view, view.words(answer.text), answer.cites))
    return markdown.blocks(*blocks)
