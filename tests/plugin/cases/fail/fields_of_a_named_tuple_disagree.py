from typing import NamedTuple

import numpy as np
from jaxtyping import Float


class Batch(NamedTuple):
    x: Float[np.ndarray, "n d"]
    y: Float[np.ndarray, "n"]
    weights: Float[np.ndarray, "n 3"] | None = None

    @property
    def size(self) -> int:
        return len(self.x)


def swapped(x: Float[np.ndarray, "a c"]) -> Batch:
    return Batch(x, x.sum(axis=0))
    # E: argument "y" of "Batch" needs size "a" on axis 0, got "c"  [shape-class]
    # N: "Batch" takes "n", got "c"
    # N: in "Batch": n = "a", d = "c" from argument "x"
    # N: did you mean "x.T"?


def of_other_rows(x: Float[np.ndarray, "a c"], y: Float[np.ndarray, "b"]) -> Batch:
    return Batch(y=y, x=x)
    # E: argument "y" of "Batch" needs size "a" on axis 0, got "b"  [shape-class]
    # N: "Batch" takes "n", got "b"
    # N: in "Batch": n = "a", d = "c" from argument "x"


def too_wide(x: Float[np.ndarray, "a c"]) -> Batch:
    return Batch(x, x.sum(axis=1), weights=x[:, :4])
    # E: argument "weights" of "Batch" needs size 3 on axis 1, got 4  [shape-class]
    # N: "Batch" takes "n 3", got "a 4"
    # N: in "Batch": n = "a", d = "c" from argument "x"


def as_meant(x: Float[np.ndarray, "a c"], count: int) -> tuple[Batch, Batch]:
    whole = Batch(x, x.sum(axis=1), weights=x[:, :3])
    order = np.random.default_rng(0).permutation(whole.size)
    shuffled = Batch(whole.x[order], whole.y[order])
    pair = (x, x[:, 0])
    both = Batch(np.concatenate([whole.x, x]), np.concatenate([whole.y, Batch(*pair).y]))
    return Batch(shuffled.x[:count], shuffled.y[:count]), both


def unnoticed_swapped() -> None:
    swapped(np.ones((2, 3)))


def unnoticed_of_other_rows() -> None:
    of_other_rows(np.ones((2, 3)), np.ones(4))


def unnoticed_too_wide() -> None:
    too_wide(np.ones((2, 5)))


def example() -> None:
    first, both = as_meant(np.ones((4, 3)), 2)
    assert first.x.shape == (2, 3)
    assert both.y.shape == (8,)
