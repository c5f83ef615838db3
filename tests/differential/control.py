"""Loops and branches."""

from collections.abc import Sequence

from .body import Body, Statement, assignment, call, in_place, item_assignment, method_call
from .execution import OWN_ERROR
from .families import expression
from .pool import Pool, Term, Unsuitable
from .sizes import Vector

INSIDE: dict[Statement, float] = {
    assignment: 6,
    in_place: 2,
    item_assignment: 2,
    call: 1,
    method_call: 1,
}
ATTEMPTS = 25


def _inner(body: Body, pool: Pool) -> Body:
    outer = frozenset(pool.variables)
    return Body(
        pool,
        body.functions,
        body.classes,
        declared=set(body.declared),
        objects=dict(body.objects),
        outer=outer,
    )


def _some(inner: Body, count: int) -> None:
    for _ in range(ATTEMPTS):
        if len(inner.lines) >= count:
            return
        statement = inner.pool.random.choices(list(INSIDE), list(INSIDE.values()))[0]
        try:
            statement(inner)
        except Unsuitable:
            continue


def _indented(lines: Sequence[str]) -> str:
    return "\n".join(f"    {line}" for line in lines)


def _forms(pool: Pool) -> dict[str, Term]:
    return {name: term for name, term in pool.variables.items() if term.is_array}


def _write_whole(body: Body, statement: str) -> None:
    """Execute a loop or a branch; what there was before it must keep its shape."""
    before = _forms(body.pool)
    trial = body.pool.branch()
    trial.execute(statement)
    for name, term in before.items():
        after = trial.variables[name]
        if not after.is_array or len({v.ndim for v in after.values}) > 1:
            raise Unsuitable
        if (after.shape, after.kind) != (term.shape, term.kind):
            raise Unsuitable
    body.write(statement)


def _header(pool: Pool) -> tuple[str, dict[str, str]]:
    """A loop's first line, and what its variables hold at first."""
    random = pool.random
    form = random.choice(("range", "rows", "enumerate", "zip", "range"))
    i, row = pool.fresh("i"), pool.fresh("row")
    if form == "range":
        size = pool.size(pool.array(rank=1).shape[0])
        return f"for {i} in range({size}):", {i: "0"}
    term = pool.array(lambda t: t.text.isidentifier(), rank=2)
    if form == "rows":
        return f"for {row} in {term.text}:", {row: f"{term.text}[0]"}
    if form == "enumerate":
        return f"for {i}, {row} in enumerate({term.text}):", {i: "0", row: f"{term.text}[0]"}
    other = pool.array(lambda t: t.shape[:1] == term.shape[:1] and t.text.isidentifier(), rank=2)
    two = pool.fresh("row")
    first = {row: f"{term.text}[0]", two: f"{other.text}[0]"}
    return f"for {row}, {two} in zip({term.text}, {other.text}):", first


def _enter(pool: Pool, variables: dict[str, str]) -> None:
    for name, first in variables.items():
        pool.execute(f"{name} = {first}")
        term = pool.add(name)
        if name.startswith("i"):
            _add_rows(pool, term)


def _add_rows(pool: Pool, index: Term) -> None:
    """What the loop's counter picks out of the arrays is there to be used."""
    for term in pool.terms(lambda t: t.is_array and t.rank > 1 and t.kind == "float"):
        text = f"{term.text}[{index.text}]"
        try:
            pool.variables[text] = pool.evaluate(text)
        except Unsuitable:
            continue
    del pool.variables[index.text]


def _rounds(body: Body, counts: Sequence[int]) -> tuple[str, Body]:
    """A loop's first line, and some statements in it."""
    if body.outer:
        raise Unsuitable
    pool = body.pool.branch()
    header, variables = _header(pool)
    _enter(pool, variables)
    inner = _inner(body, pool)
    _some(inner, pool.random.choice(counts))
    return header, inner


def loop(body: Body) -> None:
    """A loop whose body changes what stands before it."""
    header, inner = _rounds(body, (1, 2, 3))
    pool = inner.pool
    if not inner.lines:
        raise Unsuitable
    _write_whole(body, f"{header}\n{_indented(inner.lines)}")
    body.pool._count = pool._count


def repetition(body: Body) -> None:
    """A `while` loop that counts its rounds itself."""
    if body.outer:
        raise Unsuitable
    pool = body.pool.branch()
    rounds = pool.fresh("rounds")
    inner = _inner(body, pool)
    _some(inner, pool.random.choice((1, 2)))
    if not inner.lines:
        raise Unsuitable
    lines = _indented([*inner.lines, f"{rounds} += 1"])
    _write_whole(body, f"{rounds} = 0\nwhile {rounds} < 2:\n{lines}")
    body.pool._count = pool._count


def accumulation(body: Body) -> None:
    """A sum over a loop: zeros before it, one term in each round."""
    header, inner = _rounds(body, (0, 1))
    pool = inner.pool
    term = pool.evaluate(expression(pool))
    if not term.is_array or term.kind != "float" or not term.rank:
        raise Unsuitable
    total = pool.fresh("total")
    first = f"{total} = np.zeros({body.pool.shape_text(term.shape)})"
    step = pool.random.choice(("{0} += {1}", "{0} = {0} + {1}")).format(total, term.text)
    _write_whole(body, f"{first}\n{header}\n{_indented([*inner.lines, step])}")
    body.pool._count = pool._count
    body.pool.add(total)


def collection(body: Body) -> None:
    """A list that a loop fills and that is stacked."""
    header, inner = _rounds(body, (0, 1))
    pool = inner.pool
    term = pool.evaluate(expression(pool))
    if not term.is_array or term.kind != "float":
        raise Unsuitable
    parts, whole = pool.fresh("parts"), pool.fresh()
    lines = [*inner.lines, f"{parts}.append({term.text})"]
    join = pool.random.choice(("np.stack({})", "np.array({})", "np.stack({}, axis=1)"))
    statement = f"{parts} = []\n{header}\n{_indented(lines)}\n{whole} = {join.format(parts)}"
    trial = body.pool.branch()
    trial.execute(statement)
    trial.evaluate(whole)
    _write_whole(body, statement)
    body.pool._count = pool._count
    body.pool.add(whole)


def _condition(pool: Pool) -> str:
    """A flag, since both ways are tried with each of its values."""
    return pool.choose(pool.terms(lambda t: all(type(value) is bool for value in t.values))).text


def _like(pool: Pool, shape: tuple[Vector, ...], kind: str) -> Term:
    """An expression of a given shape."""
    for _ in range(ATTEMPTS * 4):
        try:
            term = pool.evaluate(expression(pool))
        except Unsuitable:
            continue
        if term.is_array and term.shape == shape and term.kind == kind:
            return term
    raise Unsuitable


def branches(body: Body) -> None:
    """Two ways to compute a variable of the same shape."""
    if body.outer:
        raise Unsuitable
    pool = body.pool
    condition = _condition(pool)
    parts = []
    first: Term | None = None
    name = pool.fresh()
    for _ in range(2):
        twin = pool.branch()
        inner = _inner(body, twin)
        _some(inner, twin.random.choice((0, 1)))
        if first is None:
            term = first = twin.evaluate(expression(twin))
            if not term.is_array or not term.rank:
                raise Unsuitable
        else:
            term = _like(twin, first.shape, first.kind)
        parts.append(_indented([*inner.lines, f"{name} = {term.text}"]))
        pool._count = twin._count
    _write_whole(body, f"if {condition}:\n{parts[0]}\nelse:\n{parts[1]}")
    pool.add(name)


def conditional(body: Body) -> None:
    """A conditional change of an array that keeps its shape, or a conditional expression."""
    pool = body.pool
    condition = _condition(pool)
    term = pool.array(lambda t: t.text.isidentifier(), rank=1)
    other = _like(pool, term.shape, term.kind)
    if pool.random.random() < 0.5:
        name = pool.fresh()
        body.write(f"{name} = {term.text} if {condition} else {other.operand}")
        pool.add(name)
        return
    _write_whole(body, f"if {condition}:\n    {term.text} = {other.text}")


def guard(body: Body) -> None:
    """A size that is checked before it is used."""
    pool = body.pool
    left = pool.array(lambda t: t.text.isidentifier(), rank=1)
    right = pool.array(lambda t: t.text.isidentifier() and left.shape[0] in t.shape, rank=1)
    axis = right.shape.index(left.shape[0])
    if left.text == right.text:
        raise Unsuitable
    condition = f"{left.text}.shape[0] != {right.text}.shape[{axis}]"
    body.write(f"if {condition}:\n    raise ValueError('{OWN_ERROR}')")
