"""One question at a time: the same form, the same outcome, and no question too many."""

import pytest
from playwright.sync_api import Page, Route

import wes_core
from calculator.view.words import words
from tests.calculator.hands import (
    CALCULATOR,
    choose,
    focused,
    heard,
    open_calculator,
    press_button,
    type_text,
    wait_for_error,
    wait_for_result,
    wait_until_ready,
)
from wes_core.texts import Texts

TEXTS = Texts("nl")
NEXT = "Volgende"
TYPED = {
    "start_date": "16/01/2023",
    "registered_with_vdab": "true",
    "work_situation": "no_paid_work",
    "proposed_by": "vdab",
    "sanction_decided": "false",
    "end_date": "31-3-2023",
    "hours_per_week": "38",
    "absences": "none",
}
MEANT = TYPED | {
    "start_date": "2023-01-16",
    "registered_with_vdab": True,
    "sanction_decided": False,
    "end_date": "2023-03-31",
    "absences": [],
}


def ask_one_by_one(page: Page, lang: str = "nl") -> None:
    """Open the calculator and choose the second way."""
    open_calculator(page, lang)
    press_button(page, {"nl": "Vraag per vraag", "en": "One question at a time"}[lang])
    wait_until_asked(page, "start_date")


def wait_until_asked(page: Page, key: str) -> None:
    """Wait until this question is the one in sight."""
    page.locator(f"[data-key={key}][data-current]").wait_for()


def reply(page: Page, key: str, answer: str) -> None:
    """Answer the question that is asked, by keyboard, and go on."""
    wait_until_asked(page, key)
    if page.locator(f"[name='{key}']").first.get_attribute("type") == "radio":
        choose(page, key, answer)
    else:
        type_text(page, key, answer)
    press_button(page, NEXT)


def reply_to(page: Page, *keys: str) -> None:
    """Answer these questions as in the worked case."""
    for key in keys:
        reply(page, key, TYPED[key])


def in_sight(page: Page) -> list[str]:
    """The keys of the questions that can be seen."""
    return page.locator("form [data-key]:visible").evaluate_all("all => all.map(({ dataset }) => dataset.key)")


def wait_for_end(page: Page) -> None:
    """Wait until nothing is asked any more."""
    page.locator("[data-wes=end] h2").wait_for()


def given(page: Page) -> list[str]:
    """The questions that have an answer in the list."""
    buttons = page.locator("[data-wes=edit]")
    return buttons.evaluate_all("all => all.map(({ value }) => value)")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_case_by_keyboard_only_comes_to_what_the_whole_form_comes_to(page: Page, lang: str) -> None:
    ask_one_by_one(page, lang)
    buttons = {"nl": (NEXT, "Bekijk de uitkomst"), "en": ("Next", "Show the outcome")}[lang]
    for key, answer in TYPED.items():
        wait_until_asked(page, key)
        assert in_sight(page) == [key]
        assert focused(page).startswith(Texts(lang).get(f"fact.{key}.question"))
        if page.locator(f"[name='{key}']").first.get_attribute("type") == "radio":
            choose(page, key, answer)
        else:
            type_text(page, key, answer)
        press_button(page, buttons[0])
    wait_for_end(page)
    assert in_sight(page) == []
    press_button(page, buttons[1])
    wait_for_result(page)
    assert heard(page, "wes:result") == [wes_core.assess(MEANT, lang)]


def test_the_number_of_questions_is_told_and_never_grows(page: Page) -> None:
    ask_one_by_one(page)
    left = []
    for key in TYPED:
        wait_until_asked(page, key)
        step = page.locator("[data-wes=step]")
        assert step.get_attribute("role") == "status"
        left.append(step.inner_text())
        reply_to(page, key)
    assert left[0] == "Vraag 1, daarna hoogstens nog 9"
    assert left[1] == "Vraag 2, daarna hoogstens nog 7"
    assert left[-1] == "Vraag 8, de laatste"


def test_an_early_no_ends_the_asking_with_its_reason(page: Page) -> None:
    ask_one_by_one(page)
    reply_to(page, "start_date")
    reply(page, "registered_with_vdab", "false")
    wait_for_end(page)
    end = page.locator("[data-wes=end]").inner_text()
    assert focused(page) == TEXTS.get("part.eligibility.no")
    assert TEXTS.get("says.is_job_seeker.no") in end
    assert "E-4" in end
    press_button(page, "Bekijk de uitkomst")
    wait_for_result(page)
    assert heard(page, "wes:result")[0]["eligibility"]["outcome"] == "no"


def test_after_a_no_somebody_can_go_on_to_the_other_parts(page: Page) -> None:
    ask_one_by_one(page)
    reply_to(page, "start_date")
    reply(page, "registered_with_vdab", "false")
    wait_for_end(page)
    press_button(page, "Toch verder vragen")
    reply_to(page, "end_date", "hours_per_week", "absences")
    wait_for_end(page)
    assert focused(page) == words("nl")["guide"]["done"]


def test_a_day_without_law_ends_the_asking_and_offers_no_more_questions(page: Page) -> None:
    ask_one_by_one(page)
    reply(page, "start_date", "31/12/2016")
    wait_for_end(page)
    assert focused(page) == TEXTS.get("part.eligibility.no_law_for_that_day")
    assert page.locator("[data-wes=more] button").count() == 0


def test_changing_one_answer_keeps_the_others_and_asks_only_what_newly_matters(page: Page) -> None:
    ask_one_by_one(page)
    reply_to(page, "start_date", "registered_with_vdab", "work_situation")
    wait_until_asked(page, "proposed_by")
    press_button(page, "Wijzig : Eerste dag")
    wait_until_asked(page, "start_date")
    assert page.locator("[name=start_date]").input_value() == TYPED["start_date"]
    reply(page, "start_date", "2/11/2022")
    wait_until_asked(page, "in_twe_path")
    assert given(page) == ["start_date", "registered_with_vdab", "work_situation"]
    reply(page, "in_twe_path", "true")
    reply_to(page, "proposed_by", "sanction_decided", "end_date", "hours_per_week", "absences")
    wait_for_end(page)
    answers = page.evaluate(f"{CALCULATOR}.answers")
    assert answers == MEANT | {"start_date": "2022-11-02", "in_twe_path": True}


def test_the_way_back_leads_to_the_question_before_with_its_answer(page: Page) -> None:
    ask_one_by_one(page)
    assert not page.locator("[data-wes=back]").is_visible()
    reply_to(page, "start_date", "registered_with_vdab")
    wait_until_asked(page, "work_situation")
    press_button(page, "Terug")
    wait_until_asked(page, "registered_with_vdab")
    assert page.locator("[name=registered_with_vdab][value=true]").is_checked()
    press_button(page, "Terug")
    wait_until_asked(page, "start_date")
    assert not page.locator("[data-wes=back]").is_visible()
    press_button(page, NEXT)
    wait_until_asked(page, "work_situation")


def test_not_to_know_names_who_can_tell_and_can_be_taken_back(page: Page) -> None:
    ask_one_by_one(page)
    wait_until_ready(page)
    who = page.locator("[data-key=start_date] .wes-who")
    assert not who.is_visible()
    press_button(page, "Ik weet het niet")
    assert TEXTS.get("group_who.placement") in who.inner_text()
    assert TEXTS.get("group_who.placement") in page.locator("[data-wes=spoken]").inner_text()
    assert page.evaluate(f"{CALCULATOR}.answers") == {"start_date": "dont_know"}
    assert page.locator("[data-wes=unknown]").get_attribute("aria-pressed") == "true"
    page.locator("[data-wes=unknown]").press("Enter")
    assert not who.is_visible()
    assert page.evaluate("document.activeElement.name") == "start_date"
    assert page.evaluate(f"{CALCULATOR}.answers") == {}
    press_button(page, "Ik weet het niet")
    press_button(page, NEXT)
    wait_until_asked(page, "registered_with_vdab")
    assert TEXTS.get("group_who.placement") in page.locator("[data-wes=given]").inner_text()
    choose(page, "registered_with_vdab", "dont_know")
    assert page.locator("[data-key=registered_with_vdab] .wes-who").inner_text() == TEXTS.get("group_who.trainee")


def test_what_is_typed_after_all_is_the_answer(page: Page) -> None:
    ask_one_by_one(page)
    press_button(page, "Ik weet het niet")
    type_text(page, "start_date", "16/1/2023")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{CALCULATOR}.answers") == {"start_date": "2023-01-16"}
    assert not page.locator("[data-key=start_date] .wes-who").is_visible()
    assert page.locator("[data-wes=unknown]").get_attribute("aria-pressed") == "false"


def test_in_the_whole_form_an_answer_that_is_not_known_can_be_filled_in_after_all(page: Page) -> None:
    open_calculator(page, fragment="#wes=1&start_date=2023-01-16&end_date=dont_know")
    wait_for_result(page)
    who = page.locator("[data-key=end_date] .wes-who")
    assert TEXTS.get("group_who.placement") in who.inner_text()
    who.get_by_role("button").press("Enter")
    assert page.evaluate("document.activeElement.name") == "end_date"
    assert page.evaluate(f"{CALCULATOR}.answers") == {"start_date": "2023-01-16"}


def test_without_an_answer_nobody_goes_on(page: Page) -> None:
    ask_one_by_one(page)
    press_button(page, NEXT)
    page.locator("[data-key=start_date] .wes-error").wait_for()
    control = page.locator("[name=start_date]")
    assert page.evaluate("document.activeElement.name") == "start_date"
    assert "Geef een antwoord" in page.locator(".wes-error").inner_text()
    assert control.get_attribute("aria-invalid") == "true"
    assert page.title().startswith("Fout: ")
    reply_to(page, "start_date")
    wait_until_asked(page, "registered_with_vdab")
    assert page.locator(".wes-error").count() == 0
    assert not page.title().startswith("Fout: ")


def test_a_wrong_answer_is_named_at_its_control_as_it_was_typed(page: Page) -> None:
    ask_one_by_one(page)
    reply(page, "start_date", "31/02/2023")
    page.locator("[data-key=start_date] .wes-error").wait_for()
    assert "‘31/02/2023’" in page.locator(".wes-error").inner_text()
    assert page.locator("[name=start_date]").input_value() == "31/02/2023"
    assert heard(page, "wes:error") == []


def test_an_answer_that_another_one_makes_wrong_is_asked_again_at_once(page: Page) -> None:
    ask_one_by_one(page)
    page.evaluate(f"{CALCULATOR}.answers = {{ start_date: '2023-01-16', end_date: '2023-03-31' }}")
    wait_until_asked(page, "registered_with_vdab")
    press_button(page, "Wijzig : Eerste dag")
    reply(page, "start_date", "1/4/2023")
    wait_until_asked(page, "end_date")
    assert page.locator("[name=end_date]").get_attribute("aria-invalid") == "true"


def test_enter_in_a_field_goes_on_and_asks_for_no_outcome(page: Page) -> None:
    ask_one_by_one(page)
    type_text(page, "start_date", "16/01/2023")
    page.keyboard.press("Enter")
    wait_until_asked(page, "registered_with_vdab")
    assert heard(page, "wes:result") == heard(page, "wes:error") == []


def test_a_part_that_somebody_chooses_besides_is_asked_and_answered(page: Page) -> None:
    ask_one_by_one(page)
    page.evaluate(f"answers => {{ {CALCULATOR}.answers = answers }}", MEANT)
    wait_for_end(page)
    press_button(page, TEXTS.get("part.travel.title"))
    reply(page, "km_per_day", "10")
    wait_for_end(page)
    press_button(page, TEXTS.get("part.startbaan.title"))
    wait_until_asked(page, "route")
    assert page.locator("[data-wes=more]").inner_text() == ""
    reply(page, "route", "wes")
    wait_for_end(page)
    press_button(page, "Bekijk de uitkomst")
    wait_for_result(page)
    assert heard(page, "wes:result") == [wes_core.assess(MEANT | {"km_per_day": "10", "route": "wes"})]


def test_a_plan_is_asked_until_each_item_has_an_answer(page: Page) -> None:
    ask_one_by_one(page)
    page.evaluate(f"answers => {{ {CALCULATOR}.answers = answers }}", MEANT)
    wait_for_end(page)
    press_button(page, TEXTS.get("part.plan.title"))
    wait_until_asked(page, "plan")
    choose(page, "plan.goal", "true")
    press_button(page, NEXT)
    page.locator("[data-key=plan] .wes-error").wait_for()
    for flag in ("competences", "how", "competences_cannot_be_set", "actions"):
        choose(page, f"plan.{flag}", "dont_know")
    press_button(page, NEXT)
    wait_for_end(page)


def test_the_path_from_outcome_to_question_goes_by_the_answers(page: Page) -> None:
    ask_one_by_one(page)
    page.evaluate(f"{CALCULATOR}.answers = {{ start_date: '2022-11-02', registered_with_vdab: false }}")
    wait_for_end(page)
    press_button(page, "Toch verder vragen")
    reply(page, "end_date", "31/1/2023")
    wait_until_asked(page, "hours_per_week")
    press_button(page, f"Waarom vragen we dit? : {TEXTS.get('fact.hours_per_week.question')}")
    why = page.locator(".wes-below .wes-why").inner_text()
    assert why.index(TEXTS.get("part.duration.title")) < why.index("D-3") < why.index("A-2")
    assert TEXTS.get("part.exemption.title") not in why


def test_both_ways_share_their_answers(page: Page) -> None:
    ask_one_by_one(page)
    reply_to(page, "start_date", "registered_with_vdab")
    wait_until_asked(page, "work_situation")
    press_button(page, "Alles op één pagina")
    assert page.locator("[name=end_date]").is_visible()
    assert page.locator("[name=start_date]").input_value() == TYPED["start_date"]
    type_text(page, "hours_per_week", "38")
    press_button(page, "Vraag per vraag")
    wait_until_asked(page, "work_situation")
    assert given(page) == ["start_date", "hours_per_week", "registered_with_vdab"]


def test_a_link_of_the_outcome_opens_its_question(page: Page) -> None:
    ask_one_by_one(page)
    page.evaluate(f"answers => {{ {CALCULATOR}.answers = answers }}", MEANT)
    wait_for_end(page)
    press_button(page, "Bekijk de uitkomst")
    wait_for_result(page)
    page.locator(".wes-also a[data-field=km_per_day]").press("Enter")
    wait_until_asked(page, "km_per_day")
    assert in_sight(page) == ["km_per_day"]


def test_wrong_answers_from_elsewhere_are_asked_before_anything_else(page: Page) -> None:
    ask_one_by_one(page)
    page.evaluate(f"{CALCULATOR}.answers = {{ start_date: '2023-01-16', km_per_day: '-1' }}")
    wait_until_asked(page, "km_per_day")
    assert page.locator("[name=km_per_day]").get_attribute("aria-invalid") == "true"


def test_a_refused_submit_leads_to_the_question_it_names(page: Page) -> None:
    ask_one_by_one(page)
    page.evaluate(f"answers => {{ {CALCULATOR}.answers = answers }}", MEANT)
    wait_for_end(page)
    page.evaluate("document.querySelector('[name=end_date]').value = '1/1/2023'")
    press_button(page, "Bekijk de uitkomst")
    wait_for_error(page)
    page.locator("[role=alert] a").press("Enter")
    wait_until_asked(page, "end_date")
    assert page.evaluate("document.activeElement.name") == "end_date"


def test_the_first_question_can_be_answered_before_python_stands(page: Page) -> None:
    held: list[Route] = []
    page.route("**/*.wasm", lambda route: held.append(route))
    ask_one_by_one(page)
    reply_to(page, "start_date")
    page.get_by_text("De volgende vraag komt zodra").wait_for()
    assert in_sight(page) == ["start_date"]
    held[0].continue_()
    wait_until_asked(page, "registered_with_vdab")


def test_after_a_failed_start_the_step_is_tried_again(page: Page, watch: object) -> None:
    page.route("**/*.wasm", lambda route: route.abort())
    ask_one_by_one(page)
    reply_to(page, "start_date")
    page.locator("[data-wes=failed] button:focus").wait_for()
    watch.clear()  # type: ignore[attr-defined]
    page.unroute("**/*.wasm")
    page.keyboard.press("Enter")
    wait_until_asked(page, "registered_with_vdab")


def test_starting_again_in_this_way_can_be_undone_too(page: Page) -> None:
    ask_one_by_one(page)
    reply_to(page, "start_date", "registered_with_vdab")
    wait_until_asked(page, "work_situation")
    press_button(page, "Opnieuw beginnen")
    wait_until_asked(page, "start_date")
    assert given(page) == []
    press_button(page, "Maak ongedaan")
    wait_until_asked(page, "work_situation")
    assert given(page) == ["start_date", "registered_with_vdab"]


def test_taken_out_and_put_back_it_begins_with_the_whole_form(page: Page) -> None:
    ask_one_by_one(page)
    reply_to(page, "start_date")
    wait_until_asked(page, "registered_with_vdab")
    page.evaluate(f"() => {{ const own = {CALCULATOR}; const at = own.parentNode; own.remove(); at.append(own); }}")
    assert page.locator("[name=hours_per_week]").is_visible()
    press_button(page, "Vraag per vraag")
    wait_until_asked(page, "registered_with_vdab")
