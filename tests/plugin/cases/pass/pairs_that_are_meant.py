"""A column and a row make all pairs, and the program says so."""

import numpy as np
from jaxtyping import Float


def declared(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n 1"]) -> Float[np.ndarray, "n n"]:
    return x - y


def declared_for_a_variable(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n 1"]) -> float:
    differences: Float[np.ndarray, "n n"] = x - y
    return float(differences.mean())


def index(x: Float[np.ndarray, "n"]) -> float:
    return float(np.abs(x - x[:, None]).mean())


def new_axis_on_the_row(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n 1"]) -> float:
    return float((x[None, :] * y).sum())


def index_one_line_above(x: Float[np.ndarray, "n"]) -> float:
    column = x[:, np.newaxis]
    return float(np.abs(x - column).mean())


def reshaped_and_scaled(a: Float[np.ndarray, "n"], b: Float[np.ndarray, "n"]) -> float:
    column = a.reshape(-1, 1)
    column = 2.0 * column
    return float((np.exp(column) * b).sum())


def expanded(x: Float[np.ndarray, "n"]) -> float:
    if x.sum() > 0:
        column = np.expand_dims(x, 1)
    else:
        column = np.atleast_2d(x).T
    return float((column + x).sum())


def kept(x: Float[np.ndarray, "n d"]) -> float:
    squares = (x * x).sum(axis=1, keepdims=True)
    return float((squares + (x * x).sum(axis=1) - 2 * x @ x.T).sum())


def one_by_one(pred: Float[np.ndarray, "n 1"], target: Float[np.ndarray, "n"]) -> float:
    return float((pred[:, 0] - target).mean() + (pred - target[:, None]).mean())


def a_row_is_no_column(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "1 n"]) -> float:
    return float((x - y).mean())


def scaled_rows(x: Float[np.ndarray, "n d"], scale: Float[np.ndarray, "n 1"]) -> float:
    return float((x * scale).sum())


def example() -> None:
    x, column = np.ones(4), np.ones((4, 1))
    declared(x, column)
    declared_for_a_variable(x, column)
    index(x)
    new_axis_on_the_row(x, column)
    index_one_line_above(x)
    reshaped_and_scaled(x, x)
    expanded(x)
    kept(np.ones((4, 2)))
    one_by_one(column, x)
    a_row_is_no_column(x, np.ones((1, 4)))
    scaled_rows(np.ones((4, 2)), column)
