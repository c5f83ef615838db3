"""Arrays where an operation wants a whole number: NumPy's stubs let each array of integers pass."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from mypy.nodes import Expression, ListExpr, StarExpr, TupleExpr

from shapeproof.shapes import BadParameter, Dim, Shape, ShapeError, rank
from shapeproof.shapes.wording import axes_phrase

from .arrays import as_ndarray, shape_of
from .dtypes import is_fractional
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: Parameters that take a shape: an int, or a tuple of ints.
SHAPES: Final = frozenset({"shape", "size"})


def require_whole_numbers(
    arguments: Sequence[Expression], parameter: inspect.Parameter, checker: TypeChecker
) -> None:
    """Refuse an array in the place of a number, or of one of several.

    Args:
        arguments: what is given; several for `*shape`.
        parameter: the rule's parameter that they are given for.
        checker: the checker.

    Raises:
        ShapeError: if one is an array that holds more than one number.
    """
    arguments = [each for each in arguments if not isinstance(each, StarExpr)]
    is_shape = parameter.name in SHAPES
    if not is_shape and not _is_number(parameter):
        return
    several = arguments
    if len(arguments) == 1 and isinstance(arguments[0], TupleExpr | ListExpr):
        several = arguments[0].items
    elif len(arguments) == 1 and is_shape and not isinstance(arguments[0], StarExpr):
        _require_vector_of_integers(arguments[0], parameter.name, checker)
        return
    for argument in several:
        if isinstance(argument, StarExpr):
            continue  # any number of numbers
        shape = _shape_of_array(argument, checker)
        if shape is not None and any(item != Dim.of(1) for item in shape):
            _refuse(shape, parameter.name)


def _is_number(parameter: inspect.Parameter) -> bool:
    from shapeproof.ops.operation import Int

    return parameter.annotation in (Int, Int | None)


def _require_vector_of_integers(argument: Expression, name: str, checker: TypeChecker) -> None:
    """A shape may stand in an array, too."""
    shape = _shape_of_array(argument, checker)
    if shape and (len(shape) > 1 or is_fractional(argument_type(checker, argument))):
        _refuse(shape, name)


def _shape_of_array(argument: Expression, checker: TypeChecker) -> Shape | None:
    """The shape of an array of known rank; None for everything else."""
    array = as_ndarray(argument_type(checker, argument))
    shape = None if array is None else shape_of(array)
    return None if shape is None or rank(shape) is None else shape


def _refuse(shape: Shape, name: str) -> None:
    problem = f'needs whole numbers for "{name}", got {axes_phrase(shape)}'
    raise ShapeError(BadParameter(label="", problem=problem))
