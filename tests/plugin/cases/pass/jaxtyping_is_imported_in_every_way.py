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
    return x.T


def of_a_short_module(x: jt.Float[ndarray, "n d"]) -> jt.Float[ndarray, "d n"]:
    return x.T


def of_a_short_name(x: F[ndarray, "n d"]) -> F[ndarray, "d n"]:
    return x.T


def of_a_star(x: Num[ndarray, "n d"]) -> Num[ndarray, "d n"]:
    return x.T


def of_another_module(x: passed_on.Float[ndarray, "n d"]) -> passed_on.jt.Float[ndarray, "d n"]:
    return x.T


def passed_on_under_another_name(x: Passed[ndarray, "n d"]) -> Passed[ndarray, "d n"]:
    return x.T


def renamed_there(x: Whole[ndarray, "n d"]) -> Whole[ndarray, "d n"]:
    return x.T


def if_there_is_one(x: R[ndarray, "n d"]) -> R[ndarray, "d n"]:
    return x.T


def in_quotes(x: "F[ndarray, 'n d']") -> "F[ndarray, 'd n']":
    return x.T


def in_a_function(x: F[ndarray, "n d"]) -> F[ndarray, "d n"]:
    from jaxtyping import Shaped as Any

    y: Any[ndarray, "d n"] = x.T
    return y


def in_a_comment(x, y):
    # type: (F[ndarray, "n d"], F[ndarray, "d"]) -> F[ndarray, "n"]
    z = x @ y  # type: F[ndarray, "n"]
    return z


def example() -> None:
    x = np.ones((2, 3))
    assert of_a_module(x).shape == of_a_short_module(x).shape == of_a_short_name(x).shape == (3, 2)
    assert of_a_star(x).shape == of_another_module(x).shape == (3, 2)
    assert passed_on_under_another_name(x).shape == (3, 2)
    assert renamed_there(x.astype(np.int64)).shape == (3, 2)
    assert if_there_is_one(x).shape == in_quotes(x).shape == in_a_function(x).shape == (3, 2)
    assert in_a_comment(x, np.ones(3)).shape == (2,)
