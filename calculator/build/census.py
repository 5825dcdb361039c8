"""What of the standard library and of our own packages the calculator needs: found by answering every worked case."""

import json
from collections.abc import Mapping

from calculator.build.archive import zipped
from calculator.build.compiled import compiled
from calculator.build.inside import LIBRARY, OWN, ask
from calculator.build.kept import kept
from calculator.build.places import HERE
from calculator.build.tailored import interpreter
from calculator.view.respond import METHODS
from tests.cases import written

ASKED = HERE / "used.py"

Files = Mapping[str, bytes]


def used(library: Files, own: Files) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return what is used of both, each given as compiled files by their path."""
    paths = _paths(library, own)
    return _under(LIBRARY, library, paths), _under(OWN, own, paths)


def _under(root: str, files: Files, paths: set[str]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if root + name in paths}


def _paths(library: Files, own: Files) -> set[str]:
    own = {**own, **compiled({"used.py": ASKED.read_bytes()})}
    requests = _requests()
    given = b"".join([*interpreter(), zipped(library), zipped(own), requests.encode()])
    return set(json.loads(kept("used", given, lambda: ask(library, own, "used", "files", requests).encode())))


def _requests() -> str:
    """Every case in one language, and in the other every thing that a page asks."""
    answers = [case["answers"] for _, case in written()]
    requests = [{"method": "answer", "lang": "nl", "prefix": "wes", "answers": given} for given in answers]
    requests += [{"method": method, "lang": "en", "prefix": "wes", "answers": answers[0]} for method in METHODS]
    return json.dumps(requests)
