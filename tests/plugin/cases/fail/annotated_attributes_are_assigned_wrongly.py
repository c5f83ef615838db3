"""The run time does not look at attributes: the mistake shows where they are used."""

import numpy as np
from jaxtyping import Float


class Fixed:
    def __init__(self) -> None:
        self.b: Float[np.ndarray, "3"] = np.zeros(3)
        self.seen: list[Float[np.ndarray, "3"]] = []

    def step(self) -> None:
        self.b = np.zeros(4)
        # E: attribute "self.b" needs size 3 on axis 0, got 4  [shape-mismatch]
        # N: expected "3", got "4"

    def grow(self) -> None:
        self.b += np.zeros(4)
        # E: "+=" cannot broadcast 3 with 4 on the last axis  [shape-mismatch]
        # N: left is "3", right is "4"

    def see(self) -> None:
        self.seen.append(np.zeros(4))
        # E: argument 1 of "append" needs size 3 on axis 0, got 4  [shape-mismatch]
        # N: expected "3", got "4"


def unnoticed_assignment() -> None:
    Fixed().step()


def mistake_in_place() -> None:
    Fixed().grow()


def unnoticed_in_a_list() -> None:
    Fixed().see()


class Model:
    def __init__(self, w: Float[np.ndarray, "inp out"]) -> None:
        self.w: Float[np.ndarray, "inp out"] = w.T
        # E: attribute "self.w" needs size "inp" on axis 0, got "out"  [shape-mismatch]
        # N: expected "inp out", got "out inp"
        # N: did you mean "w"?
        self.b: Float[np.ndarray, "out"] = np.zeros(w.shape[0])
        # E: attribute "self.b" needs size "out" on axis 0, got "inp"  [shape-mismatch]

    def transpose(self) -> None:
        self.w = self.w.T
        # E: attribute "self.w" needs size "inp" on axis 0, got "out"  [shape-mismatch]
        # N: expected "inp out", got "out inp"
        # N: did you mean "self.w"?

    def flatten(self) -> None:
        self.w = np.zeros(3)
        # E: attribute "self.w" needs 2 axes "inp out", got 1 axis "3"  [shape-mismatch]


def unnoticed_in_the_constructor() -> None:
    Model(np.ones((3, 2)))


def unnoticed_in_other_methods() -> None:
    model = Model(np.ones((3, 2)))
    model.transpose()
    model.flatten()


class Classifier:
    def __init__(self, x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n"]) -> None:
        self.x: Float[np.ndarray, "n d"] = x
        self.y: Float[np.ndarray, "n"] = y

    def turn(self) -> None:
        self.y, self.x = self.y, self.x.T
        # E: attribute "self.x" needs size "n" on axis 0, got "d"  [shape-mismatch]
        # N: expected "n d", got "d n"
        # N: did you mean "self.x"?

    def keep_columns(self, keep: int) -> None:
        self.x, self.y = self.x[:, :keep].mean(axis=1), self.y
        # E: attribute "self.x" needs 2 axes "n d", got 1 axis "n"  [shape-mismatch]

    def products(self) -> Float[np.ndarray, "d"]:
        return self.x.T @ self.y


def unnoticed_in_a_tuple() -> None:
    Classifier(np.ones((3, 2)), np.ones(3)).turn()


def mistake_in_a_tuple() -> None:
    classifier = Classifier(np.ones((3, 2)), np.ones(3))
    classifier.turn()
    classifier.products()


def mistake_in_a_tuple_of_vectors() -> None:
    classifier = Classifier(np.ones((3, 2)), np.ones(3))
    classifier.keep_columns(1)
    classifier.products()
