"""No violation of axe in any state, light and dark, narrow and wide; nothing wider than the page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.calculator.hands import (
    CALCULATOR,
    open_calculator,
    submit,
    type_answers,
    wait_for_error,
    wait_for_result,
)
from tests.support.spacing import width_when_spaced
from tests.support.theme import wait_for_theme

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async () => (await axe.run()).violations.map(({id, nodes}) =>
  id + ': ' + nodes.map(({target, failureSummary}) => target + ' ' + failureSummary).join(' | '))"""
EVERYTHING = {
    "route": "startbaan",
    "start_date": "2024-12-16",
    "end_date": "2025-09-30",
    "hours_per_week": "15",
    "absences": [],
    "registered_with_vdab": True,
    "plan": {"goal": True, "competences": False, "how": False, "competences_cannot_be_set": False},
    "stop_ground": "breach",
    "found_impossible": True,
    "domicile_in_flanders": True,
    "receives_unemployment_benefit": True,
    "km_per_day": "30",
    "birth_date": "2003-01-01",
    "project": "jojo",
    "startbaan_date": "2025-10-01",
    "has_secondary_diploma": False,
}


def empty(page: Page) -> None:
    """Nothing asked yet."""


def wrong(page: Page) -> None:
    page.locator("[name=absences][value=some]").check()
    type_answers(page, {"start_date": "31/02/2023", "hours_per_week": "NaN"})
    submit(page)
    wait_for_error(page)


def answered(page: Page) -> None:
    type_answers(
        page, {"start_date": "16/01/2023", "end_date": "31/3/2023", "hours_per_week": "19", "absences": "none"}
    )
    submit(page)
    wait_for_result(page)


def everything(page: Page) -> None:
    """Every part asked for, every group open."""
    page.evaluate(f"answers => {{ {CALCULATOR}.answers = answers }}", EVERYTHING)
    submit(page)
    wait_for_result(page)


def one_by_one(page: Page, answers: dict[str, object]) -> None:
    """The second way, with these answers."""
    page.evaluate(f"answers => {{ {CALCULATOR}.answers = answers }}", answers)
    page.locator("button[value=guide]").click()
    page.locator("[data-wes=edit]").first.wait_for()


def asking(page: Page) -> None:
    """A question with an error, its path open, and answers above it."""
    one_by_one(page, {"start_date": "2023-01-16", "end_date": "dont_know"})
    page.locator("[data-wes=next]").click()
    page.locator(".wes-error").wait_for()
    page.locator(".wes-below summary").click()


def unknown(page: Page) -> None:
    """A question that nobody knows."""
    one_by_one(page, {"start_date": "2016-12-01"})
    page.locator("[data-wes=edit]").click()
    page.locator("[data-wes=unknown]").click()


def refused(page: Page) -> None:
    """An early no."""
    one_by_one(page, {"start_date": "2023-01-16", "registered_with_vdab": False})


def all_answered(page: Page) -> None:
    """The end, and what can be asked besides."""
    asked = {key: EVERYTHING[key] for key in ("end_date", "hours_per_week", "absences")}
    sure = {"start_date": "2025-01-06", "proposed_by": "vdab", "work_situation": "no_paid_work"}
    one_by_one(page, asked | sure | {"registered_with_vdab": True, "sanction_decided": "dont_know"})


def cleared(page: Page) -> None:
    """Everything wiped."""
    page.locator("[data-wes=reset]").click()


def failed(page: Page) -> None:
    page.route("**/*.wasm", lambda route: route.abort())
    page.reload()
    page.locator("[name=start_date]").focus()
    page.locator("[data-wes=failed]").wait_for()


STATES = [empty, wrong, answered, everything, asking, unknown, refused, all_answered, cleared, failed]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_state_passes_axe(
    browser: Browser, server: str, state: Callable[[Page], None], scheme: str, width: int
) -> None:
    with browser.new_context(base_url=server, viewport={"width": width, "height": 900}) as context:
        context.add_init_script(path=AXE)
        page = context.new_page()
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
        open_calculator(page, "nl" if width == 320 else "en")
        state(page)
        wait_for_theme(page)
        assert page.evaluate(RUN) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert width_when_spaced(page) <= width
