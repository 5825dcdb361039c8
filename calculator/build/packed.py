"""The calculator's files as classic scripts: all that a page opened from a file may load."""

import base64
import gzip
import json
import shutil
from pathlib import Path

LOADED_BY_PAGES = ("calculator", "style")


def packed(source: Path, target: Path) -> None:
    """Write every file of `source` to `target`: what pages load themselves as it is, all else as a script of its bytes.

    `stdlib.zip` becomes `stdlib.zip.js`, which leaves its bytes, gzipped and in base64, in `wesPacks["stdlib.zip"]`.
    """
    target.mkdir(parents=True, exist_ok=True)
    manifest = json.loads((source / "manifest.json").read_text(encoding="utf-8"))
    for key, asset in manifest.items():
        name = asset["name"]
        if key in LOADED_BY_PAGES:
            shutil.copy(source / name, target / name)
        else:
            (target / f"{name}.js").write_bytes(_script(name, (source / name).read_bytes()))


def _script(name: str, data: bytes) -> bytes:
    text = base64.b64encode(gzip.compress(data, compresslevel=9, mtime=0))
    return b'(globalThis.wesPacks??={})["%s"]="%s";\n' % (name.encode(), text)
