"""How long it takes until a changed text or amount shows in the page that somebody looks at."""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.support.copied import copy_of_project, replace, seconds_until, served

TEXT = ("docs/nl/duration.md", "\n# ", "\n# {}: ", "duration/")
AMOUNT = ("wes_core/law/parameters.py", 'Decimal("200.00")', 'Decimal("{}.00")', "what-is-a-wes/")


def reload(rounds: int) -> dict[str, float]:
    """Give medians in seconds, from the moment the file is written."""
    with TemporaryDirectory() as name:
        project = copy_of_project(Path(name))
        with served(project) as address:
            return {
                "text": median(_changed(project, address, *TEXT, turn) for turn in range(rounds)),
                "amount": median(_changed(project, address, *AMOUNT, turn) for turn in range(rounds)),
            }


def _changed(project: Path, address: str, file: str, old: str, new: str, page: str, turn: int) -> float:
    """Write something new, and write back what was there."""
    sign = str(301 + turn)
    seconds_until("<h1", address + page)
    replace(project / file, old, new.format(sign))
    seconds = seconds_until(sign, address + page)
    replace(project / file, new.format(sign), old)
    return seconds
