"""What if the law had other numbers?"""

from collections.abc import Iterator
from contextlib import contextmanager

from wes_core.book import BOOK
from wes_core.engine.dated import Dated
from wes_core.engine.rule import Parameter, Value


@contextmanager
def rewritten(parameter: Parameter, history: Dated[Value]) -> Iterator[None]:
    """Give `parameter` another history for a while; the book keeps what it has read, so it is told."""
    before = parameter.history
    try:
        parameter.history = history
        BOOK.renew()
        yield
    finally:
        parameter.history = before
        BOOK.renew()
