"""What is written in a list has its length; what a variable holds has some length."""

from collections.abc import Sequence

import numpy as np
from jaxtyping import Float, Float64, Int


def rotation(angle: float) -> Float[np.ndarray, "2 2"]:
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s], [s, c]])


def moments(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "3"]:
    return np.array([x.min(), x.mean(), x.max()])


def best(scores: Float[np.ndarray, "n"]) -> Int[np.ndarray, "1"]:
    return np.array([np.argmax(scores)])


def of_a_list(values: list[float], n: int) -> Float[np.ndarray, "n"]:
    return np.array(values)


def of_lists(rows: Sequence[list[float]]) -> Float[np.ndarray, "n d"]:
    return np.array(rows, dtype=np.float64)


def of_a_comprehension(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return np.array([float(row.sum()) for row in x])


def of_a_tuple(corner: tuple[float, float]) -> Float[np.ndarray, "2"]:
    return np.asarray(corner)


def written_out() -> Float64[np.ndarray, "2 3"]:
    return np.array([[1.0, 2.0, 3.0], [4, 5, 6]])


def with_unpacked(values: list[float]) -> Float[np.ndarray, "k"]:
    return np.array([0.0, *values, 1.0])


def of_a_shape(x: Float[np.ndarray, "n d"]) -> Int[np.ndarray, "2"]:
    return np.array(x.shape)


def objects(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m"]) -> int:
    return len(np.array([x, y], dtype=object)) + len(np.asarray((x, y), object))


def equal_by_assertion(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "2 n d"]:
    assert x.shape == y.shape
    return np.array([x, y])


def sizes_in_an_array(sizes: Int[np.ndarray, "2"], one: Int[np.ndarray, "1"]) -> int:
    return np.zeros(sizes).ndim + np.ones(np.array([2, 3])).ndim + np.ones(one).ndim


def as_many_choices_as_conditions(
    x: Float[np.ndarray, "3 n"], y: Float[np.ndarray, "n"]
) -> Float[np.ndarray, "n"]:
    return np.select([*(x > 0.0)], [y, y + 1.0, y + 2.0])


def trimmed(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "_"]:
    numbers = np.trim_zeros([0.0, 1.0])
    numbers.append(3.0)
    return np.trim_zeros(x)[: len(numbers)]


def points_that_are_written_out() -> Float[np.ndarray, "2 2"]:
    empty, _ = np.histogramdd([[], []], bins=([0, 1], [0, 1]))
    counts, _ = np.histogramdd([[0.5, 1.0, 2.0], [1.0, 2.0, 3.0]], bins=2)
    return counts + empty


def example() -> None:
    assert points_that_are_written_out().shape == (2, 2)
    x = np.ones((3, 4))
    rotation(0.5)
    assert trimmed(np.array([0.0, 1.0, 2.0, 3.0])).shape == (2,)
    moments(x[0])
    best(x[0])
    of_a_list([1.0, 2.0], 2)
    of_lists([[1.0, 2.0]])
    of_a_comprehension(x)
    of_a_tuple((1.0, 2.0))
    written_out()
    with_unpacked([1.0])
    of_a_shape(x)
    objects(x, x[0])
    equal_by_assertion(x, x)
    sizes_in_an_array(np.array([2, 3]), np.array([2]))
    as_many_choices_as_conditions(x, x[0])
    largest_of_each_row()
    without_an_axis()
    finite_numbers()


def largest_of_each_row() -> Float[np.ndarray, "2"]:
    return np.max([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], axis=1) + np.amin([[1, 2], [3, 4]], axis=1)


def without_an_axis() -> Float[np.ndarray, "3"]:
    return np.squeeze([np.zeros((3, 1))]) + np.squeeze([np.zeros((1, 3))], axis=(0, 1))


def finite_numbers() -> Float[np.ndarray, "2"]:
    return np.nan_to_num([1.0, np.nan]) + np.nan_to_num([1, 2], nan=10)
