"""What is still open, in the order in which it is asked, why it is asked, and who can tell."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from wes_core.engine.evaluate import UNKNOWN, Step
from wes_core.engine.rule import Fact
from wes_core.interview import Interview
from wes_core.law.facts import FACTS
from wes_core.report import PartReport
from wes_core.texts import Texts

FORMAT = "wes-questions/1"


def questions(answers: object, lang: str = "nl") -> dict[str, Any]:
    """Return what was not asked yet and can still change what a part says, and the parts that are settled.

    `questions` is a list of `{key, question, help, choices, dont_know, why}`: `dont_know` says who can tell, `why` is
    the path from each outcome to the fact, `[{part, text, path: [{key, rule, text}, …, {key}]}]`. `ended` is a list of
    `{part, outcome, text}`: with a "no" there, a caller may stop. `answers` and `lang` are those of `assess`.
    """
    texts = Texts(lang)
    interview = Interview(answers)
    to_ask = {report: report.to_ask() for report in interview.reports}
    asked = [fact for fact in FACTS if any(fact.key in keys for keys in to_ask.values())]
    return {
        "format": FORMAT,
        "questions": [
            _question(fact, [report for report, keys in to_ask.items() if fact.key in keys], texts)
            for fact in asked
            if not interview.is_closed(fact)
        ],
        "ended": [_ended(report, texts) for report in interview.reports if report.is_settled()],
    }


def why(fact: Fact, lang: str = "nl", interview: Interview | None = None) -> list[dict[str, Any]]:
    """Return the path from each outcome to `fact`, as if only that one were missing from what is answered."""
    return _why(fact, (interview or _at_first()).without(fact).reports, Texts(lang))


@cache
def _at_first() -> Interview:
    return Interview({})


def who_can_tell(fact: Fact, texts: Texts) -> str:
    """Return the sentence for somebody who does not know the answer."""
    own = f"fact.{fact.key}.who"
    return texts.get(own if texts.has(own) else f"group_who.{fact.group}")


def _question(fact: Fact, reports: list[PartReport], texts: Texts) -> dict[str, Any]:
    return {
        "key": fact.key,
        "question": texts.get(f"fact.{fact.key}.question"),
        "help": texts.get(f"fact.{fact.key}.help"),
        "choices": choices(fact, texts),
        "dont_know": who_can_tell(fact, texts),
        "why": _why(fact, reports, texts),
    }


def choices(fact: Fact, texts: Texts) -> list[dict[str, Any]]:
    """Return what may be answered to a question of choice or of yes and no, with "dont_know" last; else nothing."""
    if fact.type == "bool":
        options: list[tuple[Any, str]] = [(True, "choice.bool.yes"), (False, "choice.bool.no")]
    elif fact.type == "choice":
        options = [(value, f"choice.{fact.key}.{value}") for value in fact.choices]
    else:
        return []
    options.append(("dont_know", "choice.bool.dont_know"))
    return [{"value": value, "text": texts.get(key)} for value, key in options]


def _ended(report: PartReport, texts: Texts) -> dict[str, str]:
    return {"part": report.part.key, "outcome": report.outcome, "text": report.text(texts)}


def _why(fact: Fact, reports: Iterable[PartReport], texts: Texts) -> list[dict[str, Any]]:
    ways = ((report.part.key, _first_way(report.asked(), fact.key)) for report in reports)
    return [
        {"part": part, "text": texts.get(f"part.{part}.title"), "path": _path(way, texts)} for part, way in ways if way
    ]


def _first_way(steps: Iterable[Step], key: str) -> list[Step]:
    """Return the first way, in the order of the law, from one of `steps` down to the fact `key`; [] without one."""
    return next(filter(None, (_way(step, key) for step in steps)), [])


def _way(step: Step, key: str) -> list[Step]:
    """Return the first way from a step down to a fact that it waits for; [] without one."""
    if step.key == key:
        return [step]
    way = _first_way((below for below in step.steps if below.value is UNKNOWN or below.key == key), key)
    return [step, *way] if way else []


def _path(way: list[Step], texts: Texts) -> list[dict[str, str]]:
    """Return the steps that stand for a rule, each rule once, and the fact at the end."""
    met = {step.rule: step for step in reversed(way) if step.rule}
    rules = [step for step in way if met.get(step.rule) is step]
    told = [{"key": step.key, "rule": step.rule, "text": texts.get(f"rule.{step.rule}.title")} for step in rules]
    return [*told, {"key": way[-1].key}]
