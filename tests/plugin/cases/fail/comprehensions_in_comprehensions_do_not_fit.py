import numpy as np
from jaxtyping import Float


def grid(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "4 3 n d"]:
    return np.stack([np.stack([x * i + j for i in range(3)]) for j in range(4)])


def turned(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "3 4 n d"]:
    return np.stack([np.stack([x * i + j for i in range(3)]) for j in range(4)])
    # E: return value of "turned" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: expected "3 4 n d", got "4 3 n d"


def innermost(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "d n"]) -> None:
    np.stack([np.concatenate([np.stack([x * y for _ in range(3)]) for _ in range(2)]) for _ in "ab"])
    # E: "*" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
    # N: left is "n d", right is "d n"


def in_rounds(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d d"]) -> Float[np.ndarray, "n"]:
    for _ in range(2):
        x = np.stack([np.stack([row @ w for row in x]) * k for k in range(3)]).sum(axis=0)
    return np.array([np.stack([row @ w for row in x]).sum(axis=1) for _ in range(2)])
    # E: return value of "in_rounds" needs 1 axis "n", got 2 axes "2 n"  [shape-mismatch]


def other_mistakes(x: Float[np.ndarray, "n d"]) -> None:
    np.concatenate([np.stack([len(3) * x for _ in range(3)]), np.stack([x for _ in range(2)])])
    # E: Argument 1 to "len" has incompatible type "int"; expected "Sized"  [arg-type]


def rebound(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "_ n d"]:
    parts = np.stack([np.stack([x for _ in range(2)]).sum(axis=0) for _ in range(3)])
    x = x.T
    turned = np.stack([np.stack([x for _ in range(2)]).sum(axis=0) for _ in range(3)])
    assert parts.size
    return turned
    # E: return value of "rebound" needs size "n" on axis 1, got "d"  [shape-mismatch]
    # N: expected "_ n d", got "3 d n"


def example_grid() -> None:
    assert grid(np.ones((5, 2))).shape == (4, 3, 5, 2)


def mistake_turned() -> None:
    turned(np.ones((5, 2)))


def mistake_innermost() -> None:
    innermost(np.ones((5, 2)), np.ones((2, 5)))


def mistake_in_rounds() -> None:
    in_rounds(np.ones((5, 2)), np.ones((2, 2)))


def unnoticed_other_mistakes() -> None:
    assert callable(other_mistakes)


def mistake_rebound() -> None:
    rebound(np.ones((5, 2)))
