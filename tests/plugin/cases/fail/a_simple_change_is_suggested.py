import numpy as np
from jaxtyping import Float, Int


def scores(q: Float[np.ndarray, "q f"], k: Float[np.ndarray, "k f"]) -> Float[np.ndarray, "q k"]:
    return q @ k  # E: "@" needs equal inner dimensions, got "f" and "k"  [shape-mismatch]
    # N: left is "q f", right is "k f"
    # N: did you mean "k.T"?


def project(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    return w @ x  # E: "@" needs equal inner dimensions, got "k" and "n"  [shape-mismatch]
    # N: left is "d k", right is "n d"
    # N: did you mean "x @ w"?


def normalized(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return x / np.sum(x, axis=1)
    # E: "/" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "n"
    # N: did you mean "keepdims=True" in "np.sum(x, axis=1)"?


def normalized_in_two_steps(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    total = x.sum(axis=1)
    return x / total  # E: "/" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "n"
    # N: did you mean "total[:, None]"?


def masked(
    x: Float[np.ndarray, "b h w"], mask: Float[np.ndarray, "b h"]
) -> Float[np.ndarray, "b h w"]:
    return np.maximum(x, mask)
    # E: "np.maximum" cannot broadcast "w" with "h" on the last axis  [shape-mismatch]
    # N: left is "b h w", right is "b h"
    # N: did you mean "mask[..., None]"?


def row_means(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return x.mean(axis=0)
    # E: return value of "row_means" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: did you mean "axis=1"?


def column(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n 1"]:
    return np.max(x, 1)
    # E: return value of "column" needs 2 axes "n 1", got 1 axis "n"  [shape-mismatch]
    # N: did you mean "keepdims=True"?


def as_column(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n 1"]:
    return x  # E: return value of "as_column" needs 2 axes "n 1", got 1 axis "n"  [shape-mismatch]
    # N: did you mean "x[:, None]"?


def transposed(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    y: Float[np.ndarray, "d n"] = x + 1.0
    # E: variable "y" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "(x + 1.0).T"?
    return y


def side_by_side(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n e"]
) -> Float[np.ndarray, "n d+e"]:
    return np.concatenate([x, y])
    # E: "np.concatenate" needs equal sizes on axis 1, got "d" and "e"  [shape-mismatch]
    # N: array 0 is "n d", array 1 is "n e"
    # N: did you mean "axis=1"?


def linear(
    x: Float[np.ndarray, "n inp"], w: Float[np.ndarray, "inp out"], b: Float[np.ndarray, "out"]
) -> Float[np.ndarray, "n out"]:
    return x @ w + b


def transposed_argument(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "k d"], b: Float[np.ndarray, "k"]
) -> Float[np.ndarray, "n k"]:
    return linear(x, w, b)
    # E: argument "w" of "linear" needs size "d" on axis 0, got "k"  [shape-mismatch]
    # N: "linear" takes "inp out", got "k d"
    # N: in "linear": n = "n", inp = "d" from argument "x"
    # N: did you mean "w.T"?


def swapped_arguments(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"], b: Float[np.ndarray, "k"]
) -> Float[np.ndarray, "n k"]:
    return linear(w, x, b)
    # E: argument "w" of "linear" needs size "k" on axis 0, got "n"  [shape-mismatch]
    # N: "linear" takes "inp out", got "n d"
    # N: in "linear": n = "d", inp = "k" from argument "x"
    # N: did you mean to swap "w" and "x"?


def accuracy(p: Float[np.ndarray, "n k"], y: Int[np.ndarray, "n"]) -> float:
    return float(np.mean(p.argmax(axis=1) == y))


def swapped_types(p: Float[np.ndarray, "n k"], y: Int[np.ndarray, "n"]) -> float:
    return accuracy(y, p)
    # E: argument "p" of "accuracy" needs 2 axes "n k", got 1 axis "n"  [shape-mismatch]
    # N: did you mean to swap "y" and "p"?


def either_operand_may_be_meant(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "d n"]
) -> Float[np.ndarray, "n d"]:
    return x + y  # E: "+" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "d n"
    # N: did you mean "y.T"?


def no_simple_change_fits(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m e"]
) -> Float[np.ndarray, "n e"]:
    return x @ y  # E: "@" needs equal inner dimensions, got "d" and "m"  [shape-mismatch]
    # N: left is "n d", right is "m e"


X, K, V = np.ones((5, 3)), np.ones((4, 3)), np.ones(4)


def mistake_scores() -> None:
    scores(X, K)


def mistake_project() -> None:
    project(X, np.ones((3, 2)))


def mistake_normalized() -> None:
    normalized(X)


def mistake_normalized_in_two_steps() -> None:
    normalized_in_two_steps(X)


def mistake_masked() -> None:
    masked(np.ones((2, 3, 4)), np.ones((2, 3)))


def mistake_row_means() -> None:
    row_means(X)


def mistake_column() -> None:
    column(X)


def mistake_as_column() -> None:
    as_column(V)


def mistake_transposed() -> None:
    transposed(X)


def mistake_side_by_side() -> None:
    side_by_side(X, np.ones((5, 2)))


def mistake_transposed_argument() -> None:
    transposed_argument(X, K, V)


def mistake_swapped_arguments() -> None:
    swapped_arguments(X, K.T, V)


def mistake_swapped_types() -> None:
    swapped_types(X, np.ones(5, dtype=np.int64))


def mistake_either() -> None:
    either_operand_may_be_meant(X, X.T)


def mistake_no_simple_change() -> None:
    no_simple_change_fits(X, K)
