# executed since jaxtyping 0.3.2
import numpy as np
from jaxtyping import Float

import import_cycle_of_layers


class Model:
    layers: list["import_cycle_of_layers.Dense"]

    def __init__(self, layers: list["import_cycle_of_layers.Dense"]) -> None:
        self.layers = layers

    def __call__(self, x: Float[np.ndarray, "n _"]) -> Float[np.ndarray, "n _"]:
        for layer in self.layers:
            x = layer(x)
        return x


def example() -> None:
    dense = import_cycle_of_layers.Dense(np.ones((3, 2)))
    assert Model([dense])(np.ones((4, 3))).shape == (4, 2)
