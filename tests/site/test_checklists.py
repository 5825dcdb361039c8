"""The checklists: papers and next steps come out of wes_core, each at its moment and with its rule."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from docs.blocks import checklists
from docs.speech import Speech, UnknownName, data
from tests.site.test_prose import AMOUNT, DAY
from tests.support.plain import faults

TASKS: list[dict[str, Any]] = data("checklists")["task"]
PAPERS: list[dict[str, Any]] = data("checklists")["paper"]
READERS = ("employer", "counsellor", "job_seeker", "startbaan")


@pytest.fixture(params=["nl", "en"])
def say(request: pytest.FixtureRequest) -> Speech:
    return Speech(request.param)


def texts(who: str, moment: str, say: Speech) -> str:
    return " ".join(line.text for line in checklists.lines(who, moment, say))


def paper(name: str, who: str, say: Speech) -> str:
    return next(str(each[say.lang]) for each in PAPERS if each["key"] == name and who in each["for"])


@pytest.mark.parametrize("who", ["employer", "counsellor", "job_seeker"])
def test_the_agreement_comes_before_the_start_and_the_plan_at_it(who: str, say: Speech) -> None:
    assert checklists.lines(who, "before", say)[-1].text == paper("agreement", who, say)
    assert checklists.lines(who, "start", say)[0].text == paper("stageplan", who, say)


def test_before_a_startbaan_only_what_comes_on_top_is_listed(say: Speech) -> None:
    assert paper("proof_of_low_schooling", "startbaan", say) in texts("startbaan", "start", say)
    assert paper("startbaan_contract", "startbaan", say) in texts("startbaan", "end", say)
    assert paper("agreement", "employer", say) not in texts("startbaan", "before", say)


def test_a_paper_is_something_to_do(say: Speech) -> None:
    task = checklists.lines("employer", "start", say)[0].text
    assert task == {"nl": "Ligt het stageplan klaar?", "en": "Is the stageplan (placement plan) ready?"}[say.lang]


def test_a_paper_without_a_line_for_its_reader_stops_the_build(say: Speech) -> None:
    with pytest.raises(UnknownName, match="paper of employer"):
        checklists._for_paper("employer", "end_evaluation")


def test_each_line_for_a_paper_is_used() -> None:
    wanted = [
        (who, each["key"])
        for who, name in data("checklists")["papers"].items()
        for each in checklists._documents(name, Speech("nl"))
    ]
    assert not [(who, each["key"]) for each in PAPERS for who in each["for"] if (who, each["key"]) not in wanted]


def test_a_next_step_is_told_in_the_words_of_the_rules(say: Speech) -> None:
    assert say.texts.get("next_step.offer_the_place") in texts("employer", "before", say)
    assert say.texts.get("next_step.discuss_the_ending") in texts("job_seeker", "during", say)


def test_a_step_that_the_case_does_not_lead_to_stops_the_build(say: Speech) -> None:
    with pytest.raises(UnknownName, match="offer_the_place"):
        checklists._step({**TASKS[0], "step": "nothing"}, say)


@pytest.mark.parametrize("who", READERS)
def test_each_line_has_a_box_of_its_own_and_its_rule(who: str, say: Speech) -> None:
    told = checklists.checklist(say, who)
    count = sum(len(checklists.lines(who, moment, say)) for moment in checklists.MOMENTS)
    assert told.count('<label><input type="checkbox">') == told.count("page-cite") == count


@pytest.mark.parametrize("task", [*PAPERS, *(each for each in TASKS if "nl" in each)], ids=lambda task: task["nl"])
def test_each_line_is_plain_and_types_no_number_of_the_law(task: dict[str, Any], say: Speech) -> None:
    assert list(faults(task[say.lang], say.lang)) == []
    assert not AMOUNT.search(task[say.lang])
    assert not DAY.search(task[say.lang])


def test_on_paper_stand_the_lists_and_no_menu(browser: Browser, server: str) -> None:
    context = browser.new_context(base_url=server)
    page = context.new_page()
    page.goto("checklists/")
    page.emulate_media(media="print")
    assert page.locator(".page-tasks input").first.is_visible()
    assert not [part for part in (".md-header", ".md-tabs", ".md-sidebar") if page.locator(part).first.is_visible()]
    breaks = page.locator("h2").evaluate_all("titles => titles.map(title => getComputedStyle(title).breakBefore)")
    assert breaks[: len(READERS)] == ["auto", "page", "page", "page"]
    assert not [title for title in page.locator("h2").all()[len(READERS) :] if title.is_visible()]
    context.close()
