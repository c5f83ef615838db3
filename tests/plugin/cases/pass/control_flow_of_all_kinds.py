import numpy as np
from jaxtyping import Float


def searched(x: Float[np.ndarray, "n"], steps: int) -> Float[np.ndarray, "n"]:
    best, rate = x, 0.25
    with np.errstate(divide="ignore"):
        for _ in range(steps):
            candidate = best - rate * 2.0 * best
            if (loss := float(candidate @ candidate)) < float(best @ best):
                best = candidate
            elif loss > 1e6:
                break
            else:
                rate /= 2
        else:
            best = best * 1.0
    try:
        best = best / best.sum()
    except ZeroDivisionError as error:
        raise ValueError("zero") from error
    return best


def dispatched(x: Float[np.ndarray, "n d"], kind: str | int) -> Float[np.ndarray, "_"]:
    match kind:
        case "rows":
            return x.sum(axis=1)
        case int(axis):
            return x.sum(axis=axis)
        case _:
            return x[0]


def narrowed(x: np.ndarray | list[float] | None) -> Float[np.ndarray, "n"]:
    if x is None:
        x = []
    if not isinstance(x, np.ndarray):
        x = np.array(x)
    return x.astype(np.float64).ravel()


def example() -> None:
    assert searched(np.ones(3), 2).shape == (3,)
    assert dispatched(np.ones((4, 3)), "rows").shape == (4,)
    assert dispatched(np.ones((4, 3)), 0).shape == (3,)
    assert dispatched(np.ones((4, 3)), "first").shape == (3,)
    assert narrowed([1.0]).shape == (1,)
