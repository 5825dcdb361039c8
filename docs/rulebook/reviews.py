"""Who looked a rule over, and whether that still holds; `python -m docs.rulebook.reviews D-1` says what to sign."""

import sys
from collections.abc import Iterable, Mapping
from typing import Any

from docs.rulebook.fingerprint import fingerprint
from docs.speech import Speech, UnknownName, data, known_rules, pick

Review = Mapping[str, Any]


def reviewed(rule: str, say: Speech, reviews: Iterable[Review] | None = None) -> str:
    """Return a sentence for each review of `rule`, one that lapsed included; without any, that there is none."""
    listed = data("reviews").get("review", ()) if reviews is None else reviews
    return " ".join(_said(each, say) for each in listed if each["rule"] == rule) or say.word("law.review_none")


def _said(review: Review, say: Speech) -> str:
    state = "holds" if review["sha256"] == fingerprint(review["rule"]) else "lapsed"
    return say.word(f"law.review_{state}", role=review["role"][say.lang], day=say.texts.date(review["day"]))


def sign(rules: Iterable[str]) -> int:
    """Print the fingerprint of each rule; return the exit status, 2 for an id that does not exist."""
    for rule in rules:
        try:
            pick(known_rules(), rule, "rule of wes_core")
        except UnknownName as error:
            print(error, file=sys.stderr)
            return 2
        print(rule, fingerprint(rule))
    return 0


if __name__ == "__main__":
    sys.exit(sign(sys.argv[1:]))
