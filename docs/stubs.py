"""A page for each rule of the law: one line that calls `rule_page`, written where MkDocs looks for pages.

A plugin or hook that adds pages is not there in every successor of MkDocs, files are. Git does not keep these; each is
written once, so that live reload sees no change where there is none. `python -m docs.stubs` writes them by itself.
"""

from pathlib import Path

from wes_core.reference import known_ids
from wes_core.texts import LANGUAGES

DOCS = Path(__file__).parent


def write(docs: Path = DOCS) -> None:
    """Make docs/<language>/rules hold one page for each id of the law, and none for an id that is gone."""
    pages = {f"{rule}.md": f'{{{{ rule_page("{rule}") }}}}\n' for rule in known_ids()}
    for lang in LANGUAGES:
        folder = docs / lang / "rules"
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.glob("?-*.md"):
            if path.name not in pages:
                path.unlink()
        for name, text in pages.items():
            _write(folder / name, text)


def _write(path: Path, text: str) -> None:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
