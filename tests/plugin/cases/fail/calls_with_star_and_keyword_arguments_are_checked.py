from typing import TypedDict, Unpack

import numpy as np
from jaxtyping import Float


def total(*xs: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return sum(xs[1:], start=xs[0])


def scaled(x: Float[np.ndarray, "n d"], *, by: Float[np.ndarray, "d"]) -> Float[np.ndarray, "n d"]:
    return x * by


def different(x: Float[np.ndarray, "a"], y: Float[np.ndarray, "b"]) -> Float[np.ndarray, "a"]:
    return total(x, y)
    # E: argument 2 of "total" needs size "a" on axis 0, got "b"  [shape-mismatch]
    # N: "total" takes "n", got "b"
    # N: in "total": n = "a" from argument 1


def wrong_keyword(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return scaled(x, by=x.sum(axis=1))
    # E: argument "by" of "scaled" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: "scaled" takes "d", got "n"
    # N: in "scaled": n = "n", d = "d" from argument "x"


class Options(TypedDict, total=False):
    weights: Float[np.ndarray, "3"]


def weighted(
    x: Float[np.ndarray, "n 3"], **options: Unpack[Options]
) -> Float[np.ndarray, "n"]:
    return x @ options.get("weights", np.ones(3))


def wrong_option(x: Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "n"]:
    return weighted(x, weights=np.ones(4))
    # E: argument "weights" of "weighted" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: expected "3", got "4"


def mistake_wrong_option() -> None:
    wrong_option(np.ones((2, 3)))


def mistake_different() -> None:
    different(np.ones(3), np.ones(4))


def mistake_wrong_keyword() -> None:
    wrong_keyword(np.ones((4, 3)))
