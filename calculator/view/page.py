"""What the site puts into a page: the element, filled at build time, with its files."""

from typing import Any

from calculator.view.context import Context
from calculator.view.form import data_block, form
from calculator.view.markup import Html, el, join
from calculator.view.result import result

Manifest = dict[str, Any]


def page(
    lang: str,
    assets: str,
    manifest: Manifest,
    prefix: str = "wes",
    example: dict[str, Any] | None = None,
    *,
    rules: str = "",
    packed: bool = False,
) -> Html:
    """The calculator as a page needs it, on one line; `assets` is the relative address of its files, ending in /.

    `rules` is that of `Context`. `packed`: the files are classic scripts, for a page that is opened from a file.
    """
    # Before the element, so that Python starts while the browser still reads the rest of the page.
    early = join(
        stylesheet(assets, manifest),
        data_block("manifest", manifest),
        el("script", src=assets + manifest["calculator"]["name"], async_=True, data_packed=packed),
    )
    shown = el("div", result(example, lang, prefix, rules, example=True), data_wes="example") if example else None
    # What the calculator says to who has no JavaScript.
    unable = el("noscript", el("p", Context(lang, prefix).word("form.no_script"), class_="wes-no-script"))
    element = el("wes-calculator", unable, form(lang, prefix, rules), shown, lang=lang, data_assets=assets)
    return el("div", early, element, class_="wes-page", data_wes="page")


def stylesheet(assets: str, manifest: Manifest) -> Html:
    """The style of form and results."""
    return el("link", rel="stylesheet", href=assets + manifest["style"]["name"])
