"""`diff` and `rules --on` on the command line: readable and JSON, both languages, and days that cannot be."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cases import CASES
from wes_core import assess, to_json
from wes_core.changes import changes
from wes_core.cli import main
from wes_core.law.parameters import CHECKED_ON
from wes_core.receipt import receipt
from wes_core.replay import Case
from wes_core.texts import LANGUAGES, Texts

DAYS = ("--from", "2022-12-31", "--to", "2023-01-01")
ANSWERS = {"start_date": "2023-02-01", "end_date": "2023-04-30", "hours_per_week": "15", "absences": []}


def shown(capsys: Any, *arguments: str, status: int = 0) -> str:
    """Return what a command prints, on one line."""
    assert main(list(arguments)) == status
    printed = capsys.readouterr()
    return " ".join((printed.err if status else printed.out).split())


def refused(capsys: Any, *arguments: str) -> str:
    """Return what is said of an option that cannot be read."""
    with pytest.raises(SystemExit) as stop:
        main(list(arguments))
    assert stop.value.code == 2
    return str(capsys.readouterr().err)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_json_is_what_changed_itself(lang: str, capsys: Any) -> None:
    assert main(["diff", *DAYS, "--json", "--lang", lang]) == 0
    assert capsys.readouterr().out == to_json(changes(date(2022, 12, 31), date(2023, 1, 1), lang)) + "\n"


def test_what_changed_can_be_read_in_three_groups(capsys: Any) -> None:
    say = Texts("en").get
    told = shown(capsys, "diff", *DAYS, "--lang", "en")
    for words in (
        say("changes.title", before=date(2022, 12, 31), after=date(2023, 1, 1)),
        f"RULES {say('changes.started')} E-3 {say('rule.E-3.title')}:",
        f"{say('changes.ended')} E-2 {say('rule.E-2.title')}:",
        f"{say('changes.changed')} E-6 {say('rule.E-6.title')}:",
        f"D-3 → D-4 {say('rule.D-4.title')} 31 December 2022: ",
        "[D-4; base text: SEED-A, S4, S5, S6]",
        f"AMOUNTS AND LIMITS {say('parameter.minimum_hours_per_week')} (wes.min_hours_week) 31 December 2022: "
        "20 hours a week [D-3; base text: SEED-A, S1, S2] 1 January 2023: none [D-4;",
        "(twe.max_months) 31 December 2022: 24 months [E-18; legal text: L2] 1 January 2023: no value any more",
        "(exemption.min_hours) 31 December 2022: nothing yet 1 January 2023: 20 hours a week [A-11;",
        "WORKED PLACEMENTS Full time in spring",
        f"{say('part.duration.title')} 31 December 2022: {say('part.duration.no')} "
        f"1 January 2023: {say('part.duration.yes')}",
        "Total: 450.00 – 600.00 euro",
        say("choice.plan.goal"),
        say("changes.replayed", count=13),
    ):
        assert words in told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_of_what_changed_is_shown(lang: str, capsys: Any) -> None:
    told = shown(capsys, "diff", *DAYS, "--lang", lang)
    found = changes(date(2022, 12, 31), date(2023, 1, 1), lang)
    for entry in (*found["rules"], *found["parameters"]):
        assert entry["title"] in told
    for entry in found["rules"]:
        assert all(entry[side]["text"] in told for side in ("was", "is") if side in entry)
    for entry in found["cases"]:
        assert entry["name"] in told
        assert Texts(lang).get(f"part.{entry['part']}.title") in told


def test_lines_fit_the_width(capsys: Any) -> None:
    assert main(["diff", *DAYS]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 96


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_group_says_that_nothing_changed(lang: str, capsys: Any) -> None:
    told = shown(capsys, "diff", "--from", "2023-02-01", "--to", "2023-03-01", "--lang", lang)
    assert told.count(Texts(lang).get("changes.same")) == 3


def nothing_in_force(lang: str, day: str) -> str:
    return Texts(lang).get("in_force.nothing", day=date.fromisoformat(day))


def assumed(lang: str) -> str:
    return Texts(lang).get("in_force.assumed", day=CHECKED_ON)


def test_before_the_first_wes_and_after_the_last_check_it_says_so(capsys: Any) -> None:
    told = shown(capsys, "diff", "--from", "2016-12-31", "--to", "2030-01-01", "--lang", "en")
    assert assumed("en") in told
    assert nothing_in_force("en", "2016-12-31") in told
    assert nothing_in_force("en", "2030-01-01") not in told


def test_the_rules_of_such_days_say_so_too(capsys: Any) -> None:
    assert shown(capsys, "rules", "--on", "2016-12-31") == nothing_in_force("nl", "2016-12-31")
    told = shown(capsys, "rules", "--on", "2030-01-01")
    assert told.startswith(assumed("nl"))
    assert Texts("nl").get("rule.D-4.title") in told
    assert assumed("nl") not in shown(capsys, "rules")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("tomorrow", "‘tomorrow’ is not a date. Write for example 2023-02-15."),
        ("2023-02-31", "‘2023-02-31’ is not on the calendar. Choose a day that exists."),
        ("1023-01-01", "‘1023-01-01’ is not a likely year. Choose a day between 1900 and 2199."),
    ],
)
def test_a_day_that_cannot_be_is_refused_by_the_name_of_its_option(day: str, words: str, capsys: Any) -> None:
    english = ("--lang", "en")
    assert f"--from: {words}" in refused(capsys, "diff", "--from", day, "--to", "2023-01-01", *english)
    assert f"--to: {words}" in refused(capsys, "diff", "--from", "2023-01-01", "--to", day, *english)
    assert f"--on: {words}" in refused(capsys, "rules", "--on", day, *english)


def test_both_days_are_needed_and_the_earlier_one_first(capsys: Any) -> None:
    assert "dit ontbreekt: --to." in refused(capsys, "diff", "--from", "2023-01-01")
    told = shown(capsys, "diff", "--from", "2023-01-01", "--to", "2022-12-31", "--lang", "en", status=2)
    assert told == "--from: 1 January 2023 comes after 31 December 2022, the day of --to. Turn them around."


def test_own_cases_are_answers_receipts_and_written_cases(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "answers.json").write_text(json.dumps(ANSWERS), "utf-8")
    (tmp_path / "kept.json").write_text(to_json(receipt(assess(ANSWERS))), "utf-8")
    (tmp_path / "written.toml").write_text(
        '[[case]]\nname = "Fifteen hours"\n[case.answers]\nstart_date = "2023-02-01"\nhours_per_week = "15"\n'
        '[[case]]\nname = "No first day"\n[case.answers]\nhours_per_week = "15"\n',
        "utf-8",
    )
    (tmp_path / "notes.txt").write_text("no case", "utf-8")
    assert main(["diff", *DAYS, "--json", "--cases", str(tmp_path)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(dict.fromkeys(each["name"] for each in found["cases"])) == ["answers", "kept", "Fifteen hours"]
    assert (found["replayed"], found["left_out"]) == (3, ["No first day"])
    told = shown(capsys, "diff", *DAYS, "--lang", "en", "--cases", *map(str, sorted(tmp_path.glob("*.*ml"))))
    assert Texts("en").get("changes.left_out", names="No first day") in told
    kept = changes(date(2022, 12, 31), date(2023, 1, 1), cases=[Case("kept", ANSWERS)])["cases"]
    assert [each for each in found["cases"] if each["name"] == "kept"] == kept


def test_the_worked_cases_of_the_tests_can_be_given(capsys: Any) -> None:
    assert main(["diff", *DAYS, "--json", "--cases", str(CASES)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["replayed"] > 100
    assert {each["part"] for each in found["cases"]} == {
        "eligibility",
        "duration",
        "allowance",
        "travel",
        "exemption",
        "plan",
        "stop",
        "startbaan",
    }


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("list.json", "[1]", "holds no answers. Answers are an object, as for assess."),
        ("broken.json", "{", "is not JSON"),
        ("broken.toml", "[[case]", "is not TOML"),
        ("empty.toml", "", "is no list of cases. Give each [[case]] a name and answers."),
        ("table.toml", "[case]\nname = 'a'", "is no list of cases"),
        ("nameless.toml", "[[case]]\n[case.answers]\n", "is no list of cases"),
        ("unanswered.toml", "[[case]]\nname = 'a'\nanswers = 3", "is no list of cases"),
    ],
)
def test_a_file_that_holds_no_case_says_what_to_do(
    name: str, text: str, words: str, tmp_path: Path, capsys: Any
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    told = shown(capsys, "diff", *DAYS, "--lang", "en", "--cases", str(tmp_path / name), status=2)
    assert words in told
    assert f"{name}: " in told


def test_a_file_or_folder_without_cases_says_so(tmp_path: Path, capsys: Any) -> None:
    assert "holds no case. Cases are files that end in .json or .toml." in shown(
        capsys, "diff", *DAYS, "--lang", "en", "--cases", str(tmp_path), status=2
    )
    none = str(tmp_path / "none.json")
    assert "cannot be read" in shown(capsys, "diff", *DAYS, "--lang", "en", "--cases", none, status=2)
