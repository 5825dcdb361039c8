"""Words of buttons, states and headings. Sentences about the law are not here: they come from `wes_core`."""

from functools import cache

from wes_core.resources import folder_of, table

LANGUAGES = ("nl", "en")


@cache
def words(lang: str) -> dict[str, dict[str, str]]:
    """The words of one language, by the place where they stand."""
    if lang not in LANGUAGES:
        raise ValueError(f"no words in {lang!r}")
    return table(f"words/{lang}", folder_of(__file__))
