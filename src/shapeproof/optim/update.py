"""What all updates share: shapes and element types of the operands, never their arithmetic."""

from numbers import Real
from typing import Any, Final, Protocol, TypeVar, cast, runtime_checkable

import numpy as np

from shapeproof.shapes import Bindings, concrete, match


@runtime_checkable
class Arithmetic(Protocol):
    """What an update asks of its operands: subtraction, and multiplication by a scalar.

    Numbers, fractions and symbols have them, and so have the arrays of NumPy, torch and JAX.
    """

    def __sub__(self, other: Any, /) -> Any: ...
    def __mul__(self, other: Any, /) -> Any: ...


OperandT = TypeVar("OperandT", bound=Arithmetic)

_NUMPY: Final = (np.ndarray, np.generic)


def check_operands(param: object, grad: object) -> None:
    """Checks that a gradient is one of this parameter: of its shape and element type.

    Raises:
        ShapeError: if the shapes differ; nothing is broadcast.
        TypeError: if both are NumPy's and their element types differ.
    """
    _check_shape('argument "grad"', _shape(param), _shape(grad))
    if not (isinstance(param, _NUMPY) and isinstance(grad, _NUMPY)):
        return
    if param.dtype.type is not grad.dtype.type:
        raise TypeError(
            f'argument "grad" needs the element type of the parameter, {param.dtype}, '
            f"got {grad.dtype}; if that is meant, write grad.astype(param.dtype)"
        )


def scalar_for(param: object, name: str, value: Any) -> Any:
    """A scalar such as the learning rate, as the arithmetic with this parameter needs it.

    For a floating-point parameter of NumPy it is rounded to the parameter's element type. That is
    what NumPy does with a Python float; but a `np.float64`, left alone, would widen a float32
    parameter. Everywhere else it stays as it is, so that fractions remain exact.

    Args:
        param: the parameter.
        name: what the error calls the scalar.
        value: the scalar.

    Raises:
        ShapeError: if it is not a scalar.
    """
    if type(value) is float:
        return value  # NumPy rounds it by itself
    _check_shape(f'argument "{name}"', (), _shape(value))
    if not (isinstance(param, _NUMPY) and param.dtype.kind == "f"):
        return value
    number = value[()] if isinstance(value, np.ndarray) else value
    return param.dtype.type(number) if isinstance(number, Real) else number


def as_parameter(updated: Any, param: OperandT) -> OperandT:
    """The result of an update, as an array where the parameter is one.

    NumPy gives a scalar, not an array, for a result without axes.

    Raises:
        TypeError: if the element type has become another, as that of integers times a float does.
    """
    result: Any = updated
    target: object = param
    if isinstance(target, _NUMPY):
        found = target.dtype if target.dtype.kind == "O" else np.asarray(updated).dtype
        if found.type is not target.dtype.type:
            raise TypeError(
                f"the update turns the parameter's element type {target.dtype} into {found}; "
                f'if that is meant, update param.astype("{found}")'
            )
        if isinstance(target, np.ndarray) and not isinstance(updated, np.ndarray):
            result = np.empty_like(target)
            result[()] = updated
    return cast("OperandT", result)


def _shape(operand: object) -> tuple[int, ...]:
    """The shape of an array of any library; a scalar has the shape `()`."""
    return tuple(getattr(operand, "shape", ()))


def _check_shape(label: str, expected: tuple[int, ...], actual: tuple[int, ...]) -> None:
    if expected != actual:
        match(concrete(*expected), concrete(*actual), Bindings(), lambda name: False, label)
