"""Legal broadcasting that nobody meant: run time does not complain."""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


def mean_squared_error(pred: Float[np.ndarray, "n 1"], target: Float[np.ndarray, "n"]) -> float:
    return float(((pred - target) ** 2).mean())
    # E: "-" spreads "n 1" and "n" to "n n"  [shape-broadcast]
    # N: if every pair is meant, write the new axis here, as in x[None, :]
    # N: if not, give both operands the same axes, as x[:, 0] or x[:, None] does


def by_function(pred: Float[np.ndarray, "n 1"], target: Float[np.ndarray, "n"]) -> float:
    error = np.subtract(target, pred)
    # E: "np.subtract" spreads "n" and "n 1" to "n n"  [shape-broadcast]
    # N: if every pair is meant, write the new axis here, as in x[None, :]
    # N: if not, give both operands the same axes, as x[:, 0] or x[:, None] does
    return float((error**2).mean())


def accuracy(pred: Float[np.ndarray, "n 1"], target: Float[np.ndarray, "n"]) -> float:
    return float((pred == target).mean())
    # E: "==" spreads "n 1" and "n" to "n n"  [shape-broadcast]
    # N: if every pair is meant, write the new axis here, as in x[None, :]
    # N: if not, give both operands the same axes, as x[:, 0] or x[:, None] does


def batches(x: Float[np.ndarray, "b 1 d"], y: Float[np.ndarray, "b d"]) -> float:
    return float((x * y).sum())  # E: "*" spreads "b 1 d" and "b d" to "b b d"  [shape-broadcast]
    # N: if every pair is meant, write the new axis here, as in x[None, :]
    # N: if not, give both operands the same axes, as x[:, 0] or x[:, None] does


def model(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n 1"]:
    return x[:, :1]


def through_a_call(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"]) -> float:
    pred = np.tanh(model(x))
    return float(((pred - y) ** 2).mean())
    # E: "-" spreads "n 1" and "n" to "n n"  [shape-broadcast]
    # N: if every pair is meant, write the new axis here, as in x[None, :]
    # N: if not, give both operands the same axes, as x[:, 0] or x[:, None] does


def in_a_loop(
    x: Float[np.ndarray, "n d"],
    y: Float[np.ndarray, "n"],
    w: Float[np.ndarray, "d 1"],
    b: Float[np.ndarray, "1"],
) -> float:
    pred = x @ w + b
    if pred.sum() > 0:
        pred = np.tanh(pred)
    loss = 0.0
    for _ in range(3):
        loss += float(((pred - y) ** 2).mean())
        # E: "-" spreads "n 1" and "n" to "n n"  [shape-broadcast]
        # N: if every pair is meant, write the new axis here, as in x[None, :]
        # N: if not, give both operands the same axes, as x[:, 0] or x[:, None] does
    return loss


@dataclass
class Linear:
    w: Float[np.ndarray, "d 1"]

    def loss(self, x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"]) -> float:
        return float(np.abs(x @ self.w - y).sum())
        # E: "-" spreads "n 1" and "n" to "n n"  [shape-broadcast]
        # N: if every pair is meant, write the new axis here, as in x[None, :]
        # N: if not, give both operands the same axes, as x[:, 0] or x[:, None] does


def unnoticed_column_and_row() -> None:
    column, row, x = np.ones((5, 1)), np.ones(5), np.ones((5, 3))
    mean_squared_error(column, row)
    by_function(column, row)
    accuracy(column, row)
    batches(np.ones((2, 1, 3)), np.ones((2, 3)))
    through_a_call(x, row)
    in_a_loop(x, row, np.ones((3, 1)), np.ones(1))
    Linear(np.ones((3, 1))).loss(x, row)
