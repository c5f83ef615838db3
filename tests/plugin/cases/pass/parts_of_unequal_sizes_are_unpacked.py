"""Each part of a split has a size of its own, where the parts are unpacked at once."""

import numpy as np
from jaxtyping import Float


def prompt_and_answer(
    x: Float[np.ndarray, "n d"], prompt: Float[np.ndarray, "k d"]
) -> tuple[Float[np.ndarray, "k d"], Float[np.ndarray, "n-k d"]]:
    before, after = np.split(x, [len(prompt)])
    return before, after


def position_and_velocity(
    state: Float[np.ndarray, "b 6"],
) -> tuple[Float[np.ndarray, "b 2"], Float[np.ndarray, "b 4"]]:
    position, velocity = np.split(state, [2], axis=1)
    return position, velocity


def first_and_others(x: Float[np.ndarray, "9"]) -> Float[np.ndarray, "2"]:
    first, *others = np.split(x, (2, 5))
    others.append(first)
    return first


def halves(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    upper, lower = np.array_split(x, 2)
    return np.concatenate([upper, lower])


def parts_in_a_list(x: Float[np.ndarray, "n d"]) -> list[Float[np.ndarray, "_ d"]]:
    parts = np.split(x, [1, 2])
    parts.append(x)
    return [part * 2 for part in parts]


def example() -> None:
    x = np.ones((5, 3))
    prompt_and_answer(x, np.ones((2, 3)))
    position_and_velocity(np.ones((4, 6)))
    first_and_others(np.ones(9))
    halves(x)
    parts_in_a_list(x)
