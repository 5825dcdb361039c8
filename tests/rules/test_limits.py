"""For every limit of the law: just before it, on it, and just after it.

limits.toml says what the law says, in its own words ("at least", "from", "before"), and a day or number on the limit.
The words decide what is expected on each side; of the rules nothing is read but their answer.
"""

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.rules.graph import COMPARED
from wes_core import assess
from wes_core.engine.rule import Parameter
from wes_core.law.facts import FACTS

BEFORE_ON_AFTER = {
    "at least": [False, True, True],
    "from": [False, True, True],
    "at most": [True, True, False],
    "until": [True, True, False],
    "before": [True, False, False],
    "no limit": [True, True, True],
}
TYPES = {fact.key: fact.type for fact in FACTS}
AMOUNTS = {"euro", "euro a kilometre", "times, each 1 January"}
"""Units of what is paid: nothing is compared with it."""
ALWAYS = date.min.isoformat()
GONE = {("activeringsstage.max_months", "2023-01-01")}
"""What the reform took away with the whole form, so that there is nothing left to compare."""
LIMITS = tomllib.loads(Path(__file__).with_name("limits.toml").read_text("utf-8"))["limit"]
Limit = dict[str, Any]


def in_words(limit: Limit) -> str:
    return f"{limit['law']['id']}, {limit['name']}: {limit['law']['says']} {limit['on']} ({limit['fact']})"


def around(limit: Limit) -> list[str]:
    """Return the answers just before, on and just after the limit: a day or a hundredth apart."""
    if TYPES[limit["fact"]] == "date":
        return [(date.fromisoformat(limit["on"]) + timedelta(apart)).isoformat() for apart in (-1, 0, 1)]
    return [str(Decimal(limit["on"]) + apart) for apart in (Decimal("-0.01"), 0, Decimal("0.01"))]


def holds(then: str, found: dict[str, Any]) -> bool:
    """Return whether `then`, as it is written in limits.toml, is so."""
    for between, so in ((": not ", False), (": ", True)):
        part, is_outcome, outcome = then.partition(between)
        if is_outcome:
            return (found[part]["outcome"] == outcome) is so
    part, is_told, rule = then.partition(" tells ")
    if not is_told:
        part, _, rule = then.partition(" is silent on ")
    return (rule in {each["rule"] for each in found[part]["notices"]}) is bool(is_told)


@pytest.mark.parametrize("limit", LIMITS, ids=in_words)
def test_just_before_on_and_just_after(limit: Limit) -> None:
    found = [assess(limit["with"] | {limit["fact"]: value}) for value in around(limit)]
    assert [each["problems"] for each in found] == [[], [], []]
    assert [holds(limit["then"], each) for each in found] == BEFORE_ON_AFTER[limit["law"]["says"]]


def test_every_limit_that_a_rule_looks_at_stands_in_the_table() -> None:
    limits = [node for node in COMPARED if isinstance(node, Parameter) and node.unit not in AMOUNTS]
    values = {(limit.name, value.since.isoformat()) for limit in limits for _, value in limit.history}
    assert values - GONE == {(limit["name"], limit.get("since", ALWAYS)) for limit in LIMITS}
