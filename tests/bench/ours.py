"""Run by itself: the median time of one whole assessment, with its trace, in milliseconds."""

import wes_core
from tests.bench.clock import median_milliseconds

ANSWERS = {
    "start_date": "2023-01-16",
    "end_date": "2023-03-31",
    "hours_per_week": "38",
    "absences": [],
    "registered_with_vdab": True,
    "work_situation": "no_paid_work",
    "proposed_by": "vdab",
    "fits_path_to_work": True,
    "enough_learning_potential": True,
    "lacks_generic_competences": True,
    "lacks_work_experience": True,
    "sanction_decided": False,
}


def evaluate() -> None:
    """Answer everything about one placement."""
    wes_core.assess(ANSWERS)


if __name__ == "__main__":
    print(median_milliseconds(evaluate))
