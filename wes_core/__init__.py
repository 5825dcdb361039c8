"""The rules of the werkervaringsstage (WES): one call, `assess`, answers everything.

Examples:
    >>> from wes_core import assess
    >>> assess({"start_date": "2023-01-16"})["duration"]["latest_last_day"]
    '2023-07-15'
"""

from wes_core.as_json import to_json
from wes_core.assess import assess, relevant
from wes_core.questions import questions
from wes_core.reference import rules
from wes_core.version import __version__

__all__ = ["__version__", "assess", "questions", "relevant", "rules", "to_json"]
