"""Who looked a rule over, and whether that still holds; `python -m docs.rulebook.reviews D-1` says what to sign."""

import sys
from collections.abc import Iterable, Mapping
from typing import Any

from docs.rulebook.code import fingerprint
from docs.speech import Speech, data, known_rules, pick

Review = Mapping[str, Any]


def reviewed(rule: str, say: Speech, reviews: Iterable[Review] | None = None) -> str:
    """Return a sentence for each review of `rule`, one that lapsed included; without any, that there is none."""
    listed = data("reviews").get("review", ()) if reviews is None else reviews
    return " ".join(_said(each, say) for each in listed if each["rule"] == rule) or say.word("law.review_none")


def _said(review: Review, say: Speech) -> str:
    state = "holds" if review["sha256"] == fingerprint(review["rule"]) else "lapsed"
    return say.word(f"law.review_{state}", role=review["role"][say.lang], day=say.texts.date(review["day"]))


if __name__ == "__main__":
    for name in sys.argv[1:]:
        pick(known_rules(), name, "rule of wes_core")
        print(name, fingerprint(name))
