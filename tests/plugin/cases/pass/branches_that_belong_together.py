"""What one `if` or loop does another one relies on, which the types of its variables do not say."""

from typing import Union

import numpy as np
from jaxtyping import Bool, Float


def tall_then_back(x: Float[np.ndarray, "n d"], flip: bool) -> Float[np.ndarray, "n d"]:
    if flip:
        h = x.T
    else:
        h = x
    h = np.exp(h)
    if flip:
        h = h.T
    return h


def along(x: Float[np.ndarray, "n d"], axis: int) -> Float[np.ndarray, "n d"]:
    moved = x.T if axis == 0 else x
    moved = np.cumsum(moved, axis=1)
    result = moved.T if axis == 0 else moved
    checked: Float[np.ndarray, "n d"] = moved.T if axis == 0 else moved
    assert checked.shape == result.shape
    return result


def in_each_round(
    blocks: Float[np.ndarray, "b _ m"], rows: Float[np.ndarray, "r c"]
) -> Float[np.ndarray, "m m"]:
    block = np.full(rows.shape, 0.5)
    for block in blocks:
        block = block[block[:, 0] > 0]
        block = np.cov(block, rowvar=False)
    return block


def padded(x: Float[np.ndarray, "n d"], z: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "m d"]:
    missing = len(z) - len(x)
    if missing > 0:
        x = np.concatenate([x, np.zeros((missing, x.shape[1]))])
    return x


def in_the_first_round(
    steps: Float[np.ndarray, "t n d"], mask: Bool[np.ndarray, "n"]
) -> tuple[Float[np.ndarray, "m d"], str]:
    kept, message = steps[0], "nothing"
    for step in steps:
        kept = step[mask]
        message = "all"
    return kept, message


def squeezed(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    while x.ndim > 1:
        x = x.mean(axis=-1)
    return x + y


def first_entries(x: Float[np.ndarray, "a b c"]) -> Float[np.ndarray, "c"]:
    while x.ndim > 1:
        x = x[0]
    return x


def changed_between(x: Float[np.ndarray, "n d"], size: int) -> Float[np.ndarray, "n d"]:
    x = np.exp(x)
    if size > 3:
        x = x.T
    x += 1.0
    x[0] = 0.5
    return x.T if size > 3 else x


class Solver:
    """Declared for one right side or several: an object knows which it has."""

    def __init__(
        self, right: Float[np.ndarray, "n"] | Float[np.ndarray, "n k"], single: bool
    ) -> None:
        self.right = right
        self.single = single

    def columns(self) -> int:
        return 1 if self.single else np.linalg.qr(self.right)[1].shape[1]


def one_or_several(
    x: Union[Float[np.ndarray, "n d"], Float[np.ndarray, "d"]],
    w: Float[np.ndarray, "k d"],
    single: bool,
) -> int:
    given = x
    if single:
        return np.dot(w, given).ndim
    return np.matmul(x, w.T).ndim + np.linalg.qr(given)[1].ndim


def turned_both(x: Float[np.ndarray, "n d"], flip: bool) -> Float[np.ndarray, "..."]:
    left = x.T if flip else x
    right = x.T if flip else x
    both = np.add(left, right)
    if flip:
        both = np.add(both, x.T)
    return np.concatenate([left, both])


def example() -> None:
    x = np.ones((4, 3))
    assert tall_then_back(x, flip=True).shape == (4, 3)
    assert along(x, 0).shape == (4, 3)
    assert in_each_round(np.ones((2, 5, 3)), x).shape == (3, 3)
    assert padded(x, np.ones((6, 3))).shape == (6, 3)
    first, _ = in_the_first_round(np.ones((2, 4, 3)), np.array([True, False, True, True]))
    assert first.shape == (3, 3)
    assert squeezed(x, np.ones(4)).shape == (4,)
    assert first_entries(np.ones((2, 3, 4))).shape == (4,)
    assert turned_both(x, flip=True).shape == (6, 4)
    assert turned_both(x, flip=False).shape == (8, 3)
    assert changed_between(x, 4).shape == (4, 3)
    assert Solver(x, single=False).columns() == 3
    assert Solver(x[0], single=True).columns() == 1
    assert one_or_several(x, x, single=False) == 4
    assert one_or_several(x[0], x, single=True) == 1
