"""`np.r_[...]`, `np.c_[...]`, `np.mgrid[...]` and `np.ogrid[...]`."""

import numpy as np
from jaxtyping import Bool, Float, Float32, Int, Shaped


def with_ones(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d+1"]:
    return np.c_[np.ones(len(x)), x]


def with_ones_forgotten(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return np.c_[np.ones(len(x)), x]
    # E: return value of "with_ones_forgotten" needs size "d" on axis 1, got "d+1"  [shape-mismatch]
    # N: expected "n d", got "n d+1"


def points(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n 2"]:
    return np.c_[x, y]


def points_turned(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "2 n"]:
    return np.c_[x, y]
    # E: return value of "points_turned" needs size 2 on axis 0, got "n"  [shape-mismatch]
    # N: expected "2 n", got "n 2"
    # N: did you mean "np.c_[x, y].T"?


def columns_of_two_lengths(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"]) -> None:
    np.c_[x, y]  # E: "np.c_[x, y]" needs equal sizes on axis 0, got "n" and "m"  [shape-mismatch]
    # N: array 0 is "n 1", array 1 is "m 1"


def bounds(counts: Int[np.ndarray, "n"]) -> Int[np.ndarray, "n+1"]:
    return np.r_[0, np.cumsum(counts)]


def bounds_one_too_few(counts: Int[np.ndarray, "n"]) -> Int[np.ndarray, "n"]:
    return np.r_[0, np.cumsum(counts)]
    # E: return value of "bounds_one_too_few" needs size "n" on axis 0, got "n+1"  [shape-mismatch]


def whole_numbers(x: Float[np.ndarray, "n"]) -> Int[np.ndarray, "n+1"]:
    return np.r_[0, x]
    # E: return value of "whole_numbers" needs elements of type "Int", got "Float"  [return-value]


def single(x: Float32[np.ndarray, "n d"]) -> Float32[np.ndarray, "n d"]:
    return np.c_[x]


def ranges(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n+9"]:
    return np.r_[1:5, x, 0:1:5j]


def fractions(counts: Int[np.ndarray, "n"]) -> Float[np.ndarray, "n+9"]:
    """A range has elements of its own: doubles, if it is not of whole numbers."""
    return np.r_[0:1:5j, 0.0:1.0:0.25, counts]


def marks(marked: Bool[np.ndarray, "n"]) -> Int[np.ndarray, "n+3"]:
    return np.r_[marked, 0:3]


def doubles(x: Float32[np.ndarray, "n"]) -> Float32[np.ndarray, "n+5"]:
    return np.r_[x, 0:1:5j]
    # E: return value of "doubles" needs elements of type "Float32", got "Float64"  [return-value]


def unread(xs: list[Float[np.ndarray, "n"]]) -> Shaped[np.ndarray, "..."]:
    """The text says how to join, and how long a list is nobody knows."""
    np.c_[tuple(xs)]
    np.r_["0,2", xs[0], xs[1]]
    return np.r_[tuple(xs)]


def weighted(image: Float[np.ndarray, "h w"]) -> Float[np.ndarray, "h w"]:
    h, w = image.shape
    y, x = np.mgrid[0:h, 0:w]
    return y * x * image


def weighted_turned(image: Float[np.ndarray, "h w"]) -> Float[np.ndarray, "h w"]:
    h, w = image.shape
    y, x = np.mgrid[0:w, 0:h]
    return y * x * image  # E: "*" cannot broadcast "h" with "w" on the last axis  [shape-mismatch]
    # N: left is "w h", right is "h w"
    # N: did you mean "(y * x).T"?


def radius(image: Float[np.ndarray, "h w"]) -> Float[np.ndarray, "h w"]:
    h, w = image.shape
    y, x = np.ogrid[:h, :w]
    return image * (y**2 + x**2)


def radius_turned(image: Float[np.ndarray, "h w"]) -> Float[np.ndarray, "h w"]:
    h, w = image.shape
    y, x = np.ogrid[:w, :h]
    return image * (y**2 + x**2)
    # E: "*" cannot broadcast "w" with "h" on the last axis  [shape-mismatch]
    # N: left is "h w", right is "w h"
    # N: did you mean "(y**2 + x**2).T"?


def plane() -> Float[np.ndarray, "50 2"]:
    x, y = np.mgrid[-1:1:10j, -1:1:5j]
    return np.c_[x.ravel(), y.ravel()]


def plane_turned() -> Float[np.ndarray, "2 50"]:
    x, y = np.mgrid[-1:1:10j, -1:1:5j]
    return np.c_[x.ravel(), y.ravel()]
    # E: return value of "plane_turned" needs size 2 on axis 0, got 50  [shape-mismatch]
    # N: expected "2 50", got "50 2"
    # N: did you mean "np.c_[x.ravel(), y.ravel()].T"?


def line() -> Float[np.ndarray, "5"]:
    return np.mgrid[0:1:5j]


def example() -> None:
    with_ones(np.ones((3, 2)))
    points(np.ones(3), np.ones(3))
    bounds(np.array([1, 2]))
    single(np.ones((3, 2), np.float32))
    ranges(np.ones(3))
    fractions(np.array([1, 2]))
    marks(np.array([True, False]))
    unread([np.ones(3), np.ones(3)])
    weighted(np.ones((3, 2)))
    radius(np.ones((3, 2)))
    plane()
    line()


def mistake_with_ones_forgotten() -> None:
    with_ones_forgotten(np.ones((3, 2)))


def mistake_points_turned() -> None:
    points_turned(np.ones(3), np.ones(3))


def mistake_columns_of_two_lengths() -> None:
    columns_of_two_lengths(np.ones(3), np.ones(4))


def mistake_bounds_one_too_few() -> None:
    bounds_one_too_few(np.array([1, 2]))


def mistake_whole_numbers() -> None:
    whole_numbers(np.ones(3))


def mistake_doubles() -> None:
    doubles(np.ones(3, np.float32))


def mistake_weighted_turned() -> None:
    weighted_turned(np.ones((3, 2)))


def mistake_radius_turned() -> None:
    radius_turned(np.ones((3, 2)))


def mistake_plane_turned() -> None:
    plane_turned()
