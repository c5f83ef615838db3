"""Indices of every kind."""

from collections.abc import Sequence

from tests.differential.pool import Pool, Unsuitable
from tests.differential.sizes import SMALLEST, Vector, has_both_parities

PLAIN = (
    "0",
    "-1",
    "1",
    ":",
    "1:",
    ":-1",
    "1:-1",
    "::2",
    ":3",
    "2:",
    "-2:",
    "::-1",
    ":",
    ":",
    "2:4",
)


def _entry(pool: Pool, vector: Vector) -> str:
    """One constant index or slice for an axis, or one by the sizes in scope."""
    sizes = [
        term.text for term in pool.terms(lambda t: t.is_size) if _is_within(term.values, vector)
    ]
    if sizes and pool.random.random() < 0.3:
        form = pool.random.choice((":{}", "{}:", "-{}:", ":-{}", "{}", "{0} - 1"))
        return form.format(pool.random.choice(sizes))
    if min(vector) < SMALLEST:
        return pool.random.choice(("0", "-1", ":"))
    entry = pool.random.choice(PLAIN)
    if entry == "::2" and not has_both_parities(vector):
        raise Unsuitable
    return entry


def _is_within(sizes: Vector, whole: Vector) -> bool:
    """Whether a size is smaller than another one in every run that there can be."""
    if not all(0 < size < full for size, full in zip(sizes, whole, strict=True)):
        return False
    pairs = list(zip(sizes, whole, strict=True))
    apart, times = {full - size for size, full in pairs}, {full / size for size, full in pairs}
    return 1 in (len(apart), len(times)) or set(sizes) <= set(range(SMALLEST))


def entries(pool: Pool, vectors: Sequence[Vector]) -> list[str]:
    """An index into some leading axes, with what NumPy also takes: an ellipsis, a new axis."""
    count = pool.random.randrange(1, len(vectors) + 1)
    found = [_entry(pool, vector) for vector in vectors[:count]]
    if pool.random.random() < 0.15:
        found = ["...", *(_entry(pool, vector) for vector in vectors[-count:])]
    if pool.random.random() < 0.15:
        found.insert(pool.random.randrange(len(found) + 1), "None")
    return found


def basic(pool: Pool) -> str:
    term = pool.array(rank=1)
    return f"{term.operand}[{', '.join(entries(pool, term.shape))}]"


def sliced(pool: Pool) -> str:
    """Differences of neighbours, and other pairs of slices of one axis."""
    term = pool.array(rank=1)
    axis = pool.axis(term)
    before = ":, " * axis
    if not has_both_parities(term.shape[axis]):
        raise Unsuitable
    form = pool.random.choice(
        (
            "{0}[{1}1:] - {0}[{1}:-1]",
            "{0}[{1}2:] - 2.0 * {0}[{1}1:-1] + {0}[{1}:-2]",
            "{0}[{1}::2]",
            "{0}[{1}1:] * {0}[{1}1:]",
        )
    )
    return form.format(term.operand, before)


def by_array(pool: Pool) -> str:
    """Rows, or another axis, picked by an integer array."""
    index = pool.array(kind="int")
    top = max(int(value.max()) for value in index.values)
    if any((value < 0).any() for value in index.values):
        raise Unsuitable
    term = pool.array(lambda t: any(min(vector) > top for vector in t.shape))
    axis = pool.random.choice([a for a, v in enumerate(term.shape) if min(v) > top])
    if pool.random.random() < 0.3:
        return f"np.take({term.text}, {index.text}, axis={pool.written_axis(axis, term.rank)})"
    return f"{term.operand}[{':, ' * axis}{index.text}]"


def picked(pool: Pool) -> str:
    """One element of each row."""
    index = pool.array(lambda t: t.rank == 1, kind="int")
    top = max(int(value.max()) for value in index.values)
    term = pool.array(
        lambda t: t.rank >= 2 and t.shape[0] == index.shape[0] and min(t.shape[1]) > top
    )
    return f"{term.operand}[np.arange({pool.size(term.shape[0])}), {index.text}]"


def masked(pool: Pool) -> str:
    """What a mask keeps."""
    term = pool.array(rank=1)
    mask = pool.array(lambda t: t.shape[0] == term.shape[0] and t.rank == 1, kind="bool")
    if pool.random.random() < 0.3:
        return f"np.compress({mask.text}, {term.text}, axis=0)"
    return f"{term.operand}[{mask.text}]"


def masked_reduction(pool: Pool) -> str:
    """A reduction over what a mask keeps."""
    term = pool.array(rank=2)
    form = pool.random.choice(
        (
            "{0}[{0}[:, 0] > 0.0].sum(axis=0)",
            "{0}[np.sum({0}, axis=-1) > 0.0].mean(axis=0)",
            "{0}[np.abs({0}) > 0.5]",
            "{0}[np.argsort({0}[:, 0])]",
            "{0}[np.nonzero({0}[:, 0] > 0.0)[0]]",
        )
    )
    if term.rank != 2:
        raise Unsuitable
    return form.format(term.operand)


def along_axis(pool: Pool) -> str:
    term = pool.array(rank=2)
    axis = pool.written_axis(pool.axis(term), term.rank)
    form = pool.random.choice(
        (
            "np.take_along_axis({0}, np.argsort({0}, axis={1}), axis={1})",
            "np.take_along_axis({0}, np.argmax({0}, axis={1}, keepdims=True), axis={1})",
        )
    )
    return form.format(term.text, axis)


def crossed(pool: Pool) -> str:
    """The submatrix of some rows and some columns."""
    index = pool.array(lambda t: t.rank == 1, kind="int")
    top = max(int(value.max()) for value in index.values)
    term = pool.array(lambda t: t.rank == 2 and min(map(min, t.shape)) > top)
    form = pool.random.choice(("{0}[np.ix_({1}, {1})]", "{0}[{1}[:, None], {1}]"))
    return form.format(term.operand, index.text)


def element(pool: Pool) -> str:
    """A number out of an array."""
    term = pool.array(rank=1)
    index = ", ".join(pool.random.choice(("0", "-1", "1")) for _ in term.shape)
    return f"float({term.operand}[{index}])"


def one_hot(pool: Pool) -> str:
    index = pool.array(kind="int")
    top = max(int(value.max()) for value in index.values)
    size = pool.choose(pool.terms(lambda t: t.is_size and min(t.values) > top))
    return f"np.eye({size.text})[{index.text}]"
