import dataclasses

import numpy as np
from jaxtyping import Float


def works_with_an_array_around(
    x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]
) -> Float[np.ndarray, "n k"]:
    @dataclasses.dataclass
    class Layer:
        w: Float[np.ndarray, "d k"]

        def applied(self) -> Float[np.ndarray, "n k"]:
            return x @ self.w

    return Layer(w).applied()


def has_layers_of_several_sizes(
    x: Float[np.ndarray, "n d"], v: Float[np.ndarray, "d h"], w: Float[np.ndarray, "h k"]
) -> Float[np.ndarray, "n k"]:
    class Layer:
        def __init__(self, w: Float[np.ndarray, "d k"]) -> None:
            self.w = w

        def __call__(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]:
            return x @ self.w

    return Layer(w)(Layer(v)(x))


def example() -> None:
    x, v, w = np.ones((2, 3)), np.ones((3, 4)), np.ones((4, 5))
    assert works_with_an_array_around(x, v).shape == (2, 4)
    assert has_layers_of_several_sizes(x, v, w).shape == (2, 5)
