"""The example on the page about the command line: a table of cases, and what `batch` makes of it."""

from contextlib import closing

from docs.speech import DATA, Speech, markdown_table
from wes_core.batch.cells import as_text
from wes_core.batch.columns import Header
from wes_core.batch.files import open_table
from wes_core.batch.outcome import OUTCOME, outcome
from wes_core.batch.run import assess_row
from wes_core.book import PARTS
from wes_core.engine.rule import Part

CASES = DATA / "cases.csv"
SHOWN = ("duration.outcome", "duration.latest_last_day", "allowance.low", "allowance.high", "problems")


def cases() -> str:
    """The table as it goes in."""
    return f"```text\n{CASES.read_text(encoding='utf-8')}```"


def answered(say: Speech) -> str:
    """Some columns of their outcome, one below the other, and the cases side by side."""
    with closing(open_table(CASES)) as table:
        header = Header(CASES, next(table.rows))
        found = {as_text(cells[0]): outcome(assess_row(header, cells, say.texts)) for cells in table.rows}
    rows = [[f"`{name}`", *(as_text(cells[OUTCOME.index(name)]) for cells in found.values())] for name in SHOWN]
    return markdown_table(["`name`", *found], rows)


def columns(say: Speech) -> str:
    """The columns of the outcome, by part of the law."""
    rows = [
        [say.texts.get(f"part.{part.key}.title"), " ".join(f"`{name}`" for name in OUTCOME if _belongs(name, part))]
        for part in PARTS
    ]
    return markdown_table([say.word("part"), say.word("columns")], rows)


def _belongs(name: str, part: Part) -> bool:
    return name.startswith(f"{part.key}.")
