"""Runs a measurement in a process of its own, so that its peak memory is nobody else's."""

import multiprocessing
import resource
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor

from benchmarks.figures import Measured

Measurement = Callable[[], Sequence[Measured]]


def run(measurement: Measurement) -> Sequence[Measured]:
    """Run a measurement in a new interpreter and give its figures; an error in it is raised here."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=context) as pool:
        return pool.submit(measurement).result()


def peak_mebibytes() -> float:
    """Give the largest memory that this process has held so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
