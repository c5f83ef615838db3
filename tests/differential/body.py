"""The body of a function while it is written: simple statements."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .families import elementwise, expression, indexing
from .pool import Pool, Term, Unsuitable
from .signature import ANNOTATIONS, Signature
from .sizes import SizeNames, Vector, has_both_parities

DECLARED = 0.3
REBOUND = 0.15


@dataclass(frozen=True)
class Made:
    """A class whose objects a function may make: its constructor and its methods."""

    constructor: Signature
    methods: tuple[Signature, ...]


@dataclass
class Body:
    """The lines so far, and what they have made."""

    pool: Pool
    functions: tuple[Signature, ...] = ()
    classes: tuple[Made, ...] = ()
    lines: list[str] = field(default_factory=list)
    declared: set[str] = field(default_factory=set)
    objects: dict[str, tuple[Made, dict[str, Vector]]] = field(default_factory=dict)
    #: In a loop or a branch, a name of outside keeps its shape.
    outer: frozenset[str] = frozenset()

    @property
    def names(self) -> SizeNames:
        return self.pool.names

    def write(self, statement: str) -> None:
        """Execute a statement and take it up."""
        self.pool.execute(statement)
        self.pool.use(statement)
        self.lines += statement.splitlines()

    def annotation(self, term: Term) -> str:
        """The annotation of a value, from the sizes that it had."""
        if not term.is_array:
            kinds = {type(value).__name__ for value in term.values}
            if len(kinds) != 1 or not kinds <= {"float", "int"}:
                raise Unsuitable
            return kinds.pop()
        if term.kind not in ANNOTATIONS:
            raise Unsuitable
        dims = self.names.dims(term.shape)
        return f'{ANNOTATIONS[term.kind]}[np.ndarray, "{dims}"]'

    def is_known(self, term: Term) -> bool:
        """Whether it is an array each of whose sizes has a simple expression."""
        return term.is_array and all(self.names.find(vector) for vector in term.shape)

    def bind(self, term: Term) -> None:
        """Assign an expression to a new variable, or to one that there is."""
        random = self.pool.random
        if random.random() < REBOUND and (name := self._rebindable(term)):
            self.write(f"{name} = {term.text}")
            self.pool.add(name)
            return
        name = self.pool.fresh()
        if self.is_known(term) and random.random() < DECLARED:
            self.write(f"{name}: {self.annotation(term)} = {term.text}")
            self.declared.add(name)
        else:
            self.write(f"{name} = {term.text}")
        self.pool.add(name)

    def _rebindable(self, term: Term) -> str | None:
        if not term.is_array:
            return None
        names = [
            other.text
            for other in self.pool.terms(lambda t: t.is_array and t.text.isidentifier())
            if not self.must_keep(other.text)
            or (other.shape, other.kind) == (term.shape, term.kind)
        ]
        return self.pool.random.choice(names) if names else None

    def must_keep(self, name: str) -> bool:
        """Whether a variable has to keep its shape."""
        return name in self.declared or name in self.outer


Statement = Callable[[Body], None]


def assignment(body: Body) -> None:
    _bind_result(body, expression(body.pool))


def sizes_of_array(body: Body) -> None:
    """Names the sizes of an array."""
    pool = body.pool
    term = pool.array(lambda t: t.text.isidentifier(), rank=1)
    known = {other.values for other in pool.terms(lambda t: t.is_size)}
    names = []
    for vector in term.shape:
        found = body.names.find(vector)
        plain = found is not None and found.isidentifier() and found not in pool.variables
        names.append(found if plain and vector not in known else "_")
        known.add(vector)
    if set(names) == {"_"}:
        raise Unsuitable
    if len(names) == 1:
        body.write(
            f"{names[0]} = {pool.random.choice((f'len({term.text})', f'{term.text}.shape[0]'))}"
        )
    elif names.count("_") == len(names) - 1:
        axis = next(axis for axis, name in enumerate(names) if name != "_")
        body.write(f"{names[axis]} = {term.text}.shape[{pool.written_axis(axis, term.rank)}]")
    else:
        body.write(f"{', '.join(str(name) for name in names)} = {term.text}.shape")
    for name in names:
        if name and name != "_":
            pool.add(name)


def in_place(body: Body) -> None:
    """Changes an array that the function made itself."""
    pool = body.pool
    target = pool.choose(pool.terms(lambda t: t.is_array and t.kind == "float" and _plain(t)))
    value = pool.array(lambda t: elementwise.broadcasts(target, t) and t.rank <= target.rank)
    sign = pool.random.choice(("+=", "-=", "*=", "/="))
    body.write(f"{target.text} {sign} {value.text}")


def item_assignment(body: Body) -> None:
    """Writes into a part of an array."""
    pool = body.pool
    target = pool.choose(
        pool.terms(lambda t: t.is_array and t.kind == "float" and t.rank > 0 and _plain(t))
    )
    index = ", ".join(indexing.entries(pool, target.shape))
    part = pool.evaluate(f"{target.text}[{index}]")
    if not part.is_array:
        body.write(f"{target.text}[{index}] = 0.5")
        return
    value = pool.array(lambda t: t.rank <= part.rank and elementwise.broadcasts(part, t))
    body.write(f"{target.text}[{index}] {pool.random.choice(('=', '=', '+='))} {value.text}")


def _plain(term: Term) -> bool:
    return term.text.isidentifier()


def _is_odd(term: Term) -> bool:
    return all(has_both_parities(vector) for vector in term.shape)


def _tells_the_smaller(term: Term) -> bool:
    """Whether the smaller of two sizes is not the same one in each run."""
    left, right = term.shape
    return left == right or len({a < b for a, b in zip(left, right, strict=True)}) == 2


SEVERAL = (
    "{0}, {1} = np.linalg.qr({2})",
    "{0}, {1} = np.linalg.eigh({2} + {2}.T)",
    "{0}, {1} = np.split({3}, 2, axis={4})",
    "{0}, {1} = np.meshgrid({5}, {5})",
    "{0}, {1} = ({2}, {5})",
    "{0}, {1} = {2}.min(axis=0), {2}.max(axis=0)",
    "{0}, {1} = np.array_split({2}, 2)",
)


def several(body: Body) -> None:
    """Assigns two variables at once."""
    pool = body.pool
    form = pool.random.choice(SEVERAL)
    suits = _tells_the_smaller if "qr" in form else _is_odd
    matrix = pool.array(lambda t: t.rank == 2 and suits(t)).operand if "{2}" in form else ""
    vector = pool.array(lambda t: t.rank == 1).operand if "{5}" in form else ""
    even, axis = "", 0
    if "{3}" in form:
        term = pool.array(lambda t: any(all(s % 4 == 0 for s in v) for v in t.shape))
        axis = next(a for a, v in enumerate(term.shape) if all(s % 4 == 0 for s in v))
        even = term.operand
    one, two = pool.fresh(), pool.fresh()
    statement = form.format(one, two, matrix, even, axis, vector)
    trial = pool.branch()
    trial.execute(statement)
    for name in (one, two):
        trial.evaluate(name)
    body.write(statement)
    pool.add(one)
    pool.add(two)


def call(body: Body) -> None:
    """Calls one of the module's functions."""
    if not body.functions:
        raise Unsuitable
    signature = body.pool.random.choice(body.functions)
    arguments = signature.arguments(body.pool)
    names = [parameter.name for parameter in signature.parameters]
    count = (
        len(names) if body.pool.random.random() < 0.7 else body.pool.random.randrange(len(names))
    )
    named = [f"{name}={text}" for name, text in zip(names, arguments, strict=True)][count:]
    _bind_result(body, f"{signature.name}({', '.join([*arguments[:count], *named])})")


def _bind_result(body: Body, text: str) -> None:
    """Assign what a call gives, in parts if it gives several; nothing if it gives nothing."""
    term = body.pool.evaluate(text)
    if all(value is None for value in term.values):
        body.write(text)
    elif any(isinstance(value, tuple | list) for value in term.values):
        _unpack(body, term)
    else:
        body.bind(term)


def _unpack(body: Body, term: Term) -> None:
    counts = {len(value) for value in term.values}
    if counts not in ({1}, {2}, {3}, {4}):
        raise Unsuitable
    names = [body.pool.fresh() for _ in range(*counts)]
    _write_several(body, f"{', '.join(names)}{',' * (len(names) == 1)} = {term.text}", names)


def _write_several(body: Body, statement: str, names: Sequence[str]) -> None:
    trial = body.pool.branch()
    trial.execute(statement)
    for name in names:
        trial.evaluate(name)
    body.write(statement)
    for name in names:
        body.pool.add(name)


def construction(body: Body) -> None:
    """Makes an object out of arrays."""
    if not body.classes or body.outer:
        raise Unsuitable
    made = body.pool.random.choice(body.classes)
    arguments = made.constructor.arguments(body.pool)
    bound: dict[str, Vector] = {}
    for parameter, text in zip(made.constructor.parameters, arguments, strict=True):
        bound |= dict(zip(parameter.dims, body.pool.variables[text].shape, strict=True))
    name = body.pool.fresh("model")
    body.write(f"{name} = {made.constructor.name}({', '.join(arguments)})")
    body.objects[name] = (made, bound)
    for parameter in made.constructor.parameters:
        text = f"{name}.{parameter.name}"
        body.pool.variables[text] = body.pool.evaluate(text)


def method_call(body: Body) -> None:
    """Calls a method of an object."""
    if not body.objects:
        raise Unsuitable
    name = body.pool.random.choice(list(body.objects))
    made, bound = body.objects[name]
    method = body.pool.random.choice(made.methods)
    arguments = method.arguments(body.pool, bound)
    _bind_result(body, f"{name}.{method.name}({', '.join(arguments)})")


def assertion(body: Body) -> None:
    """States a shape that the program knows."""
    term = body.pool.array(lambda t: t.text.isidentifier(), rank=1)
    body.write(f"assert {term.text}.shape == {body.pool.shape_text(term.shape)}")
