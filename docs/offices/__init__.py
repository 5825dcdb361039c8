"""The directory of offices, from docs/data/offices.toml: as a page with a map, and as files to keep."""

from docs.offices.directory import count, published
from docs.offices.page import files, finder, listed

__all__ = ["count", "files", "finder", "listed", "published"]
