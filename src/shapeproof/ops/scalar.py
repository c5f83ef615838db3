"""Operations with one number, which keeps the array's element type and gets no gradient."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias

from shapeproof.ops.numpy_when_used import np
from shapeproof.ops.operation import Static, example
from shapeproof.ops.tape_operation import Array, Gradients, TapeOperation, record
from shapeproof.shapes.shape import Shape

if TYPE_CHECKING:
    from shapeproof.tape.variable import Variable

Scalar: TypeAlias = float | Fraction


def number(value: Scalar, what: str) -> Scalar:
    """The value as a Python number: a NumPy scalar would widen float32 arrays to its own type.

    Raises:
        TypeError: if it is no number.
    """
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, (int, float, Fraction)):
        return value
    raise TypeError(
        f'"{what}" takes a number here, got {type(value).__name__}; '
        "put an array on the tape with tape.constant, and give it the same shape"
    )


class Scale(TapeOperation):
    """`x * factor`."""

    function = "scale"
    tape_examples = (example("n d", 2, gives="n d"),)

    @staticmethod
    def tape_shape(x: Shape, factor: Static) -> Shape:
        return x

    @staticmethod
    def forward(x: Array, factor: Scalar) -> Array:
        return x * factor

    @staticmethod
    def vjp(gradient: Array, saved: object, needs: object, x: Array, factor: Scalar) -> Gradients:
        return (gradient * factor,)


def scale(x: Variable[Any], factor: Scalar) -> Variable[Any]:
    """`x * factor`, for a number."""
    return record(Scale, x, parameters=(number(factor, "scale"),))


class Shift(TapeOperation):
    """`x + offset`."""

    function = "shift"
    tape_examples = (example("n d", 2, gives="n d"),)

    @staticmethod
    def tape_shape(x: Shape, offset: Static) -> Shape:
        return x

    @staticmethod
    def forward(x: Array, offset: Scalar) -> Array:
        return x + offset

    @staticmethod
    def vjp(gradient: Array, saved: object, needs: object, x: Array, offset: Scalar) -> Gradients:
        return (gradient,)


def shift(x: Variable[Any], offset: Scalar) -> Variable[Any]:
    """`x + offset`, for a number."""
    return record(Shift, x, parameters=(number(offset, "shift"),))


class DivideBy(TapeOperation):
    """`x / divisor`: not the same, to the last bit, as the product with the inverse."""

    function = "divide_by"
    tape_dtype = "inexact"
    tape_examples = (example("n d", 2, gives="n d"),)

    @staticmethod
    def tape_shape(x: Shape, divisor: Static) -> Shape:
        return x

    @staticmethod
    def forward(x: Array, divisor: Scalar) -> Array:
        return x / divisor

    @staticmethod
    def vjp(gradient: Array, saved: object, needs: object, x: Array, divisor: Scalar) -> Gradients:
        return (gradient / divisor,)


def divide_by(x: Variable[Any], divisor: Scalar) -> Variable[Any]:
    """`x / divisor`, for a number."""
    return record(DivideBy, x, parameters=(number(divisor, "divide_by"),))


class DivideInto(TapeOperation):
    """`dividend / x`."""

    function = "divide_into"
    tape_dtype = "inexact"
    tape_examples = (example("n d", 1, gives="n d"),)

    @staticmethod
    def tape_shape(x: Shape, dividend: Static) -> Shape:
        return x

    @staticmethod
    def forward(x: Array, dividend: Scalar) -> Array:
        return dividend / x

    @staticmethod
    def vjp(gradient: Array, saved: Array, needs: object, x: Array, dividend: Scalar) -> Gradients:
        return (-gradient * saved / x,)


def divide_into(x: Variable[Any], dividend: Scalar) -> Variable[Any]:
    """`dividend / x`, for a number."""
    return record(DivideInto, x, parameters=(number(dividend, "divide_into"),))


class Power(TapeOperation):
    """`x ** exponent`."""

    function = "power"
    operators = ("__pow__",)
    tape_examples = (example("n d", 2, gives="n d"),)

    @staticmethod
    def tape_shape(x: Shape, exponent: Static) -> Shape:
        return x

    @staticmethod
    def forward(x: Array, exponent: Scalar) -> Array:
        return x**exponent

    @staticmethod
    def vjp(gradient: Array, saved: object, needs: object, x: Array, exponent: Scalar) -> Gradients:
        if exponent == 0:  # 0 * x**-1 would be NaN at 0
            return (gradient * 0,)
        slope: Array = x ** (exponent - 1)
        return (gradient * (slope * exponent),)


def power(x: Variable[Any], exponent: Scalar) -> Variable[Any]:
    """`x ** exponent`, for a number."""
    return record(Power, x, parameters=(number(exponent, "power"),))
