"""The plugin answers for most calls, and lets mypy's own plugin speak first."""

import enum
from dataclasses import dataclass, replace
from functools import partial, singledispatch
from typing import Literal, TypedDict

import numpy as np
from jaxtyping import Float
from typing_extensions import assert_type


class Options(TypedDict, total=False):
    steps: int
    weights: Float[np.ndarray, "n"]


class Kind(enum.Enum):
    LINEAR = 1


@dataclass
class Settings:
    rate: float


def root(x: float, degree: int) -> float:
    return float(x ** (1 / degree))


@singledispatch
def size(x: object, scale: int) -> int:
    return scale


def example() -> None:
    options: Options = {"steps": 3, "weights": np.ones(2)}
    assert_type(options.get("steps", 4), int)
    assert_type(options.setdefault("steps", 3), int)
    assert_type(options.pop("steps"), int)
    one: Literal[1] = Kind.LINEAR.value
    assert_type(replace(Settings(0.1), rate=0.2), Settings)
    assert_type(partial(root, 2.0)(3), float)
    assert_type(size(one, 2), int)
    pair = (1, "a")
    assert_type(pair * 2, tuple[int, str, int, str])
