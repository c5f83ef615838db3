import numpy as np
from jaxtyping import Float, Int


def chosen(
    table: Float[np.ndarray, "v d"], words: Int[np.ndarray, "n"], weights: Float[np.ndarray, "n"]
) -> Float[np.ndarray, "n d"]:
    return table[weights]  # E: "table[weights]": index needs integers or booleans  [shape-mismatch]


def halved(table: Float[np.ndarray, "v d"], words: Int[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return table[words / 2, 0]
    # E: "table[words / 2, 0]": index needs integers or booleans  [shape-mismatch]


def mistake_chosen() -> None:
    chosen(np.ones((5, 2)), np.arange(3), np.ones(3))


def mistake_halved() -> None:
    halved(np.ones((5, 2)), np.arange(3))
