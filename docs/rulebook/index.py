"""Every rule of the law in one table for each chapter."""

from itertools import groupby

from docs.rulebook.drawing import link_to
from docs.speech import Speech, known_rules, markdown_table
from wes_core.reference import in_order

PARTS_OF = {
    "E": ("eligibility",),
    "D": ("duration", "stop"),
    "A": ("allowance", "travel", "exemption"),
    "C": ("plan",),
    "B": ("startbaan",),
}
"""The parts of an answer that the rules of a chapter decide: their drawings stand on a page of their own."""


def rules_table(say: Speech) -> str:
    """Every rule and every gap once, in the order of the law, with its title and how sure it is."""
    chapters = groupby(sorted(known_rules(), key=in_order), key=lambda rule: rule[0])
    return "\n\n".join(_chapter(chapter, list(rules), say) for chapter, rules in chapters)


def _chapter(chapter: str, rules: list[str], say: Speech) -> str:
    heads = [say.word("rule"), say.word("subject"), say.word("mark")]
    rows = [
        [
            f"[{rule}]({say.home}rules/{rule}.md)",
            say.rule(rule)["title"],
            say.standing_of(rule),
        ]
        for rule in rules
    ]
    links = " · ".join(link_to(part, say) for part in PARTS_OF.get(chapter, ()))
    drawn = say.word("law.drawing", text=links) if links else ""
    return "\n\n".join(filter(None, (f"## {say.words['chapter'][chapter]}", drawn, markdown_table(heads, rows))))
