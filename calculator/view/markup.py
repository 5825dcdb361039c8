"""HTML out of plain text: whatever is not markup of ours is escaped."""

from html import escape


class Html(str):
    """Markup that was made here."""

    __slots__ = ()


Child = str | None
"""Text, markup of ours, or nothing."""

VOID = frozenset({"input", "link"})


def el(tag: str, /, *children: Child, **attributes: object) -> Html:
    """One element. `class_` is `class`, `data_key` is `data-key`; `True` stands without a value, `None` stays away."""
    start = f"<{tag}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Html(start) if tag in VOID else Html(f"{start}{join(*children)}</{tag}>")


def join(*children: Child) -> Html:
    """Pieces after one another."""
    return Html("".join(_safe(child) for child in children))


def _safe(child: Child) -> str:
    if child is None:
        return ""
    return child if isinstance(child, Html) else escape(child)


def _attribute(key: str, value: object) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
