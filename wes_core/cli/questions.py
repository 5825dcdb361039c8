"""`questions`: what is still open, in order, why it is asked, and who can tell."""

import argparse
from collections.abc import Iterator
from typing import Any

from wes_core.as_json import to_json
from wes_core.assess import assess
from wes_core.cli.files import read
from wes_core.cli.words import report, wrapped
from wes_core.questions import questions
from wes_core.texts import Texts

Question = dict[str, Any]


def add_arguments(command: argparse.ArgumentParser, texts: Texts) -> None:
    """Take the answers."""
    command.add_argument("case", metavar=texts.get("cli.name.case"), help=texts.get("cli.case"))


def run(options: argparse.Namespace) -> int:
    """Print the open questions, then what is settled already."""
    answers = read(options.case)
    asked = questions(answers, options.lang)
    if options.json:
        print(to_json(asked))
    else:
        print("\n".join(_readable(asked, Texts(options.lang))))
    return report(assess(answers, options.lang)["problems"])


def _readable(asked: dict[str, Any], texts: Texts) -> Iterator[str]:
    for number, each in enumerate(asked["questions"], 1):
        rules = dict.fromkeys(step["rule"] for part in each["why"] for step in part["path"] if "rule" in step)
        yield f"{number}. {each['question']}  [{each['key']}]  ({', '.join(rules)})"
        for part in each["why"]:
            yield from wrapped(" → ".join((part["text"], *_steps(part["path"]))), "     ", "   ")
        yield from wrapped(f"{texts.get('questions.dont_know')} {each['dont_know']}", "     ", "   ")
    if asked["ended"]:
        yield texts.get("questions.ended")
    for part in asked["ended"]:
        title = texts.get(f"part.{part['part']}.title")
        yield from wrapped(f"{title} {part['text']}", "     ", "   ")


def _steps(path: list[dict[str, str]]) -> Iterator[str]:
    return (f"{step['text']} ({step['rule']})" for step in path if "rule" in step)
