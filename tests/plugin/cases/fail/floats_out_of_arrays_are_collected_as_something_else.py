"""That a list of float64 is taken for one of floats does not make it one of anything."""

import numpy as np
from jaxtyping import Float


def names(x: Float[np.ndarray, "n d"]) -> list[str]:
    found = [np.max(row) for row in x]
    return found
    # E: Incompatible return value type (got "list[float64]", expected "list[str]")  [return-value]


def lengths(x: Float[np.ndarray, "n d"]) -> dict[str, int]:
    found = {"first": np.max(x)}
    return found
    # E: Incompatible return value type (got "dict[str, float64]", expected "dict[str, int]")  [return-value]


def joined(values: list[str]) -> str:
    return "".join(values)


def shown(x: Float[np.ndarray, "n"]) -> str:
    values = [x[0], x[1]]
    return joined(values)
    # E: Argument 1 to "joined" has incompatible type "list[float64]"; expected "list[str]"  [arg-type]


def mistake_names() -> None:
    names(np.ones((2, 3)))


def mistake_lengths() -> None:
    lengths(np.ones((2, 3)))


def mistake_shown() -> None:
    shown(np.ones(2))
