"""A rule makes one statement: it joins nothing, chooses nothing, and knows no number, day or list of its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import wes_core

LAW = sorted((Path(wes_core.__file__).parent / "law").glob("*.py"))
JOINS_AND_CHOICES = (ast.BoolOp, ast.Not, ast.If, ast.IfExp, ast.Match, ast.While, ast.Try)
HIDDEN_JOINS = {"all", "any", "bool", "filter"}
LITERALS_OF_THE_LAW = {"date", "timedelta", "Fraction", "float"}
COUNTING = {0, 1, 7}
"""Nothing, the whole, and the days of a week (and the seven signs of a month such as "2023-01")."""
Function = ast.FunctionDef


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef))


RULES = [
    pytest.param(node, id=node.name.replace("_", " "))
    for path in LAW
    for node in functions(path)
    if node.decorator_list
]
HELPERS = [
    pytest.param(node, id=node.name.replace("_", " "))
    for path in LAW
    for node in functions(path)
    if not node.decorator_list
]


def inside(function: Function) -> list[ast.AST]:
    """Return all that stands in the body and the defaults of a function, with the functions inside it."""
    parts = [*function.body, *function.args.defaults, *(each for each in function.args.kw_defaults if each)]
    return [node for part in parts for node in ast.walk(part)]


def called(nodes: list[ast.AST]) -> set[str]:
    return {node.func.id for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}


def numbers(nodes: list[ast.AST]) -> set[object]:
    return {
        node.value for node in nodes if isinstance(node, ast.Constant) and type(node.value) in (int, float, complex)
    }


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_joins_and_chooses_nothing(rule: Function) -> None:
    nodes = inside(rule)
    assert [type(node).__name__ for node in nodes if isinstance(node, JOINS_AND_CHOICES)] == []
    assert [node for node in nodes if isinstance(node, ast.comprehension) and node.ifs] == []
    assert [node for node in nodes if isinstance(node, ast.Compare) and len(node.ops) > 1] == []
    assert called(nodes) & HIDDEN_JOINS == set()


@pytest.mark.parametrize("rule", [*RULES, *HELPERS])
def test_no_rule_and_no_helper_knows_an_amount_or_a_day(rule: Function) -> None:
    nodes = inside(rule)
    assert numbers(nodes) <= COUNTING
    literal = [
        node.func.id
        for node in nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in LITERALS_OF_THE_LAW | {"Decimal"}
        and any(isinstance(each, ast.Constant) and each.value not in (0, 1) for each in node.args)
    ]
    assert literal == []


@pytest.mark.parametrize("rule", RULES)
def test_no_rule_compares_with_a_list_of_its_own(rule: Function) -> None:
    compared = [
        each for node in inside(rule) if isinstance(node, ast.Compare) for each in (node.left, *node.comparators)
    ]
    containers = [each for each in compared if isinstance(each, ast.Tuple | ast.List | ast.Set) and each.elts]
    assert [ast.unparse(each) for each in containers] == []


@pytest.mark.parametrize("helper", HELPERS)
def test_a_helper_may_select_but_decides_nothing(helper: Function) -> None:
    assert [type(node).__name__ for node in inside(helper) if isinstance(node, JOINS_AND_CHOICES)] == []
