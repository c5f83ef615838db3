from collections.abc import Iterable

import numpy as np
from jaxtyping import Float


def collected(x: Float[np.ndarray, "n d"]) -> int:
    rows: list[Float[np.ndarray, "d"]] = []
    rows.append(x[0])
    rows.append(x)  # E: argument 1 of "append" needs 1 axis "d", got 2 axes "n d"  [shape-mismatch]
    return len(rows)


def deep(
    x: Float[np.ndarray, "n d"], ws: list[Float[np.ndarray, "d d"]]
) -> Float[np.ndarray, "n d"]:
    for w in ws:
        x = w @ x  # E: "@" needs equal inner dimensions, got "d" and "n"  [shape-mismatch]
        # N: left is "d d", right is "n d"
        # N: did you mean "x @ w"?
    return x


def twice(x: Float[np.ndarray, "n d"]) -> list[Float[np.ndarray, "d n"]]:
    return [x, x]  # E: item 0 of the list needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: expected "d n", got "n d"
    # N: did you mean "x.T"?


def mistake_twice() -> None:
    twice(np.ones((4, 3)))


def unnoticed_list() -> None:
    """The elements of a local list are not checked at run time."""
    collected(np.ones((4, 3)))


def mistake_deep() -> None:
    deep(np.ones((4, 3)), [np.eye(3)])


def grouped(groups: dict[str, list[Float[np.ndarray, "d"]]]) -> dict[str, Float[np.ndarray, "d"]]:
    return {name: np.stack(rows) for name, rows in groups.items()}
    # E: value of the dict needs 1 axis "d", got 2 axes "_ d"  [shape-mismatch]


def total(rows: Iterable[Float[np.ndarray, "d"]]) -> Float[np.ndarray, "d"]:
    return np.sum(list(rows), axis=0)


def summed(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return total(row[None] for row in x)
    # E: argument "rows" of "total" needs 1 axis "d", got 2 axes "1 d"  [shape-mismatch]


def mistake_grouped() -> None:
    grouped({"a": [np.ones(3), np.ones(3)]})


def mistake_summed() -> None:
    summed(np.ones((4, 3)))
