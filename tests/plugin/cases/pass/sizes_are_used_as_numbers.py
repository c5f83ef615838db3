import numpy as np
from jaxtyping import Float


def numerical_gradient(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    grad = np.zeros(x.shape[0])
    for i in range(x.shape[0]):
        step = np.zeros(len(x))
        step[i] = 1e-6
        grad[i] = float(np.sum((x + step) ** 2) - np.sum((x - step) ** 2)) / 2e-6
    return grad


def batches(x: Float[np.ndarray, "n d"], size: int) -> list[Float[np.ndarray, "_ d"]]:
    count = len(x) // size + (1 if len(x) % size else 0)
    return [x[i * size : (i + 1) * size] for i in range(count)]


def initial(inp: int, out: int) -> Float[np.ndarray, "inp out"]:
    return np.random.default_rng(0).normal(size=(inp, out)) / np.sqrt(inp)


def describe(x: Float[np.ndarray, "n d"]) -> str:
    n, d = x.shape
    rows, *rest = x.shape
    last = x.shape[-1] + x.ndim + x.size
    limit: int = n
    limit = d
    limit = max(n, d, last, 3)
    sizes = {"n": n, "d": d}
    sizes["total"] = n * d
    return f"{n} x {d}, {rest}, {limit}, {sizes}, {rows == n}"


def example() -> None:
    assert numerical_gradient(np.ones(3)).shape == (3,)
    assert len(batches(np.ones((5, 3)), 2)) == 3
    assert initial(3, 2).shape == (3, 2)
    assert describe(np.ones((5, 3))).startswith("5 x 3")
