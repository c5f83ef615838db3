"""The strict rules that the checker applies, against what the tape does."""

import random
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from shapeproof import ShapeError, Tape, Variable, ops
from shapeproof.ops.contraction import factor
from shapeproof.ops.operation import ParameterKind, Result, parameter_kinds
from shapeproof.ops.registry import operations
from shapeproof.ops.sample import Call, Draw, Sizes, call
from shapeproof.ops.tape_operation import TapeOperation
from shapeproof.shapes import concrete
from tests.ops.calls import converted, shape_by_rule


def one(draw: Draw) -> Call:
    return call(draw.shape())


def pair(draw: Draw) -> Call:
    x = draw.shape()
    return call(x, draw.near(x) if draw.flag() else draw.like(x))


def reduction(draw: Draw) -> Call:
    x = draw.shape()
    return call(x, axis=draw.axes(len(x)), keepdims=draw.flag())


def along_axis(draw: Draw) -> Call:
    x = draw.shape(1)
    return call(x, axis=draw.axis(len(x)))


def product(draw: Draw) -> Call:
    x = draw.shape()
    y = factor(draw, x)
    return call(x, (*x[:-2], *y[-2:]) if draw.flag() else y)


def linear(draw: Draw) -> Call:
    x, out = draw.shape(), draw.size()
    w = draw.near((*x[-1:], out))
    return call(x, w) if draw.flag() else call(x, w, draw.near((out,)))


def losses(draw: Draw) -> Call:
    labels = draw.shape(0, 3)
    return call((*draw.near(labels), draw.integer(1, 4)), labels)


def reshape(draw: Draw) -> Call:
    x = draw.shape(0, 3)
    return call(x, draw.target(x))


def transpose(draw: Draw) -> Call:
    x = draw.shape()
    return call(x, draw.choice((None, draw.order(len(x)))))


def broadcast_to(draw: Draw) -> Call:
    target = draw.shape()
    return call(draw.like(target), target)


def with_number(draw: Draw) -> Call:
    return call(draw.shape(), 2)


DRAWS: dict[str, Callable[[Draw], Call]] = {
    **dict.fromkeys(("add", "sub", "mul", "div", "mse_loss"), pair),
    **dict.fromkeys(("neg", "relu", "tanh", "sigmoid", "exp", "log"), one),
    **dict.fromkeys(("scale", "shift", "divide_by", "divide_into", "power"), with_number),
    **dict.fromkeys(("sum", "mean"), reduction),
    **dict.fromkeys(("softmax", "log_softmax"), along_axis),
    "matmul": product,
    "linear": linear,
    "reshape": reshape,
    "transpose": transpose,
    "broadcast_to": broadcast_to,
    "softmax_cross_entropy": losses,
}


def shape_on_tape(function: str, rule: Callable[..., Result], call: Call) -> Result | None:
    """The shape of what the tape computes; None for a `ShapeError`."""
    tape = Tape()

    def to(parameter: str, kind: ParameterKind, value: Any) -> Any:
        if kind is ParameterKind.STATIC:
            return value
        if parameter == "labels":
            return np.zeros(value, int)
        return tape.leaf(np.ones(value))

    arguments, keywords = converted(rule, call.arguments, call.keywords, to)
    try:
        result: Variable[Any] = getattr(ops, function)(*arguments, **keywords)
    except ShapeError:
        return None
    assert result.value.shape == result.shape
    return concrete(*result.shape)


TAPE_OPERATIONS = [
    each for each in operations() if issubclass(each, TapeOperation) and "function" in vars(each)
]


@pytest.mark.parametrize("operation", TAPE_OPERATIONS, ids=lambda each: each.function)
def test_the_tape_accepts_what_its_rule_accepts(operation: type[TapeOperation]) -> None:
    dice = random.Random(operation.function)
    accepted = 0
    for _ in range(1000):
        drawn = DRAWS[operation.function](Draw(dice))
        expected = shape_by_rule(operation.tape_shape, drawn)
        found = shape_on_tape(operation.function, operation.tape_shape, drawn)
        assert found == expected, drawn
        accepted += found is not None
    assert accepted > 100


@pytest.mark.parametrize("name", ["add", "sub", "mul", "div", "mse_loss"])
@pytest.mark.parametrize("shapes", [((2, 3), (3,)), ((2, 1), (2, 3)), ((2,), ()), ((1,), ())])
def test_nothing_is_broadcast_silently(name: str, shapes: tuple[Sizes, Sizes]) -> None:
    tape = Tape()
    x, y = (tape.leaf(np.ones(shape)) for shape in shapes)
    for arguments in ((x, y), (y, x)):
        with pytest.raises(ShapeError, match=f'"{name}" needs equal shapes'):
            getattr(ops, name)(*arguments)


def test_the_operators_take_a_number_where_the_function_does_not() -> None:
    for operation in TAPE_OPERATIONS:
        if operation.operator_shape is not None:
            matrix = concrete(2, 3)
            assert operation.operator_shape(matrix, ()) == matrix
            with pytest.raises(ShapeError):
                operation.operator_shape(matrix, concrete(3))
            with pytest.raises(ShapeError):
                operation.tape_shape(matrix, ())


def test_every_operation_of_the_tape_is_drawn() -> None:
    assert {each.function for each in TAPE_OPERATIONS} == DRAWS.keys()


def test_the_kinds_of_the_parameters_are_those_of_the_function() -> None:
    kinds = parameter_kinds(ops_rule("softmax_cross_entropy"))
    assert set(kinds.values()) == {ParameterKind.ARRAY}
    assert parameter_kinds(ops_rule("linear"))["b"] is ParameterKind.OPTIONAL_ARRAY
    assert parameter_kinds(ops_rule("sum"))["axis"] is ParameterKind.STATIC


def ops_rule(function: str) -> Callable[..., Result]:
    return next(each.tape_shape for each in TAPE_OPERATIONS if each.function == function)
