"""Joining arrays, and cutting them into pieces."""

from collections.abc import Callable

from tests.differential.pool import Pool, Term, Unsuitable


def _agrees(term: Term, axis: int | None) -> Callable[[Term], bool]:
    """Whether an array agrees with a term on every axis but one."""

    def agrees(other: Term) -> bool:
        return other.rank == term.rank and all(
            one == two or number == axis
            for number, (one, two) in enumerate(zip(term.shape, other.shape, strict=True))
        )

    return agrees


def _sequence(pool: Pool, texts: list[str]) -> str:
    inside = ", ".join(texts)
    return f"[{inside}]" if pool.random.random() < 0.6 else f"({inside},)"


def _alike(pool: Pool, term: Term, axis: int | None) -> list[str]:
    count = pool.random.choice((1, 1, 2))
    return [term.text, *(pool.array(_agrees(term, axis)).text for _ in range(count))]


def concatenated(pool: Pool) -> str:
    term = pool.array(rank=1)
    axis = pool.axis(term)
    parts = _sequence(pool, _alike(pool, term, axis))
    if axis == 0 and pool.random.random() < 0.4:
        return f"np.concatenate({parts})"
    return f"np.concatenate({parts}, axis={pool.written_axis(axis, term.rank)})"


def stacked(pool: Pool) -> str:
    term = pool.array()
    parts = _sequence(pool, _alike(pool, term, None))
    axis = pool.random.randrange(term.rank + 1)
    if axis == 0 and pool.random.random() < 0.4:
        return f"np.stack({parts})"
    return f"np.stack({parts}, axis={pool.written_axis(axis, term.rank + 1)})"


def stacked_by_name(pool: Pool) -> str:
    name = pool.random.choice(("vstack", "hstack", "dstack", "column_stack"))
    term = pool.array(rank=1)
    if term.rank == 1:
        axis = 0 if name == "hstack" else None
    elif name == "dstack":
        axis = 2
    else:
        axis = {"vstack": 0, "hstack": 1, "column_stack": 1}[name]
    return f"np.{name}({_sequence(pool, _alike(pool, term, axis))})"


def appended(pool: Pool) -> str:
    term = pool.array(rank=1)
    axis = pool.axis(term)
    other = pool.array(_agrees(term, axis))
    return f"np.append({term.text}, {other.text}, axis={pool.written_axis(axis, term.rank)})"


def block(pool: Pool) -> str:
    term = pool.array(lambda t: t.rank == 2)
    right = pool.array(lambda t: t.rank == 2 and t.shape[0] == term.shape[0])
    rows = pool.size(term.shape[0])
    columns = f"{pool.size(term.shape[1])} + {pool.size(right.shape[1])}"
    return f"np.block([[{term.text}, {right.text}], [np.zeros(({rows}, {columns}))]])"


def with_bias(pool: Pool) -> str:
    """A column of ones beside a matrix."""
    term = pool.array(lambda t: t.rank == 2)
    rows = pool.size(term.shape[0])
    form = pool.random.choice(
        (
            "np.concatenate([{0}, np.ones(({1}, 1))], axis=1)",
            "np.hstack([{0}, np.ones(({1}, 1))])",
            "np.column_stack([{0}, np.ones({1})])",
            "np.insert({0}, 0, 1.0, axis=1)",
        )
    )
    return form.format(term.text, rows)


def of_comprehension(pool: Pool) -> str:
    """A stack of what is computed row by row."""
    term = pool.array(rank=2)
    matrix = pool.array(lambda t: t.rank == 2 and t.shape[0] == term.shape[-1])
    form = pool.random.choice(
        (
            "np.stack([row @ {1} for row in {0}])",
            "np.array([row.sum(axis=-1) for row in {0}])",
            "np.stack([row * 2.0 for row in {0}], axis=1)",
            "np.stack([{0}[i] for i in range({2})], axis=-1)",
            "np.concatenate([row[None] for row in {0}])",
        )
    )
    return form.format(term.operand, matrix.operand, pool.size(term.shape[0]))


def literal(pool: Pool) -> str:
    """A nested list of arrays as an array."""
    term = pool.array()
    if term.rank > 2:
        raise Unsuitable
    return f"np.array({_sequence(pool, _alike(pool, term, None))})"


def repeated_list(pool: Pool) -> str:
    term = pool.array()
    if term.rank > 2:
        raise Unsuitable
    return f"np.stack([{term.text}] * {pool.random.choice((2, 3))})"
