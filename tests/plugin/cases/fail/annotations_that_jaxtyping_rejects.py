"""Each is an error at its own line, with jaxtyping's reason, where it has one."""

import numpy as np
from jaxtyping import Bool, Float, Int


def mistake_three_arguments() -> None:
    def f(x: Float[np.ndarray, "a", "b"]) -> None:
    # E: As of jaxtyping v0.2.0, type annotations must now include both an array type and a shape.  [shape-syntax]
        del x


def mistake_bytes() -> None:
    def f(x: Float[np.ndarray, b"a"]) -> None:
    # E: Shape specification must be a string. Axes should be separated with spaces.  [shape-syntax]
        del x


def mistake_two_variadics_in_two_annotations() -> None:
    def f(x: Float[Float[np.ndarray, "*a"], "*b"]) -> None:
    # E: Cannot use variadic specifiers (`*name` or `...`) in both the original array and the extended array  [shape-syntax]
        del x


def mistake_no_common_element_type() -> None:
    def f(x: Bool[Float[np.ndarray, "a"], "b"]) -> None:
    # E: A jaxtyping annotation cannot be extended with no overlapping dtypes. For example, `Bool[Float[jax.Array, 'dim1'], 'dim2']` is an error. You probably want to make the outer wrapper be `Shaped`.  [shape-syntax]
        del x


def mistake_a_float_is_no_int() -> None:
    def f(x: Int[float, ""]) -> None:  # E: Invalid jaxtyping type annotation.  [shape-syntax]
        del x


def mistake_a_number_has_no_axis() -> None:
    def f(x: Float[float, "n"]) -> None:  # E: Invalid jaxtyping type annotation.  [shape-syntax]
        del x


def mistake_in_an_alias() -> None:
    Vector = Float[np.ndarray, "n,"]
    # E: Axes should be separated with spaces, not commas  [shape-syntax]
    Matrix = Float[Vector, "m"]
    del Matrix


def mistake_in_a_class() -> None:
    class Holder:
        x: Float[np.ndarray, "a,b"]
        # E: Axes should be separated with spaces, not commas  [shape-syntax]


def mistake_in_a_container() -> None:
    def f(x: list[Float[np.ndarray, "a,b"]]) -> None:
    # E: Axes should be separated with spaces, not commas  [shape-syntax]
        del x


def mistake_none() -> None:
    try:

        def f(x: Float[np.ndarray, None]) -> None:
        # E: Shape specification must be a string. Axes should be separated with spaces.  [shape-syntax]
            del x
    except AttributeError as no_strip:  # jaxtyping asks too late whether it is a string
        raise ValueError from no_strip


def mistake_dots_that_are_not_quoted() -> None:
    try:

        def f(x: Float[np.ndarray, ...]) -> None:
        # E: Shape specification must be a string. Axes should be separated with spaces.  [shape-syntax]
            del x
    except AttributeError as no_strip:
        raise ValueError from no_strip


def mistake_without_a_shape() -> None:
    def f(x: Float[np.ndarray]) -> None:
    # E: As of jaxtyping v0.2.0, type annotations must now include both an array type and a shape.  [shape-syntax]
        del x


def unnoticed_bare_name() -> None:
    x: Float | None = None
    # E: "Float" needs an array type and a shape, as in Float[np.ndarray, "n d"]  [valid-type]
    del x
