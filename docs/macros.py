"""What the pages call between double braces. A name that does not exist stops the build and says which names do."""

import json
import logging
import sys
from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path
from string import Template
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]  # The macros plugin knows this file only, wherever mkdocs was started.

from calculator import view  # noqa: E402
from calculator.view.words import words  # noqa: E402
from docs import links, offices  # noqa: E402
from docs.blocks import (  # noqa: E402
    batch,
    checklists,
    examples,
    forms,
    glossary,
    news,
    not_known,
    proof,
    questions,
    reform,
    since,
    situations,
    tables,
    what_if,
)
from docs.published import page as published  # noqa: E402
from docs.rulebook import cases, drawing, index, page  # noqa: E402
from docs.speech import DATA, Speech, UnknownName, day_before, day_of, value_of  # noqa: E402
from wes_core.law.parameters import CHECKED_ON  # noqa: E402

REFERENCE_STYLE = "assets/_mkdocstrings.css"
"""The theme gives it to the reference alone; its plugin, which stands before this one, gives it to every page."""
MANIFEST = ROOT / ".build" / "wes" / "manifest.json"
SELDOM_MEANT = {"search": {"boost": 0.3}}
"""A search finds the pages that explain before those of single rules."""
Macro = Callable[..., str]


def define_env(env: Any) -> None:
    """Give the pages of one language their macros; the macros plugin calls this."""
    # The plugin tells what is wrong with a page as a warning: `mkdocs --quiet` must not swallow it.
    logging.getLogger("mkdocs.plugins.mkdocs_macros.util").setLevel(logging.WARNING)
    env.conf["extra_css"].remove(REFERENCE_STYLE)
    say = Speech(env.conf["theme"]["language"])
    here = Here(env, say)
    for name, macro in (in_text(say) | blocks(say) | here.macros()).items():
        env.macro(here.before(macro), name)


def in_text(say: Speech) -> dict[str, Macro]:
    """Macros that stand in a sentence."""
    return {
        "amount": lambda name, before=None: say.texts.amount(value_of(name, before)[1].value),
        "answers_of": published.answers_of,
        "api_address": published.api_address,
        "cite": say.cite,
        "checked_day": lambda: say.texts.date(CHECKED_ON),
        "day": lambda name: say.texts.date(day_of(name)),
        "eve": lambda name: say.texts.date(day_before(name)),
        "example_field": tables.example_field,
        "example_in_words": partial(tables.example_in_words, say),
        "failure": lambda code: words(say.lang)["page"][f"failed_{code}"],
        "form_says": partial(forms.says, say),
        "last_day_of_job": partial(situations.last_day_of_job, say),
        "limit": lambda name, before=None: limit(say, name, before),
        "mutants_killed": partial(proof.mutants_killed, say),
        "office_count": offices.count,
        "offices_day": lambda: offices.published(say),
        "rule_day": partial(since.rule_day, say),
        "rule_eve": partial(since.rule_eve, say),
        "sanction_day": partial(situations.sanction_day, say),
        "site_address": published.site_address,
        "source": say.source,
        "told_since": partial(since.told_since, say),
        "values_printed": published.values_printed,
        "wheel_address": published.wheel_address,
        "wheel_sha256": published.wheel_sha256,
    }


def blocks(say: Speech) -> dict[str, Macro]:
    """Macros that stand by themselves."""
    return {
        "absence_one_day_apart": partial(situations.absence_one_day_apart, say),
        "around_the_birthdays": partial(situations.around_the_birthdays, say),
        "around_the_reform": partial(situations.around_the_reform, say),
        "around_the_sanction": partial(situations.around_the_sanction, say),
        "batch_cases": batch.cases,
        "batch_columns": partial(batch.columns, say),
        "batch_outcome": partial(batch.answered, say),
        "before_after": partial(reform.before_after, say),
        "by_hours": partial(what_if.by_hours, say),
        "data_fields": partial(published.field_table, say),
        "checklist": partial(checklists.checklist, say),
        "decision_drawing": partial(drawing.decision_drawing, say),
        "decision_drawings": partial(drawing.every_drawing, say),
        "example_contents": partial(examples.contents, say),
        "facts_table": partial(tables.facts_table, say),
        "forms_guide": partial(forms.guide, say),
        "forms_table": partial(forms.table, say),
        "granted_or_started": partial(situations.granted_or_started, say),
        "grounds": partial(situations.grounds, say),
        "glossary": partial(glossary.glossary, say),
        "half_known": partial(not_known.half_known, say),
        "last_day_tried": partial(what_if.last_day_tried, say),
        "last_days": lambda *starts: tables.last_days(say, starts),
        "law_changes": partial(news.law_changes, say),
        "months_table": partial(tables.months_table, say),
        "mutants_by_module": partial(proof.mutants_by_module, say),
        "mutants_that_live": partial(proof.mutants_that_live, say),
        "office_finder": partial(offices.finder, say),
        "old_plans": partial(situations.old_plans, say),
        "one_answer_else": partial(what_if.one_answer_else, say),
        "one_day_apart": partial(situations.one_day_apart, say),
        "outside_links": partial(links.table, say),
        "parameters_table": partial(tables.parameters_table, say),
        "picture": picture,
        "plans": partial(situations.plans, say),
        "readings": partial(what_if.readings, say),
        "questions_for_machines": partial(questions.for_machines, say),
        "rules_table": partial(index.rules_table, say),
        "site_changes": partial(news.site_changes, say),
        "sources": partial(tables.sources, say),
        "standings": partial(tables.standings, say),
        "travel_rates": partial(tables.travel_rates, say),
        "travel_table": partial(what_if.travel_table, say),
    }


def limit(say: Speech, name: str, before: str | None = None) -> str:
    """Return a limit of the law with its unit; `before` names a day of the law, for the limit that held until then."""
    parameter, value = value_of(name, before)
    return say.texts.quantity(value.value, parameter.unit)


def picture(name: str, **labels: str) -> str:
    """Return a drawing of docs/data/pictures with its labels, on one line."""
    drawing = Template((DATA / "pictures" / f"{name}.svg").read_text(encoding="utf-8"))
    lines = drawing.substitute({key: escape(label) for key, label in labels.items()}).splitlines()
    return f'<div class="page-figure">{"".join(line.strip() for line in lines)}</div>'


class Here:
    """What depends on the page that is being made: where it stands."""

    def __init__(self, env: Any, say: Speech) -> None:
        self.env, self.say = env, say
        self.page: Any = None

    def macros(self) -> dict[str, Macro]:
        return {
            "calculator": self.calculator,
            "data_files": lambda: published.file_table(self.say, self.root()),
            "data_schemas": lambda: published.schema_table(self.say, self.root()),
            "feeds": lambda: news.feeds(self.say, self.up()) if self.env.conf["use_directory_urls"] else "",
            "office_files": lambda: offices.files(self.say, self.up(), self.root()),
            "offices": lambda: offices.listed(self.say, self.up()),
            "open_example": self.open_example,
            "open_points": partial(self.with_ways, not_known.open_points),
            "page_sources": lambda: tables.page_sources(self.say, self.address("sources")),
            "questions": partial(self.with_ways, questions.questions),
            "rule_page": self.rule_page,
            "worked_example": self.worked_example,
            "worked_examples": self.worked_examples,
        }

    def with_ways(self, macro: Macro, *values: str) -> str:
        """Return what `macro` makes when it knows the way to the calculator and to the sources."""
        return macro(self.say, self.address("calculator"), self.address("sources"), *values)

    def before(self, macro: Macro) -> Macro:
        """Return `macro` such that its links start from the page at hand."""

        def called(*values: str, **named: str) -> str:
            if self.page is not self.env.page:
                self.page = self.env.page
                self.say.turn_to("../" * self.page.file.src_uri.count("/"), self.address("rules/{rule}"))
            return macro(*values, **named)

        return called

    def assets(self) -> str:
        """Return the way from this page to the calculator's files: one copy, beside the Dutch pages."""
        return f"{self.root()}assets/wes/"

    def root(self) -> str:
        """Return the way from this page to the top of the site, where the Dutch pages stand."""
        return f"{self.up()}{self.env.conf['extra']['root_of']['nl']}"

    def up(self) -> str:
        """Return the way from this page to the top of its language."""
        return "../" * str(self.env.page.url).count("/")

    def address(self, page: str) -> str:
        """Return the way from this page to another one of its language, named without an ending."""
        return f"{self.up()}{page}{'/' if self.env.conf['use_directory_urls'] else '.html'}"

    def rule_page(self, rule: str) -> str:
        """Return the page of a rule; it stands in no menu, so its head is made here too."""
        words = self.say.rule(rule)
        self.env.page.meta |= {
            "description": page.in_brief(words["text"]),
            "hide": ["navigation"],
            "card": "rules/index",
        } | SELDOM_MEANT
        return page.rule_page(rule, self.say, self.address("calculator"))

    def calculator(self, example: str = "spring") -> str:
        """Return the calculator, with a worked example below it."""
        shown = self.say.assessed(tables.example(example))
        # The theme names these in the head: the browser then has them when it comes to the calculator.
        early = {"script": manifest()["calculator"], "style": manifest()["style"]}
        self.env.page.meta["early"] = {kind: self.assets() + asset["name"] for kind, asset in early.items()}
        packed = not self.env.conf["use_directory_urls"]
        rules, assets = self.say.rules, self.assets()
        return view.page(self.say.lang, assets, manifest(), example=shown, rules=rules, packed=packed)

    def open_example(self, example: str, text: str) -> str:
        """Return a button that opens the calculator with an example or a situation filled in."""
        # As HTML, because MkDocs would look for the answers among the headings of the page.
        address = f"{self.address('calculator')}{cases.fragment(situations.situation(example))}".replace("&", "&amp;")
        return f'<a class="md-button md-button--primary" href="{address}">{escape(text)} :material-arrow-right:</a>'

    def worked_example(self, example: str) -> str:
        """Return an example as the calculator shows it."""
        return f"<div>{self.style()}{self.result(example)}</div>"

    def worked_examples(self) -> str:
        """Return every example, in short and in whole."""
        return f"{self.style()}\n\n{examples.every_example(self.say, self.address('calculator'), self.result)}"

    def result(self, example: str) -> str:
        """Return the outcome of an example as HTML."""
        shown = self.say.assessed(tables.example(example))
        return view.result(shown, self.say.lang, f"example-{example}", self.say.rules, example=True)

    def style(self) -> str:
        """Return the style of an outcome."""
        return view.stylesheet(self.assets(), manifest())


def manifest() -> dict[str, Any]:
    """Return the names of the calculator's files."""
    if not MANIFEST.exists():
        raise UnknownName(f"{MANIFEST.relative_to(ROOT)} is missing: `python -m calculator.build` makes it")
    found: dict[str, Any] = json.loads(MANIFEST.read_text(encoding="utf-8"))
    return found
