import numpy as np
from jaxtyping import Float


def biased(
    x: Float[np.ndarray, "n d"], b: Float[np.ndarray, "d"] | None = None
) -> Float[np.ndarray, "n d"]:
    return x if b is None else x + b


def wrong_argument(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return biased(x, x.mean(axis=1))
    # E: argument "b" of "biased" needs size "d" on axis 0, got "n"  [shape-mismatch]
    # N: "biased" takes "d", got "n"
    # N: in "biased": n = "n", d = "d" from argument "x"


def wrong_body(
    x: Float[np.ndarray, "n d"], b: Float[np.ndarray, "n"] | None = None
) -> Float[np.ndarray, "n d"]:
    if b is not None:
        x = x + b  # E: "+" cannot broadcast "d" with "n" on the last axis  [shape-mismatch]
        # N: left is "n d", right is "n"
        # N: did you mean "b[:, None]"?
    return x


def mistake_wrong_argument() -> None:
    wrong_argument(np.ones((4, 3)))


def mistake_wrong_body() -> None:
    wrong_body(np.ones((4, 3)), np.ones(4))
