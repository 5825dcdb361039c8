"""`schema`: what answers and assessments look like, for other programs."""

import argparse
import json

from wes_core.as_json import to_json
from wes_core.schema import answers_schema, assessment_schema

HELP = "the JSON Schema of answers or of an assessment"
_SCHEMAS = {"answers": answers_schema, "assessment": assessment_schema}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Take which of the two."""
    command.add_argument("what", choices=_SCHEMAS, help="what goes in, or what comes out")


def run(options: argparse.Namespace) -> int:
    """Print the schema, on one line with --json."""
    schema = _SCHEMAS[options.what](options.lang)
    print(to_json(schema) if options.json else json.dumps(schema, ensure_ascii=False, indent=2))
    return 0
