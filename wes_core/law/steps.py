"""What to do next and with whom, and which papers there must be when: each hangs on what one node comes to."""

from typing import Any, NamedTuple

from wes_core.engine.rule import Information, Node, Rule, Select, all_of
from wes_core.engine.truth import Truth
from wes_core.law.duration import (
    ends_in_time,
    has_enough_hours,
    lasts_long_enough,
    minimum_length,
    month_may_lack_the_day,
)
from wes_core.law.eligibility import access, activation_is_put_forward, is_job_seeker, is_put_forward, who_decides
from wes_core.law.facts import form, route
from wes_core.law.information import agreement_of_three
from wes_core.law.plan import activation_has_actions, plan_is_complete, plan_name
from wes_core.law.sanction import employer_may_receive_trainees, first_free_day
from wes_core.law.startbaan import (
    contact_by_vacancy,
    contact_nobody,
    contact_ocmw,
    contact_vdab,
    duty_still_exists,
    first_contact,
    is_old_enough,
    order_of_steps,
)
from wes_core.law.stop import only_vdab_decides, stop_is_asked
from wes_core.law.transition import (
    abolished_form_can_start,
    activation_placement_exists,
    activation_placement_has_its_own_rules,
    specialised_bvs_is_asked_about,
    wes_exists,
)

Law = Rule | Information


class NextStep(NamedTuple):
    """A step to take when `node` comes to `value`: with whom, and by which law."""

    key: str
    who: str
    law: Law
    node: Node
    value: Any


class Document(NamedTuple):
    """A paper that there must be when `node` comes to `value`: by when, and by which law."""

    key: str
    due: str
    law: Law
    node: Node
    value: Any


of_an_abolished_form = Select(
    "of_an_abolished_form",
    form,
    {"activation_placement": abolished_form_can_start, "specialised_bvs": abolished_form_can_start},
)
freedom_of_sanction = Select(
    "freedom_of_sanction",
    form,
    {"wes": employer_may_receive_trainees, "activation_placement": employer_may_receive_trainees},
)
hours_of_a_wes = Select("hours_of_a_wes", form, {"wes": has_enough_hours})
weeks_of_a_wes = Select("weeks_of_a_wes", form, {"wes": minimum_length})
can_be_asked_for = all_of("can_be_asked_for", access, employer_may_receive_trainees)
wes_can_be_asked_for = Select("wes_can_be_asked_for", form, {"wes": can_be_asked_for})

plan_of_a_wes = Select("plan_of_a_wes", form, {"wes": plan_is_complete})
name_of_the_plan = Select("name_of_the_plan", form, {"wes": plan_name})
contact_for_startbaan = Select("contact_for_startbaan", route, {"startbaan": first_contact})
duty_for_startbaan = Select("duty_for_startbaan", route, {"startbaan": duty_still_exists})
age_for_startbaan = Select("age_for_startbaan", route, {"startbaan": is_old_enough})
agreement_is_made = Select("agreement_is_made", form, {"wes": wes_exists})
startbaan_follows = Select("startbaan_follows", route, {"startbaan": agreement_is_made})
activation_can_run = Select(
    "activation_can_run",
    form,
    {"activation_placement": all_of("activation_ran", activation_placement_exists, abolished_form_can_start)},
)

registration = Select("registration", form, {"wes": is_job_seeker, "activation_placement": is_job_seeker})
proposal = Select("proposal", form, {"wes": is_put_forward})
proposal_of_activation = Select("proposal_of_activation", form, {"activation_placement": activation_is_put_forward})
end_of_month_start = Select(
    "end_of_month_start",
    form,
    {
        "wes": month_may_lack_the_day,
        "activation_placement": all_of("activation_start", activation_can_run, month_may_lack_the_day),
    },
)

NEXT_STEPS = (
    NextStep("choose_a_wes", "vdab", abolished_form_can_start, of_an_abolished_form, Truth.NO),
    NextStep(
        "ask_about_specialised_bvs", "vdab", specialised_bvs_is_asked_about, specialised_bvs_is_asked_about, Truth.YES
    ),
    NextStep("register_with_vdab", "vdab", is_job_seeker, registration, Truth.NO),
    NextStep("offer_the_place", "vdab", is_put_forward, proposal, Truth.NO),
    NextStep("offer_the_place", "vdab", activation_is_put_forward, proposal_of_activation, Truth.NO),
    NextStep("wait_for_the_first_free_day", "employer", first_free_day, freedom_of_sanction, Truth.NO),
    NextStep("end_sooner", "vdab", ends_in_time, ends_in_time, Truth.NO),
    NextStep("plan_more_weeks", "partner", lasts_long_enough, weeks_of_a_wes, Truth.NO),
    NextStep("plan_more_hours", "vdab", has_enough_hours, hours_of_a_wes, Truth.NO),
    NextStep("check_the_end_date", "vdab", month_may_lack_the_day, end_of_month_start, Truth.YES),
    NextStep("complete_the_plan", "vdab", plan_name, plan_of_a_wes, Truth.NO),
    NextStep("discuss_the_ending", "vdab", only_vdab_decides, stop_is_asked, Truth.YES),
    NextStep("ask_vdab", "vdab", who_decides, wes_can_be_asked_for, Truth.YES),
    NextStep("hire_at_once", "coordinators", contact_nobody, contact_for_startbaan, "hire_directly"),
    NextStep("ask_the_werkwinkel", "vdab", contact_vdab, contact_for_startbaan, "vdab"),
    NextStep("ask_the_ocmw", "ocmw", contact_ocmw, contact_for_startbaan, "ocmw"),
    NextStep("post_a_vacancy", "vdab", contact_by_vacancy, contact_for_startbaan, "vacancy"),
    NextStep("ask_about_age", "coordinators", is_old_enough, age_for_startbaan, Truth.NO),
    NextStep("ask_about_the_duty", "coordinators", duty_still_exists, duty_for_startbaan, Truth.NO),
)

DOCUMENTS = (
    Document("agreement", "before_start", agreement_of_three, agreement_is_made, Truth.YES),
    Document("opleidingsplan", "at_start", plan_name, name_of_the_plan, "opleidingsplan"),
    Document("stageplan", "at_start", plan_name, name_of_the_plan, "stageplan"),
    Document(
        "activation_agreement", "before_start", activation_placement_has_its_own_rules, activation_can_run, Truth.YES
    ),
    Document("activation_actions", "at_start", activation_has_actions, activation_can_run, Truth.YES),
    Document("activation_end_plan", "at_end", activation_placement_has_its_own_rules, activation_can_run, Truth.YES),
    Document("proof_of_low_schooling", "at_start", order_of_steps, startbaan_follows, Truth.YES),
    Document("wes_contract_for_coordinators", "at_start", order_of_steps, startbaan_follows, Truth.YES),
    Document("end_evaluation", "at_end", order_of_steps, startbaan_follows, Truth.YES),
    Document("startbaan_contract", "after_hiring", order_of_steps, startbaan_follows, Truth.YES),
)
