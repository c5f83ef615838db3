"""One message says why each of the overloads does not fit, and nothing follows from it."""

from typing import Any, overload

import numpy as np
from beartype import beartype
from jaxtyping import Float, jaxtyped


@overload
def norm(x: Float[np.ndarray, "n"]) -> float: ...
@overload
def norm(x: Float[np.ndarray, "n d"], scale: Float[np.ndarray, "d"]) -> Float[np.ndarray, "n"]: ...
def norm(x: Any, scale: Any = 1.0) -> Any:
    return np.sqrt(np.sum((x * scale) ** 2, axis=-1))


def mistake_in_the_number_of_axes(
    x: Float[np.ndarray, "a b c"] = np.ones((2, 3, 4)),
    v: Float[np.ndarray, "c"] = np.ones(4),
) -> Float[np.ndarray, "a"]:
    return norm(x, v)
    # E: "norm" has no overload that fits the shapes of its arguments  [shape-mismatch]
    # N: overload 1: argument "x" of "norm" needs 1 axis "n", got 3 axes "a b c"
    # N: overload 2: argument "x" of "norm" needs 2 axes "n d", got 3 axes "a b c"


def mistake_in_the_second_argument(
    x: Float[np.ndarray, "a b"] = np.ones((2, 3)), v: Float[np.ndarray, "a"] = np.ones(2)
) -> None:
    lengths: Float[np.ndarray, "a"] = norm(x, v)
    # E: "norm" has no overload that fits the shapes of its arguments  [shape-mismatch]
    # N: overload 1: argument "x" of "norm" needs 1 axis "n", got 2 axes "a b"
    # N: overload 2: argument "scale" of "norm" needs size "b" on axis 0, got "a"
    print(lengths + 1)
