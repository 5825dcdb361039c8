"""The forms of workplace learning side by side: what each says under each aspect, and which one suits whom."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from wes_core.as_json import pedigree
from wes_core.book import BOOK
from wes_core.engine.citation import Citation, Standing
from wes_core.engine.rule import Information, Parameter, Value, Version
from wes_core.law.forms import ASPECTS, FORMS, GUIDE, Basis, Choice, Form, choice_guide
from wes_core.law.parameters import CHECKED_ON, GAP
from wes_core.texts import Texts

FORMAT = "wes-forms/1"
PARAMETERS = {key: node for key, node in BOOK.nodes.items() if isinstance(node, Parameter)}


def compare(lang: str = "nl", on: date | None = None) -> dict[str, Any]:
    """Return what was found about every form, as it holds on the day `on` (None: the day of the last check).

    `{format, on, forms: [{key, name, title, rule, standing, sources}], aspects: [{key, title, cells}],
    guide: [{key, text, advice, form, rule, standing, sources, also}]}`. A cell is one sentence, `{form, text, rule,
    standing, sources}`; under each aspect a form has one or more, in the order of `forms`. Where nothing was found the
    sentence says whom to ask, and its standing is "gap". `also` lists further rules, `{rule, standing, sources}`.
    Before the first of these rules all three lists are empty. `lang` is "nl" or "en"; ValueError for another.
    """
    comparison = _Comparison(Texts(lang), on or CHECKED_ON)
    return {
        "format": FORMAT,
        "on": comparison.day.isoformat(),
        "forms": [comparison.form(form) for form in comparison.forms],
        "aspects": [comparison.aspect(aspect) for aspect in ASPECTS if comparison.forms],
        "guide": [comparison.choice(choice) for choice in GUIDE if choice_guide.at(comparison.day)],
    }


class _Comparison:
    """What the forms say on one day, in one language."""

    def __init__(self, texts: Texts, day: date) -> None:
        self.texts, self.day = texts, day
        self.forms = [form for form in FORMS if form.described_by.at(day)]

    def form(self, form: Form) -> dict[str, Any]:
        """Return the head of a form."""
        words = {name: self.texts.get(f"form.{form.key}.{name}") for name in ("name", "title")}
        return {"key": form.key, **words, **_pedigree(form.described_by)}

    def aspect(self, aspect: str) -> dict[str, Any]:
        """Return an aspect with what each form says about it."""
        cells = [cell for form in self.forms for cell in self._cells(form, aspect)]
        return {"key": aspect, "title": self.texts.get(f"aspect.{aspect}"), "cells": cells}

    def choice(self, choice: Choice) -> dict[str, Any]:
        """Return a situation with the form that suits it."""
        words = {name: self.texts.get(f"situation.{choice.key}.{name}") for name in ("text", "advice")}
        also = [_pedigree(held) for held in self._held(choice.also)]
        return {"key": choice.key, **words, "form": choice.form, **_pedigree(choice_guide), "also": also}

    def _held(self, says: Iterable[Basis]) -> Iterator[Value | Version | Information]:
        return filter(None, (basis.at(self.day) for basis in says))

    def _cells(self, form: Form, aspect: str) -> list[dict[str, Any]]:
        return [self._cell(form, aspect, held) for held in self._held(form.says.get(aspect, ()))] or [self._gap(form)]

    def _cell(self, form: Form, aspect: str, held: Value | Version | Information) -> dict[str, Any]:
        text = self._sentence(f"form.{form.key}.{aspect}.{_id(held)}")
        return {"form": form.key, "text": text, **_pedigree(held)}

    def _gap(self, form: Form) -> dict[str, Any]:
        text = self.texts.get("comparison.not_found", who=self.texts.get(f"who.{form.who}"))
        return {"form": form.key, "text": text, **_told(form.described_by.id, GAP)}

    def _sentence(self, key: str) -> str:
        """Return a sentence; figures in it that do not hold on this day say of which year they are."""
        used: dict[str, Parameter] = {}
        text = self.texts.fill(key, lambda name: self._figure(used.setdefault(name, PARAMETERS[name])))
        years = {_last_year(parameter) for parameter in used.values() if parameter.at(self.day) is None}
        return " ".join([text, *(self.texts.get("comparison.figure_of", year=year) for year in sorted(years))])

    def _figure(self, parameter: Parameter) -> str:
        held = parameter.at(self.day)
        return self.texts.quantity(held.value if held else parameter.latest(), parameter.unit)


def _last_year(parameter: Parameter) -> str:
    _, value = parameter.history.versions[-1]
    return str((value.until or value.since).year)


def _id(held: Value | Version | Information) -> str:
    return held.rule if isinstance(held, Value) else held.id


def _pedigree(held: Value | Version | Information) -> dict[str, Any]:
    return _told(_id(held), held.standing, held.cites)


def _told(rule: str, standing: Iterable[Standing], cites: Iterable[Citation] = ()) -> dict[str, Any]:
    return {"rule": rule, **pedigree(standing, cites)}
