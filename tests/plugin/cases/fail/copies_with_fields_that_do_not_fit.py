from dataclasses import dataclass, replace

import attrs
import numpy as np
from jaxtyping import Float


@dataclass
class Linear:
    w: Float[np.ndarray, "inputs outputs"]
    b: Float[np.ndarray, "outputs"]


@dataclass
class Masked(Linear):
    mask: Float[np.ndarray, "inputs"]


@attrs.frozen
class Scale:
    w: Float[np.ndarray, "inputs outputs"]
    b: Float[np.ndarray, "outputs"]


W = np.ones((3, 2))
B = np.ones(2)


def mistake_against_a_kept_field() -> None:
    replace(Linear(W, B), b=np.ones(3))
    # E: argument "b" of "replace" needs size 2 on axis 0, got 3  [shape-mismatch]
    # N: "replace" takes "2", got "3"


def mistake_between_new_fields() -> None:
    replace(Linear(W, B), w=np.ones((5, 4)), b=np.ones(3))
    # E: argument "b" of "replace" needs size 4 on axis 0, got 3  [shape-mismatch]
    # N: "replace" takes "outputs", got "3"
    # N: in "replace": inputs = 5, outputs = 4 from argument "w"


def mistake_in_the_use_of_the_copy() -> None:
    replace(Linear(W, B), w=np.ones((5, 2))).w + W
    # E: "+" cannot broadcast 5 with 3 on axis 0  [shape-mismatch]
    # N: left is "5 2", right is "3 2"


def mistake_against_a_field_of_the_base() -> None:
    replace(Masked(W, B, np.ones(3)), w=np.ones((4, 2)))
    # E: argument "w" of "replace" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: "replace" takes "3 2", got "4 2"


def unnoticed_because_attrs_classes_are_not_checked() -> None:
    attrs.evolve(Scale(W, B), b=np.ones(3))
    # E: argument "b" of "evolve" needs size 2 on axis 0, got 3  [shape-mismatch]
    # N: "evolve" takes "2", got "3"
