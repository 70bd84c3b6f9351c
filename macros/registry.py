"""Every macro that a page can call, by name: the one list of them."""

from collections.abc import Callable, Mapping

from macros.pages import (
    answers,
    cases,
    choosing,
    citations,
    comparison,
    downloads,
    explorer,
    glossary,
    instruments,
    law,
    limits,
    links,
    matrix,
    mechanisms,
    modules,
    policy,
    programme,
    quiz,
    scenarios,
    situations,
    sources,
    trainer,
    treaty_bodies,
)

Builder = Callable[..., str]

# Macros that stand inside a sentence.
INLINE: Mapping[str, Builder] = {
    "case": links.case_link,
    "cite": citations.cite,
    "date_of": citations.date_of,
    "document": citations.document,
    "instrument_name": citations.instrument_name,
    "instrument_short": citations.instrument_short,
    "term": glossary.term,
}

# Macros that stand alone on a line.
BLOCK: Mapping[str, Builder] = {
    "agenda": programme.agenda,
    "body_facts": treaty_bodies.body_facts,
    "body_list": treaty_bodies.body_list,
    "calendar": mechanisms.calendar,
    "case_card": cases.case_card,
    "case_comparison": choosing.case_comparison,
    "case_explorer": explorer.case_explorer,
    "case_facts": cases.case_facts,
    "case_list": cases.case_list,
    "case_matters": cases.case_matters,
    "case_outcome": cases.case_outcome,
    "case_picks": choosing.case_picks,
    "case_questions": cases.case_questions,
    "case_story": cases.case_story,
    "communications": mechanisms.communications,
    "cycle": mechanisms.cycle,
    "family_answers": answers.family_answers,
    "figures": policy.figures,
    "glossary": glossary.glossary,
    "glossary_entry": glossary.entry,
    "instrument_articles": law.instrument_articles,
    "instrument_facts": law.instrument_facts,
    "instrument_list": instruments.instrument_list,
    "materials": trainer.materials,
    "matrix": matrix.matrix,
    "matrix_by_body": matrix.matrix_by_body,
    "matrix_by_module": matrix.matrix_by_module,
    "matrix_by_provision": matrix.matrix_by_provision,
    "model_answers": trainer.model_answers,
    "module_cases": modules.module_cases,
    "module_facts": modules.module_facts,
    "module_list": modules.module_list,
    "objections": trainer.objections,
    "outcomes": modules.outcomes,
    "page_status": sources.page_status,
    "programme_facts": programme.programme_facts,
    "quiz": quiz.quiz,
    "quiz_answers": trainer.quiz_answers,
    "recommendation_explorer": explorer.recommendation_explorer,
    "recommendations": treaty_bodies.recommendations,
    "reviews": treaty_bodies.reviews,
    "run_sheet": trainer.run_sheet,
    "scenario_answers": scenarios.scenario_answers,
    "scenario_facts": scenarios.scenario_facts,
    "scenario_handouts": scenarios.scenario_handouts,
    "scenario_list": scenarios.scenario_list,
    "scenario_stages": scenarios.scenario_stages,
    "session_facts": programme.session_facts,
    "side_by_side": comparison.side_by_side,
    "situation_card": situations.situation_card,
    "situation_list": situations.situation_list,
    "situation_sources": situations.situation_sources,
    "source_list": sources.source_list,
    "sources": sources.sources,
    "stages": trainer.stages,
    "table_file": downloads.table_file,
    "time_limits": limits.time_limits,
    "time_limits_drawing": limits.time_limits_drawing,
    "topic_facts": policy.topic_facts,
    "topic_list": policy.topic_list,
    "uncertainties": policy.uncertainties,
    "variants": trainer.variants,
}

MACROS: Mapping[str, Builder] = {**INLINE, **BLOCK}

# Macros that print answers: pages for participants may not call them.
TRAINER_ONLY = frozenset(
    {
        "family_answers",
        "model_answers",
        "objections",
        "quiz_answers",
        "run_sheet",
        "scenario_answers",
        "stages",
        "variants",
    }
)
