"""The operation as it is written, the parameter's name, jaxtyping's element types, plain classes."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import reveal_type

import numpy as np
import numpy.typing as npt
from jaxtyping import Bool, Float, Float32, Float64, Int


@dataclass
class Linear:
    w: Float[np.ndarray, "inp out"]

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return x @ self.w


def means(x: Float32[np.ndarray, "n d"]) -> Float32[np.ndarray, "n"]:
    return x.mean(axis=1)


def first(*arrays: Float[np.ndarray, "n d"], **more: Float[np.ndarray, "n"]) -> object:
    return arrays[0]


def mistake_in_one_of_several(
    x: Float[np.ndarray, "n d"] = np.ones((2, 3)), y: Float[np.ndarray, "d n"] = np.ones((3, 2))
) -> object:
    return first(x, x, y)
    # E: argument 3 of "first" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: "first" takes "n d", got "d n"
    # N: in "first": n = "n", d = "d" from argument 1
    # N: did you mean "y.T"?


def mistake_in_a_keyword(
    x: Float[np.ndarray, "n d"] = np.ones((2, 3)), v: Float[np.ndarray, "d"] = np.ones(3)
) -> object:
    return first(x, weights=v)
    # E: argument "weights" of "first" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: "first" takes "n", got "d"
    # N: in "first": n = "n", d = "d" from argument 1
    # N: did you mean "x.T"?


def unnoticed_number_of_arguments(
    x: Float[np.ndarray, "n d"] = np.ones((2, 3)),
    y: Float[np.ndarray, "n"] = np.ones(2),
    *,
    asked: bool = False,
) -> None:
    if asked:
        means(y, x)  # E: Too many arguments for "means"  [call-arg]


def mistake_in_what_a_generator_yields(
    x: Float[np.ndarray, "n d"] = np.ones((2, 3)),
) -> object:
    def rows() -> Iterator[Float[np.ndarray, "n"]]:
        yield from x
        # E: value that "rows" yields needs size "n" on axis 0, got "d"  [shape-mismatch]

    return np.stack([*rows()]) @ x


def mistake_in_an_argument(
    x: Float64[np.ndarray, "2 3"] = np.ones((2, 3)),
) -> object:
    return means(x)
    # E: argument "x" of "means" needs elements of type "Float32", got "Float64"  [arg-type]


def mistake_in_a_result(
    x: Float[np.ndarray, "n"] = np.ones(2),
) -> Float[np.ndarray, "n"]:
    return x > 0
    # E: return value of "mistake_in_a_result" needs elements of type "Float", got "Bool"  [return-value]


def mistake_in_a_range(n: int = 3) -> Float[np.ndarray, "{n}"]:
    return np.arange(n)
    # E: return value of "mistake_in_a_range" needs elements of type "Float", got "Int..."  [return-value]


def unnoticed_elements_of_a_variable(x: Bool[np.ndarray, "n"] = np.ones(2, dtype=bool)) -> None:
    y: Int[np.ndarray, "n"] = x
    # E: variable "y" needs elements of type "Int", got "Bool"  [assignment]
    del y


def unnoticed_elements_of_an_array_without_a_shape(x: npt.NDArray[np.int64] | None = None) -> None:
    y: Float[np.ndarray, "n"] = np.zeros(3, dtype=np.int64) if x is None else x
    # E: variable "y" needs elements of type "Float", got "Int64"  [assignment]
    del y


def mistake_in_a_stack(
    x: Float[np.ndarray, "b n d"] = np.ones((2, 3, 4)),
    y: Float[np.ndarray, "c d n"] = np.ones((5, 4, 3)),
) -> object:
    return x @ y  # E: "@" cannot broadcast "b" with "c" on axis 0  [shape-mismatch]
    # N: left is "b n d", right is "c d n"


def mistake_in_place(
    x: Float[np.ndarray, "n d"] = np.ones((2, 3)),
) -> Float[np.ndarray, "n d"]:
    total = np.zeros((x.shape[1], x.shape[0]))
    total += x  # E: "+=" cannot broadcast "n" with "d" on the last axis  [shape-mismatch]
    # N: left is "d n", right is "n d"
    # N: did you mean "x.T"?
    return total


def mistake_in_a_number_of_parts(
    x: Float[np.ndarray, "7 d"] = np.ones((7, 2)),
) -> list[Float[np.ndarray, "_ d"]]:
    return np.split(x, 2)  # E: "np.split" cannot cut 7 into 2 equal parts  [shape-mismatch]


def mistake_in_a_squeeze(x: Float[np.ndarray, "n 3"] = np.ones((2, 3))) -> object:
    return x.squeeze(1)
    # E: "x.squeeze" cannot take out axis 1 of "n 3", which is not of size 1  [shape-mismatch]


def mistake_in_axes(x: Float[np.ndarray, "n d k"] = np.ones((2, 3, 4))) -> object:
    return x.transpose(0, 2)
    # E: "x.transpose": axes must name every axis of "n d k" once, got (0, 2)  [shape-mismatch]


def mistake_in_nested_calls(
    x: Float[np.ndarray, "n i"] = np.ones((2, 3)),
    w: Float[np.ndarray, "i h"] = np.ones((3, 4)),
    v: Float[np.ndarray, "h o"] = np.ones((4, 5)),
) -> Float[np.ndarray, "n o"]:
    one, two = Linear(w), Linear(v)
    return one(two(x))
    # E: argument "x" of "Linear.__call__" needs size "h" on axis 1, got "i"  [shape-class]
    # N: "Linear.__call__" takes "n h", got "n i"
    # N: in "Linear.__call__": n = "n" from argument "x"


def unnoticed_name(layer: Linear = Linear(np.ones((2, 3))), *, asked: bool = False) -> None:
    if asked:
        layer.weights  # E: "Linear" has no attribute "weights"  [attr-defined]


def mistake_in_a_number() -> object:
    return means(3)
    # E: Argument 1 to "means" has incompatible type "int"; expected "Float32[ndarray, '...']"  [arg-type]


def unnoticed_types() -> None:
    reveal_type(means)
    # N: Revealed type is "def (x: Float32[numpy.ndarray, 'n d']) -> Float32[numpy.ndarray, 'n']"
    layers: list[Linear] = []
    reveal_type(layers)
    # N: Revealed type is "list[each_message_is_in_the_words_of_the_program.Linear]"
    x: Float[np.ndarray, "..."] = np.zeros(3)
    reveal_type(x)  # N: Revealed type is "Float[numpy.ndarray, '...']"
