"""The law as one book: every node of every part, checked once, and the parts in the order in which they are shown."""

from wes_core.engine.evaluate import Rulebook
from wes_core.law import (
    allowance,
    duration,
    eligibility,
    exemption,
    facts,
    forms,
    information,
    parameters,
    plan,
    sanction,
    startbaan,
    steps,
    stop,
    transition,
    travel,
)
from wes_core.law.allowance import ALLOWANCE
from wes_core.law.duration import DURATION
from wes_core.law.eligibility import ELIGIBILITY
from wes_core.law.exemption import EXEMPTION
from wes_core.law.plan import PLAN
from wes_core.law.startbaan import STARTBAAN
from wes_core.law.stop import STOP
from wes_core.law.travel import TRAVEL

PARTS = (ELIGIBILITY, DURATION, ALLOWANCE, TRAVEL, EXEMPTION, PLAN, STOP, STARTBAAN)
_LAW = (
    facts,
    parameters,
    transition,
    eligibility,
    sanction,
    duration,
    allowance,
    travel,
    exemption,
    plan,
    stop,
    startbaan,
    forms,
    information,
    steps,
)
BOOK = Rulebook.of(*_LAW, day_fact="start_date")
