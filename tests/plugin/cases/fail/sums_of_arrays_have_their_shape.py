import numpy as np
from jaxtyping import Float


def added(x: Float[np.ndarray, "t d"], w: Float[np.ndarray, "t"]) -> Float[np.ndarray, "t"]:
    total = 0.0
    for row, weight in zip(x, w, strict=True):
        total = total + weight * row
    return total  # E: return value of "added" needs size "t" on axis 0, got "d"  [shape-mismatch]


def of_rows(x: Float[np.ndarray, "t d"]) -> Float[np.ndarray, "t"]:
    return sum(x)
    # E: return value of "of_rows" needs size "t" on axis 0, got "d"  [shape-mismatch]


def averaged(xs: list[Float[np.ndarray, "n d"]]) -> Float[np.ndarray, "n"]:
    means = sum(x.mean(axis=0) for x in xs)
    return means / len(xs)
    # E: return value of "averaged" needs size "n" on axis 0, got "d"  [shape-mismatch]


def clipped(gs: list[Float[np.ndarray, "n d"]], limit: float) -> list[Float[np.ndarray, "n d"]]:
    norm = np.sqrt(sum(float(np.sum(g**2)) for g in gs))
    scaled = [g * min(1.0, limit / norm) for g in gs]
    return [g.T * min(1.0, limit / norm) for g in scaled]
    # E: item of the list needs size "n" on axis 0, got "d"  [shape-mismatch]
    # N: expected "n d", got "d n"
    # N: did you mean "(g.T * min(1.0, limit / norm)).T"?


def mistake_clipped() -> None:
    clipped([np.ones((2, 3))], 1.0)


def maybe_a_number(x: Float[np.ndarray, "n d"], rows: bool) -> Float[np.ndarray, "d"]:
    total = 0.0
    if rows:
        total = x.sum(axis=0)
    return total
    # E: Incompatible return value type (got "float | Float[ndarray, 'd']", expected "Float[ndarray, 'd']")  [return-value]


def each_of_two(x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n n"]:
    a = x
    b = x + a
    c = b + a
    d = c + b
    e = d + c
    f = e + d
    g = f + e
    h = g + f
    i = h + g
    j = i + h
    k = j + i
    l = k + j
    m = l + k
    n = m + l
    o = n + m
    p = o + n
    q = p + o
    r = q + p
    s = r + q
    t = s + r
    u = t + s
    v = u + t
    w = v + u
    y = w + v
    z = y + w
    return z + y
    # E: return value of "each_of_two" needs 2 axes "n n", got 1 axis "n"  [shape-mismatch]


def mistake_each_of_two() -> None:
    each_of_two(np.ones(2))


def mistake_added() -> None:
    added(np.ones((4, 3)), np.ones(4))


def mistake_averaged() -> None:
    averaged([np.ones((4, 3)), np.ones((4, 3))])


def mistake_maybe_a_number() -> None:
    maybe_a_number(np.ones((4, 3)), rows=False)


def mistake_of_rows() -> None:
    of_rows(np.ones((4, 3)))
