"""Checklists: which papers and which steps, by who does them and when. Papers and next steps come out of wes_core."""

from collections.abc import Iterator
from html import escape
from typing import Any, NamedTuple

from docs.blocks.tables import example
from docs.rulebook.cases import Answers, named
from docs.speech import Speech, data, pick

MOMENTS = {"before": ("before_start",), "start": ("at_start",), "during": (), "end": ("at_end", "after_hiring")}
"""The moments of a list, and when a paper that belongs there is due."""
BESIDE = {"startbaan": "spring"}
"""A list that comes on top of another one, and the example of which it leaves the papers out."""


class Line(NamedTuple):
    """One thing to do, and the rule that asks for it."""

    text: str
    rule: str


def checklist(say: Speech, who: str) -> str:
    """Return the list of `who`, moment by moment."""
    return "\n\n".join(_moment(who, moment, say) for moment in MOMENTS if lines(who, moment, say))


def lines(who: str, moment: str, say: Speech) -> list[Line]:
    """Return what `who` has to do at a moment: papers first, except that before the start they come last."""
    papers, tasks = list(_papers(who, moment, say)), list(_tasks(who, moment, say))
    return [*tasks, *papers] if moment == "before" else [*papers, *tasks]


def _moment(who: str, moment: str, say: Speech) -> str:
    items = "".join(_item(line, say) for line in lines(who, moment, say))
    head = f"### {say.word(f'moment.{moment}')} {{ #{who.replace('_', '-')}-{moment} }}"
    return f'{head}\n\n<ul class="page-tasks" markdown="1">{items}</ul>'


def _item(line: Line, say: Speech) -> str:
    box = f'<label><input type="checkbox"><span>{escape(line.text, quote=False)}</span></label>'
    return f'<li markdown="span">{box} {say.cite(line.rule)}</li>'


def _papers(who: str, moment: str, say: Speech) -> Iterator[Line]:
    """Yield the papers that are due, each as something to do."""
    beside = _documents(BESIDE[who], say) if who in BESIDE else []
    for paper in _documents(data("checklists")["papers"][who], say):
        if paper["due"] in MOMENTS[moment] and paper not in beside:
            yield Line(_for_paper(who, paper["key"])[say.lang], paper["rule"])


def _for_paper(who: str, key: str) -> dict[str, Any]:
    """Return what `who` does for a paper, in both languages."""
    lines = {each["key"]: each for each in data("checklists")["paper"] if who in each["for"]}
    return pick(lines, key, f"paper of {who}")


def _documents(name: str, say: Speech) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = say.assessed(example(name))["documents"]
    return found


def _tasks(who: str, moment: str, say: Speech) -> Iterator[Line]:
    for task in data("checklists")["task"]:
        if (task["for"], task["when"]) == (who, moment):
            yield _step(task, say) if "step" in task else Line(task[say.lang], task["rule"])


def _step(task: dict[str, Any], say: Speech) -> Line:
    """Return a next step in the words of wes_core, after what leads to it."""
    steps = {each["key"]: each for each in say.assessed(_answers(task))["next_steps"]}
    step = pick(steps, task["step"], "next step of that case")
    lead = f"{task['lead'][say.lang]} " if "lead" in task else ""
    return Line(lead + step["text"], step["rule"])


def _answers(task: dict[str, Any]) -> Answers:
    return named(task["case"]).answers if "case" in task else example(task["example"])
