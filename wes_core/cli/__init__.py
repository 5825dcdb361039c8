"""The command line: the same answers as the page, as readable text or as JSON. One module is one command.

Exit status: 0 answered, 2 the input is wrong (each problem on one line, naming the field).
"""

import argparse
import os
import sys
from collections.abc import Sequence

from wes_core.cli import assess, batch, check, diff, forms, questions, rules, schema
from wes_core.cli.files import WRONG_INPUT, WrongInput
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
"""Each has `HELP`, `add_arguments(command)`, and `run(options)`, which gives the exit status."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status."""
    options = _parser().parse_args(arguments)
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="wes_core", description="The rules of the werkervaringsstage (WES).")
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, module in COMMANDS.items():
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        module.add_arguments(command)
        command.add_argument("--json", action="store_true", help="print JSON")
        command.add_argument("--lang", choices=LANGUAGES, default="nl", help="language of the texts (default: nl)")
        command.set_defaults(run=module.run)
    return parser
