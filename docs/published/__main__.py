"""`python -m docs.published`: write what other programs read to .build/api/v1/."""

from docs.published.files import write

write()
