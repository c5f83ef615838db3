"""Times several competitors in turn, round by round, and reports their ratios.

Only ratios within a round are compared: another program on the machine slows all of a round alike.
"""

import resource
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True)
class Ratio:
    """The quartiles of one competitor's time divided by the base's, over all rounds."""

    lower: float
    median: float
    upper: float

    def __str__(self) -> str:
        return f"{self.median:6.2f}  [{self.lower:.2f}, {self.upper:.2f}]"


def processor_seconds() -> float:
    """A clock of the processor time (user and system) that ended child processes have used.

    Unlike the time of day, it stands still while another program has the processor.
    """
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def seconds(run: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    """Returns how long one call takes, by the clock."""
    start = clock()
    run()
    return clock() - start


def interleave(
    competitors: Mapping[str, Callable[[], object]],
    rounds: int,
    clock: Callable[[], float] = perf_counter,
) -> dict[str, list[float]]:
    """Calls every competitor once a round; returns the seconds of each call, by the clock."""
    times: dict[str, list[float]] = {name: [] for name in competitors}
    for _ in range(rounds):
        for name, run in competitors.items():
            times[name].append(seconds(run, clock))
    return times


def ratio(times: Sequence[float], base: Sequence[float]) -> Ratio:
    """Compares two competitors' times, paired by round."""
    ratios = [time / reference for time, reference in zip(times, base, strict=True)]
    if len(ratios) == 1:
        return Ratio(ratios[0], ratios[0], ratios[0])
    return Ratio(*statistics.quantiles(ratios, n=4, method="inclusive"))
