"""What every drawing made here has in common: a name and a description for whoever hears it."""

from html import escape


def drawn(name: str, size: tuple[int, int], title: str, told: str, inside: str) -> str:
    """Return a drawing on one line, `size` pixels wide and high; `name` is its id in the page."""
    wide, tall = size
    return (
        f'<svg class="page-picture" role="img" aria-labelledby="{name}-title" aria-describedby="{name}-told" '
        f'width="{wide}" height="{tall}" viewBox="0 0 {wide} {tall}" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-told">{escape(told)}</desc>{inside}</svg>'
    )
