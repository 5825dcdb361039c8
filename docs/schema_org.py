"""What a page says in the words of schema.org: a search engine reads it, a browser does not."""

import json
from collections.abc import Mapping
from typing import Any

LESS = "\\u003c"
"""How a script of data writes "<", so that nothing in it can end it."""


def script(thing: Mapping[str, Any]) -> str:
    """Return the script of data that says so."""
    told = json.dumps({"@context": "https://schema.org", **thing}, ensure_ascii=False)
    return f'<script type="application/ld+json">{told.replace("<", LESS)}</script>'
