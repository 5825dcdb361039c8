"""How well the tests watch the rules: what `make mutants` counted, and why some mistakes are none."""

import json
import tomllib
from pathlib import Path
from typing import Any

from docs.speech import Speech, markdown_table

MUTANTS = Path(__file__).parents[2] / "tests" / "mutants"


def score() -> dict[str, Any]:
    """What the last whole run counted."""
    counted: dict[str, Any] = json.loads((MUTANTS / "score.json").read_text(encoding="utf-8"))
    return counted


def mutants_killed(say: Speech) -> str:
    """In one sentence, how many mistakes a test noticed, and on which day that was counted."""
    counted = score()
    killed, made = (str(counted[name]) for name in ("killed", "mutants"))
    share = say.texts.number(f"{100 * counted['killed'] / counted['mutants']:.1f}")
    return say.word("mutants_killed", killed=killed, made=made, share=share, day=say.texts.date(counted["day"]))


def mutants_by_module(say: Speech) -> str:
    """The same for each module."""
    rows = [[f"`{module}`", str(killed), str(made)] for module, (killed, made) in score()["modules"].items()]
    return markdown_table([say.word("module"), say.word("noticed"), say.word("made")], rows)


def mutants_that_live(say: Speech) -> str:
    """Every mistake that no test notices, under the reason for it."""
    reasons = tomllib.loads((MUTANTS / "survivors.toml").read_text(encoding="utf-8"))["reason"]
    rows = [
        [reason[say.lang] if first else "", f"`{mutant['module']}`", f"`{mutant['was']}`", f"`{mutant['became']}`"]
        for reason in reasons
        for first, mutant in zip((True, *[False] * len(reason["mutant"])), reason["mutant"], strict=False)
    ]
    return markdown_table([say.word(word) for word in ("why", "module", "was", "became")], rows)
