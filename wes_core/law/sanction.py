"""An employer whom VDAB gives no placements for a time (S-1 to S-7, E-19)."""

from datetime import date

from wes_core.calendar import ONE_DAY, day_before_same_date
from wes_core.engine.rule import FirstKnown, Information, Select, any_of, condition, formula, notice
from wes_core.engine.truth import Truth
from wes_core.law.facts import grant_date, sanction_decided, sanction_until, start_date
from wes_core.law.parameters import GAP, INFERRED, LEGAL_TEXT, OLD_ENDS, REFORM, SECONDARY, SEED, WES_BEGINS
from wes_core.law.sources import ACERTA_2023, IBO_PAGES, JUDICIAL_CODE, VDAB_DECREE

DECREE = VDAB_DECREE.at("art. 22/19")
MONTHS_BY_THE_CODE = JUDICIAL_CODE.at("art. 54")


@formula("S-3", since=WES_BEGINS, cites=[ACERTA_2023], standing=SEED)
def first_day_shows_a_decision(sanction_from: date) -> bool:
    """Who knows the first blocked day knows that VDAB decided."""
    return sanction_from is not None


sanction_applies = FirstKnown("sanction_applies", first_day_shows_a_decision, sanction_decided)
tested_day = FirstKnown("tested_day", grant_date, start_date)


@condition("S-3", since=WES_BEGINS, cites=[ACERTA_2023], standing=SEED)
def nothing_is_decided(sanction_applies: bool) -> bool:
    """Without a decision of VDAB there is no sanction, whatever the employer did."""
    return sanction_applies is False


@formula("S-5", since=WES_BEGINS, cites=[MONTHS_BY_THE_CODE], standing=INFERRED)
def last_day_of_longest_sanction(sanction_from: date, sanction_maximum_years: int) -> date:
    """Last day of a sanction of the longest length, counted from its first blocked day."""
    return day_before_same_date(sanction_from, sanction_maximum_years)


last_blocked_day = FirstKnown("last_blocked_day", sanction_until, last_day_of_longest_sanction)


@condition("S-6", since=WES_BEGINS, cites=[ACERTA_2023], standing=INFERRED)
def comes_before_the_sanction(tested_day: date, sanction_from: date) -> bool:
    """The day of granting, or else of the start, lies before the first blocked day."""
    return tested_day < sanction_from


@condition("S-5", since=WES_BEGINS, cites=[MONTHS_BY_THE_CODE], standing=INFERRED)
def comes_after_the_sanction(tested_day: date, last_blocked_day: date) -> bool:
    """The day of granting, or else of the start, lies after the last blocked day."""
    return tested_day > last_blocked_day


outside_sanction = Select(
    "outside_sanction",
    sanction_applies,
    {
        False: nothing_is_decided,
        True: any_of("outside_blocked_days", comes_before_the_sanction, comes_after_the_sanction),
    },
)


@condition("E-19", since=WES_BEGINS, until=OLD_ENDS, cites=[DECREE], standing=LEGAL_TEXT)
def employer_may_receive_trainees(outside_sanction: Truth) -> bool:
    """An employer under a sanction gets no placement."""
    return outside_sanction is Truth.YES


@employer_may_receive_trainees.later("E-19", since=REFORM, cites=[ACERTA_2023, DECREE], standing=(*SEED, *LEGAL_TEXT))
def employer_may_receive_trainees_since_reform(outside_sanction: Truth) -> bool:
    """An employer under a sanction gets no WES."""
    return outside_sanction is Truth.YES


decree_allows_a_sanction = Information("S-1", since=WES_BEGINS, cites=[DECREE], standing=LEGAL_TEXT)


@formula("S-5", since=WES_BEGINS, cites=[MONTHS_BY_THE_CODE], standing=INFERRED)
def first_free_day(last_blocked_day: date) -> date:
    """The day after the last blocked day."""
    return last_blocked_day + ONE_DAY


@notice("S-1", since=WES_BEGINS, until=OLD_ENDS, cites=[DECREE], standing=LEGAL_TEXT)
def vdab_can_impose_a_sanction(sanction_applies: bool) -> bool:
    """Before the reform the decree allowed a sanction; how it worked in practice is not known."""
    return sanction_applies is True


@vdab_can_impose_a_sanction.later("S-2", since=REFORM, cites=[ACERTA_2023, DECREE], standing=SEED)
def vdab_can_impose_a_sanction_since_reform(sanction_applies: bool) -> bool:
    """Since the reform VDAB can refuse an employer all trainings and stages for three years."""
    return sanction_applies is True


@notice("S-3", since=WES_BEGINS, cites=[ACERTA_2023], standing=SEED)
def breach_alone_blocks_nothing(breach_without_decision: bool) -> bool:
    """A breach blocks nothing until VDAB decides."""
    return breach_without_decision is True


@notice("S-6", since=WES_BEGINS, cites=[ACERTA_2023], standing=INFERRED)
def running_placement_goes_on(comes_before_the_sanction: Truth) -> bool:
    """A sanction that begins later does not end a placement that was granted before."""
    return comes_before_the_sanction is Truth.YES


@notice("G-7", since=WES_BEGINS, cites=[DECREE], standing=LEGAL_TEXT)
def sanction_is_longer_than_allowed(sanction_until: date, last_day_of_longest_sanction: date) -> bool:
    """The dates given make a longer sanction than the decree allows."""
    return sanction_until > last_day_of_longest_sanction


@notice("S-4", since=REFORM, cites=[ACERTA_2023], standing=(*SEED, *GAP))
def sanction_covers_all_placements(sanction_applies: bool) -> bool:
    """The sanction covers all trainings and stages that VDAB grants."""
    return sanction_applies is True


ibo_has_its_own_sanction = Information("S-7", since=WES_BEGINS, cites=[IBO_PAGES], standing=SECONDARY)
