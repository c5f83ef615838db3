"""What becomes of the programs that are executed."""

import resource

import pytest

from tests.differential.execution import TAKEN, run

#: In each round the array has an axis more, of one more element than the one before.
GROWING = """\
import numpy as np

def grown(rounds):
    x = np.zeros((2, 2))
    for _ in range(rounds):
        x = np.array(np.gradient(x))
    return x
"""


@pytest.mark.skipif(not TAKEN.exists(), reason="only Linux says how much memory is taken")
def test_a_program_that_asks_for_too_much_memory_fails() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    few, many = run(GROWING, ["grown(3)", "grown(12)"])
    assert few is None
    assert many is not None
    assert isinstance(many.error, MemoryError)
    assert many.line == 6
    assert not many.is_of_shapes
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_a_failure_does_not_keep_what_the_program_held() -> None:
    (failure,) = run(GROWING, ["grown(None)"])
    assert failure is not None
    assert failure.line == 5
    assert failure.error.__traceback__ is None
