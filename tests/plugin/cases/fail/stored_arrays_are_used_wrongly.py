"""Attributes without an annotation that hold what the constructor takes."""

import numpy as np
from jaxtyping import Float, Int


class Kalman:
    def __init__(
        self,
        observe: Float[np.ndarray, "m n"],
        x: Float[np.ndarray, "n"],
        p: Float[np.ndarray, "n n"],
    ) -> None:
        self.observe = observe
        self.x, self.p = x.copy(), p.copy()

    def innovation(self, z: Float[np.ndarray, "m"]) -> Float[np.ndarray, "m"]:
        return z - self.observe @ self.x

    def corrected(self, z: Float[np.ndarray, "m"]) -> Float[np.ndarray, "n"]:
        return self.x + self.observe @ self.innovation(z)
        # E: "@" needs equal inner dimensions, got "n" and "m"  [shape-mismatch]
        # N: left is "m n", right is "m"

    def spread(self, x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
        return self.observe @ (self.p @ x)
        # E: return value of "spread" needs size "n" on axis 0, got "m"  [shape-mismatch]


class Embedding:
    def __init__(self, table: Float[np.ndarray, "v d"]) -> None:
        self.table = table

    def __call__(self, ids: Int[np.ndarray, "b t"]) -> Float[np.ndarray, "b t d"]:
        return self.table[ids]

    def logits(self, h: Float[np.ndarray, "b t d"]) -> Float[np.ndarray, "b t v"]:
        return h @ self.table
        # E: "@" needs equal inner dimensions, got "d" and "v"  [shape-mismatch]
        # N: left is "b t d", right is "v d"
        # N: did you mean "self.table.T"?


def measured(x: Float[np.ndarray, "n"], z: Float[np.ndarray, "n"]) -> Float[np.ndarray, "2"]:
    return Kalman(np.ones((2, 3)), np.ones(3), np.eye(3)).innovation(np.ones(3))
    # E: argument "z" of "innovation" needs size 2 on axis 0, got 3  [shape-class]
    # N: "innovation" takes "2", got "3"


def confused(x: Float[np.ndarray, "n"], h: Float[np.ndarray, "m n"]) -> Float[np.ndarray, "n"]:
    return Kalman(h, x, np.outer(x, x)).innovation(h @ x)
    # E: return value of "confused" needs size "n" on axis 0, got "m"  [shape-mismatch]


def mistake_in_a_method() -> None:
    Kalman(np.ones((2, 3)), np.ones(3), np.eye(3)).corrected(np.ones(2))


def mistake_in_a_result() -> None:
    Kalman(np.ones((2, 3)), np.ones(3), np.eye(3)).spread(np.ones(3))


def mistake_in_a_product() -> None:
    Embedding(np.ones((5, 3))).logits(np.ones((2, 4, 3)))


def mistake_measured() -> None:
    measured(np.ones(3), np.ones(3))


def mistake_confused() -> None:
    confused(np.ones(3), np.ones((2, 3)))
