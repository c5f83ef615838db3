"""What the words of `Operation.dtype` mean."""

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
    match rule:
        case "same" | "each":
            return None if arrays[0] in PYTHON_NUMBERS else arrays[0]
        case "rounded":
            first = None if arrays[0] in PYTHON_NUMBERS else arrays[0]
            return "float16" if first == "bool" else first
        case "first inexact":
            return None if arrays[0] in PYTHON_NUMBERS else _inexact(arrays[0])
        case "each inexact" | "floating":
            if not PYTHON_NUMBERS.keys().isdisjoint(arrays):
                return None
            return result_type(map(_inexact if rule == "each inexact" else _floating, arrays))
        case "chosen":
            return result_type(arrays[1:]) if len(arrays) > 1 else _INDEX
        case "with integers":
            return result_type((*arrays, _INDEX))
        case "weighted":
            return "float64" if len(arrays) > 1 else _INDEX
        case _:
            return _of_promoted(rule, result_type(arrays))


def _of_promoted(rule: DTypeRule, promoted: str) -> str:
    match rule:
        case "arithmetic":
            return "int8" if promoted == "bool" else promoted
        case "inexact":
            return _inexact(promoted)
        case "real":
            return _real(_inexact(promoted))
        case "complex":
            return promote_types(_inexact(promoted), "complex64")
        case "complex part":
            return _real(promote_types(_inexact(promoted), "complex64"))
        case "double":
            return promote_types(promoted, "float64")
        case "magnitude":
            return _real(promoted)
        case "accumulate":
            return _accumulator(promoted)
        case _:
            return promoted


_INDEX: Final = "int64"
_FIXED: Final = {"bool": "bool", "index": _INDEX, "float64": "float64", "uint8": "uint8"}
_INTEGERS: Final = frozenset(("bool", "int", "uint"))


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
