"""`questions`: what is still open, in order, and why it is asked."""

import argparse

from wes_core.as_json import to_json
from wes_core.assess import assess
from wes_core.cli.files import read
from wes_core.cli.words import report
from wes_core.questions import questions

HELP = "what is still open, in order, and why it is asked"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Take the answers."""
    command.add_argument("case", help="a JSON file with answers, or - for standard input")


def run(options: argparse.Namespace) -> int:
    """Print the open questions."""
    answers = read(options.case)
    asked = questions(answers, options.lang)
    if options.json:
        print(to_json(asked))
    else:
        for number, each in enumerate(asked["questions"], 1):
            rules_needed = ", ".join(dict.fromkeys(rule["rule"] for part in each["why"] for rule in part["rules"]))
            print(f"{number}. {each['question']}  [{each['key']}]  ({rules_needed})")
    return report(assess(answers, options.lang)["problems"])
