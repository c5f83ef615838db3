from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from jaxtyping import Float


@dataclass
class Linear:
    w: Float[np.ndarray, "inp out"]
    b: Float[np.ndarray, "out"]

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return x @ self.w + self.b


@dataclass
class Network:
    layers: list[Linear] = field(default_factory=list)
    named: dict[str, Linear] = field(default_factory=dict)
    head: Linear | None = None

    def add(self, inp: int, out: int) -> "Network":
        layer = Linear(np.zeros((inp, out)), np.zeros(out))
        self.layers.append(layer)
        self.named[f"layer{len(self.layers)}"] = layer
        return self

    def __call__(self, x: Float[np.ndarray, "n _"]) -> Float[np.ndarray, "n _"]:
        for layer in self.layers:
            x = np.tanh(layer(x))
        return x if self.head is None else self.head(x)


def mlp(sizes: Sequence[int], make: Callable[[int, int], Linear]) -> list[Linear]:
    layers = [make(inp, out) for inp, out in zip(sizes[:-1], sizes[1:], strict=True)]
    layers += [Linear(np.zeros((2, 3)), np.zeros(3)), Linear(np.zeros((3, 4)), np.zeros(4))]
    first = Linear(np.zeros((2, 3)), np.zeros(3))
    last = Linear(np.zeros((3, 4)), np.zeros(4))
    chosen = first if len(sizes) > 3 else last
    pair = {"first": first, "last": last}
    pair["chosen"] = chosen
    return [first, last, *layers, *pair.values()]


def parameters(layers: Iterable[Linear]) -> list[np.ndarray]:
    return [p for layer in layers for p in (layer.w, layer.b)]


def example() -> None:
    network = Network().add(2, 3).add(3, 4)
    network.head = Linear(np.zeros((4, 1)), np.zeros(1))
    assert network(np.ones((5, 2))).shape == (5, 1)
    layers = mlp([2, 3], lambda inp, out: Linear(np.zeros((inp, out)), np.zeros(out)))
    assert len(parameters(layers)) == 2 * 8
