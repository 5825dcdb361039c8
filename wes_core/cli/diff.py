"""`diff`: what changed between two days, and the cases that come out otherwise."""

import argparse
import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from wes_core.as_json import to_json
from wes_core.changes import changes
from wes_core.cli.days import day_option
from wes_core.cli.files import WrongInput, called, read
from wes_core.cli.words import assumed, in_words, standing, wrapped
from wes_core.receipt import is_receipt
from wes_core.reference import rules
from wes_core.replay import Case
from wes_core.texts import Texts

KINDS = {"started": {"is"}, "ended": {"was"}, "changed": {"was", "is"}}
"""Which sides a rule has."""
IN_THE_SENTENCE = ("outcome", "text", "indication")
Entry = dict[str, Any]


def add_arguments(command: argparse.ArgumentParser, texts: Texts) -> None:
    """Take both days, and cases to work out."""
    for end in ("from", "to"):
        meaning = texts.get(f"cli.diff.{end}")
        command.add_argument(f"--{end}", dest=f"{end}_day", required=True, help=meaning, **day_option(texts))
    path, meaning = texts.get("cli.name.path"), texts.get("cli.diff.cases")
    command.add_argument("--cases", nargs="+", metavar=path, help=meaning)


def run(options: argparse.Namespace) -> int:
    """Print what changed."""
    before, after = options.from_day, options.to_day
    if before > after:
        raise WrongInput("days_turned", before=before, after=after)
    cases = options.cases and [case for name in options.cases for case in _cases(Path(name))]
    found = changes(before, after, options.lang, cases)
    print(to_json(found) if options.json else "\n".join(_Readable(found, Texts(options.lang)).lines()))
    return 0


def _cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file, or of the files in a folder."""
    if path.is_dir():
        files = sorted(each for each in path.iterdir() if each.suffix in (".json", ".toml"))
        if not files:
            raise WrongInput("no_case", file=called(str(path)))
        for each in files:
            yield from _cases(each)
    elif path.suffix == ".toml":
        yield from _written(str(path))
    else:
        yield _answered(path)


def _answered(path: Path) -> Case:
    """Return the case of a file with answers, or of a receipt."""
    told = read(str(path))
    answers = told["assessment"]["answers"] if is_receipt(told) else told
    if not isinstance(answers, dict):
        raise WrongInput("not_answers", file=called(str(path)))
    return Case(path.stem, answers)


def _written(name: str) -> Iterator[Case]:
    """Yield the cases of a file of `[[case]]` tables, each with a `name` and `answers`."""
    written = read(name, tomllib.loads).get("case")
    for case in written if isinstance(written, list) and written else [None]:
        match case:
            case {"name": str(title), "answers": dict(answers)}:
                yield Case(title, answers)
            case _:
                raise WrongInput("not_cases", file=called(name))


class _Readable:
    """What changed, as lines of text."""

    def __init__(self, found: Entry, texts: Texts) -> None:
        self.found, self.texts = found, texts
        self.days = {side: texts.date(found[day]) for side, day in (("was", "from"), ("is", "to"))}

    def lines(self) -> Iterator[str]:
        yield self.texts.get("changes.title", before=self.days["was"], after=self.days["is"])
        yield from assumed(self.found, self.texts)
        for on in dict.fromkeys((self.found["from"], self.found["to"])):
            if not rules(date.fromisoformat(on))["rules"]:
                yield self.texts.get("in_force.nothing", day=self.texts.date(on))
        for name, group in (("rules", self.rules()), ("parameters", self.parameters()), ("cases", self.cases())):
            yield from ("", self.texts.get(f"changes.{name}").upper())
            yield from list(group) or [f"  {self.texts.get('changes.same')}"]
        yield from self.counted()

    def rules(self) -> Iterator[str]:
        for kind, sides in KINDS.items():
            entries = [each for each in self.found["rules"] if self.days.keys() & each.keys() == sides]
            yield from [f"  {self.texts.get(f'changes.{kind}')}"] if entries else []
            for each in entries:
                yield from self.rule(each)

    def rule(self, entry: Entry) -> Iterator[str]:
        """Yield what a rule says: once where both sides, or the only one, say the same."""
        sides = [entry[side] for side in self.days if side in entry]
        ids = " → ".join(dict.fromkeys(each["rule"] for each in sides))
        if len({each["text"] for each in sides}) == 1:
            yield from wrapped(f"{ids:5} {entry['title']}: {sides[-1]['text']}", "          ", "    ")
            yield from wrapped(standing(sides[-1], self.texts), "          ")
        else:
            yield from wrapped(f"{ids:5} {entry['title']}", "          ", "    ")
            yield from self.both({side: f"{entry[side]['text']} {self.mark(entry[side])}" for side in self.days})

    def parameters(self) -> Iterator[str]:
        for entry in self.found["parameters"]:
            yield from wrapped(f"{entry['title']} ({entry['name']})", "    ", "  ")
            yield from self.both({side: self.number(entry, side) for side in self.days})

    def number(self, entry: Entry, side: str) -> str:
        if side not in entry:
            return self.texts.get(f"changes.nothing_{side}")
        value = self.texts.quantity(entry[side]["value"], entry["unit"])
        return f"{value} {self.mark(entry[side])}"

    def cases(self) -> Iterator[str]:
        for name, parts in groupby(self.found["cases"], key=lambda each: each["name"]):
            yield from wrapped(name, "    ", "  ")
            for each in parts:
                yield f"    {self.texts.get('part.' + each['part'] + '.title')}"
                yield from self.both({side: " · ".join(self.outcome(each, side)) for side in self.days})

    def outcome(self, entry: Entry, side: str) -> Iterator[str]:
        """Yield what a case comes to: its sentence if that differs, then each figure that differs."""
        told = entry[side]
        if entry["was"]["text"] != entry["is"]["text"]:
            yield told["text"]
        for name, value in told.items():
            if name not in IN_THE_SENTENCE:
                yield f"{self.texts.get(f'field.{name}')}: {in_words(name, value, self.texts)}"

    def both(self, sides: dict[str, str]) -> Iterator[str]:
        for side, text in sides.items():
            yield from wrapped(f"{self.days[side]}: {text}", "          ", "      ")

    def mark(self, entry: Entry) -> str:
        return f"[{entry['rule']}; {standing(entry, self.texts)}]"

    def counted(self) -> Iterator[str]:
        yield ""
        yield from wrapped(self.texts.get("changes.replayed", count=self.found["replayed"]), "")
        if self.found["left_out"]:
            yield from wrapped(self.texts.get("changes.left_out", names="; ".join(self.found["left_out"])), "")
