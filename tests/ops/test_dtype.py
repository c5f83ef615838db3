"""The element types that operations say they give, against NumPy's."""

import itertools
import random
from typing import Any

import numpy as np
import pytest

from shapeproof.ops.dtype import result_dtype, rule_of_result
from shapeproof.ops.index import Key
from shapeproof.ops.operation import Operation
from shapeproof.ops.registry import operations
from shapeproof.ops.sample import Call, Draw
from tests.ops.calls import numpy_names, promoted_types, run, shape_by_rule

# NumPy's characters: bool, signed, unsigned, floating, complex.
ELEMENT_TYPES = ["?", *"bhil", *"BHIL", *"efd", *"FD"]
#: How many calls of each operation: in some of them stand parameters that decide.
CALLS = 4
CHECKED = [each for each in operations() if numpy_names(each) and each.dtype != "stub"]


def accepted_calls(operation: type[Operation]) -> list[Call]:
    """Calls on arrays that are not empty, without arguments by name."""
    dice = random.Random(0)
    found: list[Call] = []
    for _ in range(10_000):
        call = operation.sample(Draw(dice))
        if shape_by_rule(operation.shape, call) is None or {"out", "where"} & call.keywords.keys():
            continue
        if 0 not in _sizes(call):
            found.append(call)
        if len(found) == CALLS:
            return found
    raise AssertionError("the samples never are calls on arrays with elements")


def _sizes(value: Any) -> list[Any]:
    if isinstance(value, Call):
        return _sizes(value.arguments)
    if isinstance(value, Key):
        return _sizes(value.entries)
    if isinstance(value, tuple | list):
        return [size for each in value for size in _sizes(each)]
    return [value]


def disagreement(name: str, operation: type[Operation], call: Call, *types: str) -> str:
    """What the operation and NumPy say differently about the results; empty if they agree.

    Raises:
        TypeError: if NumPy has no such function of these elements; or `LinAlgError`.
    """
    result = run(name, operation.shape, call, *types)
    results = result if isinstance(result, tuple | list) else (result,)
    arrays = [np.dtype(each).name for each in promoted_types(operation.shape, call, types)]
    for position, each in enumerate(results):
        rule = rule_of_result(operation.dtype, position, len(results))
        said = result_dtype(rule, *(arrays[position:] if rule == "each" else arrays))
        if said is not None and np.dtype(said) != np.asarray(each).dtype:
            return f"{name} of {types}: result {position} is {np.asarray(each).dtype}, not {said}"
    return ""


@pytest.mark.parametrize("operation", CHECKED, ids=lambda each: each.__name__)
def test_the_element_type_is_numpys(operation: type[Operation]) -> None:
    tried = 0
    for call, one, other in itertools.product(
        accepted_calls(operation), ELEMENT_TYPES, ELEMENT_TYPES
    ):
        if one != other and len(promoted_types(operation.shape, call, ELEMENT_TYPES[:2])) == 1:
            continue
        for name in numpy_names(operation):
            try:
                assert disagreement(name, operation, call, one, other) == ""
            except (TypeError, np.linalg.LinAlgError):
                continue
            tried += 1
    assert tried


def test_python_numbers_do_not_count() -> None:
    assert result_dtype("promote", "float32", "builtins.float") == "float32"


def test_what_the_stubs_say_is_not_said_here() -> None:
    assert result_dtype("stub", "float32") is None
