"""Form and result as HTML: one renderer for the pages of the site and for the browser."""

from calculator.view.form import form
from calculator.view.page import page, stylesheet
from calculator.view.respond import respond
from calculator.view.result import result

__all__ = ["form", "page", "respond", "result", "stylesheet"]
