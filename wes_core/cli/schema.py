"""`schema`: what answers and assessments look like, for other programs."""

import argparse
import json

from wes_core.as_json import to_json
from wes_core.schema import answers_schema, assessment_schema
from wes_core.texts import Texts

_SCHEMAS = {"answers": answers_schema, "assessment": assessment_schema}


def add_arguments(command: argparse.ArgumentParser, texts: Texts) -> None:
    """Take which of the two."""
    name, meaning = texts.get("cli.name.schema"), texts.get("cli.schema.what")
    command.add_argument("what", choices=_SCHEMAS, metavar=name, help=meaning)


def run(options: argparse.Namespace) -> int:
    """Print the schema, on one line with --json."""
    schema = _SCHEMAS[options.what](options.lang)
    print(to_json(schema) if options.json else json.dumps(schema, ensure_ascii=False, indent=2))
    return 0
