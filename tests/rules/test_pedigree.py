"""No rule stands more firmly than the law that it renders, and none cites what that law was not read in."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.rules.cases import cases
from tests.support.told import told
from wes_core import assess
from wes_core.book import BOOK
from wes_core.engine.citation import Citation, Standing, weakest
from wes_core.engine.rule import Information, Parameter, Rule
from wes_core.law.not_modelled import GAPS

LAW = tomllib.loads(Path(__file__).with_name("pedigree.toml").read_text("utf-8"))


class Claim(NamedTuple):
    """One thing the package says, by which id of the law, how firmly, and from where."""

    name: str
    id: str
    standing: tuple[Standing, ...]
    cites: tuple[Citation, ...]


def claims() -> Iterator[Claim]:
    for node in BOOK.nodes.values():
        if isinstance(node, Rule):
            yield from (Claim(each.name, each.id, each.standing, each.cites) for _, each in node.versions)
        elif isinstance(node, Parameter):
            yield from (
                Claim(f"{node.name} since {each.since}", each.rule, each.standing, each.cites)
                for _, each in node.history
            )
        elif isinstance(node, Information):
            yield Claim("what is told", node.id, node.standing, node.cites)
    for gap in GAPS:
        yield Claim("what stays open", gap.id, gap.standing, gap.cites)


CLAIMS = sorted(claims(), key=lambda claim: (claim.id, claim.name))
NAMES = [f"{claim.id}: {claim.name.replace('_', ' ')}" for claim in CLAIMS]


def entry(rule: str) -> dict[str, Any]:
    assert rule in LAW, f"tests/rules/pedigree.toml has no entry for {rule}: write its marks and its sources there"
    return LAW[rule]


@pytest.mark.parametrize("claim", CLAIMS, ids=NAMES)
def test_it_stands_no_firmer_than_its_law(claim: Claim) -> None:
    marks = [Standing(mark) for mark in entry(claim.id)["marks"]]
    for mark in claim.standing:
        assert mark in marks or weakest([mark, *marks]) is mark, (
            f"{claim.name} stands as {mark.value}, but {claim.id} in tests/rules/pedigree.toml only as "
            f"{', '.join(each.value for each in marks)}: correct one of both"
        )


@pytest.mark.parametrize("claim", CLAIMS, ids=NAMES)
def test_it_cites_only_where_its_law_was_read(claim: Claim) -> None:
    missing = {citation.source.id for citation in claim.cites} - set(entry(claim.id)["sources"])
    assert not missing, (
        f"{claim.name} cites {', '.join(sorted(missing))}, where {claim.id} was not read: "
        f"cite another source, or add it to {claim.id} in tests/rules/pedigree.toml"
    )


@pytest.mark.parametrize("case", cases())
def test_every_sentence_of_an_assessment_names_its_rule_its_standing_and_its_sources(case: dict[str, Any]) -> None:
    for text, law in told(assess(case["answers"])):
        assert set(law["standing"]) <= {mark.value for mark in Standing}, text
        assert {source["id"] for source in law["sources"]} <= set(LAW[law["rule"]]["sources"]), text
        assert law["sources"] or weakest(map(Standing, law["standing"])) in (Standing.INFERRED, Standing.GAP), text


def test_before_there_was_a_law_there_is_nothing_to_do() -> None:
    asked = {"registered_with_vdab": False, "stop_ground": "work_found", "route": "startbaan", "has_candidate": False}
    assert assess({"start_date": "2016-12-31", **asked})["next_steps"] == []
    assert [step["key"] for step in assess({"start_date": "2017-01-01", **asked})["next_steps"]] == [
        "register_with_vdab",
        "discuss_the_ending",
        "post_a_vacancy",
    ]


@pytest.mark.parametrize("rule", LAW)
def test_a_law_that_was_read_somewhere_is_cited_from_there(rule: str) -> None:
    """At least the first source of a law stands beside one of its rules, and one of its marks is the firmest shown."""
    mine = [claim for claim in CLAIMS if claim.id == rule]
    assert LAW[rule]["sources"][:1] == [] or LAW[rule]["sources"][0] in {
        citation.source.id for claim in mine for citation in claim.cites
    }
    assert {mark.value for claim in mine for mark in claim.standing} & set(LAW[rule]["marks"])
