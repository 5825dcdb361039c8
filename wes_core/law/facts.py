"""What only the user can tell, in the order in which it is asked.

A key that is not in the answers has not been asked; "dont_know" has been asked and is not known.
"""

from wes_core.engine.rule import Fact

form = Fact("form", "choice", "placement", choices=("wes", "activation_placement", "specialised_bvs"), default="wes")
route = Fact("route", "choice", "placement", choices=("wes", "startbaan"), default="wes")
start_date = Fact("start_date", "date", "placement")
end_date = Fact("end_date", "date", "placement")
hours_per_week = Fact("hours_per_week", "decimal", "placement", above="0", at_most="168")
weekly_hours = Fact("weekly_hours", "week", "placement", optional=True, at_least="0", at_most="24")
absences = Fact("absences", "absences", "placement")

registered_with_vdab = Fact("registered_with_vdab", "bool", "trainee")
work_situation = Fact(
    "work_situation", "choice", "trainee", choices=("no_paid_work", "involuntary_part_time", "other_paid_work")
)
in_twe_path = Fact("in_twe_path", "bool", "trainee")
proposed_by = Fact("proposed_by", "choice", "trainee", choices=("vdab", "partner", "employer_only"))

fits_path_to_work = Fact("fits_path_to_work", "bool", "judgement", judgement=True)
enough_learning_potential = Fact("enough_learning_potential", "bool", "judgement", judgement=True)
lacks_generic_competences = Fact("lacks_generic_competences", "bool", "judgement", judgement=True)
lacks_work_experience = Fact("lacks_work_experience", "bool", "judgement", judgement=True)

sanction_decided = Fact("sanction_decided", "bool", "employer")
sanction_from = Fact("sanction_from", "date", "employer")
sanction_until = Fact("sanction_until", "date", "employer", optional=True)
grant_date = Fact("grant_date", "date", "employer", optional=True)
breach_without_decision = Fact("breach_without_decision", "bool", "employer", optional=True)
earlier_wes_months = Fact("earlier_wes_months", "decimal", "employer", optional=True, at_least="0")

agreement_signed_before_start = Fact("agreement_signed_before_start", "bool", "papers", optional=True)
plan = Fact("plan", "flags", "papers", choices=("goal", "competences", "how", "competences_cannot_be_set", "actions"))

stop_ground = Fact(
    "stop_ground",
    "choice",
    "ending",
    choices=("breach", "work_found", "long_absence", "goal_reached", "goal_unattainable"),
)
found_impossible = Fact("found_impossible", "bool", "ending")
found_unattainable = Fact("found_unattainable", "bool", "ending")

domicile_in_flanders = Fact("domicile_in_flanders", "bool", "benefit")
receives_unemployment_benefit = Fact("receives_unemployment_benefit", "bool", "benefit")
km_per_day = Fact("km_per_day", "decimal", "benefit", at_least="0")

has_secondary_diploma = Fact("has_secondary_diploma", "bool", "startbaan")
birth_date = Fact("birth_date", "date", "startbaan")
project = Fact("project", "choice", "startbaan", choices=("jojo", "veve"), optional=True)
has_project_place = Fact("has_project_place", "bool", "startbaan")
startbaan_date = Fact("startbaan_date", "date", "startbaan")
still_in_compulsory_education = Fact("still_in_compulsory_education", "bool", "startbaan")
has_candidate = Fact("has_candidate", "bool", "startbaan")
good_work_attitudes = Fact("good_work_attitudes", "bool", "startbaan")
knows_what_they_want = Fact("knows_what_they_want", "bool", "startbaan")
receives_leefloon = Fact("receives_leefloon", "bool", "startbaan")

FACTS = tuple(thing for thing in tuple(globals().values()) if isinstance(thing, Fact))
BY_KEY = {fact.key: fact for fact in FACTS}
