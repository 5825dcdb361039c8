"""`python -m docs.cards SITE`: the picture that messengers and other sites show of a page, without any network.

Material's plugin for this fetches fonts while it builds. Pillow brings a letter of its own, the same everywhere.
"""

import sys
from collections.abc import Iterator
from functools import cache, partial
from io import BytesIO
from itertools import accumulate
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL import __version__ as pillow

from calculator.build.kept import kept
from docs.speech import data
from docs.written import FOLDERS, head_of, written

SIZE = WIDTH, HEIGHT = 1200, 630
"""What those who show it ask for."""
EDGE = 90
PETROL, DARK, APRICOT, WHITE, PALE = "#114b56", "#0b353d", "#ffc48a", "#ffffff", "#d5e4e6"
STEPS = ((6, 41), (17, 41), (17, 31), (28, 31), (28, 21), (39, 21))
"""The line of the logo, as docs/theme/assets/logo.svg draws it."""
LOGO = 48
SMOOTH = 4
COLOURS = 64


def publish(site: Path) -> None:
    """Write the card of each page that somebody wrote; the pages of single rules show that of their list."""
    for lang, folder in FOLDERS.items():
        cards = site / folder / "assets" / "cards"
        for page in written(lang):
            target = cards / f"{page}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(kept("card", _given(lang, page), partial(_png, lang, page)))


def _given(lang: str, page: str) -> bytes:
    """Return all that the bytes of a card depend on."""
    words = (data("words")[lang]["card"], *head_of(lang, page).values(), pillow)
    return Path(__file__).read_bytes() + "\n".join(words).encode()


def _png(lang: str, page: str) -> bytes:
    file = BytesIO()
    card(lang, page).quantize(COLOURS, Image.Quantize.MAXCOVERAGE).save(file, "PNG")
    return file.getvalue()


def card(lang: str, page: str) -> Image.Image:
    """Return the card of a page: its title, what it says, and whose it is."""
    head = head_of(lang, page)
    image = Image.new("RGB", SIZE, PETROL)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, HEIGHT - 120, WIDTH, HEIGHT), fill=DARK)
    below = _paragraph(draw, head["title"], 80, EDGE, 76, WHITE, weight=1)
    _paragraph(draw, head["description"], below + 34, EDGE, 38, PALE)
    image.paste(_logo(84), (EDGE - 10, HEIGHT - 102), _logo(84))
    draw.text((EDGE + 110, HEIGHT - 83), data("words")[lang]["card"], font=_font(36), fill=WHITE)
    return image


def _paragraph(
    draw: ImageDraw.ImageDraw, text: str, top: float, left: float, size: int, fill: str, weight: int = 0
) -> float:
    """Draw text in lines that fit; return where the next paragraph may begin."""
    font = _font(size)
    for line in _lines(text, font, WIDTH - 2 * EDGE):
        draw.text((left, top), line, font=font, fill=fill, stroke_width=weight, stroke_fill=fill)
        top += size * 1.28
    return top


def _lines(text: str, font: ImageFont.FreeTypeFont, width: float) -> Iterator[str]:
    """Yield text in lines of at most `width`."""
    words = text.split()
    while words:
        fitting = [line for line in accumulate(words, "{} {}".format) if font.getlength(line) <= width] or words[:1]
        yield fitting[-1]
        words = words[len(fitting) :]


@cache
def _logo(height: int) -> Image.Image:
    """Return the steps and the dot, drawn large first so that the edges come out smooth."""
    scale = height * SMOOTH / LOGO
    image = Image.new("RGBA", (height * SMOOTH, height * SMOOTH))
    draw = ImageDraw.Draw(image)
    points = [(x * scale, y * scale) for x, y in STEPS]
    draw.line(points, fill=WHITE, width=round(5 * scale), joint="curve")
    draw.circle((20 * scale, 13 * scale), 6.5 * scale, fill=APRICOT)
    return image.resize((height, height), Image.Resampling.LANCZOS)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise SystemExit("Pillow came without FreeType: it cannot write on the cards")
    return font


if __name__ == "__main__":
    publish(Path(sys.argv[1]))
