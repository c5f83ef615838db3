import numpy as np
from jaxtyping import Float, Shaped


def named(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "d"]) -> None:
    del x, y


def literal(x: Float[np.ndarray, "n 3"]) -> None:
    del x


def literal_with_a_name(x: Float[np.ndarray, "rows=2 cols=3"]) -> None:
    del x


def any_size(x: Float[np.ndarray, "_ _rows d"], y: Float[np.ndarray, "_ d"]) -> None:
    del x, y


def several_axes(x: Float[np.ndarray, "*batch d"], y: Float[np.ndarray, "*batch"]) -> None:
    del x, y


def one_or(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n #d"]) -> None:
    del x, y


def several_ones_or(x: Float[np.ndarray, "*batch"], y: Float[np.ndarray, "*#batch"]) -> None:
    del x, y


def sum_of_sizes(
    x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"], z: Float[np.ndarray, "n+m"]
) -> None:
    del x, y, z


def one_more(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n+1"]) -> None:
    del x, y


def twice(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "2*n"]:
    return np.concatenate([x, x, x])
    # E: return value of "twice" needs size "2*n" on axis 0, got "3*n"  [shape-mismatch]


def windows(
    image: Float[np.ndarray, "h"], kernel: Float[np.ndarray, "k"]
) -> Float[np.ndarray, "h-k+1"]:
    return np.convolve(image, kernel)
    # E: return value of "windows" needs size "h-k+1" on axis 0, got "h+k-1"  [shape-mismatch]


def half(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n//2"]) -> None:
    del x, y


def remainder(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n%2"]) -> None:
    del x, y


def smaller(x: Float[np.ndarray, "n d"], s: Float[np.ndarray, "min(n,d)"]) -> None:
    del x, s


def in_parentheses(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "2*(n+1)"]) -> None:
    del x, y


def scalar(x: Float[np.ndarray, ""]) -> None:
    del x


def nested(x: Float[Shaped[np.ndarray, "d"], "n"], y: Float[np.ndarray, "d"]) -> None:
    del x, y


def mistake_named() -> None:
    named(np.ones((2, 3)), np.ones(2))
    # E: argument "y" of "named" needs size 3 on axis 0, got 2  [shape-mismatch]
    # N: "named" takes "d", got "2"
    # N: in "named": n = 2, d = 3 from argument "x"
    # N: did you mean "np.ones((2, 3)).T"?


def mistake_literal() -> None:
    literal(np.ones((3, 2)))
    # E: argument "x" of "literal" needs size 3 on axis 1, got 2  [shape-mismatch]
    # N: "literal" takes "n 3", got "3 2"
    # N: in "literal": n = 3 from argument "x"
    # N: did you mean "np.ones((3, 2)).T"?


def mistake_literal_with_a_name() -> None:
    literal_with_a_name(np.ones((3, 2)))
    # E: argument "x" of "literal_with_a_name" needs size 2 on axis 0, got 3  [shape-mismatch]
    # N: "literal_with_a_name" takes "2 3", got "3 2"
    # N: did you mean "np.ones((3, 2)).T"?


def mistake_any_size() -> None:
    any_size(np.ones((4, 5, 3)), np.ones((4, 5)))
    # E: argument "y" of "any_size" needs size 3 on axis 1, got 5  [shape-mismatch]
    # N: "any_size" takes "_ d", got "4 5"
    # N: in "any_size": d = 3 from argument "x"


def mistake_any_size_is_an_axis() -> None:
    any_size(np.ones((5, 3)), np.ones((4, 3)))
    # E: argument "x" of "any_size" needs 3 axes "_ _ d", got 2 axes "5 3"  [shape-mismatch]


def mistake_several_axes() -> None:
    several_axes(np.ones((4, 5, 3)), np.ones((5, 4)))
    # E: argument "y" of "several_axes" needs axes "4 5" for "*batch", got "5 4"  [shape-mismatch]
    # N: "several_axes" takes "*batch", got "5 4"
    # N: in "several_axes": d = 3, *batch = "4 5" from argument "x"
    # N: did you mean "np.ones((5, 4)).T"?


def mistake_too_few_axes() -> None:
    several_axes(np.ones((4, 5, 3)), np.ones(4))
    # E: argument "y" of "several_axes" needs axes "4 5" for "*batch", got "4"  [shape-mismatch]
    # N: "several_axes" takes "*batch", got "4"
    # N: in "several_axes": d = 3, *batch = "4 5" from argument "x"


def mistake_one_or() -> None:
    one_or(np.ones((2, 3)), np.ones((2, 2)))
    # E: argument "y" of "one_or" needs size 3 or 1 on axis 1, got 2  [shape-mismatch]
    # N: "one_or" takes "n #d", got "2 2"
    # N: in "one_or": n = 2, d = 3 from argument "x"


def mistake_several_ones_or() -> None:
    several_ones_or(np.ones((2, 3)), np.ones((2, 2)))
    # E: argument "y" of "several_ones_or" needs axes "2 3" for "*batch", got "2 2"  [shape-mismatch]
    # N: "several_ones_or" takes "*#batch", got "2 2"
    # N: in "several_ones_or": *batch = "2 3" from argument "x"


def mistake_sum_of_sizes() -> None:
    sum_of_sizes(np.ones(2), np.ones(3), np.ones(6))
    # E: argument "z" of "sum_of_sizes" needs size 5 on axis 0, got 6  [shape-mismatch]
    # N: "sum_of_sizes" takes "m+n", got "6"
    # N: in "sum_of_sizes": n = 2 from argument "x"
    # N: in "sum_of_sizes": m = 3 from argument "y"


def mistake_one_more() -> None:
    one_more(np.ones(3), np.ones(3))
    # E: argument "y" of "one_more" needs size 4 on axis 0, got 3  [shape-mismatch]
    # N: "one_more" takes "n+1", got "3"
    # N: in "one_more": n = 3 from argument "x"


def mistake_twice() -> None:
    twice(np.ones(3))


def mistake_windows() -> None:
    windows(np.ones(5), np.ones(3))


def mistake_half() -> None:
    half(np.ones(5), np.ones(3))
    # E: argument "y" of "half" needs size 2 on axis 0, got 3  [shape-mismatch]
    # N: "half" takes "n//2", got "3"
    # N: in "half": n = 5 from argument "x"


def mistake_remainder() -> None:
    remainder(np.ones(5), np.ones(2))
    # E: argument "y" of "remainder" needs size 1 on axis 0, got 2  [shape-mismatch]
    # N: "remainder" takes "n%2", got "2"
    # N: in "remainder": n = 5 from argument "x"


def mistake_smaller() -> None:
    smaller(np.ones((2, 3)), np.ones(3))
    # E: argument "s" of "smaller" needs size 2 on axis 0, got 3  [shape-mismatch]
    # N: "smaller" takes "min(d,n)", got "3"
    # N: in "smaller": n = 2, d = 3 from argument "x"


def mistake_in_parentheses() -> None:
    in_parentheses(np.ones(3), np.ones(7))
    # E: argument "y" of "in_parentheses" needs size 8 on axis 0, got 7  [shape-mismatch]
    # N: "in_parentheses" takes "2*n+2", got "7"
    # N: in "in_parentheses": n = 3 from argument "x"


def mistake_scalar() -> None:
    scalar(np.ones(1))
    # E: argument "x" of "scalar" needs a scalar, got 1 axis "1"  [shape-mismatch]


def mistake_nested() -> None:
    nested(np.ones((2, 3)), np.ones(2))
    # E: argument "y" of "nested" needs size 3 on axis 0, got 2  [shape-mismatch]
    # N: "nested" takes "d", got "2"
    # N: in "nested": n = 2, d = 3 from argument "x"
    # N: did you mean "np.ones((2, 3)).T"?
