"""Names that only the result has: any size will do, but not two."""

from dataclasses import dataclass

import numpy as np
from jaxtyping import Float, Int


def layer(
    rng: np.random.Generator, inputs: int, outputs: int
) -> tuple[Float[np.ndarray, "inputs outputs"], Float[np.ndarray, "outputs"]]:
    w = rng.normal(size=(inputs, outputs))
    b = np.zeros(inputs)
    return w, b
    # E: item 1 of return value of "layer" needs size "outputs" on axis 0, got "inputs"  [shape-mismatch]
    # N: outputs = "outputs" from item 0 of return value of "layer"


def square(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "k k"]:
    if len(x) > 3:
        return x.T @ x
    return x  # E: return value of "square" needs size "n" on axis 1, got "d"  [shape-mismatch]
    # N: expected "k k", got "n d"
    # N: k = "n" from return value of "square"


def split(
    x: Float[np.ndarray, "n d"], y: Int[np.ndarray, "n"]
) -> tuple[Float[np.ndarray, "train d"], Int[np.ndarray, "train"]]:
    return x[:-2], y[2:-2]
    # E: item 1 of return value of "split" needs size "n-2" on axis 0, got "n-4"  [shape-mismatch]
    # N: expected "train", got "n-4"
    # N: train = "n-2" from item 0 of return value of "split"


def said_once(
    x: Float[np.ndarray, "n d"],
) -> tuple[Float[np.ndarray, "k n"], Float[np.ndarray, "k"]]:
    return x, x[0]
    # E: item 0 of return value of "said_once" needs size "n" on axis 1, got "d"  [shape-mismatch]
    # N: expected "_ n", got "n d"


@dataclass
class Linear:
    w: Float[np.ndarray, "inputs outputs"]
    b: Float[np.ndarray, "outputs"]

    @classmethod
    def random(cls, inputs: int, outputs: int) -> "Linear":
        w = np.random.default_rng(0).normal(size=(inputs, outputs))
        return cls(w, np.zeros(inputs))
        # E: argument "b" of "Linear" needs size "outputs" on axis 0, got "inputs"  [shape-mismatch]
        # N: "Linear" takes "outputs", got "inputs"
        # N: in "Linear": inputs = "inputs", outputs = "outputs" from argument "w"

    @staticmethod
    def zero(inputs: int, outputs: int) -> "Linear":
        return Linear(b=np.zeros(outputs), w=np.zeros((outputs, inputs)))
        # E: argument "b" of "Linear" needs size "inputs" on axis 0, got "outputs"  [shape-mismatch]
        # N: in "Linear": inputs = "outputs", outputs = "inputs" from argument "w"
        # N: did you mean "np.zeros((outputs, inputs)).T"?


def mistake_in_the_layer() -> None:
    layer(np.random.default_rng(0), 4, 3)


def mistake_in_the_square() -> None:
    square(np.ones((2, 3)))


def mistake_in_the_split() -> None:
    split(np.ones((7, 3)), np.arange(7))


def mistake_in_the_rest() -> None:
    said_once(np.ones((2, 3)))


def mistake_in_the_class_method() -> None:
    Linear.random(2, 3)


def mistake_in_the_static_method() -> None:
    Linear.zero(2, 3)
