"""The other forms of workplace learning beside the WES, and which one suits whom (section 7, F-1 to F-5)."""

from wes_core.engine.rule import Information
from wes_core.law.parameters import INFERRED, SECONDARY, SEED, WES_BEGINS
from wes_core.law.sources import ACERTA_2023, AGODI_LEAFLET, BIS_PAGES, ENTREPRENEUR_PAGES, IBO_PAGES

BOTH = (*SEED, *SECONDARY)

ibo = Information("F-1", since=WES_BEGINS, cites=[IBO_PAGES, ACERTA_2023], standing=BOTH)
bis = Information("F-2", since=WES_BEGINS, cites=[BIS_PAGES, ACERTA_2023], standing=BOTH)
entrepreneur = Information("F-3", since=WES_BEGINS, cites=[ENTREPRENEUR_PAGES, ACERTA_2023], standing=BOTH)
wes_among_the_forms = Information("F-4", since=WES_BEGINS, cites=[ACERTA_2023], standing=SEED)
choice_guide = Information("F-5", since=WES_BEGINS, cites=[AGODI_LEAFLET], standing=INFERRED)
