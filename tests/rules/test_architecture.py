"""Which way things flow: assess → law → engine, never back."""

import ast
import subprocess
import sys
from pathlib import Path

import wes_core

PACKAGE = Path(wes_core.__file__).parent
MAY_IMPORT = {
    "engine": {"engine"},
    "law": {"law", "engine", "calendar", "money"},
    "calendar": set(),
    "money": set(),
    "resources": set(),
    "version": set(),
    "texts": {"engine", "resources"},
    "digest": {"resources"},
    "answers": {"law", "engine", "calendar"},
    "as_json": {"engine"},
    "book": {"law", "engine"},
    "probe": {"engine", "answers", "book"},
    "report": {"law", "engine", "texts", "answers", "as_json", "probe"},
    "assess": {"law", "engine", "texts", "answers", "as_json", "book", "report", "digest", "version"},
    "interview": {"law", "engine", "answers", "book", "report"},
    "questions": {"law", "engine", "texts", "report", "interview"},
    "reference": {"law", "engine", "texts", "as_json", "book"},
    "compare": {"law", "engine", "texts", "as_json", "book"},
    "receipt": {"assess"},
    "replay": {"law", "engine", "answers", "assess", "book", "calendar", "resources"},
    "changes": {"law", "engine", "as_json", "book", "reference", "replay"},
    "batch": {"batch", "law", "engine", "calendar", "texts", "answers", "as_json", "book", "assess"},
    "schema": {"schema", "law", "engine", "calendar", "texts", "answers", "assess", "book", "report"},
    "cli": {
        "answers",
        "as_json",
        "assess",
        "batch",
        "book",
        "changes",
        "cli",
        "compare",
        "questions",
        "receipt",
        "reference",
        "replay",
        "schema",
        "texts",
    },
    "__main__": {"cli"},
    "__init__": {"assess", "questions", "reference", "as_json", "version"},
}
EXTRAS = {"batch/xlsx_table.py": {"openpyxl"}, "cli/progress.py": {"rich"}}
"""What `pip install "wes_core[cli]"` brings, and the only modules that ask for it."""


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def test_every_layer_imports_only_what_lies_below_it() -> None:
    seen = set()
    for path in PACKAGE.rglob("*.py"):
        seen.add(layer(path))
        ours = {name.split(".")[1] for name in imports(path) if name.startswith("wes_core.")}
        assert ours <= MAY_IMPORT[layer(path)], path
    assert seen == MAY_IMPORT.keys()


def test_the_package_needs_nothing_but_the_standard_library() -> None:
    for path in PACKAGE.rglob("*.py"):
        foreign = {name.split(".")[0] for name in imports(path)} - {"wes_core", *sys.stdlib_module_names}
        assert foreign == EXTRAS.get(path.relative_to(PACKAGE).as_posix(), set()), path


def test_the_tests_of_the_rules_need_neither_the_pages_nor_the_calculator() -> None:
    for path in Path(__file__).parent.glob("*.py"):
        assert {name.split(".")[0] for name in imports(path)}.isdisjoint({"docs", "calculator"}), path


def test_the_command_line_starts_without_the_extras() -> None:
    script = "import sys; sys.modules.update(openpyxl=None, rich=None); import wes_core.cli"
    subprocess.run([sys.executable, "-c", script], check=True)


def test_the_rules_know_no_clock_and_no_chance() -> None:
    for path in PACKAGE.rglob("*.py"):
        assert layer(path) == "cli" or imports(path).isdisjoint({"time", "random", "os", "secrets"}), path
        assert ".today()" not in path.read_text("utf-8"), path


def test_the_public_face() -> None:
    assert wes_core.__all__ == ["__version__", "assess", "questions", "relevant", "rules", "to_json"]
    assert all(hasattr(wes_core, name) for name in wes_core.__all__)


def test_every_function_is_short() -> None:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno < 25, f"{path.name}: {node.name}"


def test_every_rule_says_in_one_sentence_what_it_is() -> None:
    for path in (PACKAGE / "law").glob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef):
                assert ast.get_docstring(node), f"{path.name}: {node.name}"
