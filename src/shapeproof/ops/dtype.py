"""What the words of `Operation.dtype` mean."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from shapeproof.ops.operation import DTypeRule, DTypeRules
from shapeproof.ops.promotion import (
    PYTHON_NUMBERS,
    bits_of,
    kind_of,
    promote_types,
    result_type,
)


def rule_of_result(rules: DTypeRules, position: int, results: int) -> DTypeRule:
    """The word for one of several results, of which there may be others than the rule describes."""
    if isinstance(rules, str):
        return rules
    return rules[position] if len(rules) == results else "stub"


def result_dtype(rule: DTypeRule, *arrays: str) -> str | None:
    """The element type of the result, from those of the arrays; None where the rule does not say.

    Python numbers among the arguments do not count: they take the type of the array beside them.

    ============  =============================================================================
    same          that of the first array
    promote       NumPy's promotion of all arrays
    arithmetic    promote, with int8 for bools
    inexact       promote, with float64 for integers and bools
    each inexact  promotion of all arrays, each with float64 for integers and bools
    first inexact that of the first array, with float64 for integers and bools
    real          inexact, with the real type for complex numbers
    complex       inexact, with the complex type for real numbers: complex64 for float32
    complex part  the real type of such a complex type
    double        promotion with float64
    each          of each result, that of the array at the same place
    floating      promote, with float16 for integers of 8 bits, float32 for 16, float64 for more
    rounded       that of the first array, with float16 for bools
    magnitude     promote, with the real type for complex numbers
    accumulate    promote, with the widest integer of its sign for integers, int64 for bools
    chosen        promotion of all arrays but the first; intp if there is no other
    with integers promotion of all arrays and intp
    weighted      float64 with a second array, of weights; intp without
    bool, index, float64, uint8    always these; an index is intp
    stub          what NumPy's own stubs say
    ============  =============================================================================
    """
    if rule == "stub":
        return None
    if rule in _FIXED:
        return _FIXED[rule]
    if rule in _OF_ARRAYS:
        return _OF_ARRAYS[rule](arrays)
    return _OF_PROMOTED[rule](result_type(arrays))


_INDEX: Final = "int64"
_FIXED: Final = {"bool": "bool", "index": _INDEX, "float64": "float64", "uint8": "uint8"}
_INTEGERS: Final = frozenset(("bool", "int", "uint"))


def _of_first(change: Callable[[str], str]) -> Callable[[Sequence[str]], str | None]:
    """The rule that changes the type of the first array."""
    return lambda names: None if names[0] in PYTHON_NUMBERS else change(names[0])


def _of_each(change: Callable[[str], str]) -> Callable[[Sequence[str]], str | None]:
    """The rule that promotes the types of all arrays after it changed each."""

    def promoted(names: Sequence[str]) -> str | None:
        has_numbers = not PYTHON_NUMBERS.keys().isdisjoint(names)
        return None if has_numbers else result_type(map(change, names))

    return promoted


def _inexact(name: str) -> str:
    return "float64" if kind_of(name) in _INTEGERS else name


def _real(name: str) -> str:
    return f"float{bits_of(name) // 2}" if kind_of(name) == "complex" else name


def _floating(name: str) -> str:
    if kind_of(name) not in _INTEGERS:
        return name
    return f"float{min(2 * bits_of(name), 64)}"


def _accumulator(name: str) -> str:
    if kind_of(name) in ("bool", "int"):
        return promote_types(name, "int64")
    return "uint64" if kind_of(name) == "uint" else name


#: From the types of all arrays.
_OF_ARRAYS: Final[Mapping[DTypeRule, Callable[[Sequence[str]], str | None]]] = {
    "same": _of_first(lambda name: name),
    "each": _of_first(lambda name: name),
    "rounded": _of_first(lambda name: "float16" if name == "bool" else name),
    "first inexact": _of_first(_inexact),
    "each inexact": _of_each(_inexact),
    "floating": _of_each(_floating),
    "chosen": lambda names: result_type(names[1:]) if len(names) > 1 else _INDEX,
    "with integers": lambda names: result_type((*names, _INDEX)),
    "weighted": lambda names: "float64" if len(names) > 1 else _INDEX,
}
#: From what they are promoted to.
_OF_PROMOTED: Final[Mapping[DTypeRule, Callable[[str], str]]] = {
    "promote": lambda name: name,
    "arithmetic": lambda name: "int8" if name == "bool" else name,
    "inexact": _inexact,
    "real": lambda name: _real(_inexact(name)),
    "complex": lambda name: promote_types(_inexact(name), "complex64"),
    "complex part": lambda name: _real(promote_types(_inexact(name), "complex64")),
    "double": lambda name: promote_types(name, "float64"),
    "magnitude": _real,
    "accumulate": _accumulator,
}
