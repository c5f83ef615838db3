"""Reshaping, transposing, and adding and removing axes."""

from tests.differential.pool import Pool, Unsuitable
from tests.differential.sizes import constant


def transposed(pool: Pool) -> str:
    term = pool.array(rank=2)
    if term.rank == 2 or pool.random.random() < 0.2:
        form = pool.random.choice(("{}.T", "{}.T", "np.transpose({})", "{}.transpose()"))
        return form.format(term.operand)
    axes = list(range(term.rank))
    pool.random.shuffle(axes)
    order = ", ".join(str(axis) for axis in axes)
    form = pool.random.choice(("{}.transpose({})", "np.transpose({}, ({}))", "{}.transpose(({}))"))
    return form.format(term.operand, order)


def exchanged(pool: Pool) -> str:
    term = pool.array(rank=2)
    one, two = pool.random.sample(range(term.rank), 2)
    axes = f"{pool.written_axis(one, term.rank)}, {pool.written_axis(two, term.rank)}"
    form = pool.random.choice(("np.swapaxes({}, {})", "{}.swapaxes({})", "np.moveaxis({}, {})"))
    return form.format(term.operand, axes)


def merged(pool: Pool) -> str:
    """A reshape that makes two neighbouring axes one."""
    term = pool.array(rank=2)
    axis = pool.random.randrange(term.rank - 1)
    sizes = [pool.size(vector) for vector in term.shape]
    pair = pool.random.choice((f"{sizes[axis]} * {sizes[axis + 1]}", "-1"))
    text = ", ".join([*sizes[:axis], pair, *sizes[axis + 2 :]])
    form = pool.random.choice(("{}.reshape({})", "np.reshape({}, ({},))", "{}.reshape(({},))"))
    return form.format(term.operand, text)


def divided(pool: Pool) -> str:
    """A reshape that makes two axes of one whose size is a multiple."""
    term = pool.array(lambda t: any(all(s % 4 == 0 for s in v) for v in t.shape))
    axes = [axis for axis, v in enumerate(term.shape) if all(s % 4 == 0 for s in v)]
    axis, parts = pool.random.choice(axes), pool.random.choice((2, 4))
    sizes = [pool.size(vector) for vector in term.shape]
    rest = pool.random.choice((f"{sizes[axis]} // {parts}", "-1"))
    pair = [str(parts), rest]
    if pool.random.random() < 0.5:
        pair.reverse()
    return f"{term.operand}.reshape({', '.join([*sizes[:axis], *pair, *sizes[axis + 1 :]])})"


def separated(pool: Pool) -> str:
    """A reshape that makes known axes of a long one."""
    term = pool.array(rank=1)
    sizes = pool.terms(lambda other: other.is_size)
    axis = pool.axis(term)
    divisors = [
        size
        for size in sizes
        if all(0 < d < s and s % d == 0 for s, d in zip(term.shape[axis], size.values, strict=True))
    ]
    rest = [pool.size(vector) for vector in term.shape]
    pair = [pool.choose(divisors).text, "-1"]
    return f"{term.operand}.reshape({', '.join([*rest[:axis], *pair, *rest[axis + 1 :]])})"


def flattened(pool: Pool) -> str:
    term = pool.array(rank=2)
    form = pool.random.choice(("{}.ravel()", "{}.flatten()", "np.ravel({})", "{}.reshape(-1)"))
    return form.format(term.operand)


def with_new_axis(pool: Pool) -> str:
    term = pool.array(rank=1)
    axis = pool.random.randrange(term.rank + 1)
    if pool.random.random() < 0.5:
        return f"np.expand_dims({term.text}, {pool.written_axis(axis, term.rank + 1)})"
    index = [":"] * term.rank
    index.insert(axis, pool.random.choice(("None", "np.newaxis")))
    while len(index) > 1 and index[-1] == ":" and pool.random.random() < 0.5:
        index.pop()
    return f"{term.operand}[{', '.join(index)}]"


def squeezed(pool: Pool) -> str:
    term = pool.array(lambda t: constant(1) in t.shape)
    axis = pool.written_axis(term.shape.index(constant(1)), term.rank)
    form = pool.random.choice(("np.squeeze({}, axis={})", "{}.squeeze({})", "{}.squeeze(axis={})"))
    return form.format(term.operand, axis)


def expanded(pool: Pool) -> str:
    term = pool.array()
    sizes = pool.terms(lambda other: other.is_size)
    shape = [pool.size(vector) for vector in term.shape]
    leading = pool.choose(sizes).text
    return f"np.broadcast_to({term.text}, ({', '.join([leading, *shape])},))"


def repeated(pool: Pool) -> str:
    term = pool.array(rank=1)
    axis = pool.written_axis(pool.axis(term), term.rank)
    if pool.random.random() < 0.5:
        return f"np.repeat({term.text}, {pool.random.choice((2, 3))}, axis={axis})"
    repeats = ["1"] * term.rank
    repeats[pool.random.randrange(term.rank)] = "2"
    return f"np.tile({term.text}, ({', '.join(repeats)},))"


def padded(pool: Pool) -> str:
    term = pool.array(rank=1)
    if term.rank == 1:
        return f"np.pad({term.text}, (1, {pool.random.choice((0, 1, 2))}))"
    widths = ["(0, 0)"] * term.rank
    widths[pool.random.randrange(term.rank)] = pool.random.choice(("(1, 1)", "(2, 0)", "(0, 1)"))
    return f"np.pad({term.text}, ({', '.join(widths)}))"


def rolled(pool: Pool) -> str:
    term = pool.array(rank=1)
    axis = pool.written_axis(pool.axis(term), term.rank)
    form = pool.random.choice(("np.roll({}, 1, axis={})", "np.flip({}, {})", "np.roll({}, -2, {})"))
    return form.format(term.text, axis)


def turned(pool: Pool) -> str:
    term = pool.array(rank=2)
    form = pool.random.choice(("np.rot90({})", "np.flipud({})", "np.fliplr({})", "np.rot90({}, 2)"))
    return form.format(term.text)


def of_higher_rank(pool: Pool) -> str:
    term = pool.array()
    if term.rank > 2:
        raise Unsuitable
    return pool.random.choice(("np.atleast_2d({})", "np.atleast_1d({})")).format(term.text)
