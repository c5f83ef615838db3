import numpy as np
from jaxtyping import Float, Int


def class_means(
    x: Float[np.ndarray, "n d"], labels: Int[np.ndarray, "n"], classes: Int[np.ndarray, "c"]
) -> Float[np.ndarray, "c d"]:
    means = []
    for label in classes:
        means.append(x[labels == label].mean(axis=0))
    return np.column_stack(means)
    # E: return value of "class_means" needs size "c" on axis 0, got "d"  [shape-mismatch]
    # N: expected "c d", got "d c"


def rows_of_first(
    x: Float[np.ndarray, "n d"], labels: Int[np.ndarray, "m"]
) -> Float[np.ndarray, "k d"]:
    first = labels[0]
    chosen = (labels == first) & (labels < 9)
    return x[chosen]  # E: "x[chosen]": mask needs size "n" on axis 0, got "m"  [shape-mismatch]


def average(x: Float[np.ndarray, "n d"], counts: Int[np.ndarray, "n"]) -> Float[np.ndarray, "d n"]:
    share = x / counts[0]
    return np.add(share, x)
    # E: return value of "average" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"


def mistake_in_the_stack() -> None:
    class_means(np.ones((6, 4)), np.arange(6) % 3, np.arange(3))


def mistake_in_the_mask() -> None:
    rows_of_first(np.ones((6, 4)), np.arange(5))


def mistake_in_the_result() -> None:
    average(np.ones((6, 4)), np.arange(6) + 1)
