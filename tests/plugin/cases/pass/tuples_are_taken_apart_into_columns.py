"""A list of tuples with arrays is transposed by `zip(*rows)`, and the columns are unpacked."""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from jaxtyping import Float, Int


class Step(NamedTuple):
    state: Float[np.ndarray, "d"]
    action: int
    reward: float


def collated(
    items: list[tuple[Float[np.ndarray, "c h w"], int]],
) -> tuple[Float[np.ndarray, "b c h w"], Int[np.ndarray, "b"]]:
    images, labels = zip(*items)
    return np.stack(images), np.array(labels)


def collated_strictly(
    items: list[tuple[Float[np.ndarray, "c h w"], int]],
) -> tuple[Float[np.ndarray, "b c h w"], int]:
    images, labels = zip(*items, strict=True)
    images = np.stack(images)
    first, *_ = labels
    return images, first + 1


def replayed(
    steps: deque[Step],
) -> tuple[Float[np.ndarray, "b d"], Int[np.ndarray, "b"], Float[np.ndarray, "b"]]:
    states, actions, rewards = zip(*steps)
    return np.stack(states), np.array(actions), np.asarray(rewards, dtype=np.float64)


def with_masks(
    rows: Iterator[tuple[Float[np.ndarray, "n"], Float[np.ndarray, "n m"] | None]],
) -> Float[np.ndarray, "n"]:
    vectors, *others = zip(*rows)
    masks = [mask for mask in others[0] if mask is not None]
    return sum(vectors) + sum(mask.sum(axis=1) for mask in masks)


def ragged() -> Float[np.ndarray, "k"]:
    rows = [(np.ones(3), 1.0)]
    rows.append((np.ones(4), 2.0))
    vectors, weights = zip(*rows)
    return np.concatenate(vectors) * np.repeat(weights, [len(v) for v in vectors])


def by_name(table: dict[str, Float[np.ndarray, "n"]]) -> dict[str, float]:
    names, vectors = zip(*sorted(table.items()))
    means = np.stack(vectors).mean(axis=1)
    return {name: float(mean) for name, mean in zip(names, means)}


def corners(
    pairs: list[tuple[Float[np.ndarray, "2"], Float[np.ndarray, "2"]]],
) -> Float[np.ndarray, "2"]:
    (low, *_), (*_, high) = zip(*pairs)
    return high - low


def example() -> None:
    items = [(np.ones((3, 4, 5)), 1), (np.zeros((3, 4, 5)), 0)]
    assert collated(items)[0].shape == (2, 3, 4, 5)
    assert collated_strictly(items)[1] == 2
    assert replayed(deque([Step(np.ones(3), 1, 0.5)]))[0].shape == (1, 3)
    assert with_masks(iter([(np.ones(3), None), (np.ones(3), np.ones((3, 2)))])).shape == (3,)
    assert ragged().shape == (7,)
    assert by_name({"b": np.ones(2), "a": np.zeros(2)}) == {"a": 0.0, "b": 1.0}
    assert corners([(np.zeros(2), np.ones(2))]).shape == (2,)
