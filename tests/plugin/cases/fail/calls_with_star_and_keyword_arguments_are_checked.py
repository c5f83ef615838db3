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


def in_a_list(
    xs: list[Float[np.ndarray, "n"]], ys: list[Float[np.ndarray, "n d"]]
) -> Float[np.ndarray, "n"]:
    return total(*xs) + total(*ys)
    # E: argument 1 of "total" needs 1 axis "n", got 2 axes "n d"  [shape-mismatch]


def dense(
    x: Float[np.ndarray, "n i"], w: Float[np.ndarray, "i o"], b: Float[np.ndarray, "o"]
) -> Float[np.ndarray, "n o"]:
    return x @ w + b


def layers(
    x: Float[np.ndarray, "n d"],
    first: tuple[Float[np.ndarray, "d h"], Float[np.ndarray, "h"]],
    second: tuple[Float[np.ndarray, "k h"], Float[np.ndarray, "h"]],
) -> Float[np.ndarray, "n k"]:
    hidden = dense(x, *first)
    return dense(hidden, *second)
    # E: argument "w" of "dense" needs size "h" on axis 0, got "k"  [shape-mismatch]
    # N: "dense" takes "i o", got "k h"
    # N: in "dense": n = "n", i = "h" from argument "x"


def columns(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    pair = (x.sum(axis=1), x.sum(axis=0))
    return total(*pair)
    # E: argument 2 of "total" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: "total" takes "n", got "d"
    # N: in "total": n = "n" from argument 1


def mistake_in_a_list() -> None:
    in_a_list([np.ones(3)], [np.ones((3, 2))])


def mistake_layers() -> None:
    layers(np.ones((2, 3)), (np.ones((3, 4)), np.ones(4)), (np.ones((5, 4)), np.ones(4)))


def mistake_columns() -> None:
    columns(np.ones((2, 3)))


def mistake_wrong_option() -> None:
    wrong_option(np.ones((2, 3)))


def mistake_different() -> None:
    different(np.ones(3), np.ones(4))


def mistake_wrong_keyword() -> None:
    wrong_keyword(np.ones((4, 3)))
