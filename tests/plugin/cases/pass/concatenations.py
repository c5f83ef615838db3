import numpy as np
from jaxtyping import Float


def rows(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "n+m d"]:
    return np.concatenate([x, y])


def columns(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n e"]) -> Float[np.ndarray, "n d+e"]:
    return np.concatenate((x, y), axis=1)


def with_bias_column(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d+1"]:
    return np.concatenate([np.ones((len(x), 1)), x], axis=-1)


def many(xs: list[Float[np.ndarray, "_ d"]]) -> Float[np.ndarray, "_ d"]:
    return np.concatenate(xs, axis=0)


def doubled(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "2*n d"]:
    return np.concatenate([x, x])


def end_to_end(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "2*n"]:
    return np.concatenate([x, y], axis=0)


def example() -> None:
    x = np.ones((4, 3))
    assert rows(x, x[:2]).shape == (6, 3)
    assert columns(x, x[:, :1]).shape == (4, 4)
    assert with_bias_column(x).shape == (4, 4)
    assert many([x, x[:1]]).shape == (5, 3)
    assert doubled(x).shape == (8, 3)
    assert end_to_end(np.ones(3), np.ones(3)).shape == (6,)
