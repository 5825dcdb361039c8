"""Which rules apply: the first day of the law, the reform of 2023, and the two forms it abolished (T-1 to T-9)."""

from datetime import date

from wes_core.engine.rule import Branch, Choose, Information, condition, formula, notice, otherwise, unless
from wes_core.law.parameters import (
    ACTIVATION_BEGINS,
    ALWAYS,
    GAP,
    INFERRED,
    OLD_ENDS,
    REFORM,
    SECONDARY,
    SEED,
    WES_BEGINS,
)
from wes_core.law.sources import (
    ACERTA_2023,
    ACTIVATION_REPORTS,
    ORDER_2016,
    PARTENA_2022,
    PLUS_2022,
    PRATO_2022,
    REFORM_2018_REPORTS,
    SD_WORX_2017,
)


@condition("E-1", since=ALWAYS, cites=[SD_WORX_2017, ORDER_2016], standing=SECONDARY)
def wes_exists(start_date: date, wes_begins: date) -> bool:
    """A WES exists from the day on which its order took effect."""
    return start_date >= wes_begins


@condition("T-4", since=ALWAYS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def activation_placement_exists(start_date: date, activation_begins: date) -> bool:
    """An activeringsstage has a legal frame from the day its order was published."""
    return start_date >= activation_begins


@condition("T-7", since=ALWAYS, cites=[ACERTA_2023], standing=GAP)
def specialised_bvs_is_in_view(start_date: date, wes_begins: date) -> bool:
    """For the specialised BVS nothing was read about the time before the WES."""
    return start_date >= wes_begins


@formula("T-1", since=WES_BEGINS, until=OLD_ENDS, cites=[ACERTA_2023], standing=SEED)
def regime() -> str:
    """A placement that starts before the reform keeps the old rules until it ends."""
    return "2017"


@regime.later("T-1", since=REFORM, cites=[ACERTA_2023], standing=SEED)
def regime_since_reform() -> str:
    """A placement that starts on or after the day of the reform follows the new rules."""
    return "2023"


@notice("T-2", since=WES_BEGINS, until=OLD_ENDS, cites=[ACERTA_2023], standing=INFERRED)
def old_rules_outlive_the_reform(latest_last_day: date, reform_begins: date) -> bool:
    """An old placement can run on under the old rules after the reform."""
    return latest_last_day >= reform_begins


@condition("T-5", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def abolished_form_can_start() -> bool:
    """Until the reform the two abolished forms could still start."""
    return True


@abolished_form_can_start.later("T-3", since=REFORM, cites=[ACERTA_2023, PRATO_2022, PARTENA_2022], standing=SEED)
def abolished_form_can_start_since_reform() -> bool:
    """Since the reform no new activeringsstage and no new specialised BVS can start."""
    return False


@condition("T-4", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def first_free_day_is_in_time(first_free_day: date, reform_begins: date) -> bool:
    """The first day free of a sanction still lies before the reform that abolished the form."""
    return first_free_day < reform_begins


@notice("T-5", since=ACTIVATION_BEGINS, until=OLD_ENDS, cites=[ACTIVATION_REPORTS], standing=SECONDARY)
def activation_placement_has_its_own_rules(form: str) -> bool:
    """An activeringsstage follows its own rules, not those of the WES."""
    return form == "activation_placement"


@notice("G-20", since=WES_BEGINS, until=OLD_ENDS, cites=[ACERTA_2023], standing=GAP)
def specialised_bvs_is_asked_about(form: str) -> bool:
    """For the specialised BVS only VDAB or the GOB can tell."""
    return form == "specialised_bvs"


ordinary_bvs_stays = Information("T-8", since=REFORM, cites=[ACERTA_2023], standing=INFERRED)
size_of_the_scheme = Information("T-9", since=REFORM, cites=[PLUS_2022], standing=SECONDARY)
specialised_bvs_was_guided_by_a_gob = Information(
    "T-7", since=WES_BEGINS, until=OLD_ENDS, cites=[ACERTA_2023, REFORM_2018_REPORTS], standing=SEED
)
new_forms_mix = Information("T-6", since=REFORM, cites=[ACERTA_2023, ACTIVATION_REPORTS], standing=INFERRED)


def of_activation(key: str, refused: str, *branches: Branch) -> Choose:
    """Return what an activeringsstage comes to: `refused` once no new one can start, before that by `branches`."""
    return Choose(
        key,
        unless(activation_placement_exists, "no_law_for_that_day"),
        unless(abolished_form_can_start, refused),
        *branches,
    )


def of_specialised_bvs(key: str, refused: str) -> Choose:
    """Return what a specialised BVS comes to: `refused` once no new one can start; its own rules were not found."""
    return Choose(
        key,
        unless(specialised_bvs_is_in_view, "no_law_for_that_day"),
        unless(abolished_form_can_start, refused),
        otherwise("not_found"),
    )
