"""What we do not know: every open point once, with what the calculator goes by and who can tell."""

import pytest

import wes_core
from docs.blocks import not_known
from docs.speech import Speech, data, known_rules

GAPS = {gap["rule"]: gap for gap in wes_core.rules()["gaps"]}
GROUPS = [("vdab", "silence"), ("vdab", "conflict"), ("vdab", "reading"), ("ocmw", ""), ("coordinators", "")]


@pytest.fixture(params=["nl", "en"])
def say(request: pytest.FixtureRequest) -> Speech:
    return Speech(request.param)


def listed(say: Speech, who: str, kind: str) -> str:
    return not_known.open_points(say, "calculator/", "sources/", who, kind)


def test_every_open_point_stands_in_one_group(say: Speech) -> None:
    whole = "".join(listed(say, *group) for group in GROUPS)
    assert {gap: whole.count(f'id="rule-{gap.lower()}"') for gap in GAPS} == dict.fromkeys(GAPS, 1)


def test_each_open_point_says_what_the_calculator_goes_by(say: Speech) -> None:
    assert data("not_known")["meanwhile"].keys() == GAPS.keys()
    assert listed(say, "ocmw", "").count(say.word("meanwhile")) == 1


def test_where_no_rule_tells_what_the_calculator_does_the_point_does(say: Speech) -> None:
    own = data("not_known")["in_other_words"]
    assert own.keys() <= GAPS.keys()
    told = "".join(listed(say, *group) for group in GROUPS)
    assert [line[say.lang] for line in own.values() if line[say.lang] not in told] == []


def test_where_sources_clash_is_told_apart_from_where_none_speaks(say: Speech) -> None:
    assert 'id="rule-g-1"' in listed(say, "vdab", "conflict")
    assert 'id="rule-g-9"' in listed(say, "vdab", "conflict"), "sources that clash do speak"
    assert 'id="rule-g-14"' in listed(say, "vdab", "silence")
    assert 'id="rule-g-2"' in listed(say, "vdab", "reading")


def test_a_point_that_a_case_turns_on_opens_it_in_the_calculator(say: Speech) -> None:
    assert 'href="calculator/#wes=1' in listed(say, "vdab", "conflict")


def test_a_rule_of_which_a_part_is_not_known_is_told_by_who_can_tell_the_rest(say: Speech) -> None:
    for who, rules in data("not_known")["also"].items():
        assert set(rules) <= known_rules().keys()
        assert not_known.half_known(say, who).count("page-cite") == len(rules)
