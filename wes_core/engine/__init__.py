"""Machinery that knows no law: three truths, citations, dated values, rules and their evaluation."""
