"""Reductions along axes, and what keeps or shortens an axis."""

from tests.differential.pool import Pool, Term, Unsuitable

REDUCTIONS = ("sum", "mean", "max", "min", "std", "var", "prod")
FREE_ONLY = ("np.median", "np.nanmean", "np.nansum", "np.linalg.norm", "np.ptp", "np.average")
POSITIONS = ("argmax", "argmin")


def _axes(pool: Pool, term: Term) -> str:
    if term.rank > 2 and pool.random.random() < 0.25:
        axes = pool.random.sample(range(term.rank), 2)
        return f"({', '.join(pool.written_axis(axis, term.rank) for axis in axes)})"
    return pool.written_axis(pool.axis(term), term.rank)


def _keepdims(pool: Pool) -> str:
    return ", keepdims=True" if pool.random.random() < 0.35 else ""


def reduction(pool: Pool) -> str:
    term = pool.array(rank=1)
    arguments = f"axis={_axes(pool, term)}{_keepdims(pool)}"
    name = pool.random.choice(REDUCTIONS)
    if pool.random.random() < 0.5:
        return f"{term.operand}.{name}({arguments})"
    return f"np.{name}({term.text}, {arguments})"


def named_reduction(pool: Pool) -> str:
    term = pool.array(rank=1)
    name = pool.random.choice(FREE_ONLY)
    keepdims = "" if name == "np.average" else _keepdims(pool)
    axis = pool.written_axis(pool.axis(term), term.rank)
    return f"{name}({term.text}, axis={axis}{keepdims})"


def to_scalar(pool: Pool) -> str:
    term = pool.array(rank=1)
    form = pool.random.choice(("float(np.sum({}))", "float({}.mean())", "float(np.max({}))"))
    return form.format(term.operand)


def position(pool: Pool) -> str:
    term = pool.array(rank=2)
    name = pool.random.choice(POSITIONS)
    return f"np.{name}({term.text}, axis={pool.written_axis(pool.axis(term), term.rank)})"


def centred(pool: Pool) -> str:
    term = pool.array(rank=1)
    axis = pool.written_axis(pool.axis(term), term.rank)
    form = pool.random.choice(
        (
            "{0} - {0}.mean(axis={1}, keepdims=True)",
            "{0} / np.linalg.norm({0}, axis={1}, keepdims=True)",
            "{0} / np.sum({0}, axis={1}, keepdims=True)",
            "({0} - np.mean({0}, axis={1}, keepdims=True)) / np.std({0}, axis={1}, keepdims=True)",
        )
    )
    return form.format(term.operand, axis)


def accumulation(pool: Pool) -> str:
    term = pool.array(rank=1)
    axis = pool.written_axis(pool.axis(term), term.rank)
    form = pool.random.choice(
        (
            "np.cumsum({0}, axis={1})",
            "{0}.cumsum(axis={1})",
            "np.sort({0}, axis={1})",
            "np.diff({0}, axis={1})",
            "np.diff({0}, n=2, axis={1})",
            "np.flip({0}, axis={1})",
            "np.gradient({0}, axis={1})",
            "np.add.accumulate({0}, axis={1})",
            "np.maximum.reduce({0}, axis={1})",
            "np.quantile({0}, 0.5, axis={1})",
            "np.percentile({0}, [10.0, 50.0, 90.0], axis={1})",
        )
    )
    return form.format(term.text if form.startswith("np") else term.operand, axis)


def order(pool: Pool) -> str:
    term = pool.array(rank=1)
    axis = pool.written_axis(pool.axis(term), term.rank)
    form = pool.random.choice(("np.argsort({}, axis={})", "({}).argsort(axis={})"))
    return form.format(term.text, axis)


def of_masks(pool: Pool) -> str:
    term = pool.array(rank=2, kind="bool")
    name = pool.random.choice(("np.any", "np.all", "np.count_nonzero", "np.sum", "np.mean"))
    return f"{name}({term.text}, axis={pool.written_axis(pool.axis(term), term.rank)})"


def counted(pool: Pool) -> str:
    term = pool.array(lambda t: t.rank == 1, kind="int")
    if any((value < 0).any() for value in term.values):
        raise Unsuitable
    return f"np.bincount({term.text}, minlength=60)[:60]"
