"""Two placements that differ in one thing: what must stay as it is, and which way the rest may move."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.rules.graph import PLACES, below
from tests.rules.made import some_answers, values
from wes_core import assess
from wes_core.answers import ABSENCE_REASONS
from wes_core.calendar import WEEKDAYS
from wes_core.engine.rule import Fact
from wes_core.law import facts
from wes_core.law.parameters import REFORM, WES_BEGINS

STARTS = st.dates(WES_BEGINS, date(2026, 12, 31))
LENGTHS = st.integers(0, 190)
HOURS = st.decimals("0.5", "48", places=2)
PATTERNS = st.dictionaries(st.sampled_from(WEEKDAYS), st.decimals("0", "12", places=2), min_size=1).filter(
    lambda pattern: sum(pattern.values()) > 0
)
IN_A_PLAN = st.sampled_from(facts.plan.choices)
Answers = dict[str, Any]


def iso(day: date) -> str:
    return day.isoformat()


@st.composite
def absences_of(draw: st.DrawFn, start: date, end: date) -> Answers:
    """An absence that touches the days around a placement."""
    first = draw(st.dates(start - timedelta(5), end + timedelta(5)))
    last = first + timedelta(draw(st.integers(0, 40)))
    return {"first": iso(first), "last": iso(last), "reason": draw(st.sampled_from(ABSENCE_REASONS))}


@st.composite
def placements(draw: st.DrawFn, hours: st.SearchStrategy[Answers]) -> Answers:
    """A whole placement: first and last day, hours or a pattern, absences and kilometres."""
    start = draw(STARTS)
    end = start + timedelta(draw(LENGTHS))
    return {
        "start_date": iso(start),
        "end_date": iso(end),
        "absences": draw(st.lists(absences_of(start, end), max_size=3)),
        "km_per_day": str(draw(st.integers(1, 200))),
        **draw(hours),
    }


def in_text(pattern: dict[str, Decimal]) -> dict[str, str]:
    return {day: str(hours) for day, hours in pattern.items()}


BARE = placements(st.just({}))
WITH_HOURS = placements(HOURS.map(lambda hours: {"hours_per_week": str(hours)}))
WITH_PATTERN = placements(PATTERNS.map(lambda pattern: {"weekly_hours": in_text(pattern)}))
ANY = WITH_HOURS | WITH_PATTERN


def dates_of(placement: Answers) -> tuple[date, date]:
    return date.fromisoformat(placement["start_date"]), date.fromisoformat(placement["end_date"])


def amounts(found: Answers, end: str) -> list[Decimal]:
    return [Decimal(month[end]) for month in found["allowance"]["months"]]


@given(ANY, st.integers(1, 60))
def test_a_placement_moved_by_whole_weeks_lasts_as_long(placement: Answers, weeks: int) -> None:
    start, end = dates_of(placement)
    later = timedelta(7 * weeks)
    assume((start < REFORM) == (start + later < REFORM))
    moved = assess(placement | {"start_date": iso(start + later), "end_date": iso(end + later)})["duration"]
    here = assess(placement)["duration"]
    assert (here["days"], here["whole_weeks"]) == (moved["days"], moved["whole_weeks"])


@given(ANY, st.data())
def test_one_more_absence_never_raises_what_is_paid(placement: Answers, data: st.DataObject) -> None:
    more = [*placement["absences"], data.draw(absences_of(*dates_of(placement)))]
    before, after = assess(placement), assess(placement | {"absences": more})
    for end in ("low", "high"):
        assert all(less <= full for less, full in zip(amounts(after, end), amounts(before, end), strict=True))
    assert all(
        less["days"] <= full["days"]
        for less, full in zip(after["travel"]["months"], before["travel"]["months"], strict=True)
    )


@given(ANY, st.randoms(use_true_random=False))
def test_absences_count_once_in_whatever_order_and_however_often_they_are_told(placement: Answers, chance: Any) -> None:
    told = placement["absences"] * 2
    chance.shuffle(told)
    before, after = assess(placement), assess(placement | {"absences": told})
    for part in ("allowance", "travel"):
        assert before[part]["months"] == after[part]["months"]


@given(BARE, HOURS, HOURS)
def test_more_hours_a_week_never_lower_what_is_paid_and_never_forbid(
    placement: Answers, one: Decimal, two: Decimal
) -> None:
    few, many = (assess(placement | {"hours_per_week": str(hours)}) for hours in sorted((one, two)))
    assert amounts(few, "high") == amounts(many, "high")
    assert all(low <= high for low, high in zip(amounts(few, "low"), amounts(many, "low"), strict=True))
    assert (few["duration"]["outcome"], many["duration"]["outcome"]) != ("yes", "no")
    assert (few["exemption"]["outcome"] == "no") or (many["exemption"]["outcome"] != "no")


@given(WITH_PATTERN, st.integers(1, 11))
def test_the_share_of_a_month_does_not_depend_on_the_size_of_the_pattern(placement: Answers, times: int) -> None:
    smaller = {day: Decimal(hours) * times / 16 for day, hours in placement["weekly_hours"].items()}
    found = [assess(placement), assess(placement | {"weekly_hours": in_text(smaller)})]
    assert amounts(found[0], "high") == amounts(found[1], "high")


@given(BARE, st.integers(1, 100))
def test_hours_without_a_pattern_are_those_of_monday_to_friday(placement: Answers, tenths: int) -> None:
    spread = dict.fromkeys(WEEKDAYS[:5], str(Decimal(tenths) / 10))
    alone = assess(placement | {"hours_per_week": str(Decimal(tenths) / 2)})
    written = assess({**placement, "hours_per_week": str(Decimal(tenths) / 2), "weekly_hours": spread})
    for part in ("duration", "allowance", "travel", "exemption"):
        assert alone[part]["outcome"] == written[part]["outcome"]
    assert alone["allowance"]["months"] == written["allowance"]["months"]
    assert alone["travel"]["months"] == written["travel"]["months"]


@given(ANY, st.integers(1, 60))
def test_a_later_last_day_never_repairs_a_placement_that_is_too_long(placement: Answers, days: int) -> None:
    _, end = dates_of(placement)
    here, longer = assess(placement), assess(placement | {"end_date": iso(end + timedelta(days))})
    assert here["duration"]["latest_last_day"] == longer["duration"]["latest_last_day"]
    if "days_over" in here["duration"]:
        assert longer["duration"]["outcome"] == "no"
        assert longer["duration"]["days_over"] == here["duration"]["days_over"] + days


@given(ANY, st.integers(2, 9))
def test_twice_as_far_is_repaid_twice_but_for_the_rounding(placement: Answers, times: int) -> None:
    near, far = (
        assess(placement | {"km_per_day": str(int(placement["km_per_day"]) * factor)})["travel"]["months"]
        for factor in (1, times)
    )
    for one, many in zip(near, far, strict=True):
        assert Decimal(many["km"]) == times * Decimal(one["km"])
        assert abs(Decimal(many["amount"]) - times * Decimal(one["amount"])) <= Decimal("0.005") * (times + 1)


@given(ANY, STARTS, st.integers(0, 1500), st.integers(0, 400))
def test_a_sanction_that_ends_later_never_frees_sooner(placement: Answers, first: date, days: int, more: int) -> None:
    asked = placement | {"registered_with_vdab": True, "proposed_by": "vdab", "sanction_from": iso(first)}
    shorter, longer = (
        assess(asked | {"sanction_until": iso(first + timedelta(length))})["eligibility"]
        for length in (days, days + more)
    )
    if shorter["outcome"] == "not_yet":
        assert longer["outcome"] == "not_yet"
        assert shorter["first_possible_day"] <= longer["first_possible_day"]


@given(
    STARTS,
    st.dictionaries(IN_A_PLAN, st.booleans()),
    IN_A_PLAN,
)
def test_one_more_thing_in_the_plan_never_makes_it_incomplete(start: date, plan: dict[str, bool], more: str) -> None:
    before, after = (assess({"start_date": iso(start), "plan": each})["plan"] for each in (plan, plan | {more: True}))
    if before["outcome"] == "complete":
        assert after["outcome"] == "complete"


@given(some_answers(), st.data())
def test_a_part_hears_of_nothing_that_it_does_not_look_at(answers: Answers, data: st.DataObject) -> None:
    fact = data.draw(st.sampled_from(facts.FACTS))
    changed = answers | {fact.key: data.draw(values(fact))}
    before, after = assess(answers), assess(changed)
    assume(before["problems"] == after["problems"] == [])
    for key, looked_at in LOOKED_AT.items():
        if fact not in looked_at:
            assert before[key] == after[key]


LOOKED_AT: dict[str, set[Fact]] = {}
for place in PLACES:
    mine = below(place.part.selector, *place.everything())
    LOOKED_AT.setdefault(place.part.key, set()).update(node for node in mine if isinstance(node, Fact))
