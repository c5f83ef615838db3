from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

import numpy as np
from jaxtyping import Float

T = TypeVar("T")
P = ParamSpec("P")
Labelled = tuple[T, Float[np.ndarray, "n 2"]]
Maker = Callable[Concatenate[Float[np.ndarray, "2"], P], Float[np.ndarray, "2"]]


def points(labelled: Labelled[str]) -> Float[np.ndarray, "n 2"]:
    name, array = labelled
    return array if name.isupper() else -array


def shift(start: Float[np.ndarray, "2"], by: float) -> Float[np.ndarray, "2"]:
    return start + by


def scale(start: Float[np.ndarray, "2"], *, factor: float = 2.0) -> Float[np.ndarray, "2"]:
    return start * factor


MAKERS: "dict[str, Maker[...]]" = {"shift": shift, "scale": scale}


def apply_one(make: Maker[[float]], start: Float[np.ndarray, "2"]) -> Float[np.ndarray, "2"]:
    return make(start, 1.0)


def example() -> None:
    assert points(("A", np.ones((3, 2)))).shape == (3, 2)
    assert apply_one(shift, np.zeros(2)).shape == (2,)
    assert MAKERS["scale"](np.zeros(2)).shape == (2,)
