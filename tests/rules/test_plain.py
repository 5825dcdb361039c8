"""Every sentence reads at B1, says the same in both languages, and explains the letters that it uses."""

import re
import tomllib
from pathlib import Path
from statistics import mean

import pytest

from tests.support.plain import HABITS, LONGEST, faults, sentences
from wes_core.texts import LANGUAGES, flat

ROOT = Path(__file__).parents[2]
USUAL_LENGTH = 10
"""Words in a sentence, on average."""

LETTERS = re.compile(r"\b(?!IJ)[A-Za-z]*[A-Z]{2}\w*")
FILES = {"CSV", "JSON", "MB", "TOML", "UTF"}
"""Letters of the computer, not of the law."""


def load(path: str) -> dict[str, str]:
    return flat(tomllib.loads((ROOT / path).read_text("utf-8")))


WORDS = load("docs/data/words.toml")
TEXTS = {
    lang: {
        **load(f"wes_core/texts/{lang}.toml"),
        **{f"page: {key}": text for key, text in load(f"calculator/view/words/{lang}.toml").items()},
        **{f"docs: {key[3:]}": text for key, text in WORDS.items() if key.startswith(f"{lang}.")},
    }
    for lang in LANGUAGES
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_is_short_and_active_and_in_the_words_of_its_reader(lang: str) -> None:
    assert [f"{key}: {fault}" for key, text in TEXTS[lang].items() for fault in faults(text, lang)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sentences_are_on_average_much_shorter_than_the_longest(lang: str) -> None:
    lengths = [len(each.split()) for text in TEXTS[lang].values() for each in sentences(text) if each[-1] in ".?!"]
    assert mean(lengths) <= USUAL_LENGTH


def test_both_languages_say_it_in_as_many_sentences() -> None:
    dutch, english = (TEXTS[lang] for lang in LANGUAGES)
    assert dutch.keys() == english.keys()
    assert [key for key in dutch if len(sentences(dutch[key])) != len(sentences(english[key]))] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_letters_that_stand_for_words_are_explained_once_at_least(lang: str) -> None:
    everything = "\n".join(TEXTS[lang].values())
    used = set(LETTERS.findall(everything)) - FILES - {*HABITS[lang]["known_letters"]}
    assert "WES" in used
    explained = r"\({0}\b|\b{0}(?:, | \()(?:de|het|een|the)\b"
    assert [each for each in sorted(used) if not re.search(explained.format(each), everything)] == []


@pytest.mark.parametrize(("lang", "mark"), [("nl", "."), ("en", ",")])
def test_thousands_are_set_apart_as_the_language_does(lang: str, mark: str) -> None:
    assert set(re.findall(r"\d([.,])\d{3}\b", "\n".join(TEXTS[lang].values()))) == {mark}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sentence_that_is_hard_to_read_is_seen_and_an_easy_one_left_alone(lang: str) -> None:
    hard, easy = ([list(faults(text, lang)) for text in HABITS[lang][kind]] for kind in ("hard", "easy"))
    assert all(hard)
    assert not any(easy)


def test_a_value_counts_as_one_word_of_a_sentence() -> None:
    assert list(faults("{day} " + "word " * (LONGEST - 1), "en")) == []
    assert list(faults("{day} " + "word " * LONGEST, "en"))
