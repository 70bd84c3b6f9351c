"""Composite scenarios: the list, the story stage by stage, the trainer's part."""

from macros import markdown
from macros.catalogue import named
from macros.models import Scenario, ScenarioStage
from macros.pages.links import cited, scenario_link, situation_link
from macros.view import View


def _scenario(view: View, key: str) -> Scenario:
    return named("scenarios", view.catalogue.scenarios, key)


def scenario_list(view: View) -> str:
    """Return every scenario with its level, minutes and summary."""
    lines = []
    for key, found in sorted(view.catalogue.scenarios.items()):
        known = (
            f"{view.label('level')}\u00a0{found.level} · "
            f"{found.minutes}\u00a0{view.label('minutes-short')}"
        )
        lines.append(
            f"**{scenario_link(view, key)}** – {view.words(found.summary)} "
            f"<small>{known}</small>"
        )
    return markdown.bullets(lines)


def scenario_facts(view: View, key: str) -> str:
    """Return what a group must know before it begins: composite, length, roles."""
    found = _scenario(view, key)
    places = [situation_link(view, name) for name in found.situations]
    rows = (
        ("situations", view.listed(places)),
        ("level", f"{found.level} – {view.label(f'level-{found.level}-means')}"),
        ("minutes", str(found.minutes)),
    )
    lines = [f"**{view.label(name)}** {said}" for name, said in rows]
    roles = [
        f"**{view.words(role.name)}** – {view.words(role.brief)}"
        for role in found.roles
    ]
    return markdown.blocks(
        f'!!! note "{view.label("composite")}"\n    {view.label("composite-note")}',
        _warning(view, found),
        markdown.box("facts", markdown.bullets(lines)),
        markdown.heading(2, view.label("roles"), "roles"),
        markdown.bullets(roles),
    )


def _warning(view: View, found: Scenario) -> str:
    if not found.content_note:
        return ""
    words = view.words(found.content_note)
    return f'!!! warning "{view.label("content-note")}"\n    {words}'


def scenario_stages(view: View, key: str) -> str:
    """Return the story: the first stage open, each later one opened by the reader."""
    found = _scenario(view, key)
    return markdown.blocks(*(_stage(view, stage) for stage in found.stages))


def _stage(view: View, stage: ScenarioStage) -> str:
    questions = markdown.bullets(view.words(one.text) for one in stage.questions)
    inside = markdown.blocks(
        view.words(stage.story), f"**{view.label('questions')}**", questions
    )
    minutes = f"{stage.minutes} {view.label('minutes-short')}"
    title = (
        f"{view.label('stage')} {stage.number} – {view.raw(stage.title)} – {minutes}"
    )
    mark = "???+" if stage.number == 1 else "???"
    indented = "\n".join(f"    {line}".rstrip() for line in inside.splitlines())
    quoted = title.replace('"', "”")
    return f'{mark} note "{markdown.plain(quoted)}"\n{indented}'


def scenario_handouts(view: View, key: str) -> str:
    """Return the sheets to print for the group."""
    found = _scenario(view, key)
    return markdown.blocks(
        *(
            markdown.box(
                "handout", f"**{view.words(one.title)}**", view.words(one.text)
            )
            for one in found.handouts
        )
    )


def scenario_answers(view: View, key: str) -> str:
    """Return the trainer's part: private briefs, model answers, variants, care."""
    found = _scenario(view, key)
    briefs = [
        f"**{view.words(role.name)}** – {view.words(role.private)}"
        for role in found.roles
        if role.private
    ]
    blocks = [markdown.heading(3, scenario_link(view, key), key)]
    if briefs:
        blocks += [f"**{view.label('private-briefs')}**", markdown.bullets(briefs)]
    for stage in found.stages:
        blocks.append(f"**{view.label('stage')} {stage.number}**")
        answers = [
            f"*{view.words(one.text)}* {cited(view, view.words(one.answer), one.cites)}"
            for one in stage.questions
        ]
        blocks.append(markdown.bullets(answers))
    variants = markdown.bullets(view.words(one) for one in found.variants)
    blocks += [f"**{view.label('variants')}**", variants]
    blocks.append(f"**{view.label('care')}** {view.words(found.care)}")
    return markdown.blocks(*blocks)
