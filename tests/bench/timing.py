"""The one clock of the benches."""

from __future__ import annotations

import time
from collections.abc import Callable

ROUNDS = 5


def best(work: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """The shortest time of `ROUNDS` rounds, in seconds; of the processor unless another clock is given."""
    times = []
    for _ in range(ROUNDS):
        start = clock()
        work()
        times.append(clock() - start)
    return min(times)
