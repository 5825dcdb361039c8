"""The exemption from availability (vrijstelling van beschikbaarheid, A-11 to A-17): likely at best, never "yes"."""

from datetime import date
from decimal import Decimal

from wes_core.engine.rule import (
    Choose,
    Part,
    Sheet,
    all_of,
    condition,
    notice,
    once_known,
    otherwise,
    unless,
)
from wes_core.engine.truth import Truth
from wes_core.law.facts import domicile_in_flanders, form, receives_unemployment_benefit
from wes_core.law.information import rules_are_assumed_unchanged
from wes_core.law.parameters import GAP, LEGAL_TEXT, OLD_ENDS, REFORM, SECONDARY, WES_BEGINS
from wes_core.law.sources import (
    EXEMPTION_2017,
    PRATO_2022,
    RVA_2026,
    TEMPORARY_WORK_DECREE,
    VDAB_DECREE,
    VDAB_DUTIES_PAGE,
    VDAB_EXEMPTION_PAGE,
    VDAB_OTHER_REGIONS_PAGE,
)
from wes_core.law.transition import (
    of_activation,
    of_specialised_bvs,
    regime,
    specialised_bvs_is_asked_about,
    wes_exists,
)

TWE_AGREEMENT = TEMPORARY_WORK_DECREE.at("art. 6 par. 2")
DECREE = VDAB_DECREE.at("art. 5 par. 1/1, 7 b")


@condition("A-13", since=WES_BEGINS, cites=[DECREE, EXEMPTION_2017], standing=LEGAL_TEXT)
def has_a_benefit(receives_unemployment_benefit: bool) -> bool:
    """The exemption keeps an unemployment benefit: without one there is nothing to keep."""
    return receives_unemployment_benefit is True


@condition("A-17", since=WES_BEGINS, cites=[VDAB_EXEMPTION_PAGE, VDAB_OTHER_REGIONS_PAGE], standing=SECONDARY)
def lives_in_flanders(domicile_in_flanders: bool) -> bool:
    """Who lives outside Flanders asks the service of that region."""
    return domicile_in_flanders is True


@condition(
    "A-12", since=WES_BEGINS, until=OLD_ENDS, cites=[TEMPORARY_WORK_DECREE.at("art. 6 par. 2")], standing=LEGAL_TEXT
)
def has_a_twe_agreement(in_twe_path: bool) -> bool:
    """Before the reform the exemption ran with the agreement of the TWE path."""
    return in_twe_path is True


@condition("A-11", since=REFORM, cites=[PRATO_2022, VDAB_EXEMPTION_PAGE], standing=SECONDARY)
def lasts_long_enough_for_exemption(whole_weeks: int, exemption_weeks: int) -> bool:
    """Since the reform the placement lasts at least four weeks."""
    return whole_weeks >= exemption_weeks


@condition("A-11", since=REFORM, cites=[PRATO_2022, VDAB_EXEMPTION_PAGE], standing=SECONDARY)
def has_enough_hours_for_exemption(planned_hours_per_week: Decimal, exemption_hours: Decimal) -> bool:
    """Since the reform the placement has on average at least twenty hours a week."""
    return planned_hours_per_week >= exemption_hours


@notice("A-13", since=WES_BEGINS, cites=[DECREE, EXEMPTION_2017], standing=LEGAL_TEXT)
def exemption_is_for_twelve_months_at_most(may_be_exempt: Truth) -> bool:
    """It is granted for at most twelve months at a time."""
    return may_be_exempt is Truth.YES


@notice("A-14", since=WES_BEGINS, cites=[VDAB_DUTIES_PAGE], standing=SECONDARY)
def exemption_keeps_some_duties(may_be_exempt: Truth) -> bool:
    """Who is exempt need not look for work, but stays registered, attends and keeps agreements."""
    return may_be_exempt is Truth.YES


@notice("A-15", since=WES_BEGINS, cites=[EXEMPTION_2017, PRATO_2022], standing=SECONDARY)
def benefit_does_not_step_down(may_be_exempt: Truth) -> bool:
    """While exempt the benefit does not step down."""
    return may_be_exempt is Truth.YES


@notice("A-16", since=WES_BEGINS, cites=[VDAB_EXEMPTION_PAGE], standing=SECONDARY)
def exemption_comes_by_itself(may_be_exempt: Truth) -> bool:
    """For a recognised placement it is given without a request."""
    return may_be_exempt is Truth.YES


@notice("A-11", since=REFORM, cites=[VDAB_EXEMPTION_PAGE], standing=SECONDARY)
def exemption_asks_more_than_is_asked_here(may_be_exempt: Truth) -> bool:
    """The placement also has to fit the path to work and to be mainly during the day: VDAB looks at that."""
    return may_be_exempt is Truth.YES


@notice("N-2", since=WES_BEGINS, cites=[RVA_2026], standing=SECONDARY)
def benefits_are_limited_in_time(end_date: date, benefit_reform_begins: date) -> bool:
    """Since 2026 benefits are limited in time, and no source says that a WES makes them longer."""
    return end_date >= benefit_reform_begins


@notice("A-13", since=WES_BEGINS, until=OLD_ENDS, cites=[DECREE], standing=GAP)
def exemption_of_activation_is_for_vdab(form: str) -> bool:
    """For an activeringsstage no condition of its own was found."""
    return form == "activation_placement"


may_be_exempt = all_of(
    "may_be_exempt",
    has_a_benefit,
    lives_in_flanders,
    has_a_twe_agreement,
    lasts_long_enough_for_exemption,
    has_enough_hours_for_exemption,
)

wes_exemption = Choose(
    "wes_exemption",
    unless(wes_exists, "no_law_for_that_day"),
    once_known(regime),
    unless(may_be_exempt, "no"),
    otherwise("likely"),
)
activation_exemption = of_activation(
    "activation_exemption",
    "no",
    otherwise("not_found"),
)
specialised_bvs_exemption = of_specialised_bvs("specialised_bvs_exemption", "no")

EXEMPTION = Part(
    "exemption",
    form,
    {
        "wes": Sheet(
            wes_exemption,
            {},
            (
                exemption_asks_more_than_is_asked_here,
                exemption_is_for_twelve_months_at_most,
                exemption_keeps_some_duties,
                benefit_does_not_step_down,
                exemption_comes_by_itself,
                benefits_are_limited_in_time,
                rules_are_assumed_unchanged,
            ),
        ),
        "activation_placement": Sheet(activation_exemption, {}, (exemption_of_activation_is_for_vdab,)),
        "specialised_bvs": Sheet(specialised_bvs_exemption, {}, (specialised_bvs_is_asked_about,)),
    },
    asked_by=(receives_unemployment_benefit, domicile_in_flanders),
)
