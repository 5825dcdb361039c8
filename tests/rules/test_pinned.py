"""Every value that a rule looks at is held in place: moved by the least step, some worked case or limit says so."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.rules.cases import cases
from tests.rules.graph import COMPARED
from tests.rules.rewriting import rewritten
from tests.rules.test_cases import test_the_case_comes_out_as_expected as comes_out
from tests.rules.test_limits import LIMITS
from tests.rules.test_limits import test_just_before_on_and_just_after as has_its_edge
from wes_core.engine.dated import Dated
from wes_core.engine.rule import Parameter, Value

LEAST = {date: timedelta(1), int: 1, Decimal: Decimal("0.01")}
HELD = [
    pytest.param(node, value, sign, id=f"{node.name} since {value.since}, {'more' if sign > 0 else 'less'}")
    for node in COMPARED
    if isinstance(node, Parameter)
    for _, value in node.history
    if value.value is not None
    for sign in (1, -1)
]


@pytest.mark.parametrize(("parameter", "value", "sign"), HELD)
def test_the_least_change_is_noticed(parameter: Parameter, value: Value, sign: int) -> None:
    moved = value._replace(value=value.value + sign * LEAST[type(value.value)])
    history = [(period, moved if each is value else each) for period, each in parameter.history]
    with rewritten(parameter, Dated(history)):
        noticed = is_noticed()
    assert noticed, (
        f"nothing fails when {parameter.name} since {value.since} is {moved.value} instead of {value.value}: "
        "write a case in tests/cases, or a limit in tests/rules/limits.toml, that comes out otherwise then"
    )


def is_noticed() -> bool:
    try:
        every_case_and_limit()
    except AssertionError:
        return True
    return False


def every_case_and_limit() -> None:
    for limit in LIMITS:
        has_its_edge(limit)
    for case in cases():
        comes_out(case.values[0])


def test_unchanged_every_case_and_limit_holds() -> None:
    every_case_and_limit()
