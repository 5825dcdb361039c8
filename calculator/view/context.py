"""What every piece of the view needs: the language, its texts and words, the prefix of its ids, where rules lead."""

from calculator.view.markup import Html, el
from calculator.view.words import words
from wes_core.texts import Texts

TRUTHS = {"true": "yes", "false": "no"}


class Context:
    """One calculator in one language.

    `rules` is the address of a rule's page, with "{rule}" where its id comes; empty where there are no such pages.
    """

    def __init__(self, lang: str, prefix: str, rules: str = "") -> None:
        self.lang = lang
        self.prefix = prefix
        self.rules = rules
        self.texts = Texts(lang)

    def word(self, key: str, **values: str) -> str:
        """Words such as `form.submit`."""
        place, name = key.split(".")
        return words(self.lang)[place][name].format(**values)

    def page_words(self) -> dict[str, str]:
        """Words that JavaScript puts into the page."""
        return words(self.lang)["page"]

    def text(self, key: str) -> str | None:
        """A sentence of `wes_core`, where it has one."""
        return self.texts.get(key) if self.texts.has(key) else None

    def choice(self, fact: str, value: str) -> str:
        """A choice in words; yes, no and don't know are the same everywhere."""
        return self.text(f"choice.{fact}.{value}") or self.texts.get(f"choice.bool.{TRUTHS.get(value, value)}")

    def rule(self, rule: str) -> Html:
        """The id of a rule, and the way to its page where there is one."""
        if not self.rules:
            return el("span", rule, class_="wes-rule")
        return el("a", rule, class_="wes-rule", href=self.rules.replace("{rule}", rule))

    def id(self, name: str) -> str:
        """An id that no other calculator on the page has."""
        return f"{self.prefix}-{name}"
