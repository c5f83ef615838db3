import numpy as np
from jaxtyping import Float


def halved(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "half d"]:
    return x


def used(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    return x + halved(x)


def example_used() -> None:
    """Run time leaves the name free as well."""
    used(np.ones((4, 3)))
