# executed since beartype 0.23
from collections.abc import Mapping
from typing import TypeAlias

import numpy as np
from jaxtyping import Float

Nested: TypeAlias = "float | list[Nested]"
Parameters = Float[np.ndarray, "inp out"] | list["Parameters"]
Block = dict[str, "Blocks"]
Blocks = Float[np.ndarray, "d"] | list[Block]
Tree = Float[np.ndarray, "..."] | Mapping[str, "Tree"]
Grid = Float[np.ndarray, "..."] | list["Grid | None"]


def as_array(values: Nested, rows: list[Nested]) -> Float[np.ndarray, "..."]:
    return np.asarray(values, dtype=float) + np.sum(np.asarray(rows, dtype=float)) * len(rows)


def count(parameters: Parameters) -> int:
    if isinstance(parameters, list):
        return sum(count(each) for each in parameters)
    return parameters.size


def norm(block: Blocks) -> float:
    if isinstance(block, list):
        return sum(norm(each) for inner in block for each in inner.values())
    return float(np.linalg.norm(block))


def total(tree: Tree) -> float:
    if isinstance(tree, Mapping):
        return sum(total(each) for each in tree.values())
    return float(tree.sum())


def leaves(grids: list[Grid | None]) -> int:
    return len(grids) + sum(leaves(each) for each in grids if isinstance(each, list))


def of_both(w: Float[np.ndarray, "n m"], b: Float[np.ndarray, "m"]) -> float:
    return total({"w": w, "b": {"b": b}}) + norm([{"b": b}]) + count([w, [w]])


def example() -> None:
    assert as_array([1.0, 2.0], [3.0]).shape == (2,)
    assert leaves([np.ones(2), None, [np.ones(3)]]) == 4
    assert of_both(np.ones((2, 3)), np.ones(3)) > 20.0
