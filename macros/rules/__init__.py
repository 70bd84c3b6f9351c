"""Rules that span records: each is a sentence, a test, and a remedy."""

from collections.abc import Callable, Iterator

from macros.catalogue import Catalogue
from macros.problems import Problem
from macros.rules import (
    agendas,
    evaluation,
    law,
    links,
    practice,
    scenarios,
    teaching,
    timing,
    treaty_bodies,
    upkeep,
)

Rule = Callable[[Catalogue], Iterator[Problem]]

# Every rule; the guide is made from their docstrings.
RULES: tuple[Rule, ...] = (
    links.ids_exist,
    links.citations_resolve,
    law.entries_stand_once,
    law.instruments_have_entries,
    law.articles_are_within_the_instrument,
    law.articles_belong_to_a_part,
    law.steps_have_a_date,
    law.unseen_paragraphs_have_no_number,
    law.treaties_say_where_morocco_stands,
    treaty_bodies.reviews_run_in_order,
    treaty_bodies.recommendations_name_their_paragraph,
    treaty_bodies.themes_have_a_name,
    treaty_bodies.gaps_are_named_by_someone,
    practice.sensitive_cases_warn,
    practice.cases_have_questions_and_answers,
    scenarios.stages_run_in_order,
    scenarios.scenario_minutes_add_up,
    scenarios.stages_ask_something,
    scenarios.hard_scenarios_warn,
    scenarios.nobody_can_be_recognised,
    teaching.outcomes_can_be_observed,
    teaching.stages_name_outcomes_of_their_module,
    teaching.questions_have_a_right_answer,
    teaching.activities_are_debriefed,
    evaluation.forms_have_twenty_questions,
    evaluation.forms_are_parallel,
    timing.minutes_add_up,
    timing.trainers_talk_a_third_at_most,
    timing.breaks_come_in_time,
    agendas.days_have_breaks,
    agendas.days_begin_at_an_hour,
    agendas.agendas_hold_whole_modules,
    agendas.sessions_run_forward,
    upkeep.named_records_exist,
    upkeep.reviews_follow_checks,
    upkeep.law_changes_name_records,
)

# Rules that count records: a record that could not be read would make them say
# more than there is, so they wait until all can be read.
COUNTING: tuple[Rule, ...] = (
    practice.situations_are_covered,
    teaching.outcomes_are_served_and_measured,
    teaching.published_modules_are_whole,
)


def problems(catalogue: Catalogue) -> list[Problem]:
    """Return all that the rules find."""
    rules = RULES if catalogue.broken else (*RULES, *COUNTING)
    return [problem for rule in rules for problem in rule(catalogue)]
