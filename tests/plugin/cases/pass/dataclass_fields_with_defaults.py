from dataclasses import dataclass, field, replace

import numpy as np
from jaxtyping import Float


@dataclass(frozen=True)
class Camera:
    rotation: Float[np.ndarray, "3 3"] = field(default_factory=lambda: np.eye(3))
    center: Float[np.ndarray, "3"] = field(default_factory=lambda: np.zeros(3))
    focal: float = 1.0

    def project(self, points: Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "n 2"]:
        local = (points - self.center) @ self.rotation.T
        return self.focal * local[:, :2] / local[:, 2:]


@dataclass
class State:
    position: Float[np.ndarray, "n d"]
    velocity: Float[np.ndarray, "n d"] | None = None
    names: list[str] = field(default_factory=list)

    def moved(self, dt: float) -> "State":
        if self.velocity is None:
            return self
        return replace(self, position=self.position + dt * self.velocity)


def example() -> None:
    camera = replace(Camera(), center=np.array([0.0, 0.0, -1.0]))
    assert camera.project(np.ones((5, 3))).shape == (5, 2)
    assert State(np.ones((2, 3)), np.ones((2, 3))).moved(0.1).position.shape == (2, 3)
