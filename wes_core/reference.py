"""The law as a list: every rule and parameter in force on a day, with its sources and standing."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from wes_core.as_json import cite, plain
from wes_core.book import BOOK
from wes_core.engine.dated import Period
from wes_core.engine.evaluate import Evaluation
from wes_core.engine.rule import Information, Parameter, Rule, Value, Version
from wes_core.law.not_modelled import GAPS, Gap
from wes_core.law.parameters import CHECKED_ON, WES_BEGINS
from wes_core.texts import Texts

FORMAT = "wes-rules/1"
LATEST = Evaluation(BOOK, {})


def rules(on: date | None = None, lang: str = "nl") -> dict[str, Any]:
    """Return every rule and parameter in force on the day `on` (all of them, past ones too, where `on` is None).

    `{format, checked_on, rules: [{rule, key, kind, title, text, since, until, standing, sources}],
    parameters: [{name, title, unit, value, rule, since, until, standing, sources, checked_on}],
    gaps: [{rule, title, text, who}]}`; dates ISO, an open end None.
    """
    texts = Texts(lang)
    return {
        "format": FORMAT,
        "checked_on": CHECKED_ON.isoformat(),
        "rules": [each for period, each in _rules(texts) if on is None or on in period],
        "parameters": [each for period, each in _parameters(texts) if on is None or on in period],
        "gaps": [_gap(gap, texts) for gap in GAPS],
    }


def known_ids() -> frozenset[str]:
    """Return every id of the law that is a rule, a parameter, an information or a gap here."""
    texts = Texts("nl")
    listed = {each["rule"] for _, each in (*_rules(texts), *_parameters(texts))}
    return frozenset(listed | {gap.id for gap in GAPS})


def _rules(texts: Texts) -> Iterator[tuple[Period, dict[str, Any]]]:
    for node in BOOK.nodes.values():
        if isinstance(node, Rule):
            for period, version in node.versions:
                yield period, _rule(node.kind, version.name, version, period, texts)
        elif isinstance(node, Information):
            yield node.period, _rule(node.kind, node.id, node, node.period, texts)


def _rule(kind: str, key: str, thing: Version | Information, period: Period, texts: Texts) -> dict[str, Any]:
    return {
        "rule": thing.id,
        "key": key,
        "kind": kind,
        "title": texts.get(f"rule.{thing.id}.title"),
        "text": texts.fill(f"rule.{thing.id}.text", LATEST.value),
        **_dates(period),
        "standing": [mark.value for mark in thing.standing],
        "sources": [cite(citation) for citation in thing.cites],
    }


def _parameters(texts: Texts) -> Iterator[tuple[Period, dict[str, Any]]]:
    for node in BOOK.nodes.values():
        if isinstance(node, Parameter):
            for period, value in node.history:
                yield period, _value(node, value, period, texts)


def _value(parameter: Parameter, value: Value, period: Period, texts: Texts) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "title": texts.get(f"parameter.{parameter.key}"),
        "unit": parameter.unit,
        "value": plain(value.value),
        "rule": value.rule,
        **_dates(period),
        "standing": [mark.value for mark in value.standing],
        "sources": [cite(citation) for citation in value.cites],
        "checked_on": value.checked_on.isoformat(),
    }


def _gap(gap: Gap, texts: Texts) -> dict[str, str]:
    title, text = (texts.fill(f"rule.{gap.id}.{name}", LATEST.value) for name in ("title", "text"))
    return {"rule": gap.id, "title": title, "text": text, "who": gap.who}


def _dates(period: Period) -> dict[str, str | None]:
    """Return when a rule holds; a rule that is older than the WES itself has no first day."""
    since = period.since.isoformat() if period.since >= WES_BEGINS else None
    return {"since": since, "until": period.until.isoformat() if period.until else None}
