import numpy as np
from jaxtyping import Float


def unit(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    length = np.sqrt(x @ x)
    if length > 0 and x @ x > 0.0:
        x = x / length
    return x * np.sum(x) / max(abs(float(x @ x)), 1.0)


def statistics(x: Float[np.ndarray, "n d"]) -> dict[str, float]:
    out = {"mean": float(x.mean()), "largest": float(np.max(x)), "corner": float(x[0, 0])}
    out["norm"] = float(np.linalg.norm(x))
    out["total"] = sum(float(v) for v in x[0])
    out["item"] = x[0, 1].item() + x.sum().item()
    return out


def conditions(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> bool:
    if not np.isfinite(x).all() or np.any(np.isnan(y)):
        return False
    if (x > y).any() and bool(np.all(x != y)):
        return True
    return bool(np.allclose(x, y)) or bool(x[0] < y[0]) or round(float(x[0])) == 1


def normalized(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    low, high = x.min(), x.max()
    return (x - low) / (high - low + 1e-9) - np.exp(np.sum(x)) * np.log(x.size)


def example() -> None:
    x = np.arange(1.0, 4.0)
    assert unit(x).shape == (3,)
    assert statistics(np.ones((2, 2)))["item"] == 5.0
    assert conditions(x, x)
    assert normalized(x).shape == (3,)
