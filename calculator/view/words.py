"""Words of buttons, states and headings. Sentences about the law are not here: they come from `wes_core`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("nl", "en")
_LOADER: Any = __spec__.loader


@cache
def words(lang: str) -> dict[str, dict[str, str]]:
    """The words of one language, by the place where they stand."""
    if lang not in LANGUAGES:
        raise ValueError(f"no words in {lang!r}")
    # The loader reads alike from a folder and from a zip, and spares the browser importlib.resources.
    data: bytes = _LOADER.get_data(str(Path(__file__).parent / "words" / f"{lang}.toml"))
    return tomllib.loads(data.decode())
