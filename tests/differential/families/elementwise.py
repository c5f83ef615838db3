"""Operators, universal functions, comparisons and choices."""

import numpy as np

from tests.differential.pool import Pool, Term, Unsuitable

UFUNCS = ("np.exp", "np.tanh", "np.sin", "np.abs", "np.square", "np.cos", "np.floor", "np.sign")
OPERATORS = ("+", "-", "*", "/", "+", "-", "*")
FUNCTIONS = ("np.maximum", "np.minimum", "np.add", "np.subtract", "np.multiply", "np.hypot")
COMPARISONS = (">", "<", ">=", "<=", "==", "!=")


def broadcasts(left: Term, right: Term) -> bool:
    """Whether two arrays broadcast in every run."""
    try:
        for one, two in zip(left.values, right.values, strict=True):
            np.broadcast_shapes(one.shape, two.shape)
    except ValueError:
        return False
    return True


def partner(pool: Pool, term: Term, kind: str = "float") -> Term:
    """Another array that broadcasts with this one."""
    same = pool.random.random() < 0.1
    return pool.array(
        lambda other: broadcasts(term, other) and (same or other.text != term.text), kind=kind
    )


def operator(pool: Pool) -> str:
    left = pool.array()
    right = partner(pool, left)
    if pool.random.random() < 0.5:
        left, right = right, left
    return f"{left.operand} {pool.random.choice(OPERATORS)} {right.operand}"


def with_number(pool: Pool) -> str:
    term = pool.array()
    sizes = pool.terms(lambda other: other.is_size)
    if sizes and pool.random.random() < 0.3:
        return f"{term.operand} / {pool.choose(sizes).text}"
    form = pool.random.choice(("2.0 * {}", "{} ** 2", "{} + 1.0", "1.0 - {}", "{} / 3", "-{}"))
    return form.format(term.operand)


def function(pool: Pool) -> str:
    if pool.random.random() < 0.6:
        return f"{pool.random.choice(UFUNCS)}({pool.array().text})"
    left = pool.array()
    if pool.random.random() < 0.3:
        return f"np.maximum({left.text}, 0.0)"
    return f"{pool.random.choice(FUNCTIONS)}({left.text}, {partner(pool, left).text})"


def comparison(pool: Pool) -> str:
    left = pool.array()
    sign = pool.random.choice(COMPARISONS)
    if pool.random.random() < 0.4:
        return f"{left.operand} {sign} 0.1"
    return f"{left.operand} {sign} {partner(pool, left).operand}"


def logic(pool: Pool) -> str:
    left = pool.array(kind="bool")
    if pool.random.random() < 0.3:
        return f"~{left.operand}"
    right = partner(pool, left, "bool")
    form = pool.random.choice(("{} & {}", "{} | {}", "np.logical_and({}, {})"))
    return form.format(left.operand, right.operand)


def choice(pool: Pool) -> str:
    condition = pool.array(kind="bool")
    left = partner(pool, condition)
    form = pool.random.choice(("np.where({}, {}, {})", "np.where({}, {}, 0.0)"))
    right = partner(pool, left)
    return form.format(condition.text, left.text, right.text)


def clipped(pool: Pool) -> str:
    term = pool.array()
    return pool.random.choice(("np.clip({}, -1.0, 1.0)", "{}.clip(0.0, 1.0)")).format(term.operand)


def integers(pool: Pool) -> str:
    left = pool.array(kind="int")
    form = pool.random.choice(("{} + {}", "{} * 2", "{} // 2", "{} % 3", "{}.astype(np.float64)"))
    return form.format(left.operand, partner(pool, left, "int").operand)


def crossed(pool: Pool) -> str:
    """Every element of one vector with every element of another."""
    left, right = pool.array(lambda t: t.rank == 1), pool.array(lambda t: t.rank == 1)
    sign = pool.random.choice(OPERATORS)
    form = pool.random.choice(("{}[:, None] {} {}[None, :]", "{}[:, np.newaxis] {} {}"))
    return form.format(left.operand, sign, right.operand)


def along_axis(pool: Pool) -> str:
    """A vector against an axis that is not the last one."""
    term = pool.array(rank=2)
    vector = pool.array(lambda other: other.rank == 1 and other.shape[0] == term.shape[-2])
    if vector.rank != 1:
        raise Unsuitable
    sign = pool.random.choice(OPERATORS)
    return f"{term.operand} {sign} {vector.operand}[:, None]"
