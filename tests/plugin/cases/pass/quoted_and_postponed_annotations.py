# executed since jaxtyping 0.3.2
from __future__ import annotations

import numpy as np
from jaxtyping import Float


class Tree:
    def __init__(self, value: Float[np.ndarray, "n"], children: list[Tree] | None = None) -> None:
        self.value = value
        self.children = children or []

    def total(self: Tree) -> Float[np.ndarray, "n"]:
        out = self.value
        for child in self.children:
            out = out + child.total()
        return out


def later(x: "Float[np.ndarray, 'n d']", y: Float["np.ndarray", "d"]) -> Float[np.ndarray, " n "]:
    z: "Float[np.ndarray, 'n']" = x @ y
    return z


def example() -> None:
    assert Tree(np.ones(3), [Tree(np.ones(3))]).total().shape == (3,)
    assert later(np.ones((4, 3)), np.ones(3)).shape == (4,)
