from typing import NamedTuple, TypedDict

import numpy as np
from jaxtyping import Float, Int


class Batch(TypedDict):
    x: Float[np.ndarray, "n d"]
    y: Int[np.ndarray, "n"]


class Params(NamedTuple):
    w: Float[np.ndarray, "inp out"]
    b: Float[np.ndarray, "out"]


def batch(x: Float[np.ndarray, "n d"]) -> Batch:
    return {"x": x, "y": np.zeros(len(x), dtype=np.int64)}


def forward(params: Params, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
    w, b = params
    return x @ w + b + x @ params.w + params[1]


def trained(params: list[Params], x: Float[np.ndarray, "n d"]) -> list[Params]:
    data = batch(x)
    loss = float(data["x"].sum()) + int(data["y"].sum())
    return [Params(p.w * loss, p.b * loss) for p in params] + [p._replace(b=p.b) for p in params]


def example() -> None:
    params = Params(np.ones((3, 2)), np.ones(2))
    assert forward(params, np.ones((4, 3))).shape == (4, 2)
    assert len(trained([params, Params(np.ones((2, 5)), np.ones(5))], np.ones((4, 3)))) == 4
