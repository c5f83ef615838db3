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


def example() -> None:
    assert calls(np.ones((4, 3)), np.ones((3, 2))).shape == (4, 2)
