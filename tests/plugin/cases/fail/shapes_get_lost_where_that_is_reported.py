# mypy: enable-error-code=shape-unknown
"""With `shape-unknown`, the first place is reported where a shape is not known."""

from typing import Any

import numpy as np
from jaxtyping import Float
from makes_arrays_of_any_shape import load


def row_sums(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return x.sum(axis=1)


def without_a_rule(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    lengths = np.apply_along_axis(np.linalg.norm, 1, x)
    # E: the shape of what "np.apply_along_axis" gives is unknown: there is no rule for it  [shape-unknown]
    return lengths / lengths.max()


def not_told_by_the_arguments(x: Float[np.ndarray, "n d"], shape: tuple[int, ...]) -> None:
    means = np.mean(x, axis=len(shape) - 1, keepdims=True)
    reshaped = x.reshape(shape)
    # E: the shape of what "x.reshape" gives is unknown: its arguments do not tell it  [shape-unknown]
    print(means, reshaped)


def returned(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return np.apply_along_axis(np.linalg.norm, 1, x)
    # E: the shape of what "np.apply_along_axis" gives is unknown: there is no rule for it  [shape-unknown]


def without_an_annotation(x: np.ndarray) -> np.ndarray:
# E: an array without a shape; the shape "..." says that any will do  [shape-unknown]
    y = x.T @ x
    return y


def of_another_module() -> Float[np.ndarray, "n"]:
    return load()  # E: the shape of what "load" gives is unknown: it promises none  [shape-unknown]


def of_any_type(data: dict[str, Any]) -> Float[np.ndarray, "n"]:
    return row_sums(data["x"])
    # E: the shape of argument "x" of "row_sums" is not checked: its type is Any  [shape-unknown]


def unnoticed() -> None:
    x = np.ones((2, 3))
    without_a_rule(x)
    not_told_by_the_arguments(x, (3, 2))
    returned(x)
    without_an_annotation(x)
    of_another_module()
    of_any_type({"x": x})
