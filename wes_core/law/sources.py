"""Every text the rules rest on, and how much of it was read."""

from wes_core.engine.citation import Source

ACERTA_2023 = Source(
    "SEED-A",
    "Acerta",
    "Werkervaringsstage 2.0 in Vlaanderen",
    "2023-02-10",
    "",
    "full",
)
AGODI_LEAFLET = Source(
    "SEED-B",
    "AgODi",
    "Werkervaringsstage in combinatie met startbaan",
    "",
    "",
    "full",
)
VDAB_DECREE = Source(
    "L1",
    "Vlaamse overheid",
    "Decreet van 7 mei 2004, VDAB (numac 2004035865)",
    "2004-05-07",
    "https://www.ejustice.just.fgov.be/eli/decret/2004/05/07/2004035865/justel",
    "articles",
)
TEMPORARY_WORK_DECREE = Source(
    "L2",
    "Vlaamse overheid",
    "Tijdelijke-werkervaringsdecreet (numac 2016036771)",
    "2016-12-09",
    "https://www.ejustice.just.fgov.be/eli/decret/2016/12/09/2016036771/justel",
    "full",
)
ORDER_2016 = Source(
    "L3",
    "Vlaamse Regering",
    "Besluit over de werkervaringsstage (numac 2017010307)",
    "2016-12-23",
    "https://etaamb.openjustice.be/fr/nl/arrete-du-gouvernement-flamand-du-23-decembre-2016_n2017010307.html",
    "heading",
)
ORDER_2022 = Source(
    "L4",
    "Vlaamse Regering",
    "Besluit tot hervorming van het werkplekleren (numac 2022034428)",
    "2022-10-28",
    "https://etaamb.openjustice.be/fr/fr/besluit-van-de-vlaamse-regering-van-28-oktober-2022_n2022034428.html",
    "heading",
)
ORDER_2009 = Source(
    "L5",
    "Vlaamse Regering",
    "Besluit over arbeidsbemiddeling en beroepsopleiding (numac 2009035886)",
    "2009-06-05",
    "https://refli.be/fr/lex/2009035886",
    "opening",
)
JUDICIAL_CODE = Source(
    "L7",
    "Federale overheid",
    "Gerechtelijk Wetboek (numac 1967101052)",
    "1967-10-10",
    "https://www.ejustice.just.fgov.be/eli/loi/1967/10/10/1967101052/justel",
    "articles",
)
BESOX_2017 = Source(
    "S1",
    "Besox",
    "Nieuw: werkervaringsstage in Vlaanderen",
    "2017-02-10",
    "https://www.besox.be/nieuw-werkervaringsstage-vlaanderen",
    "opening",
)
GROUP_S_2017 = Source(
    "S2",
    "Group S",
    "Werkervaringsstage voor werkzoekenden: nieuw bij VDAB",
    "2017",
    "https://www.groups.be/nl/nieuws/juridische-artikels/werkervaringsstage-voor-werkzoekenden-nieuw-bij-vdab",
    "opening",
)
SD_WORX_2017 = Source("S3", "SD Worx", "Legal news", "2017-02-13", "", "opening")
PRATO_2022 = Source(
    "S4",
    "Prato",
    "Vanaf 01.01.2023 een nieuw systeem van werkervaringsstages in Vlaanderen",
    "2022-12-28",
    "https://www.prato.be/vanaf-01-01-2023-een-nieuwe-systeem-van-werkervaringsstages-in-vlaanderen",
    "opening",
)
PARTENA_2022 = Source("S5", "Partena", "De Werkervaringsstage (WES)", "2022-11-14", "", "opening")
SECUREX_2023 = Source(
    "S6",
    "Securex",
    "Vanaf 2023 nieuwe regels voor de Vlaamse werkervaringsstage",
    "2023-01-16",
    "",
    "opening",
)
PLUS_2022 = Source("S7", "Plus Magazine / Belga", "Bericht over de hervorming", "2022-11", "", "opening")
VLAANDEREN_PAGE = Source(
    "S8",
    "Vlaamse overheid",
    "Werkervaringsstage (WES)",
    "",
    "https://www.vlaanderen.be/werkervaringsstage-wes",
    "full",
)
VDAB_EXEMPTION_PAGE = Source(
    "S9",
    "VDAB",
    "Vrijstelling voor een erkende opleiding, studie of stage",
    "",
    "https://www.vdab.be/vrijstellingen/erkend",
    "opening",
)
ACTIVATION_REPORTS = Source(
    "S15",
    "Besox, Easypay, Group S, SD Worx",
    "Berichten over de activeringsstage",
    "2017-04",
    "",
    "opening",
)
REFORM_2018_REPORTS = Source(
    "S14",
    "Attentia, Agoria, Besox",
    "Berichten over de hervorming van het werkplekleren van 2018",
    "2018",
    "",
    "opening",
)
IBO_REPORTS = Source(
    "S19",
    "Securex",
    "Stopzetting van de opleidingsovereenkomst (IBO)",
    "2022-05-31",
    "",
    "opening",
)
TWE_HANDBOOK = Source(
    "S22",
    "VDAB",
    "Draaiboek TWE-OCMW",
    "",
    "https://www.vdab.be/tijdelijkewerkervaring/draaiboek-twe-ocmw/screening",
    "opening",
)

SOURCES = (
    ACERTA_2023,
    AGODI_LEAFLET,
    VDAB_DECREE,
    TEMPORARY_WORK_DECREE,
    ORDER_2016,
    ORDER_2022,
    ORDER_2009,
    JUDICIAL_CODE,
    BESOX_2017,
    GROUP_S_2017,
    SD_WORX_2017,
    PRATO_2022,
    PARTENA_2022,
    SECUREX_2023,
    PLUS_2022,
    VLAANDEREN_PAGE,
    VDAB_EXEMPTION_PAGE,
    REFORM_2018_REPORTS,
    ACTIVATION_REPORTS,
    IBO_REPORTS,
    TWE_HANDBOOK,
)
