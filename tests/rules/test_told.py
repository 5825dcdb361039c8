"""What decides nothing is right as well: numbers that are only told, and the days between which statements hold."""

import tomllib
from pathlib import Path

from tests.rules.graph import COMPARED
from wes_core.book import BOOK
from wes_core.engine.rule import Information, Parameter

LAW = tomllib.loads(Path(__file__).with_name("told.toml").read_text("utf-8"))
FIRST_DAY = "2017-01-01"


def test_a_number_that_no_rule_looks_at_is_the_number_of_the_law() -> None:
    expected = [
        (each["law"], each["name"], each["value"], each.get("since", FIRST_DAY), each.get("until"))
        for each in LAW["number"]
    ]
    found = [
        (value.rule, node.name, str(value.value), value.since.isoformat(), value.until and value.until.isoformat())
        for node in BOOK.nodes.values()
        if isinstance(node, Parameter) and node not in COMPARED
        for _, value in node.history
    ]
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_a_statement_that_decides_nothing_holds_on_the_days_of_the_law() -> None:
    expected = {
        (law, each.get("since", FIRST_DAY), each.get("until")) for each in LAW["statements"] for law in each["laws"]
    }
    found = {
        (node.id, node.period.since.isoformat(), node.period.until and node.period.until.isoformat())
        for node in BOOK.nodes.values()
        if isinstance(node, Information)
    }
    assert found == expected
