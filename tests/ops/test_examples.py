"""The examples that stand beside the rules are true."""

from collections.abc import Callable

import pytest

from shapeproof.ops.operation import Example, Operation, Result
from shapeproof.ops.registry import operations
from shapeproof.ops.tape_operation import TapeOperation
from shapeproof.shapes import ShapeError
from tests.ops.calls import example_result, expected

CASES = [
    (each, each.shape, shown) for each in operations() for shown in each.examples if each.names
] + [
    (each, each.tape_shape, shown)
    for each in operations()
    if issubclass(each, TapeOperation)
    for shown in each.tape_examples
    if "function" in vars(each)
]


@pytest.mark.parametrize(
    ("operation", "rule", "shown"),
    CASES,
    ids=[
        f"{each.__name__}-{rule.__name__}-{shown.arguments}-{dict(shown.keywords)}"
        for each, rule, shown in CASES
    ],
)
def test_an_example_gives_what_it_says(
    operation: type[Operation], rule: Callable[..., Result], shown: Example
) -> None:
    if shown.gives is None:
        with pytest.raises(ShapeError):
            example_result(rule, shown.arguments, shown.keywords)
    else:
        result = example_result(rule, shown.arguments, shown.keywords)
        assert result == expected(shown.gives)


def test_every_operation_has_an_example_of_each_kind_of_rule() -> None:
    for each in operations():
        assert not each.names or each.examples, each
        if issubclass(each, TapeOperation) and "function" in vars(each):
            assert each.tape_examples, each
