"""Many different values of a strategy, the same for the same seed."""

from typing import TypeVar

import hypothesis
from hypothesis import HealthCheck, Phase
from hypothesis import strategies as st

T = TypeVar("T")
CHUNK = 2000


def drawn(strategy: st.SearchStrategy[T], count: int, seed: int) -> list[T]:
    """That many different values, in the order in which they were drawn."""
    found: dict[T, None] = {}
    while len(found) < count:
        found.update(dict.fromkeys(_chunk(strategy, min(CHUNK, count), seed)))
        seed += 1_000_003  # another stream; not one that a neighbouring seed begins with
    return list(found)[:count]


def _chunk(strategy: st.SearchStrategy[T], count: int, seed: int) -> list[T]:
    values: list[T] = []

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @hypothesis.given(strategy)
    def keep(value: T) -> None:
        values.append(value)

    keep()
    return values
