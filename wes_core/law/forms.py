"""The other forms of workplace learning beside the WES, and which one suits whom (section 7, F-1 to F-5)."""

from typing import NamedTuple

from wes_core.engine.citation import Citation, Standing, cited
from wes_core.engine.rule import Cites, Information
from wes_core.law.parameters import INFERRED, SECONDARY, SEED, WES_BEGINS
from wes_core.law.sources import ACERTA_2023, AGODI_LEAFLET, BIS_PAGES, ENTREPRENEUR_PAGES, IBO_PAGES

ASPECTS = ("for_whom", "who_starts", "who_pays", "length", "duty_to_hire")


class FormOfLearning(NamedTuple):
    """One form in the comparison; its texts stand under `forms.<key>.<aspect>`."""

    key: str
    rule: str
    cites: tuple[Citation, ...]
    standing: tuple[Standing, ...]


def _form(key: str, rule: str, cites: Cites, standing: tuple[Standing, ...]) -> FormOfLearning:
    """Return a form with its sources as citations."""
    return FormOfLearning(key, rule, cited(cites), standing)


BOTH = (*SEED, *SECONDARY)
FORMS = (
    _form("wes", "F-4", [ACERTA_2023], SEED),
    _form("ibo", "F-1", [IBO_PAGES, ACERTA_2023], BOTH),
    _form("bis", "F-2", [BIS_PAGES, ACERTA_2023], BOTH),
    _form("ondernemerschapstraject", "F-3", [ENTREPRENEUR_PAGES, ACERTA_2023], BOTH),
    _form("startbaan", "B-14", [AGODI_LEAFLET], SEED),
)

ibo = Information("F-1", since=WES_BEGINS, cites=[IBO_PAGES, ACERTA_2023], standing=BOTH)
bis = Information("F-2", since=WES_BEGINS, cites=[BIS_PAGES, ACERTA_2023], standing=BOTH)
entrepreneur = Information("F-3", since=WES_BEGINS, cites=[ENTREPRENEUR_PAGES, ACERTA_2023], standing=BOTH)
wes_among_the_forms = Information("F-4", since=WES_BEGINS, cites=[ACERTA_2023], standing=SEED)
choice_guide = Information("F-5", since=WES_BEGINS, cites=[AGODI_LEAFLET], standing=INFERRED)
