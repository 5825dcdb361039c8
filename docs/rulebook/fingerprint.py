"""What a review of a rule signs: its lines, what they are joined into and made of, and what is said of it.

Anything else there, in either language, is another fingerprint: the review lapses.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from docs.rulebook import code
from docs.rulebook.code import Statement
from wes_core.texts import LANGUAGES, Texts


def fingerprint(rule: str) -> str:
    """Return the SHA-256, in hex, of what a review of `rule` signs; where its lines stand does not count."""
    own = code.statements(rule)
    every = code.every_statement(code.LAW)
    lines = (each.text for each in (*own, *_joined(own, every), *_made_of(own, every)))
    return sha256("\n".join([*lines, *_said(rule, own)]).encode()).hexdigest()


def _joined(own: Iterable[Statement], every: Iterable[Statement]) -> Iterator[Statement]:
    """Yield what names the rule, and what names that: all_of, Choose, Select, a shared list, up to the part.

    Another rule that names it ends the way up: what names that one is the other rule's.
    """
    met, names = set(own), _defined(own)
    while found := [each for each in every if each not in met and each.names & names]:
        yield from found
        met.update(found)
        names = _defined(each for each in found if not each.is_function)


def _made_of(own: Iterable[Statement], every: Iterable[Statement]) -> Iterator[Statement]:
    """Yield what the rule names that is no rule itself: days, marks, lists of sources, functions that help it.

    The sources themselves do not count, nor what a function is made of: reading a page again changes no rule.
    """
    met = set(own)
    names = {name for each in own for name in each.names}
    while found := [each for each in every if each not in met and each.defines & names and not _is_apart(each)]:
        yield from found
        met.update(found)
        names = {name for each in found if not each.is_function for name in each.names}


def _is_apart(statement: Statement) -> bool:
    return bool(statement.ids) or statement.path.endswith("/sources.py")


def _said(rule: str, own: Iterable[Statement]) -> Iterator[str]:
    """Yield what is said under the id of the rule, or under a name that its lines define, in every language."""
    names = _defined(own)
    for lang in LANGUAGES:
        texts = Texts(lang)
        for key in sorted(texts.names()):
            parts = key.split(".")
            if rule in parts or names.intersection(parts[1:2]):
                yield f"{lang} {key} {texts.fill(key, str)}"


def _defined(statements: Iterable[Statement]) -> set[str]:
    return {name for each in statements for name in each.defines}
