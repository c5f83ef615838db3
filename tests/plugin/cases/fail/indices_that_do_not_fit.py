import numpy as np
from jaxtyping import Bool, Float, Int


def one_condition_for_all_rows(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return x[np.sum(x) > 0.0].mean(axis=0)
    # E: return value of "one_condition_for_all_rows" needs 1 axis "d", got 2 axes "n d"  [shape-mismatch]


def gradient_of_other_rows(
    p: Float[np.ndarray, "n c"], y: Int[np.ndarray, "n"]
) -> Float[np.ndarray, "n c"]:
    p[np.arange(p.shape[1]), y] -= 1.0
    # E: "p[np.arange(p.shape[1]), y]": index has arrays that do not broadcast, "c" and "n"  [shape-mismatch]
    # N: the arrays are "c", "n"
    return p


def mask_of_the_rows(
    x: Float[np.ndarray, "n d"], mask: Bool[np.ndarray, "n"]
) -> Float[np.ndarray, "n d"]:
    x[:, mask] = 0.0  # E: "x[:, mask]": mask needs size "d" on axis 1, got "n"  [shape-mismatch]
    return x


def fourth_color(image: Float[np.ndarray, "h w 3"]) -> Float[np.ndarray, "h w"]:
    return image[..., 3]
    # E: "image[..., 3]": index 3 is out of range for axis 2 of size 3  [shape-mismatch]
    # N: the array is "h w 3"


def one_behind_the_last(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    return x[x.shape[0]]
    # E: "x[x.shape[0]]": index "n" is out of range for axis 0 of size "n"  [shape-mismatch]
    # N: the array is "n d"


def neighbors(u: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n-2"]:
    return u[:-2] + u[1:]
    # E: "+" cannot broadcast "n-2" with "n-1" on the last axis  [shape-mismatch]
    # N: left is "n-2", right is "n-1"


def column_into_row(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    x[0] = x[:, 0]  # E: "x[0]": assigned value "n" does not broadcast to "d"  [shape-mismatch]
    return x


def pairs_instead_of_a_grid(
    x: Float[np.ndarray, "n d"], i: Int[np.ndarray, "a"], j: Int[np.ndarray, "b"]
) -> Float[np.ndarray, "a b"]:
    return x[i, j]
    # E: "x[i, j]": index has arrays that do not broadcast, "a" and "b"  [shape-mismatch]
    # N: the arrays are "a", "b"


def wrong_size_of_noise(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n d"]:
    rng = np.random.default_rng(0)
    return x + rng.normal(0.0, x.std(axis=1), size=x.shape)
    # E: "rng.normal": parameter "n" does not broadcast to "n d"  [shape-mismatch]


def whole_spectrum(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n//2+1"]:
    return np.abs(np.fft.fft(x)) * np.fft.rfftfreq(len(x))
    # E: "*" cannot broadcast "n" with "n//2+1" on the last axis  [shape-mismatch]
    # N: left is "n", right is "n//2+1"


def added_to_the_wrong_axis(
    x: Float[np.ndarray, "n d"], rows: Int[np.ndarray, "k"], y: Float[np.ndarray, "k d"]
) -> Float[np.ndarray, "n d"]:
    np.add.at(x, (slice(None), rows), y)
    # E: "np.add.at": second operand "k d" does not broadcast to "_ k"  [shape-mismatch]
    return x


def mistake_gradient() -> None:
    gradient_of_other_rows(np.ones((5, 3)), np.array([0, 1, 2, 0, 1]))


def mistake_mask() -> None:
    mask_of_the_rows(np.ones((5, 3)), np.ones(5, dtype=bool))


def mistake_color() -> None:
    fourth_color(np.ones((5, 4, 3)))


def mistake_last() -> None:
    one_behind_the_last(np.ones((5, 3)))


def mistake_neighbors() -> None:
    neighbors(np.ones(5))


def mistake_column() -> None:
    column_into_row(np.ones((5, 3)))


def mistake_pairs() -> None:
    pairs_instead_of_a_grid(np.ones((5, 3)), np.array([0, 1, 2, 3]), np.array([0, 1]))


def mistake_noise() -> None:
    wrong_size_of_noise(np.ones((5, 3)))


def mistake_spectrum() -> None:
    whole_spectrum(np.ones(8))


def mistake_added() -> None:
    added_to_the_wrong_axis(np.ones((5, 3)), np.array([0, 1]), np.ones((2, 3)))


def mistake_one_condition() -> None:
    one_condition_for_all_rows(np.ones((5, 3)))


def one_index_too_many(m: Float[np.ndarray, "2 2"], x: float) -> float:
    return m[0, 1, 0] * x
    # E: "m[0, 1, 0]": index selects on 3 axes, got 2 axes "2 2"  [shape-mismatch]


def sum_of_unequal(x: Float[np.ndarray, "2"], y: Float[np.ndarray, "3"]) -> float:
    return (x + y)[0]  # E: "+" cannot broadcast 2 with 3 on the last axis  [shape-mismatch]
    # N: left is "2", right is "3"


def mistake_index_too_many() -> None:
    one_index_too_many(np.ones((2, 2)), 1.0)


def mistake_sum_of_unequal() -> None:
    sum_of_unequal(np.ones(2), np.ones(3))
