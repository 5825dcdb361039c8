"""Whose turn it is in a talk of one question at a time: what to show, from the answers and from what somebody did."""

from collections.abc import Collection
from typing import Any, NamedTuple

from calculator.view.context import Context
from wes_core.assess import echo, problem_in_words
from wes_core.engine.rule import Fact
from wes_core.interview import Interview
from wes_core.law.facts import BY_KEY
from wes_core.report import PartReport

Problems = list[dict[str, str]]


class Wish(NamedTuple):
    """What somebody did: `at` is the question to show, or with `leave` the one to leave behind.

    `wanted` are parts chosen besides; `on` is the wish to go on after a refusal.
    """

    at: str | None = None
    leave: bool = False
    wanted: Collection[str] = ()
    on: bool = False


class Turn:
    """What to show now: the question `shown` with its `problems`; None at an end, with the report that `refused`.

    A question that is left without an answer, with half of one or with a wrong one is shown again.
    """

    def __init__(self, answers: dict[str, Any], wish: Wish, page: Context) -> None:
        self.answers, self.wish, self.page = answers, wish, page
        self.interview = Interview(answers, wish.wanted)
        self.known = echo(self.interview.read)
        self.refused = self._refused()
        kept = self._problems(wish.at) or self._unanswered() if wish.leave else []
        stays = wish.at is not None and (kept or not wish.leave)
        self.shown: Fact | None = BY_KEY[wish.at or ""] if stays else self._next()
        self.problems: Problems = kept or self._problems(self.shown.key if self.shown else None)

    def step(self) -> str:
        """Return how far the asking is, in words; nothing at an end."""
        if self.shown is None:
            return ""
        if self.shown.key in self.known:
            return self.page.word("guide.change")
        left = self.interview.at_most() - 1
        number = len(self.known) + 1
        return self.page.word("guide.step" if left else "guide.last", n=str(number), left=str(left))

    def _refused(self) -> PartReport | None:
        return None if self.wish.on or self.interview.read.problems else self.interview.refusal()

    def _next(self) -> Fact | None:
        return None if self.refused else self.interview.next()

    def _problems(self, key: str | None) -> Problems:
        found = [problem for problem in self.interview.read.problems if problem.field == key]
        return [problem_in_words(problem, self.page.texts) for problem in found]

    def _unanswered(self) -> Problems:
        fact = BY_KEY[self.wish.at or ""]
        if fact.key not in self.answers:
            return [] if fact.optional or fact.judgement else [self._problem(fact, "empty")]
        return [self._problem(fact, "unfinished")] if self.interview.next() is fact else []

    def _problem(self, fact: Fact, code: str) -> dict[str, str]:
        return {"field": fact.key, "code": code, "message": self.page.word(f"guide.{code}")}
