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
    BESOX_2017,
    GROUP_S_2017,
    PARTENA_2022,
    PRATO_2022,
    SD_WORX_2017,
    SECUREX_2023,
    VDAB_DECREE,
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
) -> Value:
    """Return one line of history, checked on the day of the last reading."""
    return Value(value, day, until, rule, cited(cites), standing, CHECKED_ON)


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
    [since(REFORM, 4, "A-11", [PRATO_2022], SECONDARY)],
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
        since(WES_BEGINS, 6, "T-5", [ACTIVATION_REPORTS], SECONDARY, until=OLD_ENDS),
        since(REFORM, None, "T-3", [ACERTA_2023], SEED),
    ],
)
