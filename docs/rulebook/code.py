"""The lines of code that render a rule of the law: each statement of wes_core.law that names its id.

Their fingerprint is what a review signs: another line, another fingerprint, and the review lapses.
"""

import ast
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from wes_core.reference import known_ids

ROOT = Path(__file__).parents[2]
LAW = ROOT / "wes_core" / "law"


class Statement(NamedTuple):
    """Lines of a file: its path from the root of the project, the number of the first line, and the lines."""

    path: str
    line: int
    text: str


def statements(rule: str) -> tuple[Statement, ...]:
    """Return what renders `rule`, in the order of the files."""
    return _all_statements()[rule]


def fingerprint(rule: str) -> str:
    """Return the SHA-256, in hex, of the lines that render `rule`; where they stand does not count."""
    return sha256("\n".join(each.text for each in statements(rule)).encode()).hexdigest()


@cache
def _all_statements() -> dict[str, tuple[Statement, ...]]:
    found: dict[str, tuple[Statement, ...]] = {}
    for path in sorted(LAW.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in _pieces(ast.parse(text)):
            for rule in _ids_in(node):
                found[rule] = (*found.get(rule, ()), _statement(path, text, node))
    return found


def _pieces(module: ast.Module) -> Iterator[ast.stmt | ast.expr]:
    """Yield the statements of a module; of a long list each item stands by itself."""
    for node in module.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            yield from node.value.elts
        else:
            yield node


def _ids_in(node: ast.AST) -> set[str]:
    texts = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant))
    return {text for text in texts if isinstance(text, str) and text in _ids()}


@cache
def _ids() -> frozenset[str]:
    return known_ids()


def _statement(path: Path, text: str, node: ast.stmt | ast.expr) -> Statement:
    decorators = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(each.lineno for each in decorators)])
    lines = text.splitlines()[first - 1 : node.end_lineno]
    lines[0] = lines[0].lstrip()
    if node.col_offset:
        lines[-1] = lines[-1].rstrip(",")
    return Statement(path.relative_to(ROOT).as_posix(), first, "\n".join(lines))
