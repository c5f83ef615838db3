"""The live variables of a function that is being written, with their values in every run."""

import ast
import copy
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

import numpy as np

from .sizes import SizeNames, Vector

LARGEST_RANK = 4
LARGEST_SIZE = 20_000
NESTED = 0.2
DEEPEST = 2
KINDS = {"f": "float", "i": "int", "b": "bool", "c": "complex"}


class Unsuitable(Exception):
    """What was asked for cannot be had from the variables that there are."""


@dataclass(frozen=True)
class Term:
    """An expression with its value in every run."""

    text: str
    values: tuple[Any, ...]

    @property
    def is_array(self) -> bool:
        return all(isinstance(value, np.ndarray) for value in self.values)

    @property
    def shape(self) -> tuple[Vector, ...]:
        """The size of each axis, run by run."""
        return tuple(zip(*(value.shape for value in self.values), strict=True))

    @property
    def rank(self) -> int:
        return int(self.values[0].ndim)

    @property
    def kind(self) -> str:
        """The kind of element: "float", "int", "bool" or "complex"."""
        kind = getattr(getattr(self.values[0], "dtype", None), "kind", "")
        return KINDS.get(kind, "other")

    @property
    def is_size(self) -> bool:
        """Whether it is an int that came from a shape."""
        return all(type(value) is int for value in self.values)

    @property
    def operand(self) -> str:
        """The text as an operand of something else."""
        return self.text if self.text.isidentifier() else f"({self.text})"


@dataclass
class Pool:
    """Variables by name; every candidate is executed in all runs before it is taken."""

    random: Random
    names: SizeNames
    namespaces: list[dict[str, Any]]
    variables: dict[str, Term] = field(default_factory=dict)
    unused: set[str] = field(default_factory=set)
    nest: Callable[["Pool"], str] | None = None
    _depth: int = 0
    _count: int = 0

    def add(self, name: str) -> Term:
        """Take up what a variable now holds."""
        values = tuple(namespace[name] for namespace in self.namespaces)
        self.variables[name] = Term(name, values)
        self.unused.add(name)
        return self.variables[name]

    def fresh(self, stem: str = "v") -> str:
        """A name that is not used yet."""
        self._count += 1
        return f"{stem}{self._count}"

    def evaluate(self, text: str) -> Term:
        """The expression with its values; Unsuitable if it fails, or is too large, in any run."""
        code = compile(text, "<candidate>", "eval")
        values = tuple(_quietly(eval, code, namespace) for namespace in self.namespaces)
        term = Term(text, values)
        _check_extent(term)
        return term

    def execute(self, statement: str) -> None:
        """Run a statement in every run; Unsuitable, with nothing changed, if it fails in any."""
        code = compile(statement, "<candidate>", "exec")
        copies = [snapshot(namespace) for namespace in self.namespaces]
        for namespace in copies:
            _quietly(exec, code, namespace)
        self.namespaces[:] = copies
        self._read_again()

    def branch(self) -> "Pool":
        """A copy whose variables change independently of this one's."""
        namespaces = [snapshot(namespace) for namespace in self.namespaces]
        twin = copy.copy(self)
        twin.namespaces, twin.unused = namespaces, set(self.unused)
        twin.variables = dict(self.variables)
        twin._read_again()
        return twin

    def _read_again(self) -> None:
        for name in self.variables:
            if name in self.namespaces[0]:
                values = tuple(namespace[name] for namespace in self.namespaces)
                self.variables[name] = Term(name, values)

    def terms(self, suits: Callable[[Term], bool]) -> list[Term]:
        """The variables that suit."""
        return [term for term in self.variables.values() if suits(term)]

    def choose(self, terms: Iterable[Term]) -> Term:
        """One of them, those not used yet more often."""
        candidates = list(terms)
        if not candidates:
            raise Unsuitable
        weights = [4 if term.text in self.unused else 1 for term in candidates]
        return self.random.choices(candidates, weights)[0]

    def array(
        self, suits: Callable[[Term], bool] = lambda _: True, *, kind: str = "float", rank: int = 0
    ) -> Term:
        """An array of a kind and of at least a rank; now and then a nested expression."""

        def fits(term: Term) -> bool:
            return term.is_array and term.kind == kind and term.rank >= rank and suits(term)

        if self.nest and self._depth < DEEPEST and self.random.random() < NESTED:
            self._depth += 1
            try:
                term = self.evaluate(self.nest(self))
            except Unsuitable:
                pass  # the plain variable below is as good
            else:
                if fits(term):
                    return term
            finally:
                self._depth -= 1
        return self.choose(self.terms(fits))

    def axis(self, term: Term) -> int:
        """One of its axes."""
        if not term.rank:
            raise Unsuitable
        return self.random.randrange(term.rank)

    def written_axis(self, axis: int, rank: int) -> str:
        """The axis counted from the front or from the back."""
        return str(axis - rank if self.random.random() < 0.4 else axis)

    def size(self, vector: Vector) -> str:
        """Code for a size: a variable that holds it, or a part of a shape."""
        if len(set(vector)) == 1:
            return str(vector[0])
        held = [term.text for term in self.terms(lambda t: t.is_size and t.values == vector)]
        parts = [
            f"{term.text}.shape[{axis}]"
            for term in self.terms(lambda t: t.is_array)
            for axis in range(term.rank)
            if term.shape[axis] == vector
        ]
        if held and (not parts or self.random.random() < 0.8):
            return self.random.choice(held)
        if not parts:
            return self._computed(vector)
        part = self.random.choice(parts)
        if part.endswith("[0]") and self.random.random() < 0.3:
            return f"len({part.removesuffix('.shape[0]')})"
        return part

    def _computed(self, vector: Vector) -> str:
        text = self.names.find(vector)
        if text is None or not self._computes(text, vector):
            raise Unsuitable
        return f"({text})"

    def _computes(self, text: str, vector: Vector) -> bool:
        names = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
        if not all(name in self.variables and self.variables[name].is_size for name in names):
            return False
        return self.evaluate(text).values == vector

    def shape_text(self, vectors: Sequence[Vector]) -> str:
        """Code for a tuple of sizes."""
        sizes = [self.size(vector) for vector in vectors]
        return f"({', '.join(sizes)},)" if sizes else "()"

    def use(self, text: str) -> None:
        """Note that what an expression mentions has been used."""
        self.unused -= {n.id for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Name)}


def snapshot(namespace: dict[str, Any]) -> dict[str, Any]:
    """A namespace whose arrays and lists can be changed without changing this one's."""
    return {name: _independent(value) for name, value in namespace.items()}


def _independent(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return value.copy()
    return list(value) if isinstance(value, list) else value


def _quietly(run: Callable[..., Any], code: Any, namespace: dict[str, Any]) -> Any:
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            return run(code, namespace)
    except Exception as error:  # whatever it was, the candidate is no correct program
        raise Unsuitable from error


def _check_extent(term: Term) -> None:
    ranks = {np.ndim(value) for value in term.values if isinstance(value, np.ndarray)}
    sizes = [value.size for value in term.values if isinstance(value, np.ndarray)]
    if len(ranks) > 1 or max(ranks, default=0) > LARGEST_RANK:
        raise Unsuitable
    if max(sizes, default=0) > LARGEST_SIZE or min(sizes, default=1) == 0:
        raise Unsuitable
