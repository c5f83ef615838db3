import numpy as np
from jaxtyping import Float


def project(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"], *, scale: float = 1.0
) -> Float[np.ndarray, "n k"]:
    return scale * x @ w


def total(*xs: Float[np.ndarray, "n"], **named: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    out = xs[0]
    for x in [*xs[1:], *named.values()]:
        out = out + x
    return out


def calls(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    pair = (x, w)
    options = {"first": x[0], "second": x[1]}
    h = project(*pair) + project(w=w, x=x, scale=2.0) + total(x[2], **options).sum()
    return h + project(x, w=w) + total(x[0], x[1], last=x[2]).mean()


def in_containers(
    xs: list[Float[np.ndarray, "n"]],
    layers: list[tuple[Float[np.ndarray, "_ _"], Float[np.ndarray, "_"]]],
    x: Float[np.ndarray, "n d"],
) -> Float[np.ndarray, "n"]:
    hidden: Float[np.ndarray, "n _"] = x
    for w, b in layers:
        hidden = project(hidden, *(w,)) + b
    columns = total(*(hidden[:, j] for j in range(hidden.shape[1])))
    return total(xs[0], *xs[1:]) + total(*x.T) + total(*np.split(xs[0], 1)) + columns


def example() -> None:
    layers = [(np.ones((3, 4)), np.ones(4)), (np.ones((4, 5)), np.ones(5))]
    assert in_containers([np.ones(2), np.ones(2)], layers, np.ones((2, 3))).shape == (2,)
    assert calls(np.ones((4, 3)), np.ones((3, 2))).shape == (4, 2)
