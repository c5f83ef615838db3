import functools
from dataclasses import dataclass

import numpy as np
from jaxtyping import Bool, Float


@dataclass(frozen=True)
class Result:
    distance: Float[np.ndarray, " c"]
    radius: Float[np.ndarray, " c"]

    @functools.cached_property
    def inside(self) -> Bool[np.ndarray, " c"]:
        return self.distance < -self.radius

    @functools.cached_property
    def boundary(self) -> Bool[np.ndarray, " c"]:
        return ~(self.inside | (self.distance > self.radius))

    @classmethod
    def checked(cls, x: Float[np.ndarray, " c"]) -> Float[np.ndarray, " c"]:
        if len(x) < 2:
            raise ValueError("too few")
        return x

    def __add__(self, other: "Result") -> "Result":
        return Result(self.distance + other.distance, self.radius + other.radius)

    def scaled(self, factor: float) -> "Result":
        return type(self)(factor * self.distance, self.radius)


def result(distance: Float[np.ndarray, " c"]) -> Result:
    radius: Float[np.ndarray, " c"] = np.full(len(distance), 1.5)
    return Result(distance=Result.checked(distance), radius=radius)


def example() -> None:
    both = result(np.ones(2)) + result(np.ones(2))
    assert both.scaled(2.0).boundary.shape == (2,)
