from typing import Any

import numpy as np
import numpy.typing as npt
from jaxtyping import Float, Float32, Int, Num


def number(x: Float[np.ndarray | float, ""]) -> float:
    return float(x)


def no_number(x: Float[np.ndarray | float, "n"]) -> None:
    del x


def whole(x: Int[np.ndarray | int | float, ""]) -> int:
    return int(x)


def numpy_number(x: Float[np.ndarray | np.floating, ""]) -> float:
    return float(x)


def two_arrays(x: Float[np.ndarray | npt.NDArray[np.float64], "n"]) -> None:
    del x


def numbers(x: Num[npt.NDArray[Any], "n"]) -> None:
    del x


def nested(x: Float[Float[np.ndarray, "d"], "n"]) -> Float[np.ndarray, "d n"]:
    return x  # E: return value of "nested" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def nested_narrow(x: Float[Float32[np.ndarray, "d"], "n"]) -> None:
    del x


def mistake_of_the_rank() -> None:
    number(np.ones(3))
    # E: argument "x" of "number" needs a scalar, got 1 axis "3"  [shape-mismatch]


def mistake_a_number_has_no_axis() -> None:
    no_number(3.0)
    # E: Argument 1 to "no_number" has incompatible type "float"; expected "Float[ndarray, '...']"  [arg-type]


def mistake_a_float_is_no_int() -> None:
    whole(3.0)
    # E: Argument 1 to "whole" has incompatible type "float"; expected "Int[ndarray, '...'] | int"  [arg-type]


def mistake_beside_a_numpy_number() -> None:
    numpy_number(np.ones(3))
    # E: argument "x" of "numpy_number" needs a scalar, got 1 axis "3"  [shape-mismatch]


def mistake_of_two_arrays() -> None:
    two_arrays(np.ones((2, 3)))
    # E: argument "x" of "two_arrays" needs 1 axis "n", got 2 axes "2 3"  [shape-mismatch]


def mistake_of_any_element_type() -> None:
    numbers(np.ones((2, 3)))
    # E: argument "x" of "numbers" needs 1 axis "n", got 2 axes "2 3"  [shape-mismatch]


def mistake_in_the_order_of_nesting() -> None:
    nested(np.ones((2, 3)))


def mistake_of_the_rank_of_nesting() -> None:
    nested(np.ones(3))
    # E: argument "x" of "nested" needs 2 axes "n d", got 1 axis "3"  [shape-mismatch]


def mistake_of_the_inner_element_type() -> None:
    nested_narrow(np.ones((2, 3)))
    # E: argument "x" of "nested_narrow" needs elements of type "Float32", got "Float64"  [arg-type]
