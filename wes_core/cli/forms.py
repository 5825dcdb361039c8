"""`forms`: every form of workplace learning beside the WES, and which one suits whom."""

import argparse
from collections.abc import Iterator
from typing import Any

from wes_core.as_json import to_json
from wes_core.cli.days import day_option
from wes_core.cli.words import standing, wrapped
from wes_core.compare import compare
from wes_core.texts import Texts


def add_arguments(command: argparse.ArgumentParser, texts: Texts) -> None:
    """Take the day."""
    command.add_argument("--on", **day_option(texts), help=texts.get("cli.forms.on"))


def run(options: argparse.Namespace) -> int:
    """Print the guide, then the forms one by one."""
    compared = compare(options.lang, options.on)
    if options.json:
        print(to_json(compared))
        return 0
    texts = Texts(options.lang)
    print("\n".join(_guide(compared, texts) if compared["forms"] else [texts.get("in_force.nothing", day=options.on)]))
    for form in compared["forms"]:
        print("\n".join(_form(form, compared["aspects"], texts)))
    return 0


def _guide(compared: dict[str, Any], texts: Texts) -> Iterator[str]:
    yield texts.get("comparison.guide").upper()
    for choice in compared["guide"]:
        rules = ", ".join(each["rule"] for each in (choice, *choice["also"]))
        yield from wrapped(choice["text"], "  ")
        yield from wrapped(f"→ {choice['advice']} [{rules}; {standing(choice, texts)}]", "    ", "  ")


def _form(form: dict[str, Any], aspects: list[dict[str, Any]], texts: Texts) -> Iterator[str]:
    yield ""
    yield f"{form['name'].upper()}: {form['title']}"
    for aspect in aspects:
        yield f"  {aspect['title']}"
        for cell in aspect["cells"]:
            if cell["form"] == form["key"]:
                yield from wrapped(f"{cell['text']} [{cell['rule']}; {standing(cell, texts)}]", "    ")
