"""Every amount, limit and date of the law: change one here and nowhere else.

A value is a line of history: from which day, to which day, by which rule of the law, and when it was last checked.
To raise an amount: end the last value the day before, and add one below it.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from wes_core.engine.citation import Citation, Source, Standing, cited
from wes_core.engine.rule import Parameter, Value
from wes_core.law.sources import (
    ACERTA_2023,
    ACTIVATION_REPORTS,
    AGODI_LEAFLET,
    AGODI_PAGES,
    BESOX_2017,
    BIS_PAGES,
    EMPLOYMENT_LAW,
    ENTREPRENEUR_PAGES,
    GROUP_S_2017,
    IBO_PAGES,
    PARTENA_2022,
    PRATO_2022,
    RVA_2026,
    SD_WORX_2017,
    SECUREX_2023,
    STARTBAAN_2026,
    TEMPORARY_WORK_DECREE,
    VDAB_BENEFITS_PAGE,
    VDAB_DECREE,
    VDAB_DUTIES_PAGE,
    VDAB_EXEMPTION_PAGE,
    VDAB_TRAVEL_2023,
    VVSG_2019,
    WORK_CARE_DECREE,
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
WORK_CARE_BEGINS = date(2023, 7, 1)
"""First day of the activation paths of work and care (N-5)."""
BENEFITS_LIMITED = date(2026, 3, 1)
"""First day of the claims to which the limit on unemployment benefit applies (N-2)."""

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


def day_of_the_law(key: str, name: str, day: date, rule: str, cites: Sequence[Source | Citation]) -> Parameter:
    """Return a day that one secondary source gives, for placements of every year."""
    return Parameter(key, name, "date", [since(WES_BEGINS, day, rule, cites, SECONDARY)])


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
travel_stated_until = day_of_the_law(
    "travel_stated_until", "travel.stated_until", date(2026, 12, 31), "A-8b", [VDAB_TRAVEL_2023]
)
far_travel_ends = day_of_the_law(
    "far_travel_ends", "travel.far_travel_ends", date(2024, 1, 1), "A-8c", [VDAB_TRAVEL_2023]
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
register_again_days = Parameter(
    "register_again_days",
    "exemption.register_again_days",
    "days",
    [since(WES_BEGINS, 28, "A-14", [VDAB_DUTIES_PAGE], SECONDARY)],
)
benefit_reform_begins = day_of_the_law(
    "benefit_reform_begins", "benefit.reform_from", date(2026, 1, 1), "N-2", [RVA_2026]
)
benefit_limit_begins = day_of_the_law("benefit_limit_begins", "benefit.limit_from", BENEFITS_LIMITED, "N-2", [RVA_2026])
benefit_maximum_months = Parameter(
    "benefit_maximum_months",
    "benefit.max_months",
    "months",
    [since(BENEFITS_LIMITED, 24, "N-2", [RVA_2026], SECONDARY)],
)
insertion_benefit_maximum_years = Parameter(
    "insertion_benefit_maximum_years",
    "benefit.insertion_max_years",
    "years",
    [since(BENEFITS_LIMITED, 1, "N-2", [RVA_2026], SECONDARY)],
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
startbaan_duty_ends = day_of_the_law(
    "startbaan_duty_ends", "startbaan.duty_ends", date(2026, 1, 1), "N-3", [STARTBAAN_2026]
)
work_care_begins = Parameter(
    "work_care_begins",
    "work_care.exists_from",
    "date",
    [since(WES_BEGINS, WORK_CARE_BEGINS, "N-5", [WORK_CARE_DECREE.at("art. 10-11")], LEGAL_TEXT)],
)
twe_maximum_months = Parameter(
    "twe_maximum_months",
    "twe.max_months",
    "months",
    [since(WES_BEGINS, 24, "E-18", [TEMPORARY_WORK_DECREE.at("art. 5-6")], LEGAL_TEXT, until=OLD_ENDS)],
)

# The other forms (section 7). A figure that a page gives for one year ends with that year: what came after was not
# found. One without a year holds from the first day that is told of here.

REFORM_2018 = date(2018, 9, 1)
ibo_says = partial(since, rule="F-1", cites=[IBO_PAGES], standing=SECONDARY)
bis_says = partial(since, rule="F-2", cites=[BIS_PAGES], standing=SECONDARY)
entrepreneur_says = partial(since, rule="F-3", cites=[ENTREPRENEUR_PAGES], standing=SECONDARY)
startbaan_says = partial(since, WES_BEGINS, rule="B-14", cites=[AGODI_PAGES, VVSG_2019], standing=SECONDARY)
in_2017 = partial(entrepreneur_says, WES_BEGINS, until=date(2017, 12, 31))

ibo_minimum_months = Parameter("ibo_minimum_months", "ibo.min_months", "months", [ibo_says(WES_BEGINS, 1)])
ibo_minimum_weeks = Parameter("ibo_minimum_weeks", "ibo.min_weeks", "weeks", [ibo_says(WES_BEGINS, 4)])
ibo_maximum_months = Parameter("ibo_maximum_months", "ibo.max_months", "months", [ibo_says(WES_BEGINS, 6)])
ibo_maximum_weeks = Parameter("ibo_maximum_weeks", "ibo.max_weeks", "weeks", [ibo_says(WES_BEGINS, 26)])
ibo_usual_weeks = Parameter("ibo_usual_weeks", "ibo.usual_max_weeks", "weeks", [ibo_says(WES_BEGINS, 24)])
ibo_longest_months = Parameter("ibo_longest_months", "ibo.exceptional_max_months", "months", [ibo_says(WES_BEGINS, 12)])
ibo_agency_weeks = Parameter("ibo_agency_weeks", "ibo.max_agency_weeks", "weeks", [ibo_says(date(2018, 1, 1), 4)])
ibo_premium_1 = Parameter("ibo_premium_1", "ibo.premium_1_eur", "euro", [ibo_says(WES_BEGINS, Decimal("650.00"))])
ibo_premium_2 = Parameter("ibo_premium_2", "ibo.premium_2_eur", "euro", [ibo_says(WES_BEGINS, Decimal("800.00"))])
ibo_premium_3 = Parameter("ibo_premium_3", "ibo.premium_3_eur", "euro", [ibo_says(WES_BEGINS, Decimal("1000.00"))])
ibo_premium_4 = Parameter("ibo_premium_4", "ibo.premium_4_eur", "euro", [ibo_says(WES_BEGINS, Decimal("1200.00"))])
ibo_premium_5 = Parameter("ibo_premium_5", "ibo.premium_5_eur", "euro", [ibo_says(WES_BEGINS, Decimal("1400.00"))])
ibo_exemption_hours = Parameter(
    "ibo_exemption_hours",
    "ibo.exemption_min_hours",
    "hours a week",
    [since(WES_BEGINS, Decimal("17.5"), "F-1", [VDAB_EXEMPTION_PAGE], SECONDARY)],
)
ibo_sanction_years = Parameter(
    "ibo_sanction_years",
    "ibo.sanction_years",
    "years",
    [since(WES_BEGINS, 3, "S-7", [IBO_PAGES], SECONDARY, until=date(2022, 5, 31))],
)
bis_minimum = Parameter(
    "bis_minimum",
    "bis.min_month_eur",
    "euro",
    [bis_says(date(2023, 1, 1), Decimal("977.50"), until=date(2023, 12, 31))],
)
bis_maximum_months = Parameter("bis_maximum_months", "bis.max_months", "months", [bis_says(REFORM_2018, 6)])
bis_maximum_weeks = Parameter("bis_maximum_weeks", "bis.max_weeks", "weeks", [bis_says(REFORM_2018, 26)])
bis_request_weeks = Parameter("bis_request_weeks", "bis.request_min_weeks", "weeks", [bis_says(WES_BEGINS, 3)])
bis_request_months = Parameter("bis_request_months", "bis.request_max_months", "months", [bis_says(WES_BEGINS, 3)])
entrepreneur_minimum_months = Parameter(
    "entrepreneur_minimum_months", "entrepreneur.min_months", "months", [entrepreneur_says(WES_BEGINS, 3)]
)
entrepreneur_shortest_course = Parameter(
    "entrepreneur_shortest_course", "entrepreneur.course_min_years", "years", [entrepreneur_says(WES_BEGINS, 1)]
)
entrepreneur_longest_course = Parameter(
    "entrepreneur_longest_course", "entrepreneur.course_max_years", "years", [entrepreneur_says(WES_BEGINS, 3)]
)
entrepreneur_fee_1 = Parameter("entrepreneur_fee_1", "entrepreneur.fee_1_eur", "euro", [in_2017(Decimal("748.26"))])
entrepreneur_fee_2 = Parameter("entrepreneur_fee_2", "entrepreneur.fee_2_eur", "euro", [in_2017(Decimal("884.31"))])
entrepreneur_fee_3 = Parameter("entrepreneur_fee_3", "entrepreneur.fee_3_eur", "euro", [in_2017(Decimal("1020.36"))])
startbaan_contract_years = Parameter(
    "startbaan_contract_years", "startbaan.contract_years", "years", [startbaan_says(1)]
)
startbaan_maximum_years = Parameter("startbaan_maximum_years", "startbaan.max_years", "years", [startbaan_says(3)])
