from __future__ import annotations

from dataclasses import KW_ONLY, InitVar, dataclass
from enum import Enum
from typing import ClassVar, Generic, TypeVar

import numpy as np
from jaxtyping import Float, Int

T = TypeVar("T")


@dataclass(slots=True)
class Mesh:
    vertices: Float[np.ndarray, "v 3"]
    faces: Int[np.ndarray, "f 3"]
    _: KW_ONLY
    scale: InitVar[float] = 1.0
    UNIT: ClassVar[Float[np.ndarray, "3"]] = np.ones(3)

    def __post_init__(self, scale: float) -> None:
        self.vertices = self.vertices * scale

    @property
    def centers(self) -> Float[np.ndarray, "f 3"]:
        return self.vertices[self.faces].mean(axis=1)

    def __getitem__(self, i: int) -> Float[np.ndarray, "3"]:
        return self.vertices[i] * self.UNIT

    def __len__(self) -> int:
        return len(self.vertices)

    def __add__(self, other: Mesh) -> Mesh:
        vertices = np.concatenate([self.vertices, other.vertices])
        return Mesh(vertices, np.concatenate([self.faces, other.faces + len(self)]))


class Tagged(Generic[T]):
    points: Float[np.ndarray, "n 2"]

    def __init__(self, points: Float[np.ndarray, "n 2"], tag: T) -> None:
        self.points = points
        self.tag = tag

    def moved(self, by: Float[np.ndarray, "2"]) -> Tagged[T]:
        return Tagged(self.points + by, self.tag)


class Kernel(Enum):
    LINEAR = "linear"
    SQUARE = "square"

    def __call__(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n n"]:
        gram = x @ x.T
        return gram if self is Kernel.LINEAR else gram**2


def joined(meshes: list[Mesh]) -> Mesh:
    return sum(meshes[1:], start=meshes[0])


def example() -> None:
    mesh = Mesh(np.eye(3), np.array([[0, 1, 2]]), scale=2.0)
    both = joined([mesh, mesh])
    assert both.centers.shape == (2, 3)
    assert both[0].shape == (3,)
    tagged: Tagged[str] = Tagged(np.ones((4, 2)), "a").moved(np.ones(2))
    assert tagged.tag.upper() == "A"
    assert Kernel.SQUARE(np.ones((4, 3))).shape == (4, 4)
