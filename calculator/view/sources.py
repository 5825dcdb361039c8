"""Where the reasons of a part come from, folded away until somebody asks."""

from typing import Any

from calculator.view.context import Context
from calculator.view.markup import Html, el

Finding = dict[str, Any]


def sources(found: list[Finding], title: str, page: Context) -> Html | None:
    """The sources of every rule, and what the words for certainty mean."""
    if not found:
        return None
    rules: dict[str, list[str]] = {}
    for finding in found:
        rules.setdefault(finding["rule"], []).extend(map(_source, finding["sources"]))
    standings = dict.fromkeys(standing for finding in found for standing in finding["standing"])
    named = [_pair(page.rule(rule), "; ".join(dict.fromkeys(listed))) for rule, listed in rules.items() if listed]
    meant = [_pair(page.texts.get(f"standing.{each}"), page.texts.get(f"standing_means.{each}")) for each in standings]
    asked = el("span", f": {title}", class_="wes-hidden")
    return el(
        "details",
        el("summary", page.word("result.sources"), asked),
        el("dl", *named, class_="wes-from") if named else None,
        el("dl", *meant, class_="wes-meant"),
        class_="wes-sources",
    )


def _pair(term: str, said: str) -> Html:
    return el("div", el("dt", term), " ", el("dd", said))


def _source(source: dict[str, str]) -> str:
    return f"{source['label']}, {source['at']}" if source.get("at") else source["label"]
