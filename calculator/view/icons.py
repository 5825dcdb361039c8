"""A small picture beside each verdict; the words carry the meaning."""

from calculator.view.markup import Html, el

TONES = {
    "yes": "good",
    "amount": "good",
    "complete": "good",
    "likely": "good",
    "range": "good",
    "no": "bad",
    "incomplete": "bad",
    "no_ground": "bad",
    "none": "bad",
    "not_yet": "wait",
    "suspended": "wait",
    "decided_by_authority": "authority",
    "ask_coordinators": "authority",
    "ground_exists": "authority",
    "more_information": "ask",
    "not_found": "ask",
}
"""How an outcome looks. One that is not here looks neutral."""

SHAPES = {
    "good": "M5 12.5l4.5 4.5L19 7.5",
    "bad": "M7 7l10 10M17 7L7 17",
    "wait": "M12 6.5V12l4 2.5",
    "authority": "M6.5 18.5c0-3.5 2.4-5.5 5.5-5.5s5.5 2 5.5 5.5M12 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6",
    "ask": "M9 9.2A3 3 0 1 1 12.9 12c-.7.3-.9.8-.9 1.7M12 17.3v.2",
    "neutral": "M12 11v6M12 7.2v.2",
}


def tone(outcome: str) -> str:
    """The look of an outcome."""
    return TONES.get(outcome, "neutral")


def icon(outcome: str) -> Html:
    """The picture of an outcome."""
    shape = el("path", d=SHAPES[tone(outcome)])
    return el("svg", shape, viewBox="0 0 24 24", class_="wes-icon", aria_hidden="true", focusable="false")
