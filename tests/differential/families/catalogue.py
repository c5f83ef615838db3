"""Any operation that has a rule, called as one of its examples calls it."""

import functools
import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from shapeproof.ops.index import IndexArray
from shapeproof.ops.operation import Example, Operation, ParameterKind, parameter_kinds
from shapeproof.ops.registry import Rule, rules
from shapeproof.shapes.dim import Dim
from tests.differential.pool import Pool, Term, Unsuitable
from tests.differential.sizes import RUNS, Vector, constant

METHOD = "numpy.ndarray."
#: How an object that a method is called on is made.
OWNERS = {
    METHOD: "",
    "numpy.random.Generator.": "np.random.default_rng(0).",
    "numpy.random.RandomState.": "np.random.RandomState(0).",
    "numpy.": "np.",
}
#: Of elements that are not the same in each run, from files, of dates, about foreign memory; and
#: those of which NumPy's stubs know fewer parameters than there are.
LEFT_OUT = ("empty", "numpy.from", "as_strided", "datetime", "busday", "isnat", "unpackbits")
#: A single random number would be taken for a size, of which nothing is known.
RANDOM = "numpy.random."
UNKNOWN_TO_STUBS = ("numpy.vecdot", "numpy.matvec", "numpy.vecmat")
#: Parameters that NumPy's stubs want to be bools, though NumPy takes other numbers.
MASKS = ("mask", "condition", "condlist", "where")
KINDS = ("float", "float", "float", "int", "bool")
NAME = re.compile(r"[a-z]\w*")


@dataclass(frozen=True)
class Pattern:
    """A call that an example shows."""

    name: str
    rule: Rule
    example: Example


def from_example(pool: Pool) -> str:
    """A call with arrays whose sizes agree as those of the example do."""
    operation = pool.random.choice(list(patterns()))
    return _Call(pool, pool.random.choice(patterns()[operation])).text()


@functools.cache
def patterns() -> Mapping[type[Operation], Sequence[Pattern]]:
    """The correct calls of NumPy's functions and methods, by the operation that they are."""
    found: dict[type[Operation], list[Pattern]] = {}
    for name, rule in rules().items():
        for pattern in _calls(name, rule):
            found.setdefault(rule.operation, []).append(pattern)
    return found


def _calls(name: str, rule: Rule) -> Iterator[Pattern]:
    last = name.rpartition(".")[2]
    if not name.startswith("numpy.") or last.startswith("__"):
        return
    if any(word in name for word in LEFT_OUT):
        return
    if name.startswith(METHOD) and not callable(getattr(np.ndarray, last)):
        return
    for example in rule.operation.examples:
        if example.gives is None or (example.keywords and name in UNKNOWN_TO_STUBS):
            continue
        if example.gives == "" and name.startswith(RANDOM):
            continue
        yield Pattern(name, rule, example)


@dataclass
class _Call:
    """One call, while its arguments are chosen."""

    pool: Pool
    pattern: Pattern
    sizes: dict[str, Vector] = field(default_factory=dict)
    axes: dict[str, tuple[Vector, ...]] = field(default_factory=dict)

    def text(self) -> str:
        example, rule = self.pattern.example, self.pattern.rule.shape
        kinds = parameter_kinds(rule)
        positional = zip(_positional(rule, example.arguments), example.arguments, strict=True)
        given = [self._argument(name, kinds[name], value) for name, value in positional]
        named = [
            f"{name}={self._argument(name, kinds.get(name, ParameterKind.STATIC), value)}"
            for name, value in example.keywords.items()
        ]
        prefix = next(owner for owner in OWNERS if self.pattern.name.startswith(owner))
        head = OWNERS[prefix] or f"({given.pop(0)})."
        return f"{head}{self.pattern.name.removeprefix(prefix)}({', '.join([*given, *named])})"

    def _argument(self, name: str, kind: ParameterKind, value: Any) -> str:
        element = "bool" if name in MASKS else ""
        match kind, value:
            case ParameterKind.STATIC, _:
                return self._static(value)
            case ParameterKind.INDEX, _:
                return self._static(value)
            case _, None:
                return "None"
            case ParameterKind.NESTED, list():
                return f"[{', '.join(self._argument(name, kind, each) for each in value)}]"
            case ParameterKind.ARRAYS, tuple():
                return self._sequence([self._array(each, element) for each in value])
            case (
                (ParameterKind.ARRAY | ParameterKind.OPTIONAL_ARRAY | ParameterKind.NESTED),
                str(),
            ):
                return self._array(value, element)
            case _:
                raise Unsuitable

    def _sequence(self, texts: list[str]) -> str:
        inside = ", ".join(texts)
        return f"[{inside}]" if self.pool.random.random() < 0.5 else f"({inside},)"

    def _static(self, value: Any) -> str:
        match value:
            case IndexArray():
                shape = " ".join(map(str, value.shape))
                return self._array(shape, "bool" if value.boolean is True else "int")
            case Dim():
                return self._size(str(value))
            case tuple():
                texts = [self._size(v) if isinstance(v, str) else self._static(v) for v in value]
                return f"({', '.join(texts)},)" if texts else "()"
            case list():
                return f"[{', '.join(map(self._static, value))}]"
            case slice():
                return f"slice({', '.join(map(self._static, (value.start, value.stop)))})"
            case str() | int() | float() | None:
                return repr(value)
            case _:
                raise Unsuitable

    def _size(self, text: str) -> str:
        for name in NAME.findall(text):
            if name not in self.sizes:
                chosen = self.pool.choose(self.pool.terms(lambda t: t.is_size))
                self.sizes[name] = chosen.values
        return self.pool.size(self._vector(text))

    def _vector(self, text: str) -> Vector:
        code = compile(text, "<size>", "eval")
        return tuple(
            eval(code, {"min": min, "max": max, **{n: v[run] for n, v in self.sizes.items()}})
            for run in range(RUNS)
        )

    def _array(self, spec: str, kind: str = "") -> str:
        """An array of this shape, or a number where it has no axes."""
        if not spec and not kind:
            return self.pool.random.choice(("0.5", "2", "1"))
        tokens = spec.split()
        chosen = self.pool.array(
            lambda term: self._match(tokens, term) is not None,
            kind=kind or self.pool.random.choice(KINDS),
        )
        self._take(tokens, chosen)
        return chosen.text

    def _take(self, tokens: Sequence[str], term: Term) -> None:
        match = self._match(tokens, term)
        assert match is not None
        self.sizes, self.axes = match

    def _match(
        self, tokens: Sequence[str], term: Term
    ) -> tuple[dict[str, Vector], dict[str, tuple[Vector, ...]]] | None:
        """What the names stand for if the array has this shape."""
        twin = _Call(self.pool, self.pattern, dict(self.sizes), dict(self.axes))
        vectors = list(term.shape)
        rest = [position for position, token in enumerate(tokens) if token.startswith("*")]
        if rest:
            count = len(vectors) - len(tokens) + 1
            if count < 0:
                return None
            several = tuple(vectors[rest[0] : rest[0] + count])
            if twin.axes.setdefault(tokens[rest[0]], several) != several:
                return None
            vectors[rest[0] : rest[0] + count] = []
        plain = [token for token in tokens if not token.startswith("*")]
        if len(plain) != len(vectors):
            return None
        same = all(twin._agrees(*pair) for pair in zip(plain, vectors, strict=True))
        return (twin.sizes, twin.axes) if same else None

    def _agrees(self, token: str, vector: Vector) -> bool:
        if token == "_":
            return True
        if token.isdigit():
            return vector == constant(int(token))
        if token.isidentifier():
            return self.sizes.setdefault(token, vector) == vector
        names = NAME.findall(token)
        return all(name in self.sizes for name in names) and self._vector(token) == vector


def _positional(rule: Callable[..., Any], arguments: Sequence[object]) -> list[str]:
    names: list[str] = []
    for parameter in inspect.signature(rule).parameters.values():
        if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
            names += [parameter.name] * (len(arguments) - len(names))
        elif parameter.kind is not inspect.Parameter.KEYWORD_ONLY:
            names.append(parameter.name)
    return names[: len(arguments)]
