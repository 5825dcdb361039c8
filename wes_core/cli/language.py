"""The language of the command line: found before anything else is read, so that help and refusals have it too."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from wes_core.texts import LANGUAGES, Texts

USUAL = "nl"


def language_of(arguments: Sequence[str] | None) -> str:
    """Return the language that `--lang` asks for, wherever it stands; the usual one where it names none of ours."""
    finder = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    finder.add_argument("--lang", nargs="?")
    asked: str = finder.parse_known_args(arguments)[0].lang
    return asked if asked in LANGUAGES else USUAL


@contextmanager
def argparse_speaks(texts: Texts) -> Iterator[None]:
    """Let argparse take its own words from "argparse" in `texts`; what is not there it says as ever.

    It asks gettext for them, which reads compiled files in the language of the machine. A program cannot hand it texts
    of its own, so for as long as the line is read the function that argparse asks is ours.
    """
    names = vars(argparse)
    gettext = names["_"]

    def ours(message: str) -> str:
        key = f"argparse.{message}"
        return texts.get(key) if texts.has(key) else gettext(message)

    names["_"] = ours
    try:
        yield
    finally:
        names["_"] = gettext
