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
    packed: bool = False,
) -> Html:
    """The calculator as a page needs it, on one line; `assets` is the relative address of its files, ending in /.

    `packed`: the files are classic scripts, for a page that is opened from a file.
    """
    # Before the element, so that Python starts while the browser still reads the rest of the page.
    early = join(
        stylesheet(assets, manifest),
        data_block("manifest", manifest),
        el("script", src=assets + manifest["calculator"]["name"], async_=True, data_packed=packed),
    )
    shown = el("div", result(example, lang, prefix, example=True), data_wes="example") if example else None
    return el("div", early, _element(lang, assets, prefix, shown), class_="wes-page", data_wes="page")


def _element(lang: str, assets: str, prefix: str, shown: Html | None) -> Html:
    """The calculator itself, with what it says to who has no JavaScript."""
    unable = el("p", Context(lang, prefix).word("form.no_script"), class_="wes-no-script")
    return el("wes-calculator", el("noscript", unable), form(lang, prefix), shown, lang=lang, data_assets=assets)


def stylesheet(assets: str, manifest: Manifest) -> Html:
    """The style of form and results."""
    return el("link", rel="stylesheet", href=assets + manifest["style"]["name"])
