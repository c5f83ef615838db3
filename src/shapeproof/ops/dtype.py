"""What the words of `Operation.dtype` mean."""

from typing import Any, TypeAlias

import numpy as np

from shapeproof.ops.operation import DTypeRule, DTypeRules

DType: TypeAlias = np.dtype[Any]


def rule_of_result(rules: DTypeRules, position: int, results: int) -> DTypeRule:
    """The word for one of several results, of which there may be others than the rule describes."""
    if isinstance(rules, str):
        return rules
    return rules[position] if len(rules) == results else "stub"


def result_dtype(rule: DTypeRule, *arrays: DType) -> DType | None:
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
    if rule in ("same", "each"):
        return arrays[0]
    if rule == "first inexact":
        return _inexact(arrays[0])
    if rule == "each inexact":
        return np.result_type(*map(_inexact, arrays))
    if rule == "chosen":
        return np.result_type(*arrays[1:]) if len(arrays) > 1 else _FIXED["index"]
    if rule == "with integers":
        return np.result_type(*arrays, np.intp)
    if rule == "weighted":
        return _FIXED["float64" if len(arrays) > 1 else "index"]
    promoted = np.result_type(*arrays)
    match rule:
        case "arithmetic":
            return np.dtype(np.int8) if promoted.kind == "b" else promoted
        case "inexact":
            return _inexact(promoted)
        case "real":
            return _real(_inexact(promoted))
        case "complex":
            return np.result_type(_inexact(promoted), np.complex64)
        case "complex part":
            return _real(np.result_type(_inexact(promoted), np.complex64))
        case "double":
            return np.result_type(promoted, np.float64)
        case "floating":
            return np.result_type(*map(_floating, arrays))
        case "magnitude":
            return _real(promoted)
        case "accumulate":
            return _accumulator(promoted)
        case _:
            return promoted


_FIXED: dict[str, DType] = {
    "bool": np.dtype(np.bool_),
    "index": np.dtype(np.intp),
    "float64": np.dtype(np.float64),
    "uint8": np.dtype(np.uint8),
}


def _inexact(dtype: DType) -> DType:
    return np.dtype(np.float64) if dtype.kind in "biu" else dtype


def _real(dtype: DType) -> DType:
    return np.empty(0, dtype).real.dtype if dtype.kind == "c" else dtype


def _floating(dtype: DType) -> DType:
    if dtype.kind not in "biu":
        return dtype
    return np.dtype({1: np.float16, 2: np.float32}.get(dtype.itemsize, np.float64))


def _accumulator(dtype: DType) -> DType:
    if dtype.kind in "bi":
        return np.promote_types(dtype, np.int_)
    return np.promote_types(dtype, np.uint) if dtype.kind == "u" else dtype
