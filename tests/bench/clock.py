"""One way of timing, for both sides."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

WARM_UP = 20
RUNS = 200


def median_milliseconds(evaluate: Callable[[], None]) -> float:
    """Run it some times unmeasured, then give the median of many."""
    for _ in range(WARM_UP):
        evaluate()
    return median(_milliseconds(evaluate) for _ in range(RUNS))


def _milliseconds(evaluate: Callable[[], None]) -> float:
    start = perf_counter()
    evaluate()
    return (perf_counter() - start) * 1000
