"""`check`: replay a receipt, and say what moved since."""

import argparse
import json

from wes_core.as_json import to_json
from wes_core.cli.files import WrongInput, called, read
from wes_core.receipt import check, is_receipt
from wes_core.texts import Texts


def add_arguments(command: argparse.ArgumentParser, texts: Texts) -> None:
    """Take the receipt."""
    command.add_argument("receipt", metavar=texts.get("cli.name.receipt"), help=texts.get("cli.check.receipt"))


def run(options: argparse.Namespace) -> int:
    """Print what moved."""
    kept = read(options.receipt, json.loads)
    if not is_receipt(kept):
        raise WrongInput("not_a_receipt", file=called(options.receipt))
    found = check(kept)
    if options.json:
        print(to_json(found))
        return 0
    texts = Texts(options.lang)
    print(texts.get("receipt.moved" if found["moved"] else "receipt.same"))
    for change in found["moved"]:
        print(f"  {change['at']}: {to_json(change.get('was'))} → {to_json(change.get('is'))}")
    return 0
