"""What nobody could read, or what sources contradict: said to the user, with who can tell (section 10 of the facts)."""

from typing import NamedTuple


class Gap(NamedTuple):
    """A point the rules leave open: its id, and who can tell."""

    id: str
    who: str


GAPS = (
    Gap("G-1", "vdab"),
    Gap("G-2", "vdab"),
    Gap("G-3", "vdab"),
    Gap("G-4", "vdab"),
    Gap("G-5", "vdab"),
    Gap("G-6", "vdab"),
    Gap("G-7", "vdab"),
    Gap("G-8", "vdab"),
    Gap("G-9", "vdab"),
    Gap("G-10", "vdab"),
    Gap("G-11", "coordinators"),
    Gap("G-12", "coordinators"),
    Gap("G-13", "vdab"),
    Gap("G-14", "vdab"),
    Gap("G-15", "vdab"),
    Gap("G-16", "vdab"),
    Gap("G-17", "vdab"),
    Gap("G-18", "vdab"),
    Gap("G-19", "ocmw"),
    Gap("G-20", "vdab"),
    Gap("G-21", "vdab"),
    Gap("G-22", "vdab"),
    Gap("G-23", "vdab"),
)
