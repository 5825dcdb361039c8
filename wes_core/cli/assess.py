"""`assess`: what the law says about a case."""

import argparse
from collections.abc import Iterator
from typing import Any

from wes_core.as_json import to_json
from wes_core.assess import assess
from wes_core.book import PARTS
from wes_core.cli.files import read, refuse_to_replace, write
from wes_core.cli.words import euro, in_words, report, standing, wrapped
from wes_core.receipt import receipt
from wes_core.texts import Texts

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


def add_arguments(command: argparse.ArgumentParser, texts: Texts) -> None:
    """Take the answers, and where to keep a receipt."""
    command.add_argument("case", metavar=texts.get("cli.name.case"), help=texts.get("cli.case"))
    command.add_argument("--receipt", metavar=texts.get("cli.name.file"), help=texts.get("cli.assess.receipt"))


def run(options: argparse.Namespace) -> int:
    """Print the assessment."""
    assessment = assess(read(options.case), options.lang)
    if options.receipt:
        refuse_to_replace(options.case, options.receipt)
        write(options.receipt, to_json(receipt(assessment)) + "\n")
    if options.json:
        print(to_json(assessment))
    elif not assessment["problems"]:
        print("\n".join(_readable(assessment, Texts(options.lang))))
    return report(assessment["problems"])


def _readable(assessment: dict[str, Any], texts: Texts) -> Iterator[str]:
    """Yield the lines of an assessment: per part the verdict, its figures, reasons, notices, and what is open."""
    for part in PARTS:
        found = assessment[part.key]
        yield texts.get(f"part.{part.key}.title").upper()
        yield from wrapped(_verdict(found, texts), "  ")
        yield from _figures(found, texts)
        for near in found.get("almost", []):
            yield from wrapped(f"≈ {near['text']} [{_origins(near['rules'], texts)}]", "    ", "  ")
        for sign, told in (("-", found["reasons"]), ("!", found["notices"])):
            for each in told:
                yield from wrapped(f"{sign} {each['text']} [{_origins([each], texts)}]", "    ", "  ")
        for key in found["open"]:
            yield f"  ? {texts.get(f'fact.{key}.question')} [{key}]"
        yield ""
    for paper in assessment["documents"]:
        due = texts.get(f"due.{paper['due']}")
        yield from wrapped(f"□ {paper['text']} ({due}) [{_origins([paper], texts)}]", "  ", "")
    for step in assessment["next_steps"]:
        yield from wrapped(f"→ {step['text']} [{_origins([step], texts)}]", "  ", "")
    checked = texts.date(assessment["rules"]["checked_on"])
    yield f"wes_core {assessment['rules']['version']} · {checked} · {assessment['rules']['sha256'][:12]}"


def _verdict(part: dict[str, Any], texts: Texts) -> str:
    """Return the outcome, and how firmly the weakest of its reasons stands."""
    mark = part.get("standing")
    return f"{part['text']} [{texts.get(f'standing.{mark}')}]" if mark else str(part["text"])


def _origins(told: list[dict[str, Any]], texts: Texts) -> str:
    """Return the rules that carry a sentence, how firmly each stands, and where it was read."""
    return " | ".join(f"{each['rule']}; {standing(each, texts)}" for each in told)


def _figures(part: dict[str, Any], texts: Texts) -> Iterator[str]:
    for name in FIGURES:
        if name in part:
            yield f"  {texts.get(f'field.{name}')}: {in_words(name, part[name], texts)}"
    for month in part.get("months", []):
        yield f"  {texts.month(month['month']):16} {euro(month.get('amount', month), texts):>16} euro"
    if "total" in part:
        yield f"  {texts.get('field.total'):16} {euro(part['total'], texts):>16} euro"
