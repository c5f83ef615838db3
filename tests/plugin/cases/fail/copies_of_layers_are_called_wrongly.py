import copy
import dataclasses
from dataclasses import dataclass

import numpy as np
from jaxtyping import Float


@dataclass
class Linear:
    w: Float[np.ndarray, "inp out"]

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return x @ self.w

    def scaled(self, factor: float) -> "Linear":
        return dataclasses.replace(self, w=self.w * factor)


class Derived(Linear):
    def twice(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return self(x) * 2


class Network:
    def __init__(self) -> None:
        self.one = Linear(np.zeros((3, 4)))
        self.two = Linear(np.zeros((4, 2)))

    def in_the_wrong_order(self, x: Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "n 2"]:
        return self.one(self.two(x))
        # E: argument "x" of "Linear.__call__" needs size 4 on axis 1, got 3  [shape-class]
        # N: "Linear.__call__" takes "n 4", got "n 3"
        # N: in "Linear.__call__": n = "n" from argument "x"

    def without_the_last(self, x: Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "n 2"]:
        return self.one(x)
        # E: return value of "without_the_last" needs size 2 on axis 1, got 4  [shape-mismatch]
        # N: expected "n 2", got "n 4"


def mistake_in_the_order() -> None:
    Network().in_the_wrong_order(np.ones((5, 3)))


def mistake_in_the_result() -> None:
    Network().without_the_last(np.ones((5, 3)))


def mistake_with_a_deep_copy() -> None:
    copy.deepcopy(Linear(np.zeros((3, 4))))(np.ones((5, 4)))
    # E: argument "x" of "Linear.__call__" needs size 3 on axis 1, got 4  [shape-class]
    # N: "Linear.__call__" takes "n 3", got "5 4"
    # N: in "Linear.__call__": n = 5 from argument "x"


def mistake_with_a_copy() -> None:
    copy.copy(Linear(np.zeros((3, 4))))(np.ones((5, 4)))
    # E: argument "x" of "Linear.__call__" needs size 3 on axis 1, got 4  [shape-class]
    # N: "Linear.__call__" takes "n 3", got "5 4"
    # N: in "Linear.__call__": n = 5 from argument "x"


def mistake_with_a_method_that_copies() -> None:
    Linear(np.zeros((3, 4))).scaled(2.0)(np.ones((5, 4)))


def mistake_with_a_subclass() -> None:
    Derived(np.zeros((3, 4))).twice(np.ones((5, 4)))
    # E: argument "x" of "twice" needs size 3 on axis 1, got 4  [shape-class]
    # N: "twice" takes "n 3", got "5 4"
    # N: in "twice": n = 5 from argument "x"


def mistake_in_a_tuple() -> None:
    layers = (Linear(np.zeros((3, 4))), Linear(np.zeros((4, 2))))
    layers[0](layers[1](np.ones((5, 4))))
    # E: argument "x" of "Linear.__call__" needs size 3 on axis 1, got 2  [shape-class]
    # N: "Linear.__call__" takes "n 3", got "5 2"
    # N: in "Linear.__call__": n = 5 from argument "x"
