"""The command line: the same answers as the page, as readable text or as JSON.

Exit status: 0 answered, 2 the input is wrong (each problem on one line, naming the field).
"""

import argparse
import json
import os
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from wes_core.answers import iso_date, printable
from wes_core.as_json import from_json, to_json
from wes_core.assess import assess
from wes_core.book import PARTS
from wes_core.questions import questions
from wes_core.receipt import check, is_receipt, receipt
from wes_core.reference import rules
from wes_core.texts import LANGUAGES, Texts

WIDTH = 96
FIGURES = (
    "indication",
    "who_decides",
    "first_possible_day",
    "latest_last_day",
    "days",
    "whole_weeks",
    "days_over",
    "plan_name",
    "missing",
    "first_contact",
    "last_day_of_job",
)
LISTED = {"who_decides": "who", "missing": "choice.plan"}
"""Where the words stand for a figure that is a list."""
WRONG_INPUT = 2


class WrongInput(Exception):
    """Input that cannot be read; the message is the one line that says what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        return _nobody_reads_on()
    except WrongInput as wrong:
        print(wrong, file=sys.stderr)
        return WRONG_INPUT
    return status


def _nobody_reads_on() -> int:
    """End quietly when the reader of our output has gone, as in `… | head`."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="wes_core", description="The rules of the werkervaringsstage (WES).")
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, run, words in (
        ("assess", _assess, "what the law says about a case"),
        ("questions", _questions, "what is still open, in order, and why it is asked"),
    ):
        command = commands.add_parser(name, help=words, description=words)
        command.add_argument("case", help="a JSON file with answers, or - for standard input")
        _add_common(command, run)
        if name == "assess":
            command.add_argument("--receipt", metavar="FILE", help="keep answers, rules and trace in this file")
    command = commands.add_parser("check", help="replay a receipt, and say what moved since")
    command.add_argument("receipt", help="a file written by assess --receipt, or - for standard input")
    _add_common(command, _check)
    command = commands.add_parser("rules", help="every rule and parameter in force on a day, with its sources")
    command.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help="only what is in force that day")
    _add_common(command, _rules)
    return parser


def _add_common(command: argparse.ArgumentParser, run: object) -> None:
    command.add_argument("--json", action="store_true", help="print JSON")
    command.add_argument("--lang", choices=LANGUAGES, default="nl", help="language of the texts (default: nl)")
    command.set_defaults(run=run)


def _day(text: str) -> date:
    try:
        day = iso_date(text)
    except ValueError:
        day = None
    if day is None:
        raise argparse.ArgumentTypeError(f"{printable(text)!r} is not a date: write YYYY-MM-DD")
    return day


def _assess(options: argparse.Namespace) -> int:
    assessment = assess(_read(options.case), options.lang)
    if options.receipt:
        _write(options.receipt, to_json(receipt(assessment)) + "\n")
    if options.json:
        print(to_json(assessment))
    elif not assessment["problems"]:
        print("\n".join(_readable(assessment, Texts(options.lang))))
    return _report(assessment["problems"])


def _report(problems: Sequence[dict[str, str]]) -> int:
    for problem in problems:
        print(f"{problem.get('path', problem['field'])}: {problem['message']}", file=sys.stderr)
    return WRONG_INPUT if problems else 0


def _check(options: argparse.Namespace) -> int:
    kept = _read(options.receipt, json.loads)
    if not is_receipt(kept):
        raise WrongInput(f"{printable(options.receipt)}: is not a receipt. Make one with assess --receipt.")
    found = check(kept)
    if options.json:
        print(to_json(found))
        return 0
    texts = Texts(options.lang)
    print(texts.get("receipt.moved" if found["moved"] else "receipt.same"))
    for change in found["moved"]:
        print(f"  {change['at']}: {to_json(change.get('was'))} → {to_json(change.get('is'))}")
    return 0


def _questions(options: argparse.Namespace) -> int:
    answers = _read(options.case)
    asked = questions(answers, options.lang)
    if options.json:
        print(to_json(asked))
    else:
        for number, each in enumerate(asked["questions"], 1):
            rules_needed = ", ".join(dict.fromkeys(rule["rule"] for part in each["why"] for rule in part["rules"]))
            print(f"{number}. {each['question']}  [{each['key']}]  ({rules_needed})")
    return _report(assess(answers, options.lang)["problems"])


def _rules(options: argparse.Namespace) -> int:
    listed = rules(options.on, options.lang)
    if options.json:
        print(to_json(listed))
        return 0
    texts = Texts(options.lang)
    for each in listed["rules"]:
        print("\n".join(_wrapped(f"{each['rule']:5} {each['title']}: {each['text']}", "      ")))
        print(f"      {_standing(each, texts)}")
    for each in listed["parameters"]:
        value = "—" if each["value"] is None else each["value"]
        print(f"{each['rule']:5} {each['title']} ({each['name']}): {value} {each['unit']}  {_standing(each, texts)}")
    return 0


def _read(name: str, parse: Callable[[str], Any] = from_json) -> Any:
    """Return the JSON in the file `name`, or on standard input for "-"."""
    try:
        raw = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return parse(raw.decode("utf-8-sig"))
    except OSError as error:
        raise WrongInput(f"{printable(name)}: cannot be read ({error.strerror}). Check the name of the file.") from None
    except UnicodeDecodeError:
        raise WrongInput(f"{printable(name)}: is not UTF-8 text. Save it as UTF-8.") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise WrongInput(f"{printable(name)}: is not JSON ({error.msg}, {where}). Mend it there.") from None
    except RecursionError:
        raise WrongInput(f"{printable(name)}: is nested too deeply. Answers are a flat object.") from None


def _write(name: str, text: str) -> None:
    try:
        Path(name).write_text(text, "utf-8")
    except OSError as error:
        raise WrongInput(f"{printable(name)}: cannot be written ({error.strerror}). Choose another file.") from None


def _readable(assessment: dict[str, Any], texts: Texts) -> Iterator[str]:
    """Yield the lines of an assessment: per part the verdict, its figures, reasons, notices, and what is open."""
    for part in PARTS:
        report = assessment[part.key]
        yield texts.get(f"part.{part.key}.title").upper()
        yield from _wrapped(report["text"], "  ")
        yield from _figures(report, texts)
        for near in report.get("almost", []):
            yield f"  ≈ {near['text']}"
        for sign, told in (("-", report["reasons"]), ("!", report["notices"])):
            for each in told:
                yield from _wrapped(f"{sign} {each['text']} [{each['rule']}; {_standing(each, texts)}]", "    ", "  ")
        for key in report["open"]:
            yield f"  ? {texts.get(f'fact.{key}.question')} [{key}]"
        yield ""
    for paper in assessment["documents"]:
        due = texts.get(f"due.{paper['due']}")
        yield from _wrapped(f"□ {paper['text']} ({due}) [{paper['rule']}]", "  ", "")
    for step in assessment["next_steps"]:
        yield from _wrapped(f"→ {step['text']} [{step['rule']}]", "  ", "")
    checked = texts.date(assessment["rules"]["checked_on"])
    yield f"wes_core {assessment['rules']['version']} · {checked} · {assessment['rules']['sha256'][:12]}"


def _figures(report: dict[str, Any], texts: Texts) -> Iterator[str]:
    for name in FIGURES:
        if name in report:
            yield f"  {texts.get(f'field.{name}')}: {_in_words(name, report[name], texts)}"
    for month in report.get("months", []):
        yield f"  {texts.month(month['month']):16} {_euro(month.get('amount', month), texts):>16} euro"
    if "total" in report:
        yield f"  {texts.get('field.total'):16} {_euro(report['total'], texts):>16} euro"


def _in_words(name: str, value: Any, texts: Texts) -> str:
    if isinstance(value, list):
        return ", ".join(texts.get(f"{LISTED[name]}.{each}") for each in value)
    if isinstance(value, int):
        return texts.number(value)
    return texts.get(f"{name}.{value}") if texts.has(f"{name}.{value}") else texts.date(value)


def _euro(amount: str | dict[str, str], texts: Texts) -> str:
    ends = [amount] if isinstance(amount, str) else [amount["low"], amount["high"]]
    return " – ".join(dict.fromkeys(texts.cents(end) for end in ends))


def _standing(told: dict[str, Any], texts: Texts) -> str:
    marks = ", ".join(texts.get(f"standing.{mark}") for mark in told["standing"])
    sources = ", ".join(source["id"] for source in told["sources"])
    return f"{marks}: {sources}" if sources else marks


def _wrapped(text: str, indent: str, first: str | None = None) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent if first is None else first, subsequent_indent=indent)
