"""Problems as the page shows them: what was asked, and what is wrong with the answer."""

import re

from calculator.view.context import Context

ABSENCE = re.compile(r"absences\[(\d+)\]\.(\w+)")
DAY = re.compile(r"weekly_hours\.(\w+)")


def shown(problems: list[dict[str, str]], page: Context) -> list[dict[str, str]]:
    """Return `{path, label, text}` for each problem; the key of an answer means nothing to who fills in a form."""
    return [_shown(problem.get("path", problem["field"]), problem["message"], page) for problem in problems]


def _shown(path: str, message: str, page: Context) -> dict[str, str]:
    text = message.removeprefix(f"{path}: ")
    return {"path": path, "label": _label(path, page), "text": text[:1].upper() + text[1:]}


def _label(path: str, page: Context) -> str:
    if row := ABSENCE.fullmatch(path):
        return f"{page.word('absences.row')} {int(row[1]) + 1}, {page.word(f'absences.{row[2]}').lower()}:"
    if day := DAY.fullmatch(path):
        return f"{page.texts.get(f'weekday.{day[1]}')}:"
    return page.text(f"fact.{path}.question") or f"{path}:"
