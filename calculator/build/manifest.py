"""Names that change with the bytes, and the list of them that the page reads."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict


class Asset(TypedDict):
    """One file: what it is called, how long it is, what its bytes hash to."""

    name: str
    bytes: int
    sha256: str


Manifest = dict[str, Asset]


def named(name: str, data: bytes) -> Asset:
    """`wes.zip` becomes `wes.<12 hex digits>.zip`."""
    sha256 = hashlib.sha256(data).hexdigest()
    stem, _, suffix = name.rpartition(".")
    return {"name": f"{stem}.{sha256[:12]}.{suffix}", "bytes": len(data), "sha256": sha256}


def write(folder: Path, manifest: Manifest, contents: Mapping[str, bytes]) -> None:
    """Write the files and the manifest; what is already there with the same name is the same file."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {asset["name"]: contents[key] for key, asset in manifest.items()}
    for path in folder.iterdir():
        if path.name not in wanted:
            path.unlink()
    for name, data in wanted.items():
        if not (folder / name).exists():
            (folder / name).write_bytes(data)
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
