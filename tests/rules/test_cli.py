"""The command line: readable and JSON, both languages, exit status 0 or 2, never a traceback."""

import argparse
import errno
import io
import json
import re
import runpy
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.rules.cases import cases
from tests.support.told import told
from wes_core import assess, questions, rules, to_json
from wes_core.cli import COMMANDS, main
from wes_core.cli.words import standing
from wes_core.texts import LANGUAGES, Texts

IN_EVERY_HELP = ("cli.lang", "argparse.usage: ", "argparse.options", "argparse.show this help message and exit")
CASE = {"start_date": "2023-01-16", "end_date": "2023-03-31", "hours_per_week": "38", "absences": []}


@pytest.fixture
def case(tmp_path: Path) -> str:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(CASE), "utf-8")
    return str(path)


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def ended(capsys: Any, status: int, *arguments: str) -> str:
    """Return what a line prints that ends the program before any command runs."""
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == status
    shown = capsys.readouterr()
    return str(shown.err if status else shown.out)


def sentences(lang: str) -> dict[str, str]:
    """Return what help and refusals say, without the names of the arguments: English ones may be a Dutch word too."""
    texts, sentence = Texts(lang), re.compile(r"argparse\.|cli\.(?!name\.)")
    return {key: texts.get(key, usual="nl") for key in texts.names() if sentence.match(key)}


def said(shown: str, lang: str) -> set[str]:
    return {key for key, text in sentences(lang).items() if text in shown}


def other(lang: str) -> str:
    return next(each for each in LANGUAGES if each != lang)


def test_assess_shows_the_amounts_the_dates_and_the_reasons(case: str, capsys: Any) -> None:
    assert main(["assess", case]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    for words in ("509,09 euro", "15 juli 2023", "[A-2; basistekst: SEED-A, S1, S2, S8]", "januari 2023"):
        assert words in shown
    assert main(["assess", case, "--lang", "en"]) == 0
    assert "509.09 euro" in capsys.readouterr().out


def test_assess_shows_a_range_an_indication_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    facts = CASE | {
        "hours_per_week": "19.5",
        "registered_with_vdab": True,
        "work_situation": "no_paid_work",
        "proposed_by": "vdab",
        "sanction_from": "2020-01-01",
        "sanction_until": "2023-01-31",
    }
    feed(monkeypatch, json.dumps(facts).encode())
    assert main(["assess", "-", "--lang", "en"]) == 0
    shown = capsys.readouterr().out
    for words in ("496.36 – 509.09 euro", "First possible day: 1 February 2023", "→ Wait until 1 February 2023"):
        assert words in shown
    feed(monkeypatch, json.dumps(facts | {"sanction_from": "2019-01-01", "sanction_until": "2022-12-31"}).encode())
    assert main(["assess", "-", "--lang", "en"]) == 0
    shown = capsys.readouterr().out
    assert "Expectation: still open" in shown
    assert "VDAB, the partner organisation" in shown


def test_json_is_the_assessment_itself(case: str, capsys: Any) -> None:
    assert main(["assess", case, "--json"]) == 0
    assert capsys.readouterr().out == to_json(assess(CASE)) + "\n"


def test_wrong_input_is_named_line_by_line_and_ends_with_2(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    wrong = b'{"start_date": "2023-02-31", "hours_per_week": -5, "km_per_day": NaN, "absences": [3]}'
    feed(monkeypatch, wrong)
    assert main(["assess", "-"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert [line.split(":")[0] for line in shown.err.splitlines()] == [
        "start_date",
        "hours_per_week",
        "absences[0]",
        "km_per_day",
    ]
    feed(monkeypatch, wrong)
    assert main(["assess", "-", "--json"]) == 2
    assert len(json.loads(capsys.readouterr().out)["problems"]) == 4


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{", "is not JSON"),
        (b"", "is not JSON"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"hours_per_week": 1e999999999999999999999}', "hours_per_week"),
        (b"[]", "answers"),
        (b"null", "answers"),
    ],
)
def test_unreadable_input_gives_one_line_of_advice(
    data: bytes, words: str, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    feed(monkeypatch, data)
    assert main(["assess", "-", "--lang", "en"]) == 2
    err = capsys.readouterr().err
    assert words in err
    assert err.count("\n") == 1


def test_a_byte_order_mark_is_no_obstacle(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    feed(monkeypatch, b"\xef\xbb\xbf{}")
    assert main(["assess", "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["problems"] == []


def test_a_file_that_is_not_there_gives_one_line_of_advice(tmp_path: Path, capsys: Any) -> None:
    for lang, words in (("nl", "we kunnen dit bestand niet lezen"), ("en", "cannot be read")):
        assert main(["assess", str(tmp_path / "nowhere.json"), "--lang", lang]) == 2
        assert words in capsys.readouterr().err


def test_questions_are_listed_in_order_with_their_rules(case: str, capsys: Any) -> None:
    assert main(["questions", case]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "1. Is de stagiair ingeschreven bij VDAB?  [registered_with_vdab]  (E-4)"
    assert main(["questions", case, "--json", "--lang", "en"]) == 0
    assert capsys.readouterr().out == to_json(questions(CASE, "en")) + "\n"


def test_questions_about_wrong_input_name_it_too(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    feed(monkeypatch, b'{"start_date": "soon"}')
    assert main(["questions", "-"]) == 2
    assert capsys.readouterr().err.startswith("start_date: ")


def test_the_rules_of_a_day(capsys: Any) -> None:
    assert main(["rules", "--on", "2022-12-31", "--lang", "en"]) == 0
    before = capsys.readouterr().out
    assert main(["rules", "--on", "2023-01-01", "--lang", "en"]) == 0
    after = capsys.readouterr().out
    assert "D-3   Minimum hours a week (wes.min_hours_week): 20 hours a week" in before
    assert "D-4   Minimum hours a week (wes.min_hours_week): none" in after
    assert main(["rules", "--json"]) == 0
    assert capsys.readouterr().out == to_json(rules()) + "\n"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_says_all_of_it_in_one_language(
    name: str, lang: str, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    shown = ended(capsys, 0, name, "--help", "--lang", lang)
    needed = [key for key in sentences(lang) if key.startswith(f"cli.{name}.")]
    assert said(shown, lang).issuperset([*needed, *IN_EVERY_HELP, "cli.json"])
    assert said(shown, other(lang)) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_help_of_the_program_names_every_command_in_one_language(
    lang: str, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    shown = ended(capsys, 0, "--help", "--lang", lang)
    abouts = [f"cli.{name}.about" for name in COMMANDS]
    assert said(shown, lang).issuperset([*abouts, *IN_EVERY_HELP, "cli.about"])
    assert said(shown, other(lang)) == set()


@pytest.mark.parametrize(
    ("line", "dutch", "english"),
    [
        ("", "dit ontbreekt: opdracht. Vul het aan.", "this is missing: command. Fill it in."),
        ("diff", "dit ontbreekt: --from, --to. Vul het aan.", "this is missing: --from, --to. Fill it in."),
        ("assess", "dit ontbreekt: geval. Vul het aan.", "this is missing: case. Fill it in."),
        ("guess", "opdracht: 'guess' kan niet. Kies uit: ", "command: 'guess' is not possible. Choose from: "),
        ("schema x", "schema: 'x' kan niet. Kies uit: ", "schema: 'x' is not possible. Choose from: "),
        ("rules --off", "dit kennen we hier niet: --off. Met", "this is not known here: --off. With --help"),
        ("rules more", "dit kennen we hier niet: more. Met", "this is not known here: more. With --help"),
        ("rules --on", "--on: hier hoort één waarde achter.", "--on: one value belongs behind this."),
        ("batch t -o", "-o/--output: hier hoort één waarde", "-o/--output: one value belongs"),
        ("diff --cases", "--cases: hier hoort minstens één waarde", "--cases: at least one value belongs"),
        ("rules --json=1", "--json: hier hoort geen waarde achter. Laat '1'", "--json: no value belongs behind this."),
        ("rules --js", "dit kennen we hier niet: --js.", "this is not known here: --js."),
        ("rules --on 20230101", "--on: ‘20230101’ is geen datum. Schrijf", "--on: ‘20230101’ is not a date. Write"),
        ("forms --on 2023-02-31", "--on: ‘2023-02-31’ bestaat niet op", "--on: ‘2023-02-31’ is not on the calendar."),
        ("rules --on 1023-01-01", "--on: ‘1023-01-01’ is geen waar", "--on: ‘1023-01-01’ is not a likely year."),
    ],
)
def test_a_line_that_cannot_be_used_is_refused_in_its_language(
    line: str, dutch: str, english: str, capsys: Any
) -> None:
    told = ended(capsys, 2, *line.split())
    assert told.startswith("gebruik: wes_core ")
    assert f": fout: {dutch}" in told
    told = ended(capsys, 2, "--lang", "en", *line.split())
    assert told.startswith("usage: wes_core ")
    assert f": error: {english}" in told


@pytest.mark.parametrize(
    "line",
    ["--lang en rules --on", "rules --lang en --on", "rules --on --lang en", "--lang nl rules --on --lang=en"],
)
def test_the_language_may_stand_anywhere_and_the_last_one_counts(line: str, capsys: Any) -> None:
    assert "rules: error: --on: one value" in ended(capsys, 2, *line.split())


def test_the_language_before_the_command_is_that_of_the_answer_too(case: str, capsys: Any) -> None:
    assert main(["--lang", "en", "assess", case]) == 0
    assert "509.09 euro" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("--lang fr rules", "--lang: 'fr' kan niet. Kies uit: "),
        ("rules --lang fr", "--lang: 'fr' kan niet. Kies uit: "),
        ("rules --lang", "--lang: hier hoort één waarde achter."),
    ],
)
def test_an_unknown_language_is_refused_in_dutch(line: str, words: str, capsys: Any) -> None:
    assert f": fout: {words}" in ended(capsys, 2, *line.split())


def test_what_follows_two_dashes_is_no_language(capsys: Any) -> None:
    assert main(["assess", "--", "--lang"]) == 2
    assert capsys.readouterr().err.startswith("--lang: we kunnen dit bestand niet lezen")


def test_argparse_speaks_our_language_only_while_a_line_is_read(capsys: Any) -> None:
    ended(capsys, 2, "rules", "--on")
    with pytest.raises(SystemExit):
        argparse.ArgumentParser(prog="other").parse_args(["more"])
    assert capsys.readouterr().err == "usage: other [-h]\nother: error: unrecognized arguments: more\n"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_translation_of_argparse_takes_the_values_that_argparse_fills_in(lang: str) -> None:
    value = re.compile(r"%(?:\(\w+\))?[sr]")
    for key, text in sentences(lang).items():
        if key.startswith("argparse."):
            assert sorted(value.findall(text)) == sorted(value.findall(key)), key


def test_the_package_runs_as_a_program(case: str, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setattr(sys, "argv", ["wes_core", "assess", case, "--json"])
    with pytest.raises(SystemExit) as stop:
        runpy.run_module("wes_core", run_name="__main__")
    assert (stop.value.code, capsys.readouterr().out) == (0, to_json(assess(CASE)) + "\n")


def test_a_reader_that_stops_reading_is_no_error(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "out").open("w") as out:

        class Gone(io.StringIO):
            def write(self, text: str) -> int:
                raise BrokenPipeError

            def fileno(self) -> int:
                return out.fileno()

        monkeypatch.setattr(sys, "stdout", Gone())
        assert main(["assess", case]) == 0


def test_output_that_has_no_place_is_told_in_one_line(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    with (tmp_path / "out").open("w") as out:

        class Full(io.StringIO):
            def write(self, text: str) -> int:
                raise OSError(errno.ENOSPC, "No space left on device")

            def fileno(self) -> int:
                return out.fileno()

        monkeypatch.setattr(sys, "stdout", Full())
        assert main(["assess", case, "--lang", "en"]) == 2
    assert capsys.readouterr().err == "-: cannot be written (No space left on device). Choose another file.\n"


def test_a_command_that_is_stopped_by_hand_ends_quietly(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    class Slow(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Slow()))
    assert main(["assess", "-"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("command", "status", "error"),
    [
        ("assess - <&-", 2, "-: is not JSON"),
        ("rules >&-", 0, ""),
        ("rules 2>&-", 0, ""),
        ("assess - 2>&- <&-", 2, ""),
    ],
)
def test_a_stream_that_is_closed_is_no_obstacle(command: str, status: int, error: str) -> None:
    script = f"{shlex.quote(sys.executable)} -m wes_core {command.replace(' ', ' --lang en ', 1)}"
    done = subprocess.run(["sh", "-c", script], capture_output=True, check=False)
    assert done.returncode == status
    assert done.stderr.decode().startswith(error)
    assert bool(done.stderr) is bool(error)


def test_what_is_no_text_is_shown_as_json_shows_it(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    feed(monkeypatch, b'{"start_date": [1], "end_date": {"a": 1}, "hours_per_week": null, "absences": true}')
    assert main(["assess", "-", "--lang", "en"]) == 2
    shown = capsys.readouterr().err
    assert all(given in shown for given in ("‘[…]’", "‘{…}’", "‘null’", "‘true’"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("worked", cases())
def test_every_case_can_be_read(
    worked: dict[str, Any], lang: str, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    found = assess(worked["answers"], lang)
    feed(monkeypatch, json.dumps(worked["answers"]).encode())
    assert main(["assess", "-", "--lang", lang]) == (2 if found["problems"] else 0)
    shown = " ".join(capsys.readouterr().out.split())
    if not found["problems"]:
        for part in (part for part in found.values() if isinstance(part, dict) and "outcome" in part):
            mark = part.get("standing")
            assert (f"{part['text']} [{Texts(lang).get(f'standing.{mark}')}]" if mark else part["text"]) in shown
        for text, law in told(found):
            origin = f"{law['rule']}; {standing(law, Texts(lang))}"
            assert re.search(rf"{re.escape(text)} [^.?!]*\[[^]]*{re.escape(origin)}", shown)
