"""Lists as loops fill them; where it is not evident how many elements they get, any number will do."""

import numpy as np
from jaxtyping import Float


def states(
    x: Float[np.ndarray, "n t d"], w: Float[np.ndarray, "d d"]
) -> Float[np.ndarray, "n t d"]:
    n, t, d = x.shape
    h = np.zeros((n, d))
    outputs = []
    for i in range(t):
        h = np.tanh(x[:, i] + h @ w)
        outputs.append(h)
    t = 1
    return np.stack(outputs, axis=t)


def with_the_ends(x: Float[np.ndarray, "t d"]) -> Float[np.ndarray, "t+2 d"]:
    rows = [x[0]]
    for row in x:
        rows.append(row)
    rows.append(x[-1])
    return np.array(rows)


def heads(x: Float[np.ndarray, "h n d"]) -> Float[np.ndarray, "n h*d"]:
    parts = [head for head in x]
    return np.concatenate(parts, axis=1)


def pairs(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "n k"]) -> Float[np.ndarray, "n d k"]:
    return np.stack([np.outer(a, b) for a, b in zip(x, y)])


def until_large(
    x: Float[np.ndarray, "n d"], like: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "m d"]:
    rows = []
    for row in x:
        if row.sum() > 10:
            break
        rows.append(row)
    return np.array(rows)


def positive(
    x: Float[np.ndarray, "n d"], like: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "m d"]:
    rows = []
    for row in x:
        if row.sum() > 3:
            rows.append(row)
    return np.array(rows)


def positive_at_once(
    x: Float[np.ndarray, "n d"], like: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "m d"]:
    return np.array([row for row in x if row.sum() > 3])


def twice(x: Float[np.ndarray, "n d"], like: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "m d"]:
    rows = []
    for row in x:
        rows.append(row)
        rows.append(-row)
    return np.array(rows)


def add_to(rows: list[Float[np.ndarray, "d"]], row: Float[np.ndarray, "d"]) -> None:
    rows.append(row)


def elsewhere(
    x: Float[np.ndarray, "n d"], like: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "m d"]:
    rows = []
    for row in x:
        rows.append(row)
    add_to(rows, x[0])
    return np.array(rows)


def extended(
    x: Float[np.ndarray, "n d"], like: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "m d"]:
    rows = []
    for row in x:
        rows.append(row)
    rows.extend([x[0], x[1]])
    rows += [x[2]]
    return np.array(rows)


def shortened(
    x: Float[np.ndarray, "n d"], like: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "m d"]:
    rows = [row for row in x]
    del rows[0]
    rows[1:] = []
    return np.array(rows)


def popped(x: Float[np.ndarray, "n d"], like: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "m d"]:
    rows = []
    for row in x:
        rows.append(row)
    rows.pop()
    return np.array(rows)


def so_far(x: Float[np.ndarray, "n d"], like: Float[np.ndarray, "m d"]) -> Float[np.ndarray, "m d"]:
    rows = []
    stacks = []
    for row in x:
        rows.append(row)
        stacks.append(np.array(rows))
    return stacks[2]


def in_rounds(
    x: Float[np.ndarray, "n d"], rounds: int, like: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "m d"]:
    rows = []
    for _ in range(rounds):
        for row in x:
            rows.append(row)
    return np.array(rows)


def made_anew(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d"]:
    total = np.zeros(x.shape[1])
    for _ in range(3):
        rows = []
        for row in x:
            rows.append(row)
        total += np.array(rows).sum(axis=0)
    return total


def one_name_for_two(
    x: Float[np.ndarray, "n d"], flag: bool, like: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "m d"]:
    rows = [x[0]]
    if flag:
        rows = [x[0], x[1]]
    return np.array(rows)


def the_shorter(
    x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m d"]
) -> Float[np.ndarray, "m d"]:
    return np.stack([a + b for a, b in zip(x, y)])


def in_two_lists(
    x: Float[np.ndarray, "n d"],
) -> tuple[Float[np.ndarray, "n"], Float[np.ndarray, "n"], dict[str, int]]:
    (lowest, highest), counts = ([], []), {}
    means, sums = [], []
    for row in x:
        lowest.append(row.min())
        highest.append(row.max())
        means.append(row.mean())
        sums.append(row.sum())
    counts["rows"] = len(means) + len(sums)
    return np.array(lowest), np.array(highest), counts


def example() -> None:
    x = np.arange(15.0).reshape(5, 3)
    states(np.ones((2, 5, 3)), np.ones((3, 3)))
    with_the_ends(x)
    heads(np.ones((2, 5, 3)))
    pairs(x, np.ones((5, 2)))
    until_large(x, x[:1])
    positive(x, x[:4])
    positive_at_once(x, x[:4])
    twice(x, np.ones((10, 3)))
    elsewhere(x, np.ones((6, 3)))
    extended(x, np.ones((8, 3)))
    shortened(x, x[:1])
    popped(x, x[:4])
    so_far(x, x[:3])
    in_rounds(x, 3, np.ones((15, 3)))
    made_anew(x)
    one_name_for_two(x, True, x[:2])
    the_shorter(x, x[:3])
    lists_or_what_else_is_given(x, (1, {}), stacked=True)
    begun_three_times(np.ones(3), 2)
    assert in_two_lists(np.ones((3, 2)))[0].shape == (3,)


def lists_or_what_else_is_given(
    x: Float[np.ndarray, "n d"], given: object, stacked: bool
) -> Float[np.ndarray, "n d"]:
    """A variable that begins as an empty container is given something else."""
    rows = []
    if stacked:
        rows = np.sqrt(x)
    extra = {}
    if isinstance(given, tuple):
        given, extra = given
    y = x + rows if stacked else x
    return y * float(len(extra) + 1)


def begun_three_times(x: Float[np.ndarray, "n"], k: int) -> Float[np.ndarray, "k n"]:
    rows = [x]
    rows = [np.sqrt(row) for row in rows]
    rows = []
    named = {"first": x}
    named = {"first": np.sqrt(x)}
    named = {}
    for number in range(k):
        rows.append(x)
        named[str(number)] = x
    return np.stack(rows) + named["0"]
