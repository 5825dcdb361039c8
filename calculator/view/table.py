"""The months: planned and done hours, and what they are worth."""

from typing import Any

from calculator.view.context import Context
from calculator.view.markup import Html, el
from calculator.view.told import label

Months = list[dict[str, Any]]


def months_table(part: dict[str, Any], page: Context) -> Html | None:
    """The table of the allowance; nothing when there are no months."""
    months: Months = part.get("months", [])
    if not months or "low" not in months[0]:
        return None
    total = part["total"]
    one = all(row["low"] == row["high"] for row in (*months, total))
    heads = ("month", "planned_hours", "done_hours", *(("amount",) if one else ("low", "high")))
    head = el("tr", *[_head(label(name, page), name) for name in heads])
    body = [_row(month, page, one) for month in months]
    foot = el("tr", el("th", label("total", page), scope="row", colspan=3), *_amounts(total, page, one))
    name = page.word("result.table")
    caption = el("caption", name, class_="wes-hidden")
    table = el("table", caption, el("thead", head), el("tbody", *body), el("tfoot", foot), class_="wes-table")
    return el("div", table, class_="wes-scroll", role="region", tabindex=0, aria_label=name)


def _head(text: str, name: str) -> Html:
    return el("th", text, scope="col", class_=None if name == "month" else "wes-num")


def _row(month: dict[str, Any], page: Context, one: bool) -> Html:
    hours = [el("td", page.texts.number(month[key]), class_="wes-num") for key in ("planned_hours", "done_hours")]
    return el("tr", el("th", page.texts.month(month["month"]), scope="row"), *hours, *_amounts(month, page, one))


def _amounts(row: dict[str, Any], page: Context, one: bool) -> list[Html]:
    keys = ("low",) if one else ("low", "high")
    return [el("td", page.texts.cents(row[key]), class_="wes-num") for key in keys]
