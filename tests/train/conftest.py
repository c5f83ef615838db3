"""A small tape, made by hand so that these tests depend on no operation."""

from dataclasses import dataclass

import numpy as np
import pytest
from jaxtyping import Float32

from shapeproof import Gradients, Tape, Variable


@dataclass(frozen=True)
class Recorded:
    """The sum of all entries of `w * frozen`, and its gradients."""

    tape: Tape
    w: Variable[Float32[np.ndarray, "3 2"]]
    frozen: Variable[Float32[np.ndarray, "3 2"]]
    unused: Variable[Float32[np.ndarray, "3 2"]]
    loss: Variable[Float32[np.ndarray, ""]]
    grads: Gradients


@pytest.fixture
def recorded() -> Recorded:
    tape = Tape()
    entries = np.arange(6, dtype=np.float32).reshape(3, 2)
    w = tape.leaf(np.ones((3, 2), np.float32), name="w")
    frozen = tape.leaf(entries, name="f", requires_grad=False)
    unused = tape.leaf(np.ones((3, 2), np.float32))
    loss = tape.append(
        np.array(15, np.float32), (w, frozen), lambda gradient: [gradient * entries, None]
    )
    return Recorded(tape, w, frozen, unused, loss, tape.backward(loss))
