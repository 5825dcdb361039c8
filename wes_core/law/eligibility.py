"""Who may do a WES, and who decides (E-1 to E-19). VDAB or the partner decides: there is no "yes" here."""

from wes_core.engine.rule import (
    Choose,
    Field,
    Information,
    Part,
    Sheet,
    all_of,
    any_of,
    condition,
    formula,
    judgement,
    notice,
    once_known,
    otherwise,
    told,
    unless,
)
from wes_core.engine.truth import Truth
from wes_core.law.facts import form
from wes_core.law.information import rules_are_assumed_unchanged
from wes_core.law.parameters import (
    ACTIVATION_BEGINS,
    INFERRED,
    LEGAL_TEXT,
    OLD_ENDS,
    REFORM,
    SECONDARY,
    SEED,
    WES_BEGINS,
)
from wes_core.law.sanction import (
    breach_alone_blocks_nothing,
    employer_may_receive_trainees,
    first_free_day,
    running_placement_goes_on,
    sanction_covers_all_placements,
    sanction_is_longer_than_allowed,
    vdab_can_impose_a_sanction,
)
from wes_core.law.sources import (
    ACERTA_2023,
    ACTIVATION_REPORTS,
    AGODI_LEAFLET,
    BESOX_2017,
    GROUP_S_2017,
    ORDER_2009,
    PARTENA_2022,
    PRATO_2022,
    SD_WORX_2017,
    SECUREX_2023,
    TEMPORARY_WORK_DECREE,
    TWE_HANDBOOK,
    VDAB_DECREE,
    VLAANDEREN_PAGE,
)
from wes_core.law.transition import (
    activation_placement_has_its_own_rules,
    first_free_day_is_in_time,
    of_activation,
    of_specialised_bvs,
    regime,
    specialised_bvs_is_asked_about,
    wes_exists,
)

BEFORE = [BESOX_2017, GROUP_S_2017]
SINCE = [PRATO_2022, SECUREX_2023]

old_goal = Information("E-2", since=WES_BEGINS, until=OLD_ENDS, cites=[BESOX_2017], standing=SECONDARY)
new_definition = Information("E-3", since=REFORM, cites=[*SINCE, PARTENA_2022], standing=SECONDARY)


@condition("E-4", since=WES_BEGINS, cites=[ORDER_2009, ACERTA_2023], standing=LEGAL_TEXT)
def is_job_seeker(registered_with_vdab: bool) -> bool:
    """The trainee is registered with VDAB as a job seeker."""
    return registered_with_vdab is True


@condition(
    "E-5",
    since=REFORM,
    cites=[ACERTA_2023, PRATO_2022, ORDER_2009],
    standing=(*SEED, *LEGAL_TEXT),
)
def is_not_working(work_situation: str) -> bool:
    """The trainee has no paid work, or is a part-time worker against their will."""
    return work_situation != "other_paid_work"


@notice("E-5", since=REFORM, cites=[ORDER_2009], standing=LEGAL_TEXT)
def part_time_work_is_for_vdab_to_judge(work_situation: str) -> bool:
    """The rule on part-time workers was read in part only."""
    return work_situation != "no_paid_work"


@judgement("E-6", since=WES_BEGINS, until=OLD_ENDS, cites=BEFORE, standing=SECONDARY)
def fits_the_path(fits_path_to_work: bool) -> bool:
    """VDAB finds that a WES fits the path to work."""
    return fits_path_to_work is True


@fits_the_path.later("E-6", since=REFORM, cites=SINCE, standing=SECONDARY)
def fits_the_path_since_reform(fits_path_to_work: bool) -> bool:
    """VDAB or the partner finds that a WES fits the path to work."""
    return fits_path_to_work is True


@judgement("E-7", since=WES_BEGINS, until=OLD_ENDS, cites=BEFORE[:1], standing=SECONDARY)
def can_learn_enough(enough_learning_potential: bool) -> bool:
    """The trainee can bridge the distance to an ordinary job."""
    return enough_learning_potential is True


@can_learn_enough.later("E-7", since=REFORM, cites=[ACERTA_2023, *SINCE], standing=SEED)
def can_learn_enough_since_reform(enough_learning_potential: bool) -> bool:
    """The trainee can bridge the distance to an ordinary or a social-economy job."""
    return enough_learning_potential is True


@judgement("E-8", since=WES_BEGINS, cites=[ACERTA_2023, BESOX_2017], standing=SEED)
def needs_generic_competences(lacks_generic_competences: bool) -> bool:
    """The trainee lacks the competences that every job asks for."""
    return lacks_generic_competences is True


@judgement("E-8", since=WES_BEGINS, cites=[ACERTA_2023, BESOX_2017], standing=SEED)
def needs_work_experience(lacks_work_experience: bool) -> bool:
    """The trainee lacks work experience; both are needed."""
    return lacks_work_experience is True


@formula("E-9", since=WES_BEGINS, until=OLD_ENDS, cites=BEFORE, standing=SECONDARY)
def who_decides() -> list[str]:
    """VDAB judges the conditions."""
    return ["vdab"]


@who_decides.later("E-9", since=REFORM, cites=SINCE, standing=SECONDARY)
def who_decides_since_reform() -> list[str]:
    """VDAB or the partner organisation judges the conditions."""
    return ["vdab", "partner"]


@condition("E-10", since=WES_BEGINS, until=OLD_ENDS, cites=[PARTENA_2022, VLAANDEREN_PAGE], standing=SECONDARY)
def is_in_twe_path(in_twe_path: bool) -> bool:
    """Before the reform a WES was in practice only used inside a TWE or TIW path."""
    return in_twe_path is True


no_path_needed_since_reform = Information("E-10", since=REFORM, cites=[PARTENA_2022], standing=SECONDARY)
groups_of_abolished_forms = Information("E-11", since=REFORM, cites=[ACERTA_2023], standing=SEED)


@condition(
    "E-12",
    since=WES_BEGINS,
    cites=[ACERTA_2023, AGODI_LEAFLET, SD_WORX_2017],
    standing=SEED,
)
def is_put_forward(proposed_by: str) -> bool:
    """VDAB or a partner brought trainee and place together; an employer cannot start a WES alone."""
    return proposed_by != "employer_only"


no_vacancy_for_a_wes = Information("E-13", since=WES_BEGINS, cites=[AGODI_LEAFLET], standing=SEED)
no_duty_to_hire = Information("E-14", since=WES_BEGINS, cites=[ACERTA_2023, SD_WORX_2017], standing=SEED)
open_to_every_provider = Information(
    "E-15", since=WES_BEGINS, cites=[VDAB_DECREE.at("art. 22/15")], standing=LEGAL_TEXT
)
open_to_public_employers = Information("E-16", since=WES_BEGINS, cites=[SD_WORX_2017], standing=SECONDARY)
no_age_limit = Information("E-17", since=WES_BEGINS, cites=[], standing=INFERRED)
limits_of_the_twe_path = Information(
    "E-18",
    since=WES_BEGINS,
    until=OLD_ENDS,
    cites=[TEMPORARY_WORK_DECREE.at("art. 5-6"), TWE_HANDBOOK],
    standing=(*LEGAL_TEXT, *SECONDARY),
)


@condition("T-5", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def activation_is_put_forward(proposed_by: str) -> bool:
    """VDAB decides on an activeringsstage; an employer cannot start one alone."""
    return proposed_by != "employer_only"


@formula("T-5", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def who_decides_on_activation() -> list[str]:
    """VDAB decides on an activeringsstage."""
    return ["vdab"]


@formula("T-4", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def activation_expectation() -> Truth:
    """Whether a problem keeps the job seeker from work is asked of nobody here: VDAB knows."""
    return Truth.UNKNOWN


access = all_of("access", is_job_seeker, is_put_forward)
expectation = all_of(
    "expectation",
    is_not_working,
    fits_the_path,
    can_learn_enough,
    needs_generic_competences,
    needs_work_experience,
    is_in_twe_path,
)

wes_eligibility = Choose(
    "wes_eligibility",
    unless(wes_exists, "no_law_for_that_day"),
    once_known(regime),
    unless(access, "no"),
    unless(employer_may_receive_trainees, "not_yet"),
    once_known(is_not_working),
    once_known(is_in_twe_path),
    once_known(who_decides),
    told(expectation),
    otherwise("decided_by_authority"),
)
activation_eligibility = of_activation(
    "activation_eligibility",
    "no",
    unless(all_of("access_to_activation", is_job_seeker, activation_is_put_forward), "no"),
    unless(any_of("in_time_for_activation", employer_may_receive_trainees, first_free_day_is_in_time), "no"),
    unless(employer_may_receive_trainees, "not_yet"),
    once_known(who_decides_on_activation),
    otherwise("decided_by_authority"),
)
specialised_bvs_eligibility = of_specialised_bvs("specialised_bvs_eligibility", "no")

EXPECTED = {Truth.YES: "favourable", Truth.NO: "unfavourable", Truth.UNKNOWN: "open"}
SANCTION_NOTICES = (
    vdab_can_impose_a_sanction,
    sanction_covers_all_placements,
    sanction_is_longer_than_allowed,
    breach_alone_blocks_nothing,
    running_placement_goes_on,
)

ELIGIBILITY = Part(
    "eligibility",
    form,
    {
        "wes": Sheet(
            wes_eligibility,
            {
                "indication": Field(expectation, ("decided_by_authority",), EXPECTED),
                "who_decides": Field(who_decides),
                "first_possible_day": Field(first_free_day, ("not_yet",)),
            },
            (part_time_work_is_for_vdab_to_judge, *SANCTION_NOTICES, rules_are_assumed_unchanged),
        ),
        "activation_placement": Sheet(
            activation_eligibility,
            {
                "indication": Field(activation_expectation, ("decided_by_authority",), EXPECTED),
                "who_decides": Field(
                    who_decides_on_activation, ("decided_by_authority", "more_information", "not_yet")
                ),
                "first_possible_day": Field(first_free_day, ("not_yet",)),
            },
            (activation_placement_has_its_own_rules, *SANCTION_NOTICES, rules_are_assumed_unchanged),
        ),
        "specialised_bvs": Sheet(
            specialised_bvs_eligibility, {}, (specialised_bvs_is_asked_about, rules_are_assumed_unchanged)
        ),
    },
)
