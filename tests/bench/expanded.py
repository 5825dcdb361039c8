"""Run by itself, with a configuration and a folder: keep the Markdown of each page as the macros leave it."""

import sys
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin, event_priority


class Kept(BasePlugin):  # type: ignore[type-arg]
    """Writes down each page after the macros."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @event_priority(-100)
    def on_page_markdown(self, markdown: str, /, *, page: Any, **_: Any) -> str:
        path = self.folder / page.file.src_uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {page.title!r}\n---\n\n{markdown}", encoding="utf-8")
        return markdown


def main(configuration: str, folder: str) -> None:
    """Build once; only what is kept on the way matters."""
    config = load_config(configuration, site_dir=f"{folder}.site")
    config.plugins["kept"] = Kept(Path(folder))
    build(config)


if __name__ == "__main__":
    main(*sys.argv[1:])
