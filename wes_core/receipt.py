"""Receipts: an assessment kept in one file, replayed later to see what moved since."""

from collections.abc import Iterator, Mapping
from typing import Any

from wes_core.assess import assess

FORMAT = "wes-receipt/1"
_WORDS = frozenset({"text", "message", "label"})


def receipt(assessment: Mapping[str, Any]) -> dict[str, Any]:
    """Return the receipt of an assessment: its answers, the version and hash of the rules, outcomes and trace."""
    return {"format": FORMAT, "assessment": assessment}


def is_receipt(thing: object) -> bool:
    """Return whether `thing` was written by `receipt`."""
    if not isinstance(thing, Mapping) or thing.get("format") != FORMAT:
        return False
    kept = thing.get("assessment")
    return isinstance(kept, Mapping) and isinstance(kept.get("answers"), Mapping)


def check(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the rules of today say of a receipt's answers, against what it says itself.

    `{format, rules: {was, is}, moved: [{at, was, is}]}`: `at` is the place in the assessment, such as
    "duration.outcome"; a value that one side lacks is absent there. Words do not count, the rules' hash neither.
    """
    was = kept["assessment"]
    now = assess(was["answers"])
    moved = [change for change in _moved(was, now, "") if not change["at"].startswith("rules.")]
    return {"format": "wes-check/1", "rules": {"was": was.get("rules"), "is": now["rules"]}, "moved": moved}


def _moved(was: Any, now: Any, at: str) -> Iterator[dict[str, Any]]:
    if isinstance(was, Mapping) and isinstance(now, Mapping):
        for key in dict.fromkeys([*was, *now]):
            if key not in _WORDS:
                yield from _compared(was, now, key, f"{at}.{key}" if at else str(key))
    elif isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        for index, (one, other) in enumerate(zip(was, now, strict=True)):
            yield from _moved(one, other, f"{at}[{index}]")
    elif was != now:
        yield {"at": at, "was": was, "is": now}


def _compared(was: Mapping[str, Any], now: Mapping[str, Any], key: Any, at: str) -> Iterator[dict[str, Any]]:
    if key in was and key in now:
        yield from _moved(was[key], now[key], at)
    else:
        yield {"at": at, **({"was": was[key]} if key in was else {"is": now[key]})}
