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
EMPLOYMENT_LAW = Source(
    "L6",
    "Federale overheid",
    "Wet van 24 december 1999 ter bevordering van de werkgelegenheid (numac 2000012029)",
    "1999-12-24",
    "https://www.ejustice.just.fgov.be/eli/loi/1999/12/24/2000012029/justel",
    "articles",
)
JUDICIAL_CODE = Source(
    "L7",
    "Federale overheid",
    "Gerechtelijk Wetboek (numac 1967101052)",
    "1967-10-10",
    "https://www.ejustice.just.fgov.be/eli/loi/1967/10/10/1967101052/justel",
    "articles",
)
WORK_CARE_DECREE = Source(
    "L8",
    "Vlaamse overheid",
    "Decreet van 8 juli 2022 over werk- en zorgtrajecten (numac 2022032865)",
    "2022-07-08",
    "",
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
VDAB_DUTIES_PAGE = Source(
    "S10",
    "VDAB",
    "Rechten en plichten tijdens een opleiding, studie of stage",
    "",
    "https://www.vdab.be/rechtenenplichten/opleiding-studie-stage",
    "full",
)
EXEMPTION_2017 = Source(
    "S11",
    "werk.be, Besox",
    "Berichten over de vrijstelling van beschikbaarheid",
    "2017-01-02",
    "https://www.werk.be/nieuws/vanaf-1-januari-alleen-vrijstelling-als-activiteit-past-traject-naar-werk",
    "opening",
)
VDAB_TRAVEL_2023 = Source(
    "S12",
    "VDAB Extranet",
    "Verplaatsingsvergoedingen vanaf 2024",
    "2023-10-23",
    "https://extranet.vdab.be/home/nieuws/nieuws-23-10-2023-vanaf-1-januari-2024-past-vdab-verplaatsingsvergoedingen-aan",
    "full",
)
VDAB_BENEFITS_PAGE = Source(
    "S13",
    "VDAB, Vlaams ABVV en gemeenten",
    "Pagina’s over financiële voordelen",
    "",
    "https://www.vdab.be/opleidingen/premieserkend",
    "opening",
)
VDAB_OTHER_REGIONS_PAGE = Source(
    "vdab.be",
    "VDAB",
    "Niet-erkende opleiding: specifieke vragen",
    "",
    "https://www.vdab.be/niet-erkend-specifieke-vragen",
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
ACTIVATION_REPORTS = Source(
    "S15",
    "Besox, Easypay, Group S, SD Worx",
    "Berichten over de activeringsstage",
    "2017-04",
    "",
    "opening",
)
AGODI_PAGES = Source(
    "S16",
    "AgODi",
    "Startbanen JoJo en VeVe: vragen, job en overzicht",
    "",
    "https://www.agodi.be/personeel/job-in-het-onderwijs/startbanen-jojo-veve",
    "opening",
)
VVSG_2019 = Source(
    "S17",
    "VVSG en Vlaamse overheid",
    "Startbanenproject verkeersveiligheid voor lokale besturen",
    "2019-06-12",
    "https://www.vvsg.be/nieuws/startbanenproject-verkeersveiligheid-voor-lokale-besturen",
    "opening",
)
ACCIDENT_REPORTS = Source(
    "S18",
    "Fedris, Prato, Sociare",
    "Kleine statuten en arbeidsongevallen",
    "2020",
    "https://www.fedris.be/nl/kleine-statuten",
    "opening",
)
IBO_PAGES = Source(
    "S19",
    "Voka, Besox, VDAB, Securex en anderen",
    "Pagina’s over de IBO",
    "2022-05-31",
    "https://partners.vdab.be/werkgevers/ibo",
    "opening",
)
BIS_PAGES = Source(
    "S20",
    "VDAB, cultuurloket en anderen",
    "Pagina’s over de BIS",
    "2023-09-06",
    "https://werkgevers.vdab.be/werkgevers/bis/faq",
    "opening",
)
ENTREPRENEUR_PAGES = Source(
    "S21",
    "Vlaamse overheid, rechtenverkenner, Securex",
    "Stageovereenkomst ondernemerschapstraject",
    "",
    "https://www.vlaanderen.be/stageovereenkomst",
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
RVA_2026 = Source(
    "S23",
    "RVA en anderen",
    "Nieuwe werkloosheidsreglementering",
    "2026-03-02",
    "https://www.rva.be/nieuws/2026/03/02/nieuwe-werkloosheids--reglementering-sinds-1-maart-2026",
    "opening",
)
STARTBAAN_2026 = Source(
    "S24",
    "wf-fe, Acerta, HR Lokaal",
    "Berichten over het einde van de startbaanverplichting",
    "2025-12",
    "https://www.wf-fe.be/actualiteit?page=3",
    "opening",
)
PREMIUM_2020 = Source("S25", "Dillen advocaten", "Einde van de stimulanspremie", "2019-12", "", "opening")

SOURCES = tuple(each for each in list(vars().values()) if isinstance(each, Source))
"""Every source above, in this order."""
