"""The law as a list: every rule and parameter in force on a day, with its sources and standing."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from wes_core.as_json import pedigree, plain
from wes_core.book import BOOK
from wes_core.engine.dated import Period
from wes_core.engine.evaluate import Evaluation
from wes_core.engine.rule import Information, Node, Parameter, Rule, Value, Version
from wes_core.engine.truth import Truth
from wes_core.law.not_modelled import GAPS, Gap
from wes_core.law.parameters import ALWAYS, CHECKED_ON, WES_BEGINS
from wes_core.law.transition import wes_exists
from wes_core.texts import Texts

FORMAT = "wes-rules/1"
_CHAPTERS = "EDACSTFBNG"
"""The chapters of the law, in the order in which it is told."""


def rules(on: date | None = None, lang: str = "nl") -> dict[str, Any]:
    """Return every rule and parameter in force on the day `on` (all of them, past ones too, where `on` is None).

    `{format, checked_on, assumed_unchanged,
    rules: [{rule, key, kind, title, text, since, until, standing, sources}],
    parameters: [{name, title, unit, value, rule, since, until, standing, sources, checked_on}],
    gaps: [{rule, title, text, who, standing, sources}]}`; dates ISO, an open end None. A text tells the numbers of that
    day, or else the last ones. `assumed_unchanged` stands there only with a day: true after the one on which the
    sources were last read. Before the first WES no rule and no parameter is in force.
    """
    law = _Law(on, Texts(lang))
    return {
        "format": FORMAT,
        "checked_on": CHECKED_ON.isoformat(),
        **({} if on is None else {"assumed_unchanged": on > CHECKED_ON}),
        "rules": list(law.rules()),
        "parameters": list(law.parameters()),
        "gaps": [law.gap(gap) for gap in GAPS],
    }


def known_ids() -> frozenset[str]:
    """Return every id of the law that is a rule, a parameter, an information or a gap here."""
    everything = rules()
    return frozenset(each["rule"] for kind in ("rules", "parameters", "gaps") for each in everything[kind])


def in_order(law_id: str) -> tuple[int, int, str]:
    """Return what puts ids in the order of the law: E-1, then D-1; A-8, A-8a, A-9, A-10."""
    return _CHAPTERS.index(law_id[0]), int(law_id[2:].rstrip("abc")), law_id


class _Law:
    """The law on one day, or of all days, in the words of one language."""

    def __init__(self, on: date | None, texts: Texts) -> None:
        self.on, self.texts = on, texts
        self.reading = Evaluation(BOOK, {} if on is None else {BOOK.day_fact: on})

    def rules(self) -> Iterator[dict[str, Any]]:
        for node in BOOK.nodes.values():
            for period, thing in _wordings(node):
                if self.holds(node, period):
                    yield self.rule(node, thing, period)

    def parameters(self) -> Iterator[dict[str, Any]]:
        for node in BOOK.nodes.values():
            if isinstance(node, Parameter):
                yield from (
                    self.value(node, value, period) for period, value in node.history if self.holds(node, period)
                )

    def holds(self, node: Node, period: Period) -> bool:
        """Return whether `node` is in force; a rule without a first day says so itself, a number goes with the WES."""
        if self.on is None:
            return True
        if period.since > ALWAYS:
            return self.on in period
        return self.reading.says(node if isinstance(node, Rule) else wes_exists, Truth.YES)

    def rule(self, node: Node, thing: Version | Information, period: Period) -> dict[str, Any]:
        return {
            "rule": thing.id,
            "key": thing.name if isinstance(thing, Version) else thing.id,
            "kind": node.kind,
            **self.words(thing.id),
            **_dates(period),
            **pedigree(thing.standing, thing.cites),
        }

    def value(self, parameter: Parameter, value: Value, period: Period) -> dict[str, Any]:
        return {
            "name": parameter.name,
            "title": self.texts.get(f"parameter.{parameter.key}"),
            "unit": parameter.unit,
            "value": plain(value.value),
            "rule": value.rule,
            **_dates(period),
            **pedigree(value.standing, value.cites),
            "checked_on": value.checked_on.isoformat(),
        }

    def gap(self, gap: Gap) -> dict[str, Any]:
        return {"rule": gap.id, **self.words(gap.id), "who": gap.who, **pedigree(gap.standing, gap.cites)}

    def words(self, law_id: str) -> dict[str, str]:
        return {name: self.texts.fill(f"rule.{law_id}.{name}", self.reading.value) for name in ("title", "text")}


def _wordings(node: Node) -> Iterable[tuple[Period, Version | Information]]:
    if isinstance(node, Rule):
        return node.versions
    return [(node.period, node)] if isinstance(node, Information) else ()


def _dates(period: Period) -> dict[str, str | None]:
    """Return when a rule holds; a rule that is older than the WES itself has no first day."""
    since = period.since.isoformat() if period.since >= WES_BEGINS else None
    return {"since": since, "until": period.until.isoformat() if period.until else None}
