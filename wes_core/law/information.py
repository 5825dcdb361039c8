"""What the law says that decides nothing here: the agreement, follow-up, insurance, costs, and later changes."""

from datetime import date

from wes_core.engine.rule import Information, formula, notice
from wes_core.law.parameters import (
    CHECKED_ON,
    GAP,
    INFERRED,
    LEGAL_TEXT,
    REFORM,
    SECONDARY,
    SEED,
    WES_BEGINS,
    WORK_CARE_BEGINS,
)
from wes_core.law.sources import (
    ACCIDENT_REPORTS,
    ACERTA_2023,
    AGODI_LEAFLET,
    BESOX_2017,
    GROUP_S_2017,
    PARTENA_2022,
    PREMIUM_2020,
    REFORM_2018_REPORTS,
    VDAB_BENEFITS_PAGE,
    VDAB_DECREE,
    VDAB_TRAVEL_2023,
    VLAANDEREN_PAGE,
    WORK_CARE_DECREE,
)

childcare = Information("A-9", since=WES_BEGINS, cites=[GROUP_S_2017, VDAB_BENEFITS_PAGE], standing=SECONDARY)
meals_and_nights = Information("A-10", since=date(2018, 9, 1), cites=[REFORM_2018_REPORTS], standing=SECONDARY)
leefloon = Information("A-18", since=WES_BEGINS, cites=[AGODI_LEAFLET], standing=(*SEED, *GAP))
tax = Information("A-19", since=REFORM, cites=[PARTENA_2022], standing=(*SECONDARY, *GAP))
basis_of_the_allowance = Information(
    "A-20", since=WES_BEGINS, cites=[VDAB_DECREE.at("art. 22/17, 22/18")], standing=LEGAL_TEXT
)
no_other_premium = Information("A-21", since=date(2020, 1, 1), cites=[PREMIUM_2020], standing=SECONDARY)

agreement_of_three = Information(
    "C-1", since=WES_BEGINS, cites=[ACERTA_2023, GROUP_S_2017, PARTENA_2022], standing=SEED
)
follow_up = Information("C-7", since=WES_BEGINS, cites=[ACERTA_2023, BESOX_2017, AGODI_LEAFLET], standing=SEED)
insurance = Information("C-8", since=WES_BEGINS, cites=[ACERTA_2023, GROUP_S_2017], standing=SEED)
liability = Information("C-9", since=WES_BEGINS, cites=[GROUP_S_2017], standing=SECONDARY)
who_insures = Information("C-10", since=date(2020, 1, 1), cites=[ACCIDENT_REPORTS], standing=(*SECONDARY, *GAP))
no_employment_contract = Information("C-11", since=WES_BEGINS, cites=[ACERTA_2023], standing=INFERRED)
rules_sit_in_orders = Information("C-12", since=WES_BEGINS, cites=[VDAB_DECREE.at("art. 22/16")], standing=LEGAL_TEXT)

travel_changed = Information("N-1", since=date(2024, 1, 1), cites=[VDAB_TRAVEL_2023], standing=SECONDARY)
decree_after_2022 = Information("N-4", since=REFORM, cites=[VDAB_DECREE], standing=(*LEGAL_TEXT, *GAP))
work_and_care = Information(
    "N-5", since=WORK_CARE_BEGINS, cites=[WORK_CARE_DECREE.at("art. 10-11")], standing=(*LEGAL_TEXT, *INFERRED)
)


@formula("N-6", since=REFORM, cites=[], standing=INFERRED)
def rules_checked_on() -> date:
    """The day on which every source was last read."""
    return CHECKED_ON


@notice("N-6", since=REFORM, cites=[], standing=INFERRED)
def rules_are_assumed_unchanged(start_date: date, rules_checked_on: date) -> bool:
    """A placement that starts after that day follows the rules as they stood on it."""
    return start_date > rules_checked_on


stale_official_page = Information("N-7", since=REFORM, cites=[VLAANDEREN_PAGE, ACERTA_2023], standing=SECONDARY)
