"""The command line: the same answers as the page, as readable text or as JSON. One module is one command.

Exit status: 0 answered, 2 the input is wrong (each problem on one line, naming the field).
"""

import argparse
import os
import sys
from collections.abc import Sequence

from wes_core.cli import assess, batch, check, diff, forms, questions, rules, schema
from wes_core.cli.files import WRONG_INPUT, WrongInput
from wes_core.cli.language import USUAL, argparse_speaks, language_of
from wes_core.texts import LANGUAGES, Texts

COMMANDS = {
    "assess": assess,
    "questions": questions,
    "check": check,
    "rules": rules,
    "diff": diff,
    "forms": forms,
    "batch": batch,
    "schema": schema,
}
"""Each has `add_arguments(command, texts)`, and `run(options)`, which gives the exit status."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status."""
    options = _parsed(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # The reader of our output has gone, as in `… | head`.
        _print_no_more()
        return 0
    except OSError as error:  # Our output has no place, as on a full disk.
        _print_no_more()
        return _refuse(WrongInput("unwritable", file="-", reason=error.strerror), options.lang)
    except WrongInput as wrong:
        return _refuse(wrong, options.lang)
    except KeyboardInterrupt:
        return batch.INTERRUPTED
    return status


def _print_no_more() -> None:
    """Let go of what is still to be printed, so that the end of the program does not try it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refuse(wrong: WrongInput, lang: str) -> int:
    print(Texts(lang).get(f"input.{wrong.code}", **wrong.values), file=sys.stderr)
    return WRONG_INPUT


def _parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options of the command; SystemExit after help, and with status 2 after a line that cannot be used."""
    texts = Texts(language_of(arguments))
    with argparse_speaks(texts):
        return _parser(texts).parse_args(arguments)


def _parser(texts: Texts) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="wes_core", description=texts.get("cli.about"), allow_abbrev=False)
    _take_language(parser, texts)
    commands = parser.add_subparsers(required=True, metavar=texts.get("cli.name.command"))
    for name, module in COMMANDS.items():
        about = texts.get(f"cli.{name}.about")
        command = commands.add_parser(name, help=about, description=about, allow_abbrev=False)
        module.add_arguments(command, texts)
        command.add_argument("--json", action="store_true", help=texts.get("cli.json"))
        _take_language(command, texts)
        command.set_defaults(run=module.run)
    return parser


def _take_language(parser: argparse.ArgumentParser, texts: Texts) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, default=texts.lang, help=texts.get("cli.lang", usual=USUAL))
