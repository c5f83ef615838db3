from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


def perceptron(inputs: int, hidden: int, outputs: int) -> Float[np.ndarray, ""]:
    first = np.zeros((inputs, hidden))
    second = np.zeros((outputs, hidden))
    return (np.ones(inputs) @ first @ second).sum()
    # E: "@" needs equal inner dimensions, got "hidden" and "outputs"  [shape-mismatch]
    # N: left is "hidden", right is "outputs hidden"


def gates(x: Float[np.ndarray, "n d"], hidden: int) -> Float[np.ndarray, "n k"]:
    w = np.zeros((x.shape[1], 4 * hidden))
    return x @ w + np.zeros(hidden)
    # E: "+" cannot broadcast "4*hidden" with "hidden" on the last axis  [shape-mismatch]
    # N: left is "n 4*hidden", right is "hidden"


def lagged(x: Float[np.ndarray, "n"], lag: int) -> Float[np.ndarray, "m"]:
    return x[lag:] - x
    # E: "-" cannot broadcast "n-lag" with "n" on the last axis  [shape-mismatch]
    # N: left is "n-lag", right is "n"


def copies(rows: int, columns: int, times: int = 3) -> Float[np.ndarray, "n d"]:
    table = np.arange(rows * columns).reshape(columns, rows) / 2
    return np.repeat(table, times, axis=0) + np.ones(columns)
    # E: "+" cannot broadcast "rows" with "columns" on the last axis  [shape-mismatch]
    # N: left is "columns*times rows", right is "columns"


class Linear:
    def __init__(self, inputs: int, outputs: int) -> None:
        self.w = np.zeros((inputs, outputs))
        self.b = np.zeros(inputs)

    def __call__(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]:
        return x @ self.w + self.b
        # E: "+" cannot broadcast "outputs" with "inputs" on the last axis  [shape-mismatch]
        # N: left is "n outputs", right is "inputs"


@dataclass
class Sizes:
    inputs: int
    hidden: int = 8

    def layer(self) -> tuple[Float[np.ndarray, "i h"], Float[np.ndarray, "h"]]:
        w = np.zeros((self.inputs, self.hidden))
        b = np.zeros(self.inputs)
        return w + b, b
        # E: "+" cannot broadcast "hidden" with "inputs" on the last axis  [shape-mismatch]
        # N: left is "inputs hidden", right is "inputs"
        # N: did you mean "b[:, None]"?


def mistake_in_a_product() -> None:
    perceptron(2, 3, 4)


def mistake_in_a_multiple() -> None:
    gates(np.ones((2, 3)), 5)


def mistake_in_a_slice() -> None:
    lagged(np.ones(9), 2)


def mistake_in_the_order() -> None:
    copies(2, 3)


def mistake_in_an_attribute() -> None:
    Linear(2, 3)(np.ones((4, 2)))


def mistake_in_a_field() -> None:
    Sizes(2).layer()
