"""What other programs read, under /api/v1/: the law, the cases, the offices, their schemas and the package itself.

`python -m docs.published` makes them all in .build/api; the site takes them from there, and the pages say how large
they are. Names and meanings stay for ever: fields may be added, none is renamed and none gets another meaning.
"""
