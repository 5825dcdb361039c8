"""`rules.json`: every id of the law with all its wordings, every number with its history, and every source."""

from collections.abc import Iterable, Mapping
from typing import Any

import wes_core
from docs.speech import Speech, known_rules
from wes_core.engine.citation import Standing
from wes_core.law.sources import SOURCES
from wes_core.reference import in_order
from wes_core.texts import LANGUAGES, Texts

FORMAT = "wes-law/1"
Entry = dict[str, Any]
_OF_A_WORDING = ("key", "kind", "since", "until", "standing", "sources")
_OF_A_VALUE = ("value", "since", "until", "rule", "standing", "sources", "checked_on")


def law(head: Mapping[str, str]) -> Entry:
    """Return the whole law as data; `head` says which version of the rules it is."""
    listed = wes_core.rules()
    return {
        "format": FORMAT,
        **head,
        "rules": [_rule(rule, listed) for rule in sorted(known_rules(), key=in_order)],
        "parameters": list(_parameters(listed["parameters"])),
        "sources": [source._asdict() for source in SOURCES],
        "standings": {mark.value: _told(f"standing_means.{mark.value}") for mark in Standing},
    }


def _rule(rule: str, listed: Mapping[str, list[Entry]]) -> Entry:
    wordings, values, gaps = (
        [each for each in listed[kind] if each["rule"] == rule] for kind in ("rules", "parameters", "gaps")
    )
    words = {lang: Speech(lang).rule(rule) for lang in LANGUAGES}
    return {
        "id": rule,
        **{name: {lang: words[lang][name] for lang in LANGUAGES} for name in ("title", "text")},
        "standing": [mark.value for mark in known_rules()[rule]],
        **_valid([*wordings, *values]),
        "sources": _once(source for each in (*wordings, *values, *gaps) for source in each["sources"]),
        "versions": [{name: each[name] for name in _OF_A_WORDING} for each in wordings],
        "parameters": _once(each["name"] for each in values),
        **({"ask": gaps[0]["who"]} if gaps else {}),
    }


def _valid(entries: list[Entry]) -> Entry:
    """Return from when to when any of `entries` holds; None where that end is open, or where nothing holds."""
    first, last = ([each[end] for each in entries] for end in ("since", "until"))
    return {
        "since": None if None in first else min(first, default=None),
        "until": None if None in last else max(last, default=None),
    }


def _parameters(listed: Iterable[Entry]) -> Iterable[Entry]:
    found: dict[str, list[Entry]] = {}
    for each in listed:
        found.setdefault(each["name"], []).append(each)
    titles = {lang: _titles(lang) for lang in LANGUAGES}
    for name, values in found.items():
        yield {
            "name": name,
            "title": {lang: titles[lang][name] for lang in LANGUAGES},
            "unit": values[0]["unit"],
            "history": [{key: value[key] for key in _OF_A_VALUE} for value in values],
        }


def _titles(lang: str) -> dict[str, str]:
    return {each["name"]: each["title"] for each in wes_core.rules(lang=lang)["parameters"]}


def _told(key: str) -> dict[str, str]:
    return {lang: Texts(lang).get(key) for lang in LANGUAGES}


def _once(things: Iterable[Any]) -> list[Any]:
    """Return each of `things` once, in their order; some of them cannot be keys."""
    found: list[Any] = []
    for thing in things:
        if thing not in found:
            found.append(thing)
    return found
