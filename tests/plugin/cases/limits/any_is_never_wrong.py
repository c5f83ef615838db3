from typing import Any, cast

import numpy as np
from jaxtyping import Float


def product(x: Float[np.ndarray, "n k"], y: Float[np.ndarray, "k m"]) -> Float[np.ndarray, "n m"]:
    return x @ y


def through_any(x: Float[np.ndarray, "n k"], y: Any) -> Float[np.ndarray, "n m"]:
    return product(x, y)


def through_cast(x: Float[np.ndarray, "n k"]) -> Float[np.ndarray, "n n"]:
    return product(x, cast(Any, x))


def through_a_dict(params: dict[str, np.ndarray], x: Float[np.ndarray, "n k"]) -> object:
    return product(x, params["w"])


def mistake_through_any() -> None:
    through_any(np.ones((4, 3)), np.ones((4, 3)))


def mistake_through_cast() -> None:
    through_cast(np.ones((4, 3)))


def mistake_through_a_dict() -> None:
    through_a_dict({"w": np.ones((4, 3))}, np.ones((4, 3)))
