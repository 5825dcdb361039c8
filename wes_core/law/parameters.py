"""Every amount, limit and date of the law: change one here and nowhere else.

A value is a line of history: from which day, to which day, by which rule of the law, and when it was last checked.
To raise an amount: end the last value the day before, and add one below it.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from wes_core.engine.citation import Citation, Source, Standing, cited
from wes_core.engine.rule import Parameter, Value
from wes_core.law.sources import (
    ACERTA_2023,
    ACTIVATION_REPORTS,
    AGODI_LEAFLET,
    AGODI_PAGES,
    BESOX_2017,
    EMPLOYMENT_LAW,
    GROUP_S_2017,
    PARTENA_2022,
    PRATO_2022,
    RVA_2026,
    SD_WORX_2017,
    SECUREX_2023,
    STARTBAAN_2026,
    TEMPORARY_WORK_DECREE,
    VDAB_BENEFITS_PAGE,
    VDAB_DECREE,
    VDAB_EXEMPTION_PAGE,
    VDAB_TRAVEL_2023,
)

CHECKED_ON = date(2026, 11, 22)
"""The day on which every source was last read."""

ALWAYS = date.min
WES_BEGINS = date(2017, 1, 1)
"""First day on which a WES could start (E-1)."""
OLD_ENDS = date(2022, 12, 31)
REFORM = date(2023, 1, 1)
"""First day of the rules of the reform (T-1)."""
ACTIVATION_BEGINS = date(2017, 4, 11)
"""First day on which an activeringsstage could start (T-4)."""

LEGAL_TEXT, SEED, SECONDARY = (Standing.LEGAL_TEXT,), (Standing.SEED,), (Standing.SECONDARY,)
CONTESTED, INFERRED, GAP = (Standing.CONTESTED,), (Standing.INFERRED,), (Standing.GAP,)


def since(
    day: date,
    value: Any,
    rule: str,
    cites: Sequence[Source | Citation],
    standing: tuple[Standing, ...],
    until: date | None = None,
    checked_on: date = CHECKED_ON,
) -> Value:
    """Return one line of history; `checked_on` is the day on which its sources were last read."""
    return Value(value, day, until, rule, cited(cites), standing, checked_on)


allowance_per_month = Parameter(
    "allowance_per_month",
    "wes.allowance_month_eur",
    "euro",
    [since(WES_BEGINS, Decimal("200.00"), "A-1", [ACERTA_2023, AGODI_LEAFLET, BESOX_2017, GROUP_S_2017], SEED)],
)

wes_begins = Parameter(
    "wes_begins",
    "wes.exists_from",
    "date",
    [since(ALWAYS, WES_BEGINS, "E-1", [SD_WORX_2017, GROUP_S_2017], SECONDARY)],
)
reform_begins = Parameter(
    "reform_begins",
    "wes.reform_from",
    "date",
    [since(ALWAYS, REFORM, "T-1", [ACERTA_2023], SEED)],
)
wes_maximum_months = Parameter(
    "wes_maximum_months",
    "wes.max_months",
    "months",
    [since(WES_BEGINS, 6, "D-1", [ACERTA_2023, AGODI_LEAFLET, BESOX_2017, GROUP_S_2017], SEED)],
)
minimum_hours_per_week = Parameter(
    "minimum_hours_per_week",
    "wes.min_hours_week",
    "hours a week",
    [
        since(WES_BEGINS, Decimal(20), "D-3", [ACERTA_2023, BESOX_2017, GROUP_S_2017], SEED, until=OLD_ENDS),
        since(REFORM, None, "D-4", [ACERTA_2023, PRATO_2022, PARTENA_2022, SECUREX_2023], SEED),
    ],
)
minimum_weeks = Parameter(
    "minimum_weeks",
    "wes.min_weeks",
    "weeks",
    [
        since(WES_BEGINS, 4, "D-2", [AGODI_LEAFLET], SEED, until=OLD_ENDS),
        since(REFORM, None, "G-3", [ACERTA_2023, PRATO_2022], INFERRED),
    ],
)
exemption_weeks = Parameter(
    "exemption_weeks",
    "exemption.min_weeks",
    "weeks",
    [since(REFORM, 4, "A-11", [PRATO_2022, VDAB_EXEMPTION_PAGE], SECONDARY)],
)
allowance_hours_base = Parameter(
    "allowance_hours_base",
    "wes.allowance_hours_base",
    "hours a week",
    [since(REFORM, Decimal(20), "A-5", [PARTENA_2022], CONTESTED)],
)
sanction_maximum_years = Parameter(
    "sanction_maximum_years",
    "sanction.max_years",
    "years",
    [
        since(WES_BEGINS, 3, "S-1", [VDAB_DECREE.at("art. 22/19")], LEGAL_TEXT, until=OLD_ENDS),
        since(REFORM, 3, "S-2", [ACERTA_2023, VDAB_DECREE.at("art. 22/19")], SEED),
    ],
)
activation_begins = Parameter(
    "activation_begins",
    "activeringsstage.exists_from",
    "date",
    [since(ALWAYS, ACTIVATION_BEGINS, "T-4", [ACTIVATION_REPORTS], SECONDARY)],
)
activation_maximum_months = Parameter(
    "activation_maximum_months",
    "activeringsstage.max_months",
    "months",
    [
        since(ACTIVATION_BEGINS, 6, "T-5", [ACTIVATION_REPORTS], SECONDARY, until=OLD_ENDS),
        since(REFORM, None, "T-3", [ACERTA_2023], SEED),
    ],
)
travel_rate = Parameter(
    "travel_rate",
    "travel.eur_km",
    "euro a kilometre",
    [
        since(
            WES_BEGINS,
            Decimal("0.15"),
            "A-8a",
            [VDAB_BENEFITS_PAGE, ACTIVATION_REPORTS],
            SECONDARY,
            until=date(2023, 12, 31),
        ),
        since(date(2024, 1, 1), Decimal("0.17"), "A-8b", [VDAB_TRAVEL_2023], SECONDARY),
    ],
)
travel_raise = Parameter(
    "travel_raise",
    "travel.yearly_factor",
    "times, each 1 January",
    [since(date(2025, 1, 1), Decimal("1.02"), "A-8b", [VDAB_TRAVEL_2023], SECONDARY)],
)
travel_stated_until = Parameter(
    "travel_stated_until",
    "travel.stated_until",
    "date",
    [since(WES_BEGINS, date(2026, 12, 31), "A-8b", [VDAB_TRAVEL_2023], SECONDARY)],
)
far_travel_ends = Parameter(
    "far_travel_ends",
    "travel.far_travel_ends",
    "date",
    [since(WES_BEGINS, date(2024, 1, 1), "A-8c", [VDAB_TRAVEL_2023], SECONDARY)],
)
exemption_hours = Parameter(
    "exemption_hours",
    "exemption.min_hours",
    "hours a week",
    [since(REFORM, Decimal(20), "A-11", [PRATO_2022, VDAB_EXEMPTION_PAGE], SECONDARY)],
)
exemption_maximum_months = Parameter(
    "exemption_maximum_months",
    "exemption.max_months",
    "months a grant",
    [since(WES_BEGINS, 12, "A-13", [VDAB_DECREE.at("art. 5 par. 1/1, 7 b")], LEGAL_TEXT)],
)
benefit_reform_begins = Parameter(
    "benefit_reform_begins",
    "benefit.reform_from",
    "date",
    [since(WES_BEGINS, date(2026, 1, 1), "N-2", [RVA_2026], SECONDARY)],
)
startbaan_minimum_age = Parameter(
    "startbaan_minimum_age",
    "startbaan.min_age",
    "years",
    [since(WES_BEGINS, 18, "B-4", [AGODI_LEAFLET, AGODI_PAGES], SEED)],
)
startbaan_age_limit = Parameter(
    "startbaan_age_limit",
    "startbaan.under_age",
    "years",
    [since(WES_BEGINS, 26, "B-2", [AGODI_PAGES, EMPLOYMENT_LAW.at("art. 32 par. 2")], SECONDARY)],
)
startbaan_duty_ends = Parameter(
    "startbaan_duty_ends",
    "startbaan.duty_ends",
    "date",
    [since(WES_BEGINS, date(2026, 1, 1), "N-3", [STARTBAAN_2026], SECONDARY)],
)
twe_maximum_months = Parameter(
    "twe_maximum_months",
    "twe.max_months",
    "months",
    [since(WES_BEGINS, 24, "E-18", [TEMPORARY_WORK_DECREE.at("art. 5-6")], LEGAL_TEXT, until=OLD_ENDS)],
)
