"""The history of a number as a small drawing: a bar for each value, as long as it. All of it fits a telephone."""

from collections.abc import Sequence
from decimal import Decimal
from html import escape
from typing import Any

from docs.blocks.tables import RISES, rates_per_km
from docs.blocks.values import value_in_words
from docs.rulebook.picture import drawn
from docs.speech import Speech
from wes_core.engine.rule import Parameter

WIDE, STEP, BAR, LONGEST = 340, 48, 16, 170


def chart(parameter: Parameter, say: Speech) -> str:
    """Return the chart on one line, or nothing for a number that never changed; the table beside it says the same."""
    days, values, rules = zip(*_values(parameter, say), strict=True)
    if len(set(values)) < 2:
        return ""
    highest = max(Decimal(value or 0) for value in values)
    shares = [Decimal(value or 0) / highest for value in values]
    said = [value_in_words(say, value, parameter.unit, rule) for value, rule in zip(values, rules, strict=True)]
    since = [say.period(day, None) for day in days]
    title = say.texts.get(f"parameter.{parameter.key}")
    told = "; ".join(f"{when}: {value}" for when, value in zip(since, said, strict=True))
    size = WIDE, STEP * len(values)
    picture = drawn(f"chart-{parameter.key}", size, title, told, _bars(shares, said, since))
    return f'<div class="page-figure">{picture}</div>'


def _values(parameter: Parameter, say: Speech) -> list[tuple[str, Any, str]]:
    """Return each value with its first day and its rule, also those that a yearly rise made."""
    if parameter.name == RISES:
        newest = parameter.history.versions[-1][1].rule
        return [(day, Decimal(rate), newest) for day, rate in rates_per_km(say).items()]
    return [(value.since.isoformat(), value.value, value.rule) for _, value in parameter.history]


def _bars(shares: Sequence[Decimal], said: Sequence[str], since: Sequence[str]) -> str:
    return "".join(_bar(STEP * at, *each) for at, each in enumerate(zip(shares, said, since, strict=True)))


def _bar(top: int, share: Decimal, said: str, since: str) -> str:
    long = max(2, int(LONGEST * share))
    return (
        f'<text class="small" x="0" y="{top + 14}">{escape(since)}</text>'
        f'<g class="bar new"><rect x="0" y="{top + 21}" width="{long}" height="{BAR}"/></g>'
        f'<text class="strong" x="{long + 8}" y="{top + 34}">{escape(said)}</text>'
    )
