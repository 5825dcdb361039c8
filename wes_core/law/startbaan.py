"""A WES before a startbaan in JoJo or VeVe (section 8, B-1 to B-17)."""

from datetime import date

from wes_core.calendar import birthday, end_of_quarter
from wes_core.engine.rule import (
    Choose,
    Field,
    Information,
    Part,
    Select,
    Sheet,
    all_of,
    any_of,
    condition,
    formula,
    notice,
    otherwise,
    unless,
    unless_shown,
)
from wes_core.engine.truth import Truth
from wes_core.law.facts import route
from wes_core.law.parameters import GAP, INFERRED, LEGAL_TEXT, OLD_ENDS, REFORM, SECONDARY, SEED, WES_BEGINS
from wes_core.law.sources import AGODI_LEAFLET, AGODI_PAGES, EMPLOYMENT_LAW, PARTENA_2022, STARTBAAN_2026, VVSG_2019
from wes_core.law.transition import wes_exists

LEAFLET = [AGODI_LEAFLET]


@condition("B-1", since=WES_BEGINS, cites=LEAFLET, standing=GAP)
def is_a_wes_before_a_startbaan(form: str) -> bool:
    """The leaflet speaks of a WES before a startbaan; of other placements before one nothing was found."""
    return form == "wes"


@formula("B-2", since=WES_BEGINS, cites=[AGODI_PAGES, EMPLOYMENT_LAW.at("art. 32 par. 2")], standing=SECONDARY)
def too_old_from(birth_date: date, startbaan_age_limit: int) -> date:
    """The birthday on which it is too late."""
    return birthday(birth_date, startbaan_age_limit)


@formula("B-4", since=WES_BEGINS, cites=[AGODI_LEAFLET, AGODI_PAGES, VVSG_2019], standing=SEED)
def old_enough_from(birth_date: date, startbaan_minimum_age: int) -> date:
    """The birthday from which the young person is old enough."""
    return birthday(birth_date, startbaan_minimum_age)


@condition("B-1", since=WES_BEGINS, cites=LEAFLET, standing=SEED)
def is_young_enough_for_the_wes(start_date: date, too_old_from: date) -> bool:
    """The conditions of the startbaan are tested at the start of the WES already."""
    return start_date < too_old_from


@condition("B-2", since=WES_BEGINS, cites=[AGODI_PAGES, EMPLOYMENT_LAW.at("art. 32 par. 2")], standing=SECONDARY)
def is_young_enough_for_the_contract(startbaan_date: date, too_old_from: date) -> bool:
    """The contract is made before the birthday on which it is too late."""
    return startbaan_date < too_old_from


@condition("B-4", since=WES_BEGINS, cites=[AGODI_LEAFLET, VVSG_2019], standing=SEED)
def is_old_enough(start_date: date, old_enough_from: date) -> bool:
    """The young person is old enough on the first day of the WES."""
    return start_date >= old_enough_from


@condition("B-4", since=WES_BEGINS, cites=[AGODI_PAGES], standing=SECONDARY)
def has_left_compulsory_education(still_in_compulsory_education: bool) -> bool:
    """AgODi itself asks that compulsory education is over."""
    return still_in_compulsory_education is False


@condition("B-5", since=WES_BEGINS, cites=[AGODI_PAGES], standing=SECONDARY)
def is_low_skilled(has_secondary_diploma: bool) -> bool:
    """Low-skilled means without a diploma of secondary education."""
    return has_secondary_diploma is False


@condition("B-10", since=WES_BEGINS, cites=[AGODI_LEAFLET, AGODI_PAGES], standing=SEED)
def has_an_approved_place(has_project_place: bool) -> bool:
    """Both routes need an approved place in the project."""
    return has_project_place is True


@condition("B-9", since=WES_BEGINS, until=OLD_ENDS, cites=LEAFLET, standing=SEED)
def is_in_path_for_startbaan(in_twe_path: bool) -> bool:
    """Before the reform the young person is in a TIW or TWE path."""
    return in_twe_path is True


@condition("N-3", since=WES_BEGINS, cites=[STARTBAAN_2026], standing=SECONDARY)
def duty_still_exists(startbaan_date: date, startbaan_duty_ends: date) -> bool:
    """The duty to employ young people with a startbaan still existed on the day of the contract."""
    return startbaan_date < startbaan_duty_ends


@formula("B-3", since=WES_BEGINS, cites=[EMPLOYMENT_LAW.at("art. 27"), AGODI_PAGES], standing=LEGAL_TEXT)
def last_day_of_job(too_old_from: date) -> date:
    """A startbaan runs to the last day of the quarter of that birthday."""
    return end_of_quarter(too_old_from)


@condition("B-6", since=WES_BEGINS, cites=LEAFLET, standing=SEED)
def knows_the_way(knows_what_they_want: bool) -> bool:
    """The candidate knows what they want."""
    return knows_what_they_want is True


@condition("B-6", since=WES_BEGINS, cites=LEAFLET, standing=SEED)
def works_well(good_work_attitudes: bool) -> bool:
    """The candidate has good work attitudes."""
    return good_work_attitudes is True


@condition("B-8", since=WES_BEGINS, cites=LEAFLET, standing=SEED)
def somebody_is_found(has_candidate: bool) -> bool:
    """The employer has a candidate."""
    return has_candidate is True


@condition("B-7", since=WES_BEGINS, cites=LEAFLET, standing=SEED)
def goes_by_the_ocmw(receives_leefloon: bool) -> bool:
    """The candidate has a leefloon."""
    return receives_leefloon is True


@formula("B-8", since=WES_BEGINS, cites=LEAFLET, standing=SEED)
def contact_by_vacancy() -> str:
    """Without a candidate: a vacancy for a startbaan."""
    return "vacancy"


@formula("B-6", since=WES_BEGINS, cites=LEAFLET, standing=SEED)
def contact_nobody() -> str:
    """Who is ready is hired at once, without a WES."""
    return "hire_directly"


@formula("B-7", since=WES_BEGINS, cites=LEAFLET, standing=SEED)
def contact_ocmw() -> str:
    """Who has a leefloon goes by the OCMW."""
    return "ocmw"


@formula("B-7", since=WES_BEGINS, cites=LEAFLET, standing=SEED)
def contact_vdab() -> str:
    """Everybody else goes by VDAB."""
    return "vdab"


@condition("B-2", since=WES_BEGINS, cites=[AGODI_PAGES, EMPLOYMENT_LAW.at("art. 32 par. 2")], standing=SECONDARY)
def is_too_old_for_the_contract(is_young_enough_for_the_contract: Truth) -> bool:
    """The contract comes too late."""
    return is_young_enough_for_the_contract is Truth.NO


young_now_too_old_then = all_of("young_now_too_old_then", is_young_enough_for_the_wes, is_too_old_for_the_contract)


@notice("B-17", since=WES_BEGINS, cites=[AGODI_LEAFLET, AGODI_PAGES], standing=INFERRED)
def grows_too_old_in_between(young_now_too_old_then: Truth) -> bool:
    """Young enough for the WES, but too old for the contract after it."""
    return young_now_too_old_then is Truth.YES


@notice("B-11", since=WES_BEGINS, cites=LEAFLET, standing=SEED)
def contract_comes_before_the_wes(start_date: date, startbaan_date: date) -> bool:
    """The startbaan follows the WES: these two days cannot both be right."""
    return startbaan_date < start_date


@notice("B-12", since=WES_BEGINS, cites=[AGODI_LEAFLET, AGODI_PAGES, VVSG_2019], standing=SEED)
def jojo_has_its_coordinators(project: str) -> bool:
    """Questions about JoJo go to its coordinators."""
    return project == "jojo"


@notice("B-12", since=WES_BEGINS, cites=[AGODI_LEAFLET, AGODI_PAGES, VVSG_2019], standing=SEED)
def veve_has_its_coordinators(project: str) -> bool:
    """Questions about VeVe go to its coordinators."""
    return project == "veve"


@notice("B-9", since=REFORM, cites=[AGODI_LEAFLET, PARTENA_2022], standing=GAP)
def path_is_unclear_since_reform(route: str) -> bool:
    """Whether the TIW or TWE path is still asked since the reform was not found."""
    return route == "startbaan"


@notice("B-3", since=WES_BEGINS, cites=[EMPLOYMENT_LAW.at("art. 27"), AGODI_PAGES], standing=LEGAL_TEXT)
def job_ends_with_a_quarter(last_day_of_job: date) -> bool:
    """The job ends at the latest on the last day of that quarter."""
    return last_day_of_job is not None


@notice("B-13", since=WES_BEGINS, cites=LEAFLET, standing=SEED)
def pay_differs(route: str) -> bool:
    """A WES gives an allowance, a startbaan a wage."""
    return route == "startbaan"


@notice("B-14", since=WES_BEGINS, cites=[AGODI_PAGES, VVSG_2019], standing=SECONDARY)
def contract_is_for_a_year(route: str) -> bool:
    """The contract is for a year, and can be extended on request."""
    return route == "startbaan"


startbaan_terms = Information("B-5a", since=WES_BEGINS, cites=[EMPLOYMENT_LAW.at("art. 24")], standing=LEGAL_TEXT)
order_of_steps = Information("B-11", since=WES_BEGINS, cites=LEAFLET, standing=SEED)
coordinators = Information("B-12", since=WES_BEGINS, cites=[AGODI_LEAFLET, AGODI_PAGES, VVSG_2019], standing=SEED)
jojo_conditions = Information("B-15", since=WES_BEGINS, cites=[AGODI_PAGES], standing=SECONDARY)
the_two_projects = Information("B-16", since=WES_BEGINS, cites=[AGODI_PAGES, VVSG_2019], standing=SECONDARY)

is_of_age = any_of("is_of_age", is_old_enough, has_left_compulsory_education)
startbaan_conditions = all_of(
    "startbaan_conditions",
    is_low_skilled,
    is_young_enough_for_the_wes,
    is_young_enough_for_the_contract,
    is_of_age,
    is_in_path_for_startbaan,
    has_an_approved_place,
)
conditions_without_a_wes = all_of(
    "conditions_without_a_wes", is_low_skilled, is_young_enough_for_the_contract, is_of_age, has_an_approved_place
)
hiring_at_once = Choose("hiring_at_once", unless_shown(conditions_without_a_wes, "no"), otherwise("not_refused"))

readiness = all_of("readiness", knows_the_way, works_well)
first_contact = Select(
    "first_contact",
    somebody_is_found,
    {
        Truth.NO: contact_by_vacancy,
        Truth.YES: Select(
            "contact_for_candidate",
            readiness,
            {
                Truth.YES: Select("contact_of_the_ready", hiring_at_once, {"not_refused": contact_nobody}),
                Truth.NO: Select(
                    "contact_for_path", goes_by_the_ocmw, {Truth.YES: contact_ocmw, Truth.NO: contact_vdab}
                ),
            },
        ),
    },
)

startbaan_outcome = Choose(
    "startbaan_outcome",
    unless(wes_exists, "no_law_for_that_day"),
    unless(is_a_wes_before_a_startbaan, "not_found"),
    unless(startbaan_conditions, "no"),
    unless(is_old_enough, "ask_coordinators"),
    unless(duty_still_exists, "ask_coordinators"),
    otherwise("yes"),
)
nothing_asked = Choose("nothing_asked", otherwise("not_asked"))

STARTBAAN = Part(
    "startbaan",
    route,
    {
        "wes": Sheet(nothing_asked, {}),
        "startbaan": Sheet(
            startbaan_outcome,
            {"last_day_of_job": Field(last_day_of_job), "first_contact": Field(first_contact, asks=True)},
            (
                grows_too_old_in_between,
                contract_comes_before_the_wes,
                path_is_unclear_since_reform,
                job_ends_with_a_quarter,
                pay_differs,
                contract_is_for_a_year,
                jojo_has_its_coordinators,
                veve_has_its_coordinators,
            ),
        ),
    },
    asked_by=(route,),
)
