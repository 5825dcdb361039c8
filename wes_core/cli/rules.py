"""`rules`: every rule and parameter in force on a day, with its sources."""

import argparse
from collections.abc import Iterator
from datetime import date
from typing import Any

from wes_core.as_json import to_json
from wes_core.cli.days import day_option
from wes_core.cli.words import assumed, standing, wrapped
from wes_core.reference import rules
from wes_core.texts import Texts


def add_arguments(command: argparse.ArgumentParser, texts: Texts) -> None:
    """Take the day."""
    command.add_argument("--on", **day_option(texts), help=texts.get("cli.rules.on"))


def run(options: argparse.Namespace) -> int:
    """Print the rules, then the parameters."""
    listed = rules(options.on, options.lang)
    if options.json:
        print(to_json(listed))
        return 0
    print("\n".join(_readable(listed, options.on, Texts(options.lang))))
    return 0


def _readable(listed: dict[str, Any], on: date | None, texts: Texts) -> Iterator[str]:
    yield from assumed(listed, texts)
    if on and not listed["rules"]:
        yield texts.get("in_force.nothing", day=on)
    for each in listed["rules"]:
        yield from wrapped(f"{each['rule']:5} {each['title']}: {each['text']}", "      ", "")
        yield f"      {standing(each, texts)}"
    for each in listed["parameters"]:
        value = texts.quantity(each["value"], each["unit"])
        yield from wrapped(f"{each['rule']:5} {each['title']} ({each['name']}): {value}", "      ", "")
        yield f"      {standing(each, texts)}"
