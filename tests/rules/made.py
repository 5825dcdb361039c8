"""Answers that nobody chose: strategies for every test that generates its input."""

from datetime import date, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from wes_core.answers import ABSENCE_REASONS
from wes_core.calendar import WEEKDAYS
from wes_core.engine.rule import Fact
from wes_core.law.facts import FACTS

DAYS = st.dates(date(2016, 12, 1), date(2027, 3, 31))
BIRTHS = st.dates(date(1990, 1, 1), date(2012, 12, 31))
HOURS = st.decimals("0.5", "40", places=1)
BY_KEY = {fact.key: fact for fact in FACTS}
FIRST_CONTACT = {"has_candidate", "good_work_attitudes", "knows_what_they_want", "receives_leefloon"}
"""Asked to say whom to contact first, though no outcome needs them."""
WEEKS = st.dictionaries(st.sampled_from(WEEKDAYS), HOURS.filter(lambda hours: hours <= 24), min_size=1)
SETTLED = settings(deadline=None)
"""As many examples as the profile says: see conftest.py."""


def absence(first: date, days: int, reason: str) -> dict[str, str]:
    return {"first": first.isoformat(), "last": (first + timedelta(days)).isoformat(), "reason": reason}


ABSENCES = st.lists(st.builds(absence, DAYS, st.integers(0, 30), st.sampled_from(ABSENCE_REASONS)), max_size=2)


def values(fact: Fact) -> st.SearchStrategy[Any]:
    if fact.type == "date":
        return (BIRTHS if fact.key == "birth_date" else DAYS).map(date.isoformat)
    if fact.type == "decimal":
        return HOURS.map(str)
    if fact.type == "choice":
        return st.sampled_from(fact.choices)
    if fact.type == "absences":
        return ABSENCES
    if fact.type == "flags":
        return st.dictionaries(st.sampled_from(fact.choices), st.booleans())
    if fact.type == "week":
        return WEEKS.map(lambda week: {day: str(hours) for day, hours in week.items()})
    return st.booleans()


@st.composite
def some_answers(draw: st.DrawFn) -> dict[str, Any]:
    """Answers that may all be given together: a known start, an end after it, and any of the rest."""
    start = draw(DAYS)
    rest = draw(st.fixed_dictionaries({}, optional={fact.key: values(fact) for fact in FACTS}))
    rest |= {"start_date": start.isoformat()} if draw(st.booleans()) else {}
    if "start_date" in rest:
        first = date.fromisoformat(rest["start_date"])
        rest["end_date"] = (first + timedelta(draw(st.integers(0, 250)))).isoformat()
    if "weekly_hours" in rest:
        rest.pop("hours_per_week", None)
    if {"sanction_from", "sanction_until"} & rest.keys():
        rest.pop("sanction_decided", None)
    if "sanction_until" in rest and rest.get("sanction_from", "") > rest["sanction_until"]:
        rest.pop("sanction_until")
    return rest


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | DAYS.map(date.isoformat),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
ODD_ANSWERS = st.dictionaries(st.sampled_from([*BY_KEY, "other"]) | st.text(), ANYTHING, max_size=12)
