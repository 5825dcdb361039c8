"""The machinery, with a law that is made up."""

from datetime import date

import pytest

from wes_core.engine.citation import Citation, Source, Standing, cited, weakest
from wes_core.engine.dated import Dated, Period
from wes_core.engine.evaluate import Evaluation, Rulebook
from wes_core.engine.rule import (
    Choose,
    Fact,
    Field,
    FirstKnown,
    History,
    Information,
    Node,
    Parameter,
    Rule,
    Select,
    Sheet,
    Value,
    all_of,
    any_of,
    condition,
    formula,
    once_known,
    otherwise,
    told,
    unless,
)
from wes_core.engine.truth import Truth, all_true, any_true

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
OLD, NEW = date(2000, 1, 1), date(2010, 1, 1)
DECREE = Source("X", "Somebody", "A decree", "1999-12-31", "", "full")
FIRM = (Standing.LEGAL_TEXT,)

day = Fact("day", "date", "all")
age = Fact("age", "decimal", "all")
registered = Fact("registered", "bool", "all")
colour = Fact("colour", "choice", "all", choices=("red", "blue"), default="red")
nickname = Fact("nickname", "choice", "all", optional=True)
minimum_age = Parameter(
    "minimum_age",
    "x.minimum_age",
    "years",
    [
        Value(18, OLD, date(2009, 12, 31), "X-1", (), FIRM, NEW),
        Value(None, NEW, date(2019, 12, 31), "X-1", (), FIRM, NEW),
        Value(16, date(2020, 1, 1), None, "X-1", (), FIRM, NEW),
    ],
)


@condition("X-4", since=OLD, cites=[DECREE.at("art. 4")], standing=FIRM)
def is_old_enough(age: int, minimum_age: int) -> bool:
    return age >= minimum_age


@condition("X-5", since=OLD, cites=[DECREE], standing=FIRM)
def is_registered(registered: bool) -> bool:
    return registered


@formula("X-6", since=OLD, cites=[], standing=[Standing.INFERRED])
def price(age: int) -> int:
    return 10 * age


@price.later("X-7", since=NEW, cites=[], standing=FIRM)
def new_price(age: int, registered: bool) -> int:
    return 20 * age if registered else 30 * age


def reading(answers: dict[str, object], *more: Node) -> Evaluation:
    nodes = [day, age, registered, colour, nickname, minimum_age, is_old_enough, is_registered, price, *more]
    return Evaluation(Rulebook([(node.key, node) for node in nodes], day_fact="day"), answers)


def test_a_truth_is_never_used_as_a_bool() -> None:
    with pytest.raises(TypeError, match="compare it"):
        bool(UNKNOWN)


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (YES, YES, YES, YES),
        (YES, NO, NO, YES),
        (YES, UNKNOWN, UNKNOWN, YES),
        (NO, NO, NO, NO),
        (NO, UNKNOWN, NO, UNKNOWN),
        (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_strong_kleene(one: Truth, other: Truth, both: Truth, either: Truth) -> None:
    for pair in ([one, other], [other, one]):
        assert all_true(pair) is both
        assert any_true(pair) is either


def test_not() -> None:
    assert (~YES, ~NO, ~UNKNOWN) == (NO, YES, UNKNOWN)


def test_the_weakest_standing_is_the_one_told() -> None:
    assert weakest([Standing.SEED, Standing.INFERRED, Standing.LEGAL_TEXT]) is Standing.INFERRED


def test_a_bare_source_is_cited_as_a_whole() -> None:
    assert cited([DECREE, DECREE.at("art. 4")]) == (Citation(DECREE, ""), Citation(DECREE, "art. 4"))


def test_a_period_includes_both_ends_and_an_open_end_never_ends() -> None:
    closed = Period(OLD, NEW)
    assert [day in closed for day in (date(1999, 12, 31), OLD, NEW, date(2010, 1, 2))] == [False, True, True, False]
    assert date.max in Period(OLD)
    assert "2005" not in closed


def test_dated_things_have_no_gap_and_no_overlap() -> None:
    with pytest.raises(ValueError, match="gap or overlap"):
        Dated([(Period(OLD, date(2009, 12, 30)), "a"), (Period(NEW), "b")])
    with pytest.raises(ValueError, match="gap or overlap"):
        Dated([(Period(OLD, NEW), "a"), (Period(NEW), "b")])
    with pytest.raises(ValueError, match="gap or overlap"):
        Dated([(Period(OLD), "a"), (Period(NEW), "b")])
    with pytest.raises(ValueError, match="at least one"):
        Dated([])


def test_a_later_version_takes_over_the_day_after() -> None:
    versions = Dated([(Period(OLD), "a")]).followed_by(NEW, "b")
    assert [versions.at(day) for day in (date(1999, 12, 31), date(2009, 12, 31), NEW)] == [None, "a", "b"]


def test_things_change_when_a_version_begins_and_the_day_after_the_last_one_ends() -> None:
    ended = Dated([(Period(OLD, date(2009, 12, 31)), "a"), (Period(NEW, date(2019, 12, 31)), "b")])
    assert list(ended.changes()) == [OLD, NEW, date(2020, 1, 1)]
    assert list(Dated([(Period(OLD), "a")]).changes()) == [OLD]


def test_a_rule_is_an_ordinary_function() -> None:
    assert is_old_enough(18, 18) is True
    assert price(age=2) == 20
    assert new_price(1, True) == 20


def test_questions_are_asked_for_the_outcome_and_for_the_fields_that_say_so() -> None:
    outcome = Choose("outcome", unless(is_registered, "no"), otherwise("yes"))
    sheet = Sheet(outcome, {"shown": Field(price), "asked": Field(is_old_enough, asks=True)})
    assert sheet.asking() == [outcome, is_old_enough]


def test_a_rule_without_a_standing_is_refused() -> None:
    with pytest.raises(ValueError, match="X-9"):
        condition("X-9", since=OLD, cites=[], standing=[])(lambda: True)


def test_the_value_of_the_day_is_used_and_a_repealed_one_does_not_apply() -> None:
    for when, truth in (("2009-12-31", NO), ("2020-01-01", YES)):
        step = reading({"day": date.fromisoformat(when), "age": 17})[is_old_enough]
        assert (step.applies, step.value, step.rule, step.origin) == (True, truth, "X-4", "computed")
    assert not reading({"day": date(2019, 12, 31), "age": 17})[is_old_enough].applies
    assert not reading({"day": date(1999, 12, 31), "age": 17})[is_old_enough].applies


def test_without_the_day_every_version_is_read_and_the_day_is_asked() -> None:
    step = reading({"age": 20})[price]
    assert step.value is UNKNOWN
    assert step.open == {"day", "registered"}
    assert [below.key for below in step.steps] == ["price", "new_price"]
    assert reading({})[is_old_enough].open == {"day", "age"}


def test_a_convention_is_shown_as_one() -> None:
    assert reading({"day": OLD, "age": 1})[price].origin == "convention"
    assert reading({})[colour].origin == "convention"


def test_a_no_ends_the_asking_and_not_the_reading() -> None:
    both = all_of("both", is_registered, is_old_enough)
    step = reading({"day": OLD, "registered": False}, both)[both]
    assert (step.value, step.open) == (NO, frozenset())
    assert len(step.steps) == 2
    either = any_of("either", is_registered, is_old_enough)
    assert reading({"day": OLD, "registered": False}, either)[either].open == {"age"}
    assert reading({"day": OLD, "registered": True}, either)[either].open == frozenset()


def test_of_alternatives_the_first_known_counts_and_the_last_is_asked() -> None:
    name = FirstKnown("name", nickname, age)
    assert reading({}, name)[name].open == {"age"}
    assert reading({"age": 3}, name)[name].value == 3
    assert reading({"age": 3, "nickname": "Z"}, name)[name].value == "Z"


def test_behind_a_selector_nothing_is_asked_until_it_is_known() -> None:
    chosen = Select("chosen", registered, {True: is_old_enough})
    assert reading({}, chosen)[chosen].open == {"registered"}
    assert reading({"registered": True, "day": OLD}, chosen)[chosen].open == {"age"}
    assert not reading({"registered": False}, chosen)[chosen].applies


def test_a_choice_by_something_that_does_not_apply_does_not_apply() -> None:
    chosen = Select("chosen", is_old_enough, {YES: is_registered})
    assert not reading({"day": NEW, "age": 17, "registered": True}, chosen)[chosen].applies
    nobody = all_of("nobody", is_old_enough)
    assert not reading({"day": NEW, "age": 17}, nobody)[nobody].applies


def test_the_first_branch_that_fails_decides() -> None:
    outcome = Choose(
        "outcome",
        unless(is_registered, "stranger"),
        once_known(price),
        told(is_old_enough),
        unless(is_old_enough, "young"),
        otherwise("fine"),
    )
    known = {"day": OLD, "age": 18, "registered": True}
    assert reading(known, outcome)[outcome].value == "fine"
    assert reading(known | {"age": 17}, outcome)[outcome].value == "young"
    assert reading({"day": OLD, "registered": False}, outcome)[outcome].value == "stranger"
    waiting = reading({"day": OLD, "registered": True}, outcome)[outcome]
    assert (waiting.value, waiting.open) == ("more_information", {"age"})
    repealed = reading({"day": NEW, "registered": True, "age": 1}, outcome)[outcome]
    assert (repealed.value, [step.key for step in repealed.steps]) == ("fine", ["is_registered", "new_price"])


def test_of_three_alternatives_the_first_that_is_known_is_taken_and_the_rest_is_not_looked_at() -> None:
    either = FirstKnown("either", nickname, age, is_registered)
    for known, value, looked_at in (
        ({"nickname": "x", "age": 3}, "x", ["nickname"]),
        ({"age": 3, "registered": True}, 3, ["nickname", "age"]),
        ({"day": OLD, "registered": True}, YES, ["nickname", "age", "is_registered"]),
    ):
        step = reading(known, either)[either]
        assert (step.value, [below.key for below in step.steps]) == (value, looked_at)
    assert reading({"day": OLD}, either)[either].open == {"registered"}


def test_a_history_holds_every_value_and_speaks_with_the_last() -> None:
    changing = Parameter(
        "changing",
        "x.changing",
        "euro",
        [
            Value(1, OLD, date(2009, 12, 31), "X-1", cited([DECREE]), FIRM, NEW),
            Value(2, NEW, None, "X-2", cited([DECREE, DECREE.at("art. 2")]), (Standing.SEED,), NEW),
        ],
    )
    history = History("history", changing)
    step = reading({"day": OLD}, history)[history]
    assert [value.value for value in step.value] == [1, 2]
    assert (step.rule, step.standing) == ("X-2", (Standing.SEED,))
    assert step.cites == cited([DECREE, DECREE.at("art. 2")])


def test_a_sentence_is_filled_with_the_value_of_the_day_or_else_with_the_last() -> None:
    two = Parameter(
        "two",
        "x.two",
        "euro",
        [
            Value(1, OLD, date(2009, 12, 31), "X-1", (), FIRM, NEW),
            Value(2, NEW, date(2019, 12, 31), "X-1", (), FIRM, NEW),
            Value(None, date(2020, 1, 1), None, "X-1", (), FIRM, NEW),
        ],
    )
    values = [reading({"day": day}, two).value("two") for day in (OLD, NEW, date(2020, 1, 1))]
    assert values == [1, 2, 2]
    assert reading({}, two).value("two") == 2
    assert reading({"age": 7}).value("age") == 7
    assert reading({}).value("age") is UNKNOWN


def test_a_fact_with_a_default_is_optional_and_one_without_need_not_be() -> None:
    assert (colour.optional, nickname.optional, age.optional) == (True, True, False)


def test_what_is_optional_or_a_judgement_is_never_asked_for() -> None:
    judged = Fact("judged", "bool", "all", judgement=True)
    assert reading({})[age].open == {"age"}
    assert reading({})[nickname].open == frozenset()
    assert reading({}, judged)[judged].open == frozenset()


def test_a_rule_with_one_wording_is_read_even_without_the_day() -> None:
    step = reading({"registered": True})[is_registered]
    assert (step.key, step.value, step.open) == ("is_registered", YES, frozenset())


def test_an_information_holds_in_its_period_only() -> None:
    told = Information("X-8", since=OLD, until=date(2009, 12, 31), cites=[], standing=FIRM)
    assert [told.at(day) for day in (date(1999, 12, 31), OLD, NEW)] == [None, told, None]


def test_a_rulebook_refuses_a_need_that_nobody_defines() -> None:
    with pytest.raises(ValueError, match="is_registered needs registered"):
        Rulebook([("is_registered", is_registered)], day_fact="day")


def test_a_rulebook_refuses_a_circle() -> None:
    @condition("X-1", since=OLD, cites=[], standing=FIRM)
    def chicken(egg: bool) -> bool:
        return egg

    @condition("X-2", since=OLD, cites=[], standing=FIRM)
    def egg(chicken: bool) -> bool:
        return chicken

    with pytest.raises(ValueError, match="in a circle: chicken → egg → chicken"):
        Rulebook([("chicken", chicken), ("egg", egg)], day_fact="day")


def test_a_rulebook_refuses_a_wrong_or_double_name() -> None:
    with pytest.raises(ValueError, match="age calls itself day"):
        Rulebook([("age", day)], day_fact="day")
    with pytest.raises(ValueError, match="two things are called age"):
        Rulebook([("age", age), ("age", Fact("age", "bool", "all"))], day_fact="day")


def test_every_rule_of_the_law_has_one_kind_per_node() -> None:
    assert isinstance(price, Rule)
    assert (price.kind, is_registered.kind) == ("formula", "condition")
