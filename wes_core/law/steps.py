"""What to do next, and with whom: each step hangs on one rule that holds or fails."""

from typing import NamedTuple

from wes_core.engine.rule import Node, Select, all_of
from wes_core.engine.truth import Truth
from wes_core.law.duration import ends_in_time, has_enough_hours, minimum_length, month_may_lack_the_day
from wes_core.law.eligibility import access, is_job_seeker, is_put_forward
from wes_core.law.facts import form
from wes_core.law.sanction import employer_may_receive_trainees
from wes_core.law.transition import abolished_form_can_start, specialised_bvs_is_asked_about


class NextStep(NamedTuple):
    """A step to take when `node` comes to `truth`: with whom, and by which rule."""

    key: str
    who: str
    rule: str
    node: Node
    truth: Truth


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

NEXT_STEPS = (
    NextStep("choose_a_wes", "vdab", "T-3", of_an_abolished_form, Truth.NO),
    NextStep("ask_about_specialised_bvs", "vdab", "G-20", specialised_bvs_is_asked_about, Truth.YES),
    NextStep("register_with_vdab", "vdab", "E-4", is_job_seeker, Truth.NO),
    NextStep("offer_the_place", "vdab", "E-12", is_put_forward, Truth.NO),
    NextStep("wait_for_the_first_free_day", "employer", "S-5", freedom_of_sanction, Truth.NO),
    NextStep("end_sooner", "vdab", "D-1", ends_in_time, Truth.NO),
    NextStep("plan_more_weeks", "partner", "D-2", weeks_of_a_wes, Truth.NO),
    NextStep("plan_more_hours", "vdab", "D-3", hours_of_a_wes, Truth.NO),
    NextStep("check_the_end_date", "vdab", "G-13", month_may_lack_the_day, Truth.YES),
    NextStep("ask_vdab", "vdab", "E-9", wes_can_be_asked_for, Truth.YES),
)
