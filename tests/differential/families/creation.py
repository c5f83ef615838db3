"""New arrays from sizes."""

from tests.differential.pool import Pool


def _sizes(pool: Pool, count: int) -> list[str]:
    return [pool.choose(pool.terms(lambda t: t.is_size)).text for _ in range(count)]


def _extents(pool: Pool) -> list[str]:
    extents = _sizes(pool, pool.random.choice((1, 2, 2, 3)))
    if pool.random.random() < 0.25:
        form = pool.random.choice(("{} + 1", "2 * {}", "{} - 1", "3"))
        position = pool.random.randrange(len(extents))
        extents[position] = form.format(extents[position])
    return extents


def filled(pool: Pool) -> str:
    extents = _extents(pool)
    shape = extents[0] if len(extents) == 1 else f"({', '.join(extents)})"
    form = pool.random.choice(
        (
            "np.zeros({})",
            "np.ones({})",
            "np.full({}, 0.5)",
            "np.random.default_rng(0).normal(size={})",
            "np.random.default_rng(0).uniform(-1.0, 1.0, size={})",
            "np.random.default_rng(0).standard_normal({})",
        )
    )
    return form.format(shape)


def random_legacy(pool: Pool) -> str:
    return f"np.random.RandomState(0).randn({', '.join(_extents(pool))})"


def like(pool: Pool) -> str:
    form = pool.random.choice(
        (
            "np.zeros_like({})",
            "np.ones_like({})",
            "np.full_like({}, 2.0)",
            "{}.copy()",
            "np.copy({})",
        )
    )
    return form.format(pool.array().operand)


def sequence(pool: Pool) -> str:
    size = _sizes(pool, 1)[0]
    form = pool.random.choice(
        (
            "np.linspace(0.0, 1.0, {})",
            "np.arange({}) / 2.0",
            "np.arange(1, {} + 1) * 0.5",
            "np.arange(0.0, {})",
            "np.linspace(0.0, 1.0, {} + 1)",
            "np.hanning({})",
        )
    )
    return form.format(size)


def positions(pool: Pool) -> str:
    size = _sizes(pool, 1)[0]
    form = pool.random.choice(
        (
            "np.arange({}) % 4",
            "np.random.default_rng(0).integers(0, 4, size={})",
            "np.random.default_rng(0).permutation({})",
        )
    )
    return form.format(size)


def matrix(pool: Pool) -> str:
    one, two = _sizes(pool, 2)
    form = pool.random.choice(
        (
            "np.eye({0})",
            "np.eye({0}, {1})",
            "np.identity({0})",
            "np.tri({0}, {1})",
            "np.diag(np.ones({0}))",
        )
    )
    return form.format(one, two)


def grid(pool: Pool) -> str:
    left, right = pool.array(lambda t: t.rank == 1), pool.array(lambda t: t.rank == 1)
    option = pool.random.choice(("", ", indexing='ij'"))
    return f"np.meshgrid({left.text}, {right.text}{option})[{pool.random.choice((0, 1))}]"


def mask(pool: Pool) -> str:
    one, two = _sizes(pool, 2)
    form = pool.random.choice(
        ("np.ones(({0}, {1}), dtype=bool)", "np.tri({0}, {1}) > 0.0", "np.arange({0}) > 2")
    )
    return form.format(one, two)


def converted(pool: Pool) -> str:
    form = pool.random.choice(
        ("{}.astype(np.float64)", "np.asarray({})", "np.ascontiguousarray({})", "np.array({})")
    )
    return form.format(pool.array().operand)


def number(pool: Pool) -> str:
    """A size computed from others."""
    one, two = _sizes(pool, 2)
    form = pool.random.choice(("{0} * {1}", "{0} + {1}", "{0} + 1", "2 * {0}", "{0} - 1"))
    return form.format(one, two)
