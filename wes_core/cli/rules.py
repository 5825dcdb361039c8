"""`rules`: every rule and parameter in force on a day, with its sources."""

import argparse
from datetime import date

from wes_core.answers import iso_date, printable
from wes_core.as_json import to_json
from wes_core.cli.words import standing, wrapped
from wes_core.reference import rules
from wes_core.texts import Texts

HELP = "every rule and parameter in force on a day, with its sources"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Take the day."""
    command.add_argument("--on", type=day, metavar="YYYY-MM-DD", help="only what is in force that day")


def day(text: str) -> date:
    """Read a day on the command line."""
    try:
        read = iso_date(text)
    except ValueError:
        read = None
    if read is None:
        raise argparse.ArgumentTypeError(f"{printable(text)!r} is not a date: write YYYY-MM-DD")
    return read


def run(options: argparse.Namespace) -> int:
    """Print the rules, then the parameters."""
    listed = rules(options.on, options.lang)
    if options.json:
        print(to_json(listed))
        return 0
    texts = Texts(options.lang)
    for each in listed["rules"]:
        print("\n".join(wrapped(f"{each['rule']:5} {each['title']}: {each['text']}", "      ")))
        print(f"      {standing(each, texts)}")
    for each in listed["parameters"]:
        value = "—" if each["value"] is None else each["value"]
        print(f"{each['rule']:5} {each['title']} ({each['name']}): {value} {each['unit']}  {standing(each, texts)}")
    return 0
