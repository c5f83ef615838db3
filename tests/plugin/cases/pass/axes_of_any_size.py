import numpy as np
from jaxtyping import Float, Shaped


def any_size(x: Float[np.ndarray, "_ _"], y: Float[np.ndarray, "_ d"]) -> Float[np.ndarray, "_ d"]:
    return y + x.sum()


def any_rank(x: Float[np.ndarray, "..."]) -> Float[np.ndarray, "..."]:
    return x.reshape(-1)


def any_batch(
    x: Float[np.ndarray, "... d"], w: Float[np.ndarray, "d k"]
) -> Float[np.ndarray, "... k"]:
    return x @ w


def named_but_free(x: Float[np.ndarray, "_rows d"], y: Float[np.ndarray, "_rows d"]) -> float:
    return float(x.sum() + y.sum())


def any_dtype(x: Shaped[np.ndarray, "n"]) -> Shaped[np.ndarray, "n"]:
    return x


def example() -> None:
    assert any_size(np.ones((1, 2)), np.ones((3, 4))).shape == (3, 4)
    assert any_rank(any_rank(np.ones((2, 3)))).shape == (6,)
    assert any_batch(np.ones((5, 4, 3)), np.ones((3, 2))).shape == (5, 4, 2)
    assert any_batch(np.ones(3), np.ones((3, 2))).shape == (2,)
    assert named_but_free(np.ones((1, 2)), np.ones((3, 2))) == 8.0
    assert any_dtype(np.array(["a", "b"])).shape == (2,)
