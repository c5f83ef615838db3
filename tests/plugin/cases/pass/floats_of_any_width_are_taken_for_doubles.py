"""Floats of any width may be those of one: whoever says `Float` may mean `Float64`."""

import numpy as np
from jaxtyping import Complex, Complex128, Float, Float32, Float64


def log_likelihood(p: Float64[np.ndarray, "n"]) -> Float64[np.ndarray, "n"]:
    return np.log(p)


def single(x: Float32[np.ndarray, "n"]) -> Float32[np.ndarray, "n"]:
    return x


def normalized(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return x / x.sum()


def passed_on(x: Float[np.ndarray, "n"]) -> Float64[np.ndarray, "n"]:
    y: Float64[np.ndarray, "n"] = x
    return log_likelihood(normalized(x)) + y


def passed_on_in_single(x: Float[np.ndarray, "n"]) -> Float32[np.ndarray, "n"]:
    return single(normalized(x))


def spectrum(x: Complex[np.ndarray, "n"]) -> Complex128[np.ndarray, "n"]:
    return np.conj(x)


def example() -> None:
    assert passed_on(np.ones(3)).shape == (3,)
    assert passed_on_in_single(np.ones(3, np.float32)).shape == (3,)
    assert spectrum(np.ones(3, np.complex128)).shape == (3,)
