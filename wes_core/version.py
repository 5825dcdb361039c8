"""The version of the rules; the package's one place for it."""

__version__ = "0.1.0"
