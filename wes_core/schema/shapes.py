"""What schemas are made of. Patterns keep to what the regular expressions of every language know."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from wes_core.texts import Texts

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def text(pattern: str) -> Schema:
    """Return the schema of a text that matches `pattern` from end to end."""
    return {"type": "string", "pattern": f"^({pattern})$"}


def listed(items: Schema) -> Schema:
    """Return the schema of a list of `items`."""
    return {"type": "array", "items": items}


def record(properties: Mapping[str, Schema], optional: Collection[str] = ()) -> Schema:
    """Return the schema of an object with these properties and no others; all but the `optional` ones are there."""
    required = [name for name in properties if name not in optional]
    return {
        "type": "object",
        "properties": dict(properties),
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def enum(words: Iterable[Any]) -> Schema:
    """Return the schema of one of `words`."""
    return {"enum": list(dict.fromkeys(words))}


def one_of(names: Mapping[Any, str], texts: Texts) -> Schema:
    """Return the schema of one value of `names`, each with the text that stands under its name as its title."""
    return {"oneOf": [{"const": value, "title": texts.get(name)} for value, name in names.items()]}
