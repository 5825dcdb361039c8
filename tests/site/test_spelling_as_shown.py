"""Every word of the built pages is right, also those that the rules, the calculator and the theme put there."""

from pathlib import Path

from tests.support.shown import names, shown
from tests.support.spelling import complaint, misspelt


def test_nothing_shown_is_misspelt(site: Path) -> None:
    as_given = names()
    found = {word: place for place, word in misspelt(shown(site)) if word not in as_given}
    assert not found, complaint([(place, word) for word, place in found.items()])
