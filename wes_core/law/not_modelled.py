"""What nobody could read, or what sources contradict: said to the user, with who can tell (section 10 of the facts)."""

from typing import NamedTuple

from wes_core.engine.citation import Citation, Standing, cited
from wes_core.engine.rule import Cites, Standings
from wes_core.law.parameters import CONTESTED, GAP, INFERRED, LEGAL_TEXT, SECONDARY, SEED
from wes_core.law.sources import (
    ACCIDENT_REPORTS,
    ACERTA_2023,
    AGODI_LEAFLET,
    AGODI_PAGES,
    BESOX_2017,
    EMPLOYMENT_LAW,
    GROUP_S_2017,
    JUDICIAL_CODE,
    ORDER_2009,
    ORDER_2016,
    PARTENA_2022,
    PRATO_2022,
    SD_WORX_2017,
    SECUREX_2023,
    TEMPORARY_WORK_DECREE,
    VDAB_DECREE,
    VDAB_EXEMPTION_PAGE,
    VLAANDEREN_PAGE,
    VVSG_2019,
)


class Gap(NamedTuple):
    """A point the rules leave open: its id, who can tell, how firmly our reading stands, and what was read on it."""

    id: str
    who: str
    standing: tuple[Standing, ...]
    cites: tuple[Citation, ...]


def gap(law_id: str, standing: Standings, cites: Cites = (), who: str = "vdab") -> Gap:
    """Return a gap on which `cites` were read; without any, no source says a word."""
    return Gap(law_id, who, tuple(standing), cited(cites))


GAPS = (
    gap("G-1", CONTESTED, [PARTENA_2022, ACERTA_2023]),
    gap("G-2", INFERRED),
    gap("G-3", (*SECONDARY, *INFERRED), [AGODI_LEAFLET, PRATO_2022, VDAB_EXEMPTION_PAGE]),
    gap("G-4", (*SEED, *INFERRED), [ACERTA_2023]),
    gap("G-5", CONTESTED, [BESOX_2017, GROUP_S_2017, AGODI_LEAFLET, ACERTA_2023, SECUREX_2023, PARTENA_2022]),
    gap("G-6", CONTESTED, [PARTENA_2022, ACERTA_2023, SECUREX_2023]),
    gap("G-7", CONTESTED, [VDAB_DECREE.at("art. 22/19"), ACERTA_2023]),
    gap("G-8", (*LEGAL_TEXT, *GAP), [VDAB_DECREE.at("art. 22/19"), ACERTA_2023]),
    gap("G-9", (*CONTESTED, *GAP), [ACCIDENT_REPORTS, ACERTA_2023]),
    gap("G-10", CONTESTED, [VLAANDEREN_PAGE, ACERTA_2023, PARTENA_2022]),
    gap("G-11", CONTESTED, [AGODI_LEAFLET, VVSG_2019, AGODI_PAGES, EMPLOYMENT_LAW], who="coordinators"),
    gap("G-12", CONTESTED, [AGODI_LEAFLET, AGODI_PAGES], who="coordinators"),
    gap("G-13", INFERRED, [JUDICIAL_CODE.at("art. 54")]),
    gap("G-14", GAP),
    gap("G-15", GAP),
    gap("G-16", GAP),
    gap("G-17", (*LEGAL_TEXT, *SECONDARY), [TEMPORARY_WORK_DECREE.at("art. 6"), PRATO_2022]),
    gap("G-18", (*SEED, *SECONDARY), [ACERTA_2023, VDAB_EXEMPTION_PAGE]),
    gap("G-19", GAP, [PARTENA_2022], who="ocmw"),
    gap("G-20", GAP, [ACERTA_2023]),
    gap("G-21", GAP, [ORDER_2009]),
    gap("G-22", SECONDARY, [SD_WORX_2017, ORDER_2016]),
    gap("G-23", INFERRED, [ACERTA_2023]),
)
