"""One part of the assessment: its verdict first, then all that carries it."""

from typing import Any

from calculator.view.context import Context
from calculator.view.icons import icon, tone
from calculator.view.markup import Html, el, join
from calculator.view.reasons import certainty, notices, origin, reasons
from calculator.view.sources import sources
from calculator.view.table import months_table
from calculator.view.told import label, told
from wes_core.law.facts import BY_KEY
from wes_core.questions import who_can_tell

Part = dict[str, Any]

TOLD_ELSEWHERE = frozenset(
    {"outcome", "text", "standing", "reasons", "open", "notices", "steps", "months", "indication", "almost"}
)


def verdict(name: str, part: Part, page: Context, answers: dict[str, Any], *, linked: bool) -> Html:
    """One part, as a card."""
    outcome = part["outcome"]
    title = page.texts.get(f"part.{name}.title")
    return el(
        "section",
        el("h3", icon(outcome), title, id=page.id(f"part-{name}") if linked else None, tabindex=-1 if linked else None),
        el("p", part["text"], certainty(part, page), class_="wes-verdict"),
        *[_almost(way, page) for way in part.get("almost", [])],
        _details(part, page),
        months_table(part, page),
        reasons(part["reasons"], page),
        notices(part["notices"], page),
        _open(part["open"], page, answers, linked),
        sources([*part["reasons"], *part["notices"]], title, page),
        class_="wes-part",
        data_part=name,
        data_outcome=outcome,
        data_tone=tone(outcome),
    )


def _almost(way: dict[str, Any], page: Context) -> Html:
    origins = [join(" ", origin(rule, page)) for rule in way["rules"]]
    return el("p", way["text"], *origins, class_="wes-almost")


def _details(part: Part, page: Context) -> Html | None:
    shown = {name: value for name, value in part.items() if name not in TOLD_ELSEWHERE}
    pairs = [el("div", el("dt", label(name, page)), el("dd", told(name, value, page))) for name, value in shown.items()]
    return el("dl", *pairs, class_="wes-details") if pairs else None


def _open(keys: list[str], page: Context, answers: dict[str, Any], linked: bool) -> Html | None:
    if not keys:
        return None
    items = [el("li", *_question(key, page, answers, linked)) for key in keys]
    return join(el("h4", page.word("result.open")), el("ul", *items, class_="wes-open"))


def _question(key: str, page: Context, answers: dict[str, Any], linked: bool) -> list[Html | str]:
    asked = page.text(f"fact.{key}.question") or key
    link: Html | str = el("a", asked, href=f"#{page.id(key)}", data_field=key) if linked else asked
    if answers.get(key) != "dont_know":
        return [link]
    return [link, f" ({page.word('result.unknown')}) ", who_can_tell(BY_KEY[key], page.texts)]
