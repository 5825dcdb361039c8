"""JSON Schema (2020-12) of what goes into `assess` and what comes out, made from the facts and the parts themselves."""

from wes_core.schema.answers import answers_schema
from wes_core.schema.assessment import assessment_schema

__all__ = ["answers_schema", "assessment_schema"]
