import numpy as np
from jaxtyping import Float, Shaped


def named(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "d"]) -> Float[np.ndarray, "n"]:
    return x @ y


def literal(x: Float[np.ndarray, "n 3"]) -> Float[np.ndarray, "3 n"]:
    return x.T


def literal_with_a_name(x: Float[np.ndarray, "rows=2 cols=3"]) -> Float[np.ndarray, "3 2"]:
    return x.T


def any_size(x: Float[np.ndarray, "_ _rows d"], y: Float[np.ndarray, "_ d"]) -> None:
    del x, y


def any_axes(x: Float[np.ndarray, "... d"], y: Float[np.ndarray, "*_ d"]) -> None:
    del x, y


def several_axes(
    x: Float[np.ndarray, "*batch d"], y: Float[np.ndarray, "*batch"]
) -> Float[np.ndarray, "*batch d"]:
    return x * y[..., None]


def one_or(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n #d"]) -> Float[np.ndarray, "n d"]:
    return x + y


def several_ones_or(
    x: Float[np.ndarray, "*batch"], y: Float[np.ndarray, "*#batch"]
) -> Float[np.ndarray, "*batch"]:
    return x + y


def sum_of_sizes(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "m"]) -> Float[np.ndarray, "n+m"]:
    return np.concatenate([x, y])


def one_more(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n+1"]) -> Float[np.ndarray, "n"]:
    return x + y[1:]


def twice(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "2*n"]:
    return np.concatenate([x, x])


def windows(
    image: Float[np.ndarray, "h"], kernel: Float[np.ndarray, "k"]
) -> Float[np.ndarray, "h-k+1"]:
    return np.convolve(image, kernel, mode="valid")


def half(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n//2"]:
    return x[: len(x) // 2]


def remainder(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n%2"]) -> None:
    del x, y


def smaller(
    x: Float[np.ndarray, "n d"], s: Float[np.ndarray, "min(n,d)"]
) -> Float[np.ndarray, "min(n,d)"]:
    return np.linalg.svd(x)[1] + s


def in_parentheses(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "2*(n+1)"]) -> None:
    del x, y


def scalar(x: Float[np.ndarray, ""]) -> Float[np.ndarray, "1"]:
    return x.reshape(1)


def nested(x: Float[Shaped[np.ndarray, "d"], "n"]) -> Float[np.ndarray, "n d"]:
    return x


def example() -> None:
    x = np.ones((2, 3))
    assert named(x, np.ones(3)).shape == (2,)
    assert literal(x).shape == literal_with_a_name(x).shape == (3, 2)
    any_size(np.ones((4, 5, 3)), x)
    any_axes(np.ones((4, 5, 3)), np.ones(3))
    assert several_axes(np.ones((4, 5, 3)), np.ones((4, 5))).shape == (4, 5, 3)
    assert several_axes(np.ones(3), np.ones(())).shape == (3,)
    assert one_or(x, x).shape == one_or(x, np.ones((2, 1))).shape == (2, 3)
    assert several_ones_or(x, np.ones((1, 3))).shape == several_ones_or(x, x[0]).shape == (2, 3)
    assert sum_of_sizes(np.ones(2), np.ones(3)).shape == (5,)
    assert one_more(np.ones(2), np.ones(3)).shape == (2,)
    assert twice(np.ones(3)).shape == (6,)
    assert windows(np.ones(5), np.ones(3)).shape == (3,)
    assert half(np.ones(5)).shape == (2,)
    remainder(np.ones(5), np.ones(1))
    assert smaller(x, np.ones(2)).shape == (2,)
    in_parentheses(np.ones(3), np.ones(8))
    assert scalar(np.array(1.0)).shape == (1,)
    assert nested(x).shape == (2, 3)
