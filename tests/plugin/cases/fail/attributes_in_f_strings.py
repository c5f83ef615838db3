"""An int that the constructor is given and stores is the dim that an f-string names after it."""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


class Attention:
    def __init__(self, width: int, heads: int) -> None:
        self.width = width
        self.heads = heads
        self.head = width // heads
        self.w = np.zeros((width, heads))

    def zeros(self) -> Float[np.ndarray, "{self.width} 2"]:
        return np.zeros((self.width, 2))

    def longer(self) -> Float[np.ndarray, "{self.width} 2"]:
        return np.zeros((self.width + 1, 2))
        # E: return value of "longer" needs size "{self.width}" on axis 0, got "{self.width}+1"  [shape-mismatch]
        # N: expected "{self.width} 2", got "{self.width}+1 2"

    def turned(self) -> Float[np.ndarray, "{self.width} 2"]:
        return np.zeros((2, self.width))
        # E: return value of "turned" needs size 2 on axis 1, got "{self.width}"  [shape-mismatch]
        # N: expected "_ 2", got "2 {self.width}"

    def mean(self, x: Float[np.ndarray, "{self.width} d"]) -> Float[np.ndarray, "d"]:
        return np.ones(self.width) @ x

    def mean_of_rows(self, x: Float[np.ndarray, "{self.width} d"]) -> Float[np.ndarray, "d"]:
        return x @ np.ones(self.width)
        # E: "@" needs equal inner dimensions, got "d" and "{self.width}"  [shape-mismatch]
        # N: left is "{self.width} d", right is "{self.width}"

    def mean_of_turned(self, x: Float[np.ndarray, "d {self.width}"]) -> Float[np.ndarray, "d"]:
        return self.mean(x)
        # E: argument "x" of "mean" needs size "{self.width}" on axis 0, got "d"  [shape-mismatch]
        # N: "mean" takes "{self.width} d", got "d {self.width}"
        # N: did you mean "x.T"?

    def weights(self) -> Float[np.ndarray, "{self.width} {self.heads}"]:
        return self.w

    def weights_turned(self) -> Float[np.ndarray, "{self.width} {self.heads}"]:
        return self.w.T
        # E: return value of "weights_turned" needs size "{self.width}" on axis 0, got "{self.heads}"  [shape-mismatch]
        # N: expected "{self.width} {self.heads}", got "{self.heads} {self.width}"

    def mixed(self, x: Float[np.ndarray, "n {self.width}"]) -> Float[np.ndarray, "n {self.heads}"]:
        return x @ self.weights()

    def mixed_wrongly(
        self, x: Float[np.ndarray, "n {self.width}"]
    ) -> Float[np.ndarray, "n {self.heads}"]:
        return x @ self.weights().T
        # E: "@" needs equal inner dimensions, got "{self.width}" and "{self.heads}"  [shape-mismatch]
        # N: left is "n {self.width}", right is "{self.heads} {self.width}"
        # N: did you mean "self.weights()"?

    def split(
        self, x: Float[np.ndarray, "n {self.width}"]
    ) -> Float[np.ndarray, "n {self.heads} {self.head}"]:
        """What is computed from them may be written in another way."""
        return x.reshape(-1, self.heads, self.width // self.heads)


class Fixed:
    columns = 3

    def __init__(self) -> None:
        self.rows = 4

    def zeros(self) -> Float[np.ndarray, "{self.rows} {self.columns}"]:
        return np.zeros((4, 3))

    def turned(self) -> Float[np.ndarray, "{self.rows} {self.columns}"]:
        return np.zeros((3, 4))
        # E: return value of "turned" needs size 4 on axis 0, got 3  [shape-mismatch]
        # N: expected "4 3", got "3 4"


def zeros_of(fixed: Fixed) -> Float[np.ndarray, "4 3"]:
    return fixed.zeros()


def zeros_of_turned(fixed: Fixed) -> Float[np.ndarray, "3 4"]:
    return fixed.zeros()
    # E: return value of "zeros_of_turned" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: expected "3 4", got "4 3"


@dataclass
class Config:
    inputs: int
    outputs: int = 4


def layer(
    config: Config, x: Float[np.ndarray, "n {config.inputs}"]
) -> Float[np.ndarray, "n {config.outputs}"]:
    return x @ np.zeros((config.inputs, config.outputs))


def layer_turned(
    config: Config, x: Float[np.ndarray, "n {config.inputs}"]
) -> Float[np.ndarray, "n {config.outputs}"]:
    return x @ np.zeros((config.outputs, config.inputs))
    # E: "@" needs equal inner dimensions, got "{config.inputs}" and "{config.outputs}"  [shape-mismatch]
    # N: left is "n {config.inputs}", right is "{config.outputs} {config.inputs}"


def replaced(
    config: Config, x: Float[np.ndarray, "n {config.inputs}"]
) -> Float[np.ndarray, "n 4"]:
    """Another object than the one that the dims were read from."""
    config = Config(config.inputs, 4)
    return x @ np.zeros((x.shape[1], config.outputs))


def example() -> None:
    attention = Attention(6, 3)
    attention.zeros()
    attention.mean(np.ones((6, 2)))
    attention.weights()
    attention.mixed(np.ones((2, 6)))
    attention.split(np.ones((2, 6)))
    Fixed().zeros()
    zeros_of(Fixed())
    layer(Config(2, 3), np.ones((5, 2)))
    replaced(Config(2, 3), np.ones((5, 2)))


def mistake_longer() -> None:
    Attention(6, 3).longer()


def mistake_turned() -> None:
    Attention(6, 3).turned()


def mistake_mean_of_rows() -> None:
    Attention(6, 3).mean_of_rows(np.ones((6, 2)))


def mistake_mean_of_turned() -> None:
    Attention(6, 3).mean_of_turned(np.ones((2, 6)))


def mistake_weights_turned() -> None:
    Attention(6, 3).weights_turned()


def mistake_mixed_wrongly() -> None:
    Attention(6, 3).mixed_wrongly(np.ones((2, 6)))


def mistake_fixed_turned() -> None:
    Fixed().turned()


def mistake_zeros_of_turned() -> None:
    zeros_of_turned(Fixed())


def mistake_layer_turned() -> None:
    layer_turned(Config(2, 3), np.ones((5, 2)))
