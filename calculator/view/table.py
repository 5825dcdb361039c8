"""The months: hours and what they are worth, or kilometres and what they cost."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from calculator.view.context import Context
from calculator.view.markup import Html, el
from calculator.view.told import exact, label

Row = dict[str, Any]
Write = Callable[[str, Context], str]


class Column(NamedTuple):
    """What stands under one heading, and how it is written."""

    key: str
    head: str
    write: Write


def months_table(part: dict[str, Any], page: Context) -> Html | None:
    """The table of an amount that is counted by month; nothing when there are no months."""
    months: list[Row] = part.get("months", [])
    if not months:
        return None
    if "low" in months[0]:
        return _allowance(months, part["total"], page)
    return _table(page.word("result.travel_table"), months, {"amount": part["total"]}, _travel(page), page)


def _allowance(months: list[Row], total: Row, page: Context) -> Html:
    one = all(row["low"] == row["high"] for row in (*months, total))
    hours = [Column(key, label(key, page), _number) for key in ("planned_hours", "done_hours")]
    ends = {"low": "amount"} if one else {"low": "low", "high": "high"}
    amounts = [Column(key, label(name, page), _cents) for key, name in ends.items()]
    return _table(page.word("result.table"), months, total, [*hours, *amounts], page)


def _travel(page: Context) -> list[Column]:
    days = Column("days", page.word("result.travel_days"), _number)
    writes: dict[str, Write] = {"km": _number, "rate": exact, "amount": _cents}
    return [days, *[Column(key, label(key, page), write) for key, write in writes.items()]]


def _table(name: str, months: list[Row], total: Row, columns: Sequence[Column], page: Context) -> Html:
    heads = [el("th", column.head, scope="col", class_="wes-num") for column in columns]
    head = el("tr", el("th", label("month", page), scope="col"), *heads)
    body = [el("tr", _side(page.texts.month(row["month"])), *_cells(row, columns, page)) for row in months]
    totals = [column for column in columns if column.key in total]
    span = 1 + len(columns) - len(totals)
    foot = el("tr", _side(label("total", page), colspan=span), *_cells(total, totals, page))
    caption = el("caption", name, class_="wes-hidden")
    table = el("table", caption, el("thead", head), el("tbody", *body), el("tfoot", foot), class_="wes-table")
    return el("div", table, class_="wes-scroll", role="region", tabindex=0, aria_label=name)


def _side(text: str, **attributes: int) -> Html:
    return el("th", text, scope="row", **attributes)


def _cells(row: Row, columns: Sequence[Column], page: Context) -> list[Html]:
    return [el("td", column.write(str(row[column.key]), page), class_="wes-num") for column in columns]


def _number(value: str, page: Context) -> str:
    return page.texts.number(value)


def _cents(value: str, page: Context) -> str:
    return page.texts.cents(value)
