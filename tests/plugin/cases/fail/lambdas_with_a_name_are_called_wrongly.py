"""What a lambda gives is known for what it is called with."""

# mypy: disallow-untyped-calls=False

import numpy as np
from jaxtyping import Float

halve = lambda a: a / 2.0


def turned(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    relu = lambda a: np.maximum(a, 0.0)
    return relu(x.T)
    # E: return value of "turned" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: expected "n d", got "d n"


def of_the_module(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return halve(x)
    # E: return value of "of_the_module" needs 1 axis "d", got 2 axes "n d"  [shape-mismatch]


def inside(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "d k"]:
    project = lambda a: a @ w
    # E: "@" needs equal inner dimensions, got "n" and "d"  [shape-mismatch]
    # N: left is "d n", right is "d k"
    # N: did you mean "a.T"?
    return project(x.T)


def mistake_turned() -> None:
    turned(np.ones((4, 3)))


def mistake_of_the_module() -> None:
    of_the_module(np.ones((4, 3)))


def mistake_inside() -> None:
    inside(np.ones((4, 3)), np.ones((3, 2)))
