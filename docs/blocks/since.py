"""Since when something holds: the days of a number, and the first day of a rule."""

from datetime import date

import wes_core
from docs.blocks.values import value_in_words
from docs.speech import ONE_DAY, PARAMETERS, Speech, UnknownName, known_rules, pick
from wes_core.engine.rule import Parameter


def told_since(say: Speech, name: str) -> str:
    """Return a sentence that tells since when a number has been the same, or else each value that it had."""
    parameter = pick(PARAMETERS, name, "parameter of wes_core")
    if len(parameter.history.versions) > 1:
        return say.word("it_changed", values=told_values(say, parameter))
    return say.word("never_changed", day=say.texts.date(parameter.history.versions[0][1].since))


def told_values(say: Speech, parameter: Parameter, day: date = date.min) -> str:
    """Return the values of a number from `day` on, each with its days where there are several."""
    kept = [value for _, value in parameter.history if value.until is None or value.until >= day]
    said = [value_in_words(say, value.value, parameter.unit, value.rule) for value in kept]
    if len(kept) == 1:
        return said[0]
    days = [(value.since.isoformat(), value.until.isoformat() if value.until else None) for value in kept]
    return "; ".join(f"{value} ({say.period(*held)})" for value, held in zip(said, days, strict=True))


def rule_day(say: Speech, rule: str) -> str:
    """Return the first day of a rule in words."""
    return say.texts.date(_first_day(rule))


def rule_eve(say: Speech, rule: str) -> str:
    """Return the day before the first of a rule in words."""
    return say.texts.date(_first_day(rule) - ONE_DAY)


def _first_day(rule: str) -> date:
    pick(known_rules(), rule, "rule of wes_core")
    days = [each["since"] for each in wes_core.rules()["rules"] if each["rule"] == rule and each["since"]]
    if not days:
        raise UnknownName(f"{rule} has no first day")
    return date.fromisoformat(min(days))
