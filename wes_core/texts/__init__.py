"""Every sentence about the law, in Dutch and in English, and how each language writes dates and amounts."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from wes_core.resources import table

LANGUAGES = ("nl", "en")


class NoText(KeyError):
    """Nothing stands under a key, in one language: `key` and `lang` say where to write it."""

    def __init__(self, key: str, lang: str) -> None:
        super().__init__(key)
        self.key, self.lang = key, lang

    def __str__(self) -> str:
        return f"no text {self.key!r}: write it in wes_core/texts/{self.lang}.toml"


class Texts:
    """The texts of one language, by dotted key ("fact.start_date.question")."""

    def __init__(self, lang: str) -> None:
        if lang not in LANGUAGES:
            raise ValueError(f"no such language: {lang!r}; choose one of {', '.join(LANGUAGES)}")
        self.lang = lang
        self._texts = _load(lang)
        self.spoken = _spoken(lang)
        """The keys of all nodes of which something is said."""

    def has(self, key: str) -> bool:
        """Return whether there is a text under `key`."""
        return key in self._texts

    def get(self, key: str, **values: Any) -> str:
        """Return the text under `key` with `{names}` filled in as this language writes them; NoText if missing."""
        return self.fill(key, values.__getitem__)

    def fill(self, key: str, value_of: Callable[[str], Any]) -> str:
        """Return the text under `key`, asking `value_of` for each name it holds."""
        text = self._texts.get(key)
        if text is None:
            raise NoText(key, self.lang)
        if "{" not in text:
            return text
        words = [*_pieces(text)]
        words[1::2] = [self.write(name, value_of(name)) for name in words[1::2]]
        return "".join(words)

    def names(self) -> frozenset[str]:
        """Return every key."""
        return frozenset(self._texts)

    def write(self, name: str, value: Any) -> str:
        """Return `value` in words; `name` tells amounts of money from other numbers."""
        if type(value) in (int, Decimal, Fraction):
            return self.amount(value) if name == "allowance_per_month" else self.number(value)
        return self.date(value) if isinstance(value, date) else str(value)

    def date(self, day: date | str) -> str:
        """Return a day in words, such as "15 februari 2023"."""
        day = date.fromisoformat(day) if isinstance(day, str) else day
        return f"{day.day} {self._texts[f'month.{day.month}']} {day.year}"

    def month(self, month: str) -> str:
        """Return a month "2023-02" in words, such as "februari 2023"."""
        year, number = month.split("-")
        return f"{self._texts[f'month.{int(number)}']} {year}"

    def number(self, number: Decimal | Fraction | int | str) -> str:
        """Return a number with at most two decimals, such as "1.234,5"."""
        rounded = Decimal(number.numerator) / number.denominator if isinstance(number, Fraction) else Decimal(number)
        text = f"{rounded:,.2f}".rstrip("0").rstrip(".")
        return self._separated(text)

    def amount(self, amount: Decimal | int | str) -> str:
        """Return an amount in euro, without cents where there are none: "200 euro", "1.234,50 euro"."""
        text = f"{Decimal(amount):,.2f}".removesuffix(".00")
        return f"{self._separated(text)} euro"

    def exact(self, number: Decimal | int | str) -> str:
        """Return a number with all its decimals: "0,1734"."""
        return self._separated(f"{Decimal(number).normalize():,f}")

    def quantity(self, value: Any, unit: str) -> str:
        """Return a value of a parameter with its unit: "6 maanden", "200 euro"; None is one that was taken away."""
        if value is None:
            return self.get("unit.none")
        if unit == "date":
            return self.date(value)
        if unit == "euro":
            return self.amount(value)
        form = "one" if Decimal(value) == 1 else "many"
        return f"{self.exact(value)} {self.get(f'unit.{unit}.{form}')}"

    def cents(self, amount: Decimal | str) -> str:
        """Return an amount with its cents and no unit, for a column of amounts: "1.234,50"."""
        return self._separated(f"{Decimal(amount):,.2f}")

    def _separated(self, text: str) -> str:
        return text.translate(_DUTCH) if self.lang == "nl" else text


_NAME = re.compile(r"\{(\w+)\}")
_DUTCH = str.maketrans(",.", ".,")


@cache
def _pieces(text: str) -> tuple[str, ...]:
    """Return what `text` says outside its `{names}`, with each name between what stands before and after it."""
    return tuple(_NAME.split(text))


@cache
def _load(lang: str) -> Mapping[str, str]:
    return flat(table(f"texts/{lang}"))


@cache
def _spoken(lang: str) -> frozenset[str]:
    return frozenset(key.split(".")[1] for key in _load(lang) if key.startswith("says."))


def flat(table: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Return a nested table as one of dotted keys."""
    found: dict[str, str] = {}
    for key, value in table.items():
        found |= flat(value, f"{prefix}{key}.") if isinstance(value, Mapping) else {prefix + key: value}
    return found
