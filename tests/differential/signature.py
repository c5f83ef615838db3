"""What a function takes, and how it is called."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from .pool import Pool, Term
from .sizes import Dims, Vector, constant

ANNOTATIONS = {"float": "Float", "int": "Int", "bool": "Bool", "complex": "Complex"}
FLAG, SIZE = "flag", "size"


@dataclass(frozen=True)
class Parameter:
    """An array, a flag or a size that a function takes."""

    name: str
    kind: str
    dims: tuple[str, ...] = ()

    @property
    def annotation(self) -> str:
        if self.kind == FLAG:
            return "bool"
        if self.kind == SIZE:
            return "int"
        return f'{ANNOTATIONS[self.kind]}[np.ndarray, "{" ".join(self.dims)}"]'

    def made(self, sizes: Mapping[str, int], *, flag: bool, seed: int) -> str:
        """Code that makes an argument of the given sizes."""
        if self.kind == FLAG:
            return str(flag)
        if self.kind == SIZE:
            return str(sizes[self.name])
        numbers = ", ".join(str(sizes.get(dim, dim)) for dim in self.dims)
        shape = f"({numbers},)" if self.dims else "()"
        generator = f"np.random.default_rng({seed})"
        if self.kind == "int":
            return f"{generator}.integers(0, 4, size={shape})"
        if self.kind == "bool":
            return f"{generator}.normal(size={shape}) > 0.0"
        return f"{generator}.normal(size={shape})"


@dataclass(frozen=True)
class Signature:
    """A name to call, its parameters and their dims."""

    name: str
    parameters: tuple[Parameter, ...]
    dims: Dims

    @property
    def has_flag(self) -> bool:
        return any(parameter.kind == FLAG for parameter in self.parameters)

    def call(self, sizes: Mapping[str, int], *, flag: bool) -> str:
        """Code that calls it with new arrays of the given sizes."""
        made = [
            parameter.made(sizes, flag=flag, seed=seed)
            for seed, parameter in enumerate(self.parameters, 1)
        ]
        return f"{self.name}({', '.join(made)})"

    def arguments(self, pool: Pool, bound: Mapping[str, Vector] | None = None) -> list[str]:
        """Variables of the pool that fit the parameters, or Unsuitable."""
        known = dict(bound or {})
        found = []
        for parameter in self.parameters:
            if parameter.kind == FLAG:
                found.append(_flag(pool))
                continue
            if parameter.kind == SIZE:
                found.append(pool.choose(pool.terms(lambda t: t.is_size)).text)
                continue
            term = pool.choose(t for t in pool.variables.values() if _fits(t, parameter, known))
            known |= dict(zip(parameter.dims, term.shape, strict=True))
            found.append(term.text)
        return found


@dataclass(frozen=True)
class Entry:
    """A way into a module: a function, or a method of an object that is made for it."""

    signature: Signature
    constructor: Signature | None = None

    @property
    def dims(self) -> Dims:
        """The dims of both."""
        owner = self.constructor.dims.steps if self.constructor else {}
        return Dims({**owner, **self.signature.dims.steps})

    @property
    def flags(self) -> tuple[bool, ...]:
        """The values of its flag to call it with."""
        return (True, False) if self.signature.has_flag else (True,)

    def call(self, sizes: Mapping[str, int], *, flag: bool) -> str:
        """Code that calls it with new arrays of the given sizes."""
        call = self.signature.call(sizes, flag=flag)
        return f"{self.constructor.call(sizes, flag=True)}.{call}" if self.constructor else call


def _fits(term: Term, parameter: Parameter, known: Mapping[str, Vector]) -> bool:
    if not term.is_array or term.kind != parameter.kind or term.rank != len(parameter.dims):
        return False
    sizes = dict(known)
    for dim, vector in zip(parameter.dims, term.shape, strict=True):
        wanted = constant(int(dim)) if dim.isdigit() else sizes.setdefault(dim, vector)
        if wanted != vector:
            return False
    return True


def _flag(pool: Pool) -> str:
    flags = pool.terms(lambda t: all(type(value) is bool for value in t.values))
    return pool.choose(flags).text if flags else pool.random.choice(("True", "False"))


def draw_parameters(random: Random, dims: Dims, *, most: int) -> tuple[Parameter, ...]:
    """Parameters that mention every dim."""
    names = list(dims.steps)
    stems = iter(random.sample(list(_stems()), most + 6))
    missing = set(names)
    found: list[Parameter] = []
    while missing or len(found) < 2:
        rank = random.choices((1, 2, 3, 4), (3, 6, 2, 0.3))[0]
        chosen = tuple(random.choice(names) for _ in range(rank))
        if random.random() < 0.07:
            chosen = (*chosen[:-1], "3")
        kind = random.choices(("float", "int", "bool"), (9, 1 if rank < 3 else 0, 1))[0]
        if len(found) >= most and not missing & set(chosen):
            continue
        found.append(Parameter(next(stems), kind, chosen))
        missing -= set(chosen)
    if random.random() < 0.4:
        found.append(Parameter("flag", FLAG))
    return tuple(found)


def _stems() -> Iterator[str]:
    yield from ("x", "y", "z", "w", "u", "q", "p", "g", "weights", "bias", "keys", "queries")
    yield from ("points", "images", "scores", "states", "targets", "inputs", "table", "kernel")
