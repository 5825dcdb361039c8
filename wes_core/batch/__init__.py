"""A table of cases in, the same table with its answers out: one assessment a row, nothing kept of it."""
