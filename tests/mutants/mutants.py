"""The mutants of the rules: small mistakes made on purpose, one at a time, by cosmic-ray in a copy of the project."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cosmic_ray.commands import init
from cosmic_ray.modules import find_modules
from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.work_db import use_db
from cosmic_ray.work_item import MutationSpec

MODULES = ("wes_core/law", "wes_core/engine", "wes_core/calendar.py", "wes_core/money.py")
COMMAND = f"{sys.executable} -m tests.mutants.kill"
PATIENCE = 600.0
LEFT_OUT = re.compile(
    r"core/("
    r"RemoveDecorator"  # the name is no rule then, and the import fails
    r"|ReplaceComparisonOperator_(Is|IsNot)_(Eq|NotEq|Lt|LtE|Gt|GtE)"  # what is compared by identity has no order
    r"|ReplaceComparisonOperator_(Eq|NotEq)_(Is|IsNot|Lt|LtE|Gt|GtE)"  # nor have words; equal words are one word
    r"|ReplaceComparisonOperator_(Lt|LtE|Gt|GtE)_(Is|IsNot)"
    r"|ReplaceBinaryOperator_(?!Add_Sub|Sub_Add|Mul_Div|Div_Mul|FloorDiv_Mul|Mod_Mul|Pow_Mul|BitOr_BitAnd)"
    r")"  # of sums the opposite alone: with days and amounts the others mostly make no sense
)
"""Operators that make the same thing or nonsense: to notice those would only flatter the score."""


class Mutant(NamedTuple):
    """One mistake: where it is made, and by which operator."""

    module: str
    name: str
    made: MutationSpec


class Verdict(NamedTuple):
    """What became of a mutant: the line as it was, as it became, and whether a test noticed."""

    killed: bool
    was: str
    became: str


def mutants(session: Path) -> Iterator[Mutant]:
    """Yield every mutant of the modules below the current folder; `session` is where cosmic-ray keeps its own list."""
    paths = sorted(find_modules([Path(module) for module in MODULES]))
    outside = {str(path): set(_outside(ast.parse(path.read_text("utf-8")))) for path in paths}
    with use_db(str(session)) as db:
        init(paths, db, {})
        for item in db.work_items:
            (made,) = item.mutations
            module = str(made.module_path)
            if not LEFT_OUT.match(made.operator_name) and made.start_pos not in outside[module]:
                yield Mutant(module, f"{made.operator_name.removeprefix('core/')} {made.occurrence}", made)


def _outside(tree: ast.Module) -> Iterator[tuple[int, int]]:
    """Yield every place in a signature that is no default: types and stars, which the type checker watches."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            defaults = {
                place for each in (*node.args.defaults, *node.args.kw_defaults) if each for place in _places(each)
            }
            head = range(node.lineno, node.body[0].lineno)
            yield from {(line, column) for line in head for column in range(200)} - defaults
        elif isinstance(node, ast.AnnAssign):
            yield from _places(node.annotation)


def _places(node: ast.AST) -> Iterator[tuple[int, int]]:
    for each in ast.walk(node):
        if isinstance(each, ast.expr):
            yield from ((each.lineno, column) for column in range(each.col_offset, each.end_col_offset or 0))


def put_to_the_test(mutant: Mutant) -> Verdict:
    """Make the mistake, run the tests, and put everything back as it was."""
    result = mutate_and_test([mutant.made], COMMAND, PATIENCE)
    if result.diff is None:
        raise RuntimeError(f"{mutant.module}: {mutant.name} could not be made: {result.output}")
    return Verdict(result.is_killed, _lines(result.diff, "-"), _lines(result.diff, "+"))


def _lines(diff: str, sign: str) -> str:
    lines = (line[1:].strip() for line in diff.splitlines() if line.startswith(sign) and line[:3] != sign * 3)
    return " ".join(" ".join(lines).split())
