"""Statements in which an array changes its place, not its shape: containers, functions, `out=`."""

from .body import Body
from .families import elementwise
from .pool import Pool, Term, Unsuitable

#: Functions inside of functions, with dims of their own.
INNER = (
    'def {0}(a: Float[np.ndarray, "r c"]) -> Float[np.ndarray, "c r"]:\n    return np.tanh(a).T',
    'def {0}(a: Float[np.ndarray, "r c"]) -> Float[np.ndarray, " c"]:\n    return a.sum(axis=0)',
    'def {0}(a: Float[np.ndarray, "r c"]) -> Float[np.ndarray, "r r"]:\n    return a @ a.T',
    'def {0}(a: Float[np.ndarray, "*s c"]) -> Float[np.ndarray, "*s c"]:\n    return np.exp(a)',
    'def {0}(a: Float[np.ndarray, "*s c"]) -> Float[np.ndarray, "*s"]:\n    return a.max(axis=-1)',
    "{0} = lambda a: np.maximum(a, 0.0)",
    "{0} = lambda a: a / a.sum()",
)
CHANGES = ("np.exp({0}, out={1})", "np.negative({0}, out={1})", "np.tanh({0}, {1})")
CHANGES_OF_TWO = ("np.add({0}, {1}, out={2})", "np.subtract({0}, {1}, out={2})")
KEYS = ("weights", "bias", "mean", "scale", "state")


def _named(pool: Pool, rank: int = 0) -> Term:
    return pool.array(lambda t: t.text.isidentifier(), rank=rank)


def written_into(body: Body) -> None:
    """A result that is written into an array that there is."""
    pool = body.pool
    target = _named(pool, rank=1)
    if pool.random.random() < 0.5:
        source = pool.array(lambda t: t.rank <= target.rank and elementwise.broadcasts(target, t))
        body.write(pool.random.choice(CHANGES).format(source.text, target.text))
        return
    left = pool.array(lambda t: t.shape == target.shape)
    right = pool.array(lambda t: t.rank <= target.rank and elementwise.broadcasts(target, t))
    form = pool.random.choice(CHANGES_OF_TWO)
    body.write(form.format(left.text, right.text, target.text))


def container(body: Body) -> None:
    """Arrays of any shapes in a dict, a list or a tuple, to be taken out again."""
    if body.outer:
        raise Unsuitable
    pool = body.pool
    terms = list({(term := _named(pool)).text: term for _ in range(3)}.values())
    name = pool.fresh("kept")
    form = pool.random.choice(("dict", "list", "tuple", "tuple"))
    if form == "dict":
        keys = [repr(key) for key in pool.random.sample(KEYS, len(terms))]
        inside = ", ".join(f"{key}: {term.text}" for key, term in zip(keys, terms, strict=True))
        text = f"{{{inside}}}"
    else:
        keys = [str(position) for position in range(len(terms))]
        inside = ", ".join(term.text for term in terms)
        text = f"[{inside}]" if form == "list" else f"({inside})"
    body.write(f"{name} = {text}")
    for key in keys:
        taken = f"{name}[{key}]"
        pool.variables[taken] = pool.evaluate(taken)


def inner_function(body: Body) -> None:
    """A function inside of this one, and a call of it."""
    if body.outer:
        raise Unsuitable
    pool = body.pool
    form = pool.random.choice(INNER)
    name = pool.fresh("inner")
    if "Float" in form:  # of a square, a mistake between the rows and the columns would be none
        rank = 2 if '"r c"' in form else 0
        term = pool.array(lambda t: len(set(t.shape)) > 1 and rank in (0, t.rank))
    else:
        term = pool.array(rank=1)
    trial = pool.branch()
    trial.execute(form.format(name))
    trial.evaluate(f"{name}({term.text})")
    body.write(form.format(name))
    body.bind(pool.evaluate(f"{name}({term.text})"))


def exchange(body: Body) -> None:
    """Two variables change places."""
    if body.outer:
        raise Unsuitable
    pool = body.pool
    free = [
        term.text
        for term in pool.terms(lambda t: t.is_array and t.text.isidentifier())
        if not body.must_keep(term.text)
    ]
    if len(free) < 2:
        raise Unsuitable
    one, two = pool.random.sample(free, 2)
    body.write(f"{one}, {two} = {two}, {one}")


def summed(body: Body) -> None:
    """A sum, a product or an extreme of several arrays, by Python's own functions."""
    pool = body.pool
    term = _named(pool, rank=2)
    other = pool.array(lambda t: t.shape[:1] == term.shape[:1] and t.rank <= 2, rank=1)
    form = pool.random.choice(
        (
            "sum(row * 2.0 for row in {0})",
            "sum([row @ row for row in {0}])",
            "sum(a * b for a, b in zip({0}, {1}))",
            "np.stack([a * b for a, b in zip({0}, {1})])",
            "np.array([float(row.sum()) for row in {0}])",
            "np.stack([*{0}, *{0}])",
            "np.stack(list({0}), axis=-1)",
            "np.concatenate([row[:2] for row in {0}])",
        )
    )
    body.bind(pool.evaluate(form.format(term.text, other.text)))
