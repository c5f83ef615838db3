"""Each is an error at its own line, with jaxtyping's reason, before anything is called."""

import numpy as np
from jaxtyping import Bool, Float


def mistake_two_stars() -> None:
    def f(x: Float[np.ndarray, "**a"]) -> None:  # E: ...  [shape-syntax]
        del x


def mistake_two_variadics() -> None:
    def f(x: Float[np.ndarray, "*a *b"]) -> None:  # E: ...  [shape-syntax]
        del x


def mistake_comma() -> None:
    def f(x: Float[np.ndarray, "a,b"]) -> None:  # E: ...  [shape-syntax]
        del x


def mistake_dots_and_more() -> None:
    def f(x: Float[np.ndarray, "...a"]) -> None:  # E: ...  [shape-syntax]
        del x


def mistake_trailing_hash() -> None:
    def f(x: Float[np.ndarray, "a#"]) -> None:  # E: ...  [shape-syntax]
        del x


def mistake_in_a_return() -> None:
    def f() -> Float[np.ndarray, "*3"]:  # E: ...  [shape-syntax]
        return np.ones(3)


def mistake_in_a_field() -> None:
    class Model:
        w: Float[np.ndarray, "__a"]  # E: ...  [shape-syntax]


def mistake_in_an_alias() -> None:
    pair = Float[np.ndarray, "*a *b"]  # E: ...  [shape-syntax]


def mistake_two_variadics_in_nested_annotations() -> None:
    def f(x: Float[Float[np.ndarray, "..."], "*b"]) -> None:  # E: ...  [shape-syntax]
        del x


def mistake_nested_annotations_of_other_dtypes() -> None:
    def f(x: Bool[Float[np.ndarray, "d"], "b"]) -> None:  # E: ...  [shape-syntax]
        del x
