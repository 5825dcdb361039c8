"""The agreement before the start (C-1), and the plan at the start: opleidingsplan, then stageplan (C-2 to C-6)."""

from collections.abc import Mapping

from wes_core.engine.rule import (
    Choose,
    Field,
    Flag,
    Part,
    Select,
    Sheet,
    all_of,
    any_of,
    condition,
    formula,
    notice,
    once_known,
    otherwise,
    unless,
)
from wes_core.engine.truth import Truth
from wes_core.law.facts import form, plan
from wes_core.law.information import rules_are_assumed_unchanged
from wes_core.law.parameters import ACTIVATION_BEGINS, GAP, INFERRED, OLD_ENDS, REFORM, SECONDARY, SEED, WES_BEGINS
from wes_core.law.sources import (
    ACERTA_2023,
    ACTIVATION_REPORTS,
    AGODI_LEAFLET,
    BESOX_2017,
    GROUP_S_2017,
    PARTENA_2022,
    SECUREX_2023,
)
from wes_core.law.transition import (
    of_activation,
    of_specialised_bvs,
    specialised_bvs_is_asked_about,
    wes_exists,
)

OLD_PLAN = [ACERTA_2023, BESOX_2017, GROUP_S_2017, AGODI_LEAFLET]
NEW_PLAN = [ACERTA_2023, SECUREX_2023]

plan_goal = Flag("plan_goal", plan, "goal")
plan_competences = Flag("plan_competences", plan, "competences")
plan_how = Flag("plan_how", plan, "how")
plan_competences_cannot_be_set = Flag("plan_competences_cannot_be_set", plan, "competences_cannot_be_set")
plan_actions = Flag("plan_actions", plan, "actions")


@notice("C-1", since=WES_BEGINS, cites=[ACERTA_2023, GROUP_S_2017, PARTENA_2022], standing=(*SEED, *GAP))
def agreement_was_not_signed_in_time(agreement_signed_before_start: bool) -> bool:
    """The three parties sign before the first day; what it means if they did not is said nowhere."""
    return agreement_signed_before_start is False


@formula("C-2", since=WES_BEGINS, until=OLD_ENDS, cites=OLD_PLAN, standing=SEED)
def plan_name() -> str:
    """Before the reform the plan is called opleidingsplan."""
    return "opleidingsplan"


@plan_name.later("C-3", since=REFORM, cites=NEW_PLAN, standing=SEED)
def plan_name_since_reform() -> str:
    """Since the reform the plan is called stageplan."""
    return "stageplan"


@condition("C-3", since=REFORM, cites=NEW_PLAN, standing=SEED)
def plan_has_a_goal(plan_goal: bool) -> bool:
    """The stageplan contains the goal of the WES."""
    return plan_goal is True


@condition("C-2", since=WES_BEGINS, until=OLD_ENDS, cites=OLD_PLAN, standing=SEED)
def plan_has_competences(plan_competences: bool) -> bool:
    """The plan contains the competences to learn."""
    return plan_competences is True


@plan_has_competences.later("C-3", since=REFORM, cites=NEW_PLAN, standing=SEED)
def plan_has_competences_since_reform(plan_competences: bool) -> bool:
    """The stageplan contains the competences to learn."""
    return plan_competences is True


@condition("C-2", since=WES_BEGINS, until=OLD_ENDS, cites=OLD_PLAN, standing=SEED)
def plan_says_how(plan_how: bool) -> bool:
    """The plan says how the competences will be learned."""
    return plan_how is True


@plan_says_how.later("C-3", since=REFORM, cites=NEW_PLAN, standing=SEED)
def plan_says_how_since_reform(plan_how: bool) -> bool:
    """The stageplan says how the competences will be learned."""
    return plan_how is True


@condition("C-5", since=REFORM, cites=NEW_PLAN, standing=INFERRED)
def competences_cannot_be_set(plan_competences_cannot_be_set: bool) -> bool:
    """The other form is open only when the competences cannot be set yet."""
    return plan_competences_cannot_be_set is True


@condition("C-4", since=REFORM, cites=[ACERTA_2023], standing=SEED)
def plan_has_actions(plan_actions: bool) -> bool:
    """Then the plan contains the actions to map the starting situation."""
    return plan_actions is True


@condition("T-5", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def activation_has_actions(plan_actions: bool) -> bool:
    """An activeringsstage starts with the actions to map the starting situation, approved by VDAB."""
    return plan_actions is True


competences_and_how = all_of("competences_and_how", plan_has_competences, plan_says_how)
actions_instead = all_of("actions_instead", competences_cannot_be_set, plan_has_actions)


plan_is_complete = all_of(
    "plan_is_complete",
    plan_has_a_goal,
    any_of("what_will_be_learned", competences_and_how, actions_instead),
)


@formula("C-2", since=WES_BEGINS, until=OLD_ENDS, cites=OLD_PLAN, standing=SEED)
def takes_the_usual_form() -> bool:
    """An opleidingsplan has one form only."""
    return True


@takes_the_usual_form.later("C-5", since=REFORM, cites=NEW_PLAN, standing=INFERRED)
def takes_the_usual_form_since_reform(plan: Mapping[str, bool]) -> bool:
    """A plan that names competences is meant to take the usual form, whatever it says of actions."""
    return plan.get("competences") is True


@formula("C-5", since=REFORM, cites=NEW_PLAN, standing=INFERRED)
def says_they_cannot_be_set(plan: Mapping[str, bool]) -> bool:
    """A plan that says that the competences cannot be set yet is meant to take the other form."""
    return plan.get("competences_cannot_be_set") is True


@formula("C-5", since=REFORM, cites=NEW_PLAN, standing=INFERRED)
def names_actions(plan: Mapping[str, bool]) -> bool:
    """So is a plan without competences that names actions."""
    return plan.get("actions") is True


@formula("C-2", since=WES_BEGINS, until=OLD_ENDS, cites=OLD_PLAN, standing=SEED)
def missing_from_the_usual_form(plan: Mapping[str, bool]) -> list[str]:
    """What an opleidingsplan lacks."""
    return not_in(plan, "competences", "how")


@missing_from_the_usual_form.later("C-3", since=REFORM, cites=NEW_PLAN, standing=SEED)
def missing_from_the_usual_form_since_reform(plan: Mapping[str, bool]) -> list[str]:
    """What a stageplan with competences lacks."""
    return not_in(plan, "goal", "competences", "how")


@formula("C-4", since=REFORM, cites=[ACERTA_2023], standing=SEED)
def missing_from_the_other_form(plan: Mapping[str, bool]) -> list[str]:
    """What a stageplan with actions lacks."""
    return not_in(plan, "goal", "competences_cannot_be_set", "actions")


@formula("T-5", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def missing_from_activation_papers(plan: Mapping[str, bool]) -> list[str]:
    """What the papers of an activeringsstage lack."""
    return not_in(plan, "actions")


def not_in(plan: Mapping[str, bool], *parts: str) -> list[str]:
    """Return those of `parts` that the plan is known not to contain."""
    return [part for part in parts if plan.get(part) is False]


missing = Select(
    "missing",
    takes_the_usual_form,
    {
        True: missing_from_the_usual_form,
        False: Select(
            "missing_without_competences",
            says_they_cannot_be_set,
            {
                True: missing_from_the_other_form,
                False: Select(
                    "missing_without_either",
                    names_actions,
                    {True: missing_from_the_other_form, False: missing_from_the_usual_form},
                ),
            },
        ),
    },
)


@notice("C-6", since=WES_BEGINS, cites=[AGODI_LEAFLET], standing=SEED)
def plan_is_made_together(route: str) -> bool:
    """Before a startbaan the coach and the young person make the plan together."""
    return route == "startbaan"


@notice("G-23", since=WES_BEGINS, cites=[ACERTA_2023], standing=INFERRED)
def incomplete_is_not_void(plan_is_complete: Truth) -> bool:
    """What happens when the plan is not complete is said nowhere: the file is incomplete, not void."""
    return plan_is_complete is Truth.NO


wes_plan = Choose(
    "wes_plan",
    unless(wes_exists, "no_law_for_that_day"),
    once_known(plan_name),
    unless(plan_is_complete, "incomplete"),
    otherwise("complete"),
)
activation_plan = of_activation(
    "activation_plan",
    "no_law_for_that_day",
    unless(activation_has_actions, "incomplete"),
    otherwise("complete"),
)
specialised_bvs_plan = of_specialised_bvs("specialised_bvs_plan", "no_law_for_that_day")

PLAN = Part(
    "plan",
    form,
    {
        "wes": Sheet(
            wes_plan,
            {"plan_name": Field(plan_name), "missing": Field(missing, ("incomplete",))},
            (
                agreement_was_not_signed_in_time,
                plan_is_made_together,
                incomplete_is_not_void,
                rules_are_assumed_unchanged,
            ),
        ),
        "activation_placement": Sheet(
            activation_plan, {"missing": Field(missing_from_activation_papers, ("incomplete",))}
        ),
        "specialised_bvs": Sheet(specialised_bvs_plan, {}, (specialised_bvs_is_asked_about,)),
    },
    asked_by=(plan,),
)
