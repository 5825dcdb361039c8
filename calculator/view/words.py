"""Words of buttons, states and headings. Sentences about the law are not here: they come from `wes_core`."""

import tomllib
from functools import cache
from importlib.resources import files

LANGUAGES = ("nl", "en")


@cache
def words(lang: str) -> dict[str, dict[str, str]]:
    """The words of one language, by the place where they stand."""
    if lang not in LANGUAGES:
        raise ValueError(f"no words in {lang!r}")
    return tomllib.loads((files(__package__) / "words" / f"{lang}.toml").read_text("utf-8"))
