"""The one function the worker calls: JSON text in, JSON text out."""

from collections.abc import Callable
from typing import Any

import wes_core
from calculator.view.context import Context
from calculator.view.form import form
from calculator.view.guide import guide
from calculator.view.result import result
from calculator.view.turn import Wish
from wes_core.as_json import from_json

Request = dict[str, Any]


def respond(request_json: str) -> str:
    """Answer one request; `{"method": "assess", "answers": {…}, "lang": "nl"}` is answered as the command line does."""
    request = from_json(request_json)
    return METHODS[request["method"]](request)


def _version(_: Request) -> str:
    return wes_core.to_json({"version": wes_core.__version__})


def _assess(request: Request) -> str:
    return wes_core.to_json(wes_core.assess(request["answers"], request["lang"]))


def _answer(request: Request) -> str:
    assessment = wes_core.assess(request["answers"], request["lang"])
    html = "" if assessment["problems"] else result(assessment, *_place(request))
    relevant = wes_core.relevant(request["answers"])
    return wes_core.to_json({"assessment": assessment, "html": html, "relevant": relevant})


def _relevant(request: Request) -> str:
    return wes_core.to_json({"relevant": wes_core.relevant(request["answers"])})


def _guide(request: Request) -> str:
    wish = Wish(**{name: request[name] for name in Wish._fields if name in request})
    return wes_core.to_json(guide(request["answers"], wish, Context(*_place(request))))


def _form(request: Request) -> str:
    return wes_core.to_json({"html": form(*_place(request))})


def _place(request: Request) -> tuple[str, str, str]:
    """Return the language, the prefix of ids and the address of rules."""
    return request["lang"], request["prefix"], request.get("rules", "")


METHODS: dict[str, Callable[[Request], str]] = {
    "version": _version,
    "assess": _assess,
    "answer": _answer,
    "relevant": _relevant,
    "guide": _guide,
    "form": _form,
}
