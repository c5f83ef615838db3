"""A name that is None where an import fails stays open, if mypy does not know the module."""

import numpy as np
from jaxtyping import Float

try:
    import a_faster_library  # type: ignore[import-not-found]  # there is none of this name
except ImportError:
    a_faster_library = None
try:
    from another_library import accelerated  # type: ignore[import-not-found]  # nor of this
except ImportError:
    accelerated = None


def scaled(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return x / x.sum() if a_faster_library is None else a_faster_library.scaled(x)


def doubled(x: Float[np.ndarray, "n"], *, fast: bool = False) -> Float[np.ndarray, "n"]:
    def inner() -> Float[np.ndarray, "n"]:
        return accelerated(x) if fast else 2 * x

    if fast:
        a_faster_library.prepare()
    return inner()


def shifted(x: Float[np.ndarray, "n"], *, fast: bool = False) -> Float[np.ndarray, "n"]:
    try:
        from a_third_library import shift  # type: ignore[import-not-found]  # nor of this
    except ImportError:
        shift = None
    return shift(x) if fast else x + 1


def example() -> None:
    assert scaled(np.ones(2)).sum() == 1.0
    assert doubled(np.ones(2)).sum() == 4.0
    assert shifted(np.ones(2)).sum() == 4.0
