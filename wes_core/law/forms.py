"""The forms of workplace learning side by side, and which one suits whom (section 7, F-1 to F-5).

Under each aspect a form names what its sentences rest on: a rule, a parameter or an information, so that each sentence
holds as long as that does. An aspect that a form does not name was found nowhere.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from wes_core.engine.citation import Source
from wes_core.engine.rule import Information, Parameter, Rule, Standings
from wes_core.law.allowance import comes_on_top_of_the_benefit
from wes_core.law.duration import length_is_fixed_by_vdab
from wes_core.law.eligibility import (
    is_in_twe_path,
    is_not_working,
    is_put_forward,
    needs_generic_competences,
    new_definition,
    no_duty_to_hire,
    old_goal,
    who_decides,
)
from wes_core.law.exemption import has_a_twe_agreement
from wes_core.law.information import agreement_of_three, insurance
from wes_core.law.parameters import (
    GAP,
    INFERRED,
    REFORM,
    SECONDARY,
    SEED,
    WES_BEGINS,
    allowance_per_month,
    bis_maximum_months,
    entrepreneur_minimum_months,
    exemption_hours,
    ibo_exemption_hours,
    ibo_maximum_months,
    ibo_minimum_months,
    minimum_hours_per_week,
    minimum_weeks,
    startbaan_age_limit,
    startbaan_contract_years,
    startbaan_maximum_years,
    startbaan_minimum_age,
    wes_maximum_months,
)
from wes_core.law.plan import plan_name
from wes_core.law.sanction import employer_may_receive_trainees, ibo_has_its_own_sanction
from wes_core.law.sources import (
    ACCIDENT_REPORTS,
    ACERTA_2023,
    AGODI_LEAFLET,
    AGODI_PAGES,
    BIS_PAGES,
    ENTREPRENEUR_PAGES,
    IBO_PAGES,
)
from wes_core.law.startbaan import (
    contact_vdab,
    coordinators,
    duty_still_exists,
    has_an_approved_place,
    is_low_skilled,
    jojo_conditions,
    knows_the_way,
    last_day_of_job,
    order_of_steps,
    pay_differs,
    the_two_projects,
)
from wes_core.law.stop import only_vdab_decides
from wes_core.law.travel import travels_to_the_placement

Basis = Parameter | Rule | Information
BOTH = (*SEED, *SECONDARY)
IN_PART = (*SECONDARY, *GAP)

ibo = Information("F-1", since=WES_BEGINS, cites=[IBO_PAGES, ACERTA_2023], standing=BOTH)
bis = Information("F-2", since=WES_BEGINS, cites=[BIS_PAGES, ACERTA_2023], standing=BOTH)
entrepreneur = Information("F-3", since=WES_BEGINS, cites=[ENTREPRENEUR_PAGES, ACERTA_2023], standing=BOTH)
wes_among_the_forms = Information("F-4", since=WES_BEGINS, cites=[ACERTA_2023], standing=SEED)
choice_guide = Information("F-5", since=WES_BEGINS, cites=[AGODI_LEAFLET], standing=INFERRED)

ASPECTS = (
    "for_whom",
    "not_for",
    "decides",
    "employer_pays",
    "trainee_gets",
    "shortest",
    "longest",
    "hours",
    "exemption",
    "papers",
    "insurance",
    "ending",
    "hiring",
    "ask",
)


class Form(NamedTuple):
    """One form: the rule that describes it, who can tell what was not found, and the basis of what it says."""

    key: str
    described_by: Information
    who: str
    says: Mapping[str, Sequence[Basis]]


class Choice(NamedTuple):
    """One situation, the form that suits it in our own reading, and the rules that point the same way."""

    key: str
    form: str
    also: Sequence[Basis] = ()


def told(rule: str, source: Source, standing: Standings = SECONDARY, since: date = WES_BEGINS) -> Sequence[Information]:
    """Return the basis of what `source` tells of a form; it is no rule of its own in the book."""
    return (Information(rule, since=since, cites=[source], standing=standing),)


SMALL_STATUTES_BEGIN = date(2020, 1, 1)
by_ibo_pages = told("F-1", IBO_PAGES)
by_ibo_pages_in_part = told("F-1", IBO_PAGES, IN_PART)
by_bis_pages = told("F-2", BIS_PAGES)
by_entrepreneur_pages = told("F-3", ENTREPRENEUR_PAGES)
by_entrepreneur_pages_in_part = told("F-3", ENTREPRENEUR_PAGES, IN_PART)
host_insures = told("C-10", ACCIDENT_REPORTS, since=SMALL_STATUTES_BEGIN)
nobody_says_who_insures = told("G-9", ACCIDENT_REPORTS, GAP, since=SMALL_STATUTES_BEGIN)
nobody_says_who_plans = told("C-6", AGODI_LEAFLET, GAP, since=REFORM)
hours_of_jojo_only = told("B-16", AGODI_PAGES, IN_PART)

FORMS = (
    Form(
        "ibo",
        ibo,
        "vdab",
        {
            "for_whom": (ibo,),
            "not_for": by_ibo_pages,
            "employer_pays": by_ibo_pages,
            "trainee_gets": by_ibo_pages_in_part,
            "shortest": (ibo_minimum_months,),
            "longest": (ibo_maximum_months,),
            "hours": by_ibo_pages,
            "exemption": (ibo_exemption_hours,),
            "papers": by_ibo_pages_in_part,
            "insurance": host_insures,
            "ending": (ibo_has_its_own_sanction,),
            "hiring": by_ibo_pages,
            "ask": by_ibo_pages,
        },
    ),
    Form(
        "bis",
        bis,
        "vdab",
        {
            "for_whom": (bis,),
            "not_for": by_bis_pages,
            "decides": by_bis_pages,
            "employer_pays": by_bis_pages,
            "trainee_gets": by_bis_pages,
            "longest": (bis_maximum_months,),
            "hours": by_bis_pages,
            "exemption": by_bis_pages,
            "papers": by_bis_pages,
            "insurance": (*by_bis_pages, *host_insures),
            "hiring": by_bis_pages,
            "ask": by_bis_pages,
        },
    ),
    Form(
        "entrepreneur",
        entrepreneur,
        "path_guide",
        {
            "for_whom": (entrepreneur,),
            "not_for": (entrepreneur,),
            "decides": by_entrepreneur_pages,
            "employer_pays": by_entrepreneur_pages,
            "trainee_gets": by_entrepreneur_pages,
            "shortest": (entrepreneur_minimum_months,),
            "longest": by_entrepreneur_pages,
            "hours": by_entrepreneur_pages,
            "papers": by_entrepreneur_pages_in_part,
            "ask": by_entrepreneur_pages,
        },
    ),
    Form(
        "wes",
        wes_among_the_forms,
        "vdab",
        {
            "for_whom": (old_goal, new_definition, needs_generic_competences),
            "not_for": (is_not_working, is_in_twe_path, employer_may_receive_trainees),
            "decides": (who_decides, is_put_forward),
            "employer_pays": (comes_on_top_of_the_benefit,),
            "trainee_gets": (allowance_per_month, comes_on_top_of_the_benefit, travels_to_the_placement),
            "shortest": (minimum_weeks,),
            "longest": (wes_maximum_months, length_is_fixed_by_vdab),
            "hours": (minimum_hours_per_week,),
            "exemption": (has_a_twe_agreement, exemption_hours),
            "papers": (agreement_of_three, plan_name, *nobody_says_who_plans),
            "insurance": (insurance, *nobody_says_who_insures),
            "ending": (only_vdab_decides,),
            "hiring": (no_duty_to_hire,),
            "ask": (wes_among_the_forms,),
        },
    ),
    Form(
        "startbaan",
        the_two_projects,
        "coordinators",
        {
            "for_whom": (is_low_skilled, startbaan_minimum_age, startbaan_age_limit, the_two_projects),
            "not_for": (jojo_conditions,),
            "decides": (order_of_steps, has_an_approved_place, duty_still_exists),
            "employer_pays": (the_two_projects,),
            "trainee_gets": (pay_differs,),
            "shortest": (startbaan_contract_years,),
            "longest": (startbaan_maximum_years, last_day_of_job),
            "hours": hours_of_jojo_only,
            "papers": (order_of_steps,),
            "hiring": (knows_the_way,),
            "ask": (coordinators,),
        },
    ),
)
GUIDE = (
    Choice("vacancy", "ibo"),
    Choice("own_initiative", "bis"),
    Choice("own_business", "entrepreneur"),
    Choice("not_ready", "wes", (contact_vdab,)),
    Choice("ready", "startbaan", (knows_the_way,)),
)
