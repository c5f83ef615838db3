import annotations_of_jaxtyping_passed_on as passed_on
import jaxtyping
import jaxtyping as jt
import numpy as np
from annotations_of_jaxtyping_passed_on import *
from annotations_of_jaxtyping_passed_on import Float as Passed
from annotations_of_jaxtyping_passed_on import Whole
from jaxtyping import *
from jaxtyping import Float as F
from numpy import ndarray

try:
    from jaxtyping import Real as R
except ImportError:
    R = None  # type: ignore[assignment]  # an old jaxtyping


def of_a_module(x: jaxtyping.Float[np.ndarray, "n d"]) -> jaxtyping.Float[np.ndarray, "d n"]:
    return x  # E: return value of "of_a_module" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def of_a_short_module(x: jt.Float[ndarray, "n d"]) -> jt.Float[ndarray, "d n"]:
    return x
    # E: return value of "of_a_short_module" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def of_a_short_name(x: F[ndarray, "n d"]) -> F[ndarray, "d n"]:
    return x
    # E: return value of "of_a_short_name" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def of_a_star(x: Num[ndarray, "n d"]) -> Num[ndarray, "d n"]:
    return x  # E: return value of "of_a_star" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def of_another_module(x: passed_on.Float[ndarray, "n d"]) -> passed_on.jt.Float[ndarray, "d n"]:
    return x
    # E: return value of "of_another_module" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def passed_on_under_another_name(x: Passed[ndarray, "n d"]) -> Passed[ndarray, "d n"]:
    return x
    # E: return value of "passed_on_under_another_name" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def renamed_there(x: Whole[ndarray, "n d"]) -> Whole[ndarray, "d n"]:
    return x
    # E: return value of "renamed_there" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def if_there_is_one(x: R[ndarray, "n d"]) -> R[ndarray, "d n"]:
    return x
    # E: return value of "if_there_is_one" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def in_quotes(x: "F[ndarray, 'n d']") -> "F[ndarray, 'd n']":
    return x  # E: return value of "in_quotes" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def in_a_function(x: F[ndarray, "n d"]) -> F[ndarray, "d n"]:
    from jaxtyping import Shaped as Any

    y: Any[ndarray, "d n"] = x
    # E: variable "y" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?
    return y


def in_a_comment(x, y):
    # type: (F[ndarray, "n d"], F[ndarray, "d"]) -> F[ndarray, "n"]
    z = y @ x  # type: F[ndarray, "n"]
    # E: "@" needs equal inner dimensions, got "d" and "n"  [shape-mismatch]
    # N: left is "d", right is "n d"
    return z


def mistake_of_a_module() -> None:
    of_a_module(np.ones((2, 3)))


def mistake_of_a_short_module() -> None:
    of_a_short_module(np.ones((2, 3)))


def mistake_of_a_short_name() -> None:
    of_a_short_name(np.ones((2, 3)))


def mistake_of_a_star() -> None:
    of_a_star(np.ones((2, 3)))


def mistake_of_another_module() -> None:
    of_another_module(np.ones((2, 3)))


def mistake_passed_on_under_another_name() -> None:
    passed_on_under_another_name(np.ones((2, 3)))


def mistake_renamed_there() -> None:
    renamed_there(np.ones((2, 3), dtype=np.int64))


def mistake_if_there_is_one() -> None:
    if_there_is_one(np.ones((2, 3)))


def mistake_in_quotes() -> None:
    in_quotes(np.ones((2, 3)))


def mistake_in_a_function() -> None:
    in_a_function(np.ones((2, 3)))


def mistake_in_a_comment() -> None:
    in_a_comment(np.ones((2, 3)), np.ones(3))
