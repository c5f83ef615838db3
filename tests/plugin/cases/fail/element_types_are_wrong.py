import numpy as np
from jaxtyping import Bool, Float, Float32, Float64, Int


def count(x: Int[np.ndarray, "n"]) -> int:
    return int(x.sum())


def single(x: Float32[np.ndarray, "n"]) -> float:
    return float(x.sum())


def float_for_int() -> int:
    return count(np.zeros(3))  # E: ...  [arg-type]


def double_for_single() -> float:
    return single(np.zeros(3))  # E: ...  [arg-type]


def mask(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return x > 0  # E: ...  [return-value]


def not_a_mask(x: Float[np.ndarray, "n"]) -> Bool[np.ndarray, "n"]:
    return x * 2.0  # E: ...  [return-value]


def single_from_double(
    x: Float32[np.ndarray, "n"], out: Float64[np.ndarray, "n"]
) -> Float32[np.ndarray, "n"]:
    return np.add(x, x, out=out)  # E: ...  [return-value]


def floats_among_ints() -> Int[np.ndarray, "2"]:
    return np.sort([1, 0.5])  # E: ...  [return-value]


def complex_values() -> float:
    return np.interp(0.5, [0, 1], [1j, 2j])  # E: ...  [return-value]


def mistake_float_for_int() -> None:
    float_for_int()


def mistake_double_for_single() -> None:
    double_for_single()


def mistake_mask() -> None:
    mask(np.ones(3))


def mistake_not_a_mask() -> None:
    not_a_mask(np.ones(3))


def mistake_single_from_double() -> None:
    single_from_double(np.ones(3, np.float32), np.ones(3))


def mistake_floats_among_ints() -> None:
    floats_among_ints()


def mistake_complex_values() -> None:
    complex_values()
