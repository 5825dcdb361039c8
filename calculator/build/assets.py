"""The whole build, in order."""

from collections.abc import Mapping
from pathlib import Path

from calculator.build.archive import zipped
from calculator.build.bundle import bundles
from calculator.build.census import used
from calculator.build.library import library
from calculator.build.manifest import Manifest, named, write
from calculator.build.pack import pack
from calculator.build.places import ASSETS, WASM
from calculator.build.tailored import interpreter


def build(folder: Path = ASSETS) -> Manifest:
    """Write every file of the calculator to `folder`, with `manifest.json`; anything else there goes."""
    stdlib, own = used(library(), pack())
    groups = {
        "runtime": {"wasm": (WASM.name, interpreter().wasm), "stdlib": ("stdlib.zip", zipped(stdlib))},
        "rules": {"pack": ("wes.zip", zipped(own))},
        "page": bundles(),
    }
    for title, files in groups.items():
        print(_told(title, files), flush=True)
    everything = {key: file for files in groups.values() for key, file in files.items()}
    manifest = {key: named(name, data) for key, (name, data) in everything.items()}
    write(folder, manifest, {key: data for key, (_, data) in everything.items()})
    return manifest


def _told(title: str, files: Mapping[str, tuple[str, bytes]]) -> str:
    size = sum(len(data) for _, data in files.values())
    count = f"{len(files)} file{'s' * (len(files) != 1)}"
    return f"{title}: {count}, {size / 1e6:.1f} MB" if size >= 1e5 else f"{title}: {count}, {size / 1e3:.1f} kB"
