"""Einops: axes that are named, moved, merged, divided, reduced and repeated."""

import string

from tests.differential.pool import Pool, Term, Unsuitable


def _axes(pool: Pool, term: Term) -> list[str]:
    return pool.random.sample(string.ascii_lowercase, term.rank)


def _merged(pool: Pool, axes: list[str]) -> str:
    """Axes with two neighbours as one, perhaps."""
    if len(axes) > 1 and pool.random.random() < 0.5:
        first = pool.random.randrange(len(axes) - 1)
        pair = f"({axes[first]} {axes[first + 1]})"
        axes = [*axes[:first], pair, *axes[first + 2 :]]
    return " ".join(axes)


def rearranged(pool: Pool) -> str:
    term = pool.array(rank=2)
    axes = _axes(pool, term)
    after = pool.random.sample(axes, len(axes))
    text = f"{' '.join(axes)} -> {_merged(pool, after)}"
    return f"einops.rearrange({term.text}, '{text}')"


def divided(pool: Pool) -> str:
    """One axis as two, the size of one of which is given."""
    term = pool.array(lambda t: any(all(s % 4 == 0 for s in v) for v in t.shape))
    axes = _axes(pool, term)
    place = next(a for a, v in enumerate(term.shape) if all(s % 4 == 0 for s in v))
    before = [*axes[:place], f"({axes[place]} Z)", *axes[place + 1 :]]
    after = pool.random.sample([*axes, "Z"], len(axes) + 1)
    text = f"{' '.join(before)} -> {_merged(pool, after)}"
    return f"einops.rearrange({term.text}, '{text}', Z={pool.random.choice((2, 4))})"


def reduced(pool: Pool) -> str:
    term = pool.array(rank=2)
    axes = _axes(pool, term)
    after = [axis for axis in axes if pool.random.random() < 0.6]
    if len(after) in (0, len(axes)):
        raise Unsuitable
    pool.random.shuffle(after)
    name = pool.random.choice(("mean", "sum", "max", "min"))
    return f"einops.reduce({term.text}, '{' '.join(axes)} -> {' '.join(after)}', '{name}')"


def repeated(pool: Pool) -> str:
    term = pool.array(lambda t: t.rank < 3, rank=1)
    axes = _axes(pool, term)
    size = pool.choose(pool.terms(lambda t: t.is_size)).text
    after = [*axes]
    after.insert(pool.random.randrange(len(axes) + 1), "Z")
    text = f"{' '.join(axes)} -> {_merged(pool, after)}"
    return f"einops.repeat({term.text}, '{text}', Z={size})"


def contracted(pool: Pool) -> str:
    left = pool.array(lambda t: t.rank == 2)
    right = pool.array(lambda t: t.rank == 2 and t.shape[0] == left.shape[1])
    after = pool.random.choice(("i k", "k i", "i", "k"))
    return f"einops.einsum({left.text}, {right.text}, 'i j, j k -> {after}')"
