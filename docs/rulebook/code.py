"""The lines of code that render a rule of the law: each statement of wes_core.law that names its id."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from wes_core.reference import known_ids

ROOT = Path(__file__).parents[2]
LAW = ROOT / "wes_core" / "law"


class Statement(NamedTuple):
    """Lines of a file: its path from the root of the project, the number of the first line, and the lines.

    `defines` are the names that it gives, `names` those of others that it uses, and `ids` the ids of the law in it.
    """

    path: str
    line: int
    text: str
    defines: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    is_function: bool = False


def statements(rule: str) -> tuple[Statement, ...]:
    """Return what renders `rule`, in the order of the files."""
    return tuple(each for each in every_statement(LAW) if rule in each.ids)


@cache
def every_statement(law: Path) -> tuple[Statement, ...]:
    """Return each statement of the modules in a folder; of a long list each item stands by itself."""
    found = ((path, path.read_text(encoding="utf-8")) for path in sorted(law.glob("*.py")))
    return tuple(
        _statement(path.relative_to(law.parents[1]).as_posix(), text, node, defines)
        for path, text in found
        for node, defines in _pieces(ast.parse(text))
    )


def _pieces(module: ast.Module) -> Iterator[tuple[ast.stmt | ast.expr, frozenset[str]]]:
    for node in module.body:
        defines = _defines(node)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            yield from ((item, defines) for item in node.value.elts)
        else:
            yield node, defines


def _defines(node: ast.stmt) -> frozenset[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return frozenset({node.name})
    return _stored(node) if isinstance(node, ast.Assign | ast.AnnAssign) else frozenset()


def _stored(node: ast.AST) -> frozenset[str]:
    return frozenset(
        each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)
    )


def _names(node: ast.AST) -> frozenset[str]:
    """Return the names that a piece uses, without its own: those of its parameters and of what it stores."""
    used = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    return frozenset(used - _stored(node) - {each.arg for each in ast.walk(node) if isinstance(each, ast.arg)})


def _ids_in(node: ast.AST) -> frozenset[str]:
    texts = (each.value for each in ast.walk(node) if isinstance(each, ast.Constant))
    return frozenset(text for text in texts if isinstance(text, str) and text in _ids())


@cache
def _ids() -> frozenset[str]:
    return known_ids()


def _statement(path: str, text: str, node: ast.stmt | ast.expr, defines: frozenset[str]) -> Statement:
    decorators = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(each.lineno for each in decorators)])
    lines = text.splitlines()[first - 1 : node.end_lineno]
    lines[0] = lines[0].lstrip()
    if node.col_offset:
        lines[-1] = lines[-1].rstrip(",")
    is_function = isinstance(node, ast.FunctionDef)
    return Statement(path, first, "\n".join(lines), defines, _names(node), _ids_in(node), is_function)
