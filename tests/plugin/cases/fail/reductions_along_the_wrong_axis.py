import numpy as np
from jaxtyping import Float, Int


def by_method(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return x.mean(axis=0)
    # E: return value of "by_method" needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: did you mean "axis=1"?


def by_function(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return np.sum(x, axis=1)
    # E: return value of "by_function" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: did you mean "axis=0"?


def from_the_end(x: Float[np.ndarray, "b h w"]) -> Float[np.ndarray, "b h"]:
    return np.max(x, axis=-2)
    # E: return value of "from_the_end" needs size "h" on axis 1, got "w"  [shape-mismatch]
    # N: expected "b h", got "b w"
    # N: did you mean "axis=2"?


def of_two(x: Float[np.ndarray, "b h w c"]) -> Float[np.ndarray, "b c"]:
    return x.mean(axis=(1, 3))
    # E: return value of "of_two" needs size "c" on axis 1, got "w"  [shape-mismatch]
    # N: expected "b c", got "b w"


def winners(x: Float[np.ndarray, "n k"]) -> Int[np.ndarray, "n"]:
    return np.argmax(x, axis=0)
    # E: return value of "winners" needs size "n" on axis 0, got "k"  [shape-mismatch]
    # N: did you mean "axis=1"?


def out_of_range(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
    return x.sum(axis=2)  # E: ...2...  [shape-mismatch]


def written(x: Float[np.ndarray, "n d"], held: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    np.quantile(x, 0.5, axis=1, out=held)
    return np.quantile(x, 0.5, axis=0, out=held)
    # E: "np.quantile": result "d" does not broadcast to "n"  [shape-mismatch]


def mistake_written() -> None:
    written(np.ones((4, 3)), np.ones(4))


def mistake_by_method() -> None:
    by_method(np.ones((4, 3)))


def mistake_by_function() -> None:
    by_function(np.ones((4, 3)))


def mistake_from_the_end() -> None:
    from_the_end(np.ones((2, 4, 3)))


def mistake_of_two() -> None:
    of_two(np.ones((2, 4, 5, 3)))


def mistake_winners() -> None:
    winners(np.ones((4, 3)))


def mistake_out_of_range() -> None:
    out_of_range(np.ones((4, 3)))
