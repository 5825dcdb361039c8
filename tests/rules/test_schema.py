"""What goes in and what comes out is what the schemas say, and they refuse everything else."""

import copy
import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.rules.cases import cases
from tests.rules.made import ANYTHING, BY_KEY, ODD_ANSWERS, SETTLED, some_answers
from wes_core import assess
from wes_core.answers import EARLIEST_YEAR, LATEST_YEAR, read_answers
from wes_core.book import PARTS
from wes_core.calendar import WEEKDAYS
from wes_core.cli import main
from wes_core.law.facts import FACTS
from wes_core.schema import answers_schema, assessment_schema
from wes_core.schema.answers import NOT_SAID
from wes_core.texts import LANGUAGES

ANSWERS = Draft202012Validator(answers_schema())
ASSESSMENT = Draft202012Validator(assessment_schema())
ENGLISH = Draft202012Validator(assessment_schema("en"))
BOTH = {"answers": answers_schema, "assessment": assessment_schema}


def faults(validator: Draft202012Validator, thing: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(thing)]


def seen(answers: object) -> list[str]:
    """The problems that a schema can see."""
    return [f"{each.path} {each.code}" for each in read_answers(answers).problems if each.code not in NOT_SAID]


def with_trace(assessment: dict[str, Any], trace: Callable[[list[Any]], list[Any]]) -> dict[str, Any]:
    return assessment | {
        part.key: assessment[part.key] | {"steps": trace(assessment[part.key]["steps"])} for part in PARTS
    }


def without_trace(assessment: dict[str, Any]) -> dict[str, Any]:
    return with_trace(assessment, lambda steps: [])


def with_each_step_once(assessment: dict[str, Any]) -> dict[str, Any]:
    """Steps that others share are one object: held against the schema once, where they stand first."""
    written: set[int] = set()

    def first_time(step: dict[str, Any]) -> bool:
        is_new = id(step) not in written
        written.add(id(step))
        return is_new

    def once(steps: list[Any]) -> list[Any]:
        return [step | {"steps": once(step["steps"])} for step in steps if first_time(step)]

    return with_trace(assessment, once)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("schema", BOTH.values(), ids=BOTH)
def test_a_schema_is_one_by_the_standard_itself(schema: Any, lang: str) -> None:
    Draft202012Validator.check_schema(schema(lang))


@pytest.mark.parametrize("case", cases())
def test_the_schema_accepts_the_answers_of_a_case_that_have_no_problem_it_can_see(case: dict[str, Any]) -> None:
    assert bool(faults(ANSWERS, case["answers"])) == bool(seen(case["answers"]))


@pytest.mark.parametrize("case", cases())
def test_every_assessment_of_a_case_is_as_the_schema_says(case: dict[str, Any]) -> None:
    """The trace holds no words, so that it is held against the schema of one language."""
    assert faults(ASSESSMENT, with_each_step_once(assess(case["answers"]))) == []
    assert faults(ENGLISH, without_trace(assess(case["answers"], "en"))) == []


WEEKS = st.dictionaries(st.sampled_from(WEEKDAYS), st.decimals("0.1", "24", places=1).map(str), min_size=1)
PLANS = st.dictionaries(st.sampled_from(BY_KEY["plan"].choices), st.booleans() | st.just("dont_know"))
UNKNOWN = st.dictionaries(st.sampled_from([*BY_KEY]), st.just("dont_know"), max_size=4)
WHOLES = st.fixed_dictionaries({}, optional={"weekly_hours": WEEKS, "plan": PLANS})
ANSWERED = st.builds(lambda *parts: {**parts[0], **parts[1], **parts[2]}, some_answers(), WHOLES, UNKNOWN)


@SETTLED
@given(ANSWERED)
def test_what_may_be_answered_is_accepted_and_so_is_what_comes_out(answers: dict[str, Any]) -> None:
    assert faults(ANSWERS, answers) == seen(answers) == []
    assert faults(ASSESSMENT, with_each_step_once(assess(answers))) == []


@SETTLED
@given(ODD_ANSWERS | ANYTHING)
def test_whatever_comes_in_the_assessment_is_as_the_schema_says(anything: object) -> None:
    assert faults(ASSESSMENT, with_each_step_once(assess(anything))) == []


ABSENCE = {"first": "2023-01-02", "last": "2023-01-03", "reason": "illness"}
NO_NUMBER = ["", "38,5", " 38", "38\n", "1e1", ".5", "5.", "٣٨", "1234567890123", 10**12, "NaN"]
NEITHER = [None, "yes", 3, [], {}, "dont know"]
WRONG: dict[str, list[Any]] = {
    "date": [
        "2023-02-29",
        "2023-13-01",
        "2023-1-16",
        "16/01/2023",
        "2023-01-16\n",
        "２０２３-01-16",
        "",
        20230116,
        None,
    ],
    "decimal": [*NO_NUMBER, *NEITHER[3:], "-0.5", -1, True, None],
    "bool": [*NEITHER, "true", 0, 1],
    "choice": [*NEITHER, "WES", True],
    "week": [[], {}, {"monday": "8"}, {"mon": "-1"}, {"tue": "24.01"}, {"tue": 24.5}, {"wed": "dont_know"}],
    "flags": [[], True, {"aim": True}, {"goal": "yes"}, {"goal": None}, {"goal": 1}],
    "absences": [
        {},
        [3],
        [{}],
        "none",
        [ABSENCE, ABSENCE | {"reason": "dont_know"}],
        [ABSENCE | {"until": "2023-01-03"}],
        [ABSENCE | {"first": "2023-02-30"}],
        [{"first": "2023-01-02", "last": "2023-01-03"}],
    ],
}


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.key)
def test_a_wrong_answer_is_refused_by_the_schema_and_by_the_rules(fact: Any) -> None:
    for value in WRONG[fact.type]:
        assert seen({fact.key: value}), value
        assert faults(ANSWERS, {fact.key: value}), value


@SETTLED
@given(ANSWERED, st.data())
def test_one_wrong_answer_among_right_ones_is_refused_by_both(answers: dict[str, Any], data: st.DataObject) -> None:
    fact = data.draw(st.sampled_from(FACTS))
    answers |= {fact.key: data.draw(st.sampled_from(WRONG[fact.type]))}
    assert seen(answers)
    assert faults(ANSWERS, answers)


@SETTLED
@given(ANSWERED, st.text().filter(lambda key: key not in BY_KEY))
def test_a_key_that_does_not_exist_is_refused_by_both(answers: dict[str, Any], key: str) -> None:
    assert seen(answers | {key: True})
    assert faults(ANSWERS, answers | {key: True})


@pytest.mark.parametrize("fact", [fact for fact in FACTS if fact.type == "decimal"], ids=lambda fact: fact.key)
def test_numbers_and_their_limits_are_read_alike(fact: Any) -> None:
    whole = [
        "0",
        "1",
        "9",
        "16",
        "24",
        "99",
        "167",
        "168",
        "169",
        "170",
        "200",
        "1000",
        "000000000168",
        "0000000000168",
    ]
    for digits in whole:
        for sign in ("", "+", "-"):
            for part in ("", ".0", ".5", ".0000000001", ".00000000001", ".00000000000000"):
                given = {fact.key: sign + digits + part}
                assert bool(faults(ANSWERS, given)) == bool(read_answers(given).problems), given
    for number in (0, -0.0, 0.1, -1, 24, 24.5, 168, 168.5, 10**12 - 1, 10**12):
        given = {fact.key: number}
        assert bool(faults(ANSWERS, given)) == bool(read_answers(given).problems), given


def test_a_week_needs_an_hour_somewhere() -> None:
    for week in ({"mon": 0}, {"mon": "0", "tue": "+0.00"}, {"sun": "0.5", "mon": 0}, {"mon": 24, "tue": "24.0"}):
        given = {"weekly_hours": week}
        assert bool(faults(ANSWERS, given)) == bool(seen(given)), week


def test_every_day_of_the_calendar_is_one_and_no_other() -> None:
    day = Draft202012Validator({"$ref": "#/$defs/day", "$defs": answers_schema()["$defs"]})
    real = {(date(EARLIEST_YEAR, 1, 1) + timedelta(days)).isoformat() for days in range(110_000)}
    for year in range(EARLIEST_YEAR - 1, LATEST_YEAR + 2):
        for month in range(14):
            for number in (0, 1, 28, 29, 30, 31, 32):
                written = f"{year:04}-{month:02}-{number:02}"
                assert day.is_valid(written) == (written in real and year <= LATEST_YEAR), written


ASSESSED = assess(
    {
        "start_date": "2022-11-02",
        "end_date": "2023-07-31",
        "hours_per_week": "20",
        "absences": [ABSENCE],
        "km_per_day": "10",
        "plan": {"competences": False, "how": False, "competences_cannot_be_set": False},
        "proposed_by": "employer_only",
        "agreement_signed_before_start": False,
        "stop_ground": "dont_know",
        "route": "startbaan",
        "has_candidate": False,
        "birth_date": "2002-02-02",
    }
)
PROBLEMS = assess({"favourite_colour": "blue", "weekly_hours": {"mon": "x"}})["problems"]
MADE = without_trace(ASSESSED) | {"problems": PROBLEMS}
FREE = {"text", "message", "label", "id", "field", "path", "at", "version"}
MAY_LACK = {"standing", "path", "at"}.union(
    *(sheet.fields for part in PARTS for sheet in part.sheets.values()), ["almost"]
)
Place = tuple[Any, ...]


def places(thing: Any, path: Place = ()) -> Iterator[Place]:
    yield path
    below = thing.items() if isinstance(thing, dict) else enumerate(thing) if isinstance(thing, list) else ()
    for key, each in below:
        yield from places(each, (*path, key))


def changed(path: Place, change: Callable[[Any, Any], object]) -> dict[str, Any]:
    """MADE in which `change` was done to the place, given its holder and its key there."""
    holder = whole = MADE | {path[0]: copy.deepcopy(MADE[path[0]])}
    for key in path[:-1]:
        holder = holder[key]
    change(holder, path[-1])
    return whole


def refuses(path: Place, change: Callable[[Any, Any], object]) -> bool:
    """Whether the schema of what stands at the top of the path, or the whole schema for that itself, refuses it."""
    top, *inside = path
    whole = changed(path, change)
    if not inside:
        return not ASSESSMENT.is_valid(whole)
    return not ASSESSMENT.evolve(schema=ASSESSMENT.schema["properties"][top]).is_valid(whole[top])


def held(path: Place) -> Any:
    thing = MADE
    for key in path:
        thing = thing[key]
    return thing


PLACES = [path for path in places(MADE) if path]


def test_the_changed_assessment_holds_every_kind_of_place() -> None:
    assert faults(ASSESSMENT, MADE) == []
    wanted = {"missing", "almost", "days_over", "plan_name", "first_contact", "months", "total", "at", "path"}
    assert wanted <= {key for path in PLACES for key in path}


def test_nothing_in_an_assessment_may_be_of_another_kind() -> None:
    for path in PLACES:
        assert refuses(path, lambda holder, key: holder.__setitem__(key, 1.5)), path


def test_nothing_that_must_stand_in_an_assessment_may_be_away() -> None:
    for path in PLACES:
        in_a_row = "months" in path[:-1]
        if isinstance(path[-1], str) and path[0] != "answers" and (in_a_row or path[-1] not in MAY_LACK):
            assert refuses(path, lambda holder, key: holder.pop(key)), path


def test_nothing_may_be_added_to_an_assessment() -> None:
    for path in PLACES:
        if isinstance(held(path), dict):
            assert refuses(path, lambda holder, key: holder[key].update(another=True)), path


def test_no_word_of_an_assessment_but_its_sentences_may_be_another() -> None:
    for path in PLACES:
        if isinstance(held(path), str) and path[-1] not in FREE:
            assert refuses(path, lambda holder, key: holder.__setitem__(key, "another")), path


def test_a_field_stands_only_beside_the_outcomes_it_belongs_to() -> None:
    for part in PARTS:
        for name in ASSESSMENT.schema["properties"][part.key]["dependentSchemas"]:
            if name in MADE[part.key]:
                without_law = changed(
                    (part.key,), lambda holder, key: holder[key].update(outcome="no_law_for_that_day")
                )
                assert any(f"$.{part.key}.outcome" in fault for fault in faults(ASSESSMENT, without_law)), name


STEP = {"key": "a", "kind": "fact", "truth": "yes", "from": "answer", "sources": [], "steps": []}


@pytest.mark.parametrize(
    "change",
    [
        {"value": "both"},
        {"truth": "perhaps"},
        {"kind": "information"},
        {"from": "hearsay"},
        {"rule": "rule 3"},
        {"sources": [1]},
        {"steps": [STEP | {"kind": "another"}]},
        {"more": True},
    ],
)
def test_a_step_of_another_kind_is_refused_wherever_it_stands(change: dict[str, Any]) -> None:
    step = Draft202012Validator({"$ref": "#/$defs/step", "$defs": assessment_schema()["$defs"]})
    assert faults(step, STEP | {"steps": [STEP]}) == []
    assert faults(step, STEP | change)
    assert faults(step, STEP | {"steps": [STEP | change]})


def test_a_value_in_the_trace_is_exact_all_the_way_down() -> None:
    step = Draft202012Validator({"$ref": "#/$defs/step", "$defs": assessment_schema()["$defs"]})
    valued = {key: each for key, each in STEP.items() if key != "truth"}
    assert faults(step, valued)
    for exact in ("19.5", 3, True, None, [], {"low": "1.50", "high": ["2"]}):
        assert faults(step, valued | {"value": exact}) == [], exact
    for rounded in (1.5, [1.5], {"low": {"high": 1.5}}):
        assert faults(step, valued | {"value": rounded}), rounded


def schemas_in(thing: Any) -> Iterator[dict[str, Any]]:
    if isinstance(thing, dict):
        yield thing
    for each in thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ():
        yield from schemas_in(each)


@pytest.mark.parametrize("schema", BOTH.values(), ids=BOTH)
def test_patterns_are_plain_and_objects_are_closed(schema: Any) -> None:
    for each in schemas_in(schema()):
        assert "format" not in each or each["format"] == {"const": "wes-assessment/1"}
        if isinstance(pattern := each.get("pattern"), str):
            assert not any(sign in pattern for sign in ("(?", r"\d", r"\w", r"\s", r"\b")), pattern
        if isinstance(each.get("properties"), dict) and each.get("type") == "object":
            assert each["additionalProperties"] is False


def without_words(thing: Any) -> Any:
    if isinstance(thing, dict):
        words = ("title", "description", "$comment")
        return {key: without_words(each) for key, each in thing.items() if not (key in words and isinstance(each, str))}
    return [without_words(each) for each in thing] if isinstance(thing, list) else thing


@pytest.mark.parametrize("schema", BOTH.values(), ids=BOTH)
def test_only_titles_and_descriptions_depend_on_the_language(schema: Any) -> None:
    assert schema("nl") != schema("en")
    assert without_words(schema("nl")) == without_words(schema("en"))


def test_what_the_schema_cannot_see_is_said_in_its_comment() -> None:
    assert all(code in answers_schema()["$comment"] for code in NOT_SAID)


@pytest.mark.parametrize("what", BOTH)
def test_the_command_line_prints_the_schema(what: str, capsys: Any) -> None:
    assert main(["schema", what, "--lang", "en"]) == 0
    shown = capsys.readouterr().out
    assert main(["schema", what, "--lang", "en", "--json"]) == 0
    line = capsys.readouterr().out
    assert json.loads(shown) == json.loads(line) == BOTH[what]("en")
    assert (line.count("\n"), shown.count("\n") > 100) == (1, True)
