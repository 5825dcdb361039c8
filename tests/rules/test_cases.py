"""Every worked case comes out as its author says, in both languages, in Python and on the command line."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.rules.cases import cases
from wes_core import assess, to_json
from wes_core.texts import LANGUAGES


def rules_told(part: dict[str, Any]) -> set[str]:
    return {told["rule"] for told in (*part["reasons"], *part["notices"])}


@pytest.mark.parametrize("case", cases())
def test_the_case_comes_out_as_expected(case: dict[str, Any]) -> None:
    found = assess(case["answers"])
    expected = dict(case["expect"])
    problems = [f"{problem['field']} {problem['code']}" for problem in found["problems"]]
    assert sorted(problems) == sorted(expected.pop("problems", []))
    for name, part in expected.items():
        if name in ("documents", "next_steps"):
            assert [each["key"] for each in found[name]] == part
            continue
        if not isinstance(part, dict):
            assert found[name] == part
            continue
        for field, value in part.items():
            if field == "rules":
                assert set(value) <= rules_told(found[name])
            elif field == "no_rules":
                assert rules_told(found[name]).isdisjoint(value)
            elif field == "almost":
                assert [{"field": each["field"], "value": each["value"]} for each in found[name]["almost"]] == value
            else:
                assert found[name][field] == value, f"{name}.{field}"


@pytest.mark.parametrize("case", cases())
def test_only_the_texts_depend_on_the_language(case: dict[str, Any]) -> None:
    dutch, english = (without_texts(assess(case["answers"], lang)) for lang in LANGUAGES)
    assert dutch == english


def without_texts(thing: Any) -> Any:
    if isinstance(thing, dict):
        return {key: without_texts(value) for key, value in thing.items() if key not in ("text", "message")}
    return [without_texts(each) for each in thing] if isinstance(thing, list) else thing


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_command_line_prints_the_same_bytes(lang: str, tmp_path: Any) -> None:
    everything = [case.values[0]["answers"] for case in cases()]
    script = (
        "import json, sys; from wes_core.cli import main\n"
        "for path in sys.argv[1:]: main(['assess', path, '--json', '--lang', '" + lang + "'])"
    )
    paths = []
    for number, answers in enumerate(everything):
        path = tmp_path / f"{number:03}.json"
        path.write_text(json.dumps(answers), "utf-8")
        paths.append(str(path))
    printed = subprocess.run([sys.executable, "-c", script, *paths], capture_output=True, check=True)
    assert printed.stdout.decode().splitlines() == [to_json(assess(answers, lang)) for answers in everything]
