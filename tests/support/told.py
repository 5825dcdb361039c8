"""What an assessment says about the law, sentence by sentence, each with what carries it."""

from collections.abc import Iterator
from typing import Any


def told(assessment: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every sentence with the rule that carries it, its standing and its sources."""
    for part in assessment.values():
        if isinstance(part, dict) and "outcome" in part:
            yield from ((each["text"], each) for each in (*part["reasons"], *part["notices"]))
            yield from ((near["text"], rule) for near in part.get("almost", []) for rule in near["rules"])
    yield from ((each["text"], each) for each in (*assessment["documents"], *assessment["next_steps"]))
