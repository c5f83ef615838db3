"""The same elements under other axes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Operation, Static, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import as_size, count_with_rests, element_count, item, listed
from shapeproof.ops.tape_operation import Array, Gradients, TapeOperation, record
from shapeproof.shapes.dim import UNKNOWN, ZERO, Dim, Size
from shapeproof.shapes.equation import compatible
from shapeproof.shapes.mismatch import BadParameter, ElementCountMismatch, ShapeError, Undetermined
from shapeproof.shapes.notation import parse_dim
from shapeproof.shapes.quotient import assume_exact, divide
from shapeproof.shapes.shape import ANY_SHAPE, Shape, concrete, show

if TYPE_CHECKING:
    from shapeproof.tape.variable import Variable


def reshaped(a: Shape, target: object) -> Shape:
    """The shape after a reshape, where one size may be -1; None leaves all as it is.

    Raises:
        ShapeError: if the number of elements would change.
    """
    if target is None:
        return a
    try:
        entries = listed(target)
    except Undetermined:
        return ANY_SHAPE
    open_places = [place for place, entry in enumerate(entries) if _is_minus_one(entry)]
    if len(open_places) > 1:
        raise ShapeError(
            BadParameter(label="shape", problem="leaves more than one size open with -1")
        )
    known = tuple(
        UNKNOWN if place in open_places else item(entry) for place, entry in enumerate(entries)
    )
    count = count_with_rests(a)
    if not open_places:
        _require_same_count(a, known, count, count_with_rests(known))
        return known
    (place,) = open_places
    others = count_with_rests(known[:place] + known[place + 1 :])
    return (*known[:place], _open_size(a, known, count, others), *known[place + 1 :])


def _open_size(a: Shape, target: Shape, count: Size, others: Size) -> Size:
    """The size that -1 stands for: the division leaves no remainder, or NumPy refuses."""
    if others == ZERO:
        raise ShapeError(
            BadParameter(label="shape", problem="leaves a size open with -1 beside a size of 0")
        )
    if not isinstance(count, Dim) or not isinstance(others, Dim):
        return UNKNOWN
    quotient, remainder = divide(count, others)
    if not remainder.terms:
        return as_size(quotient)
    if remainder.constant and others.constant:
        wanted = show(target).replace("_", "-1")
        problem = f'cannot turn "{show(a)}" into "{wanted}"'
        detail = f"{count} elements are not a multiple of {others}"
        raise ShapeError(BadParameter(label="reshape", problem=problem, details=(detail,)))
    return as_size(assume_exact(count) // assume_exact(others))


def _require_same_count(a: Shape, target: Shape, count: Size, target_count: Size) -> None:
    if not isinstance(count, Dim) or not isinstance(target_count, Dim):
        return
    if not compatible(assume_exact(count), assume_exact(target_count)):
        raise ShapeError(
            ElementCountMismatch(
                source=a, target=target, source_count=count, target_count=target_count
            )
        )


def _is_minus_one(entry: object) -> bool:
    value = entry.constant if isinstance(entry, Dim) else entry
    return isinstance(value, int) and value == -1


class Reshape(TapeOperation):
    """Gives an array other axes, with the same elements in the same order."""

    names = functions("reshape")
    function = "reshape"
    dtype = "same"
    examples = (
        example("b h w", ("b", "h*w"), gives="b h*w"),
        example("b h w", ("b", -1), gives="b h*w"),
        example("n d", -1, gives="n*d"),
        example("n", (2, -1), gives="2 n//2"),
        example("b n d", ("b", "n", "h", "d//h"), gives="b n h d//h"),
        example("*b d", (-1, "d"), gives="_ d"),
        example("2 n 1 n//2", (-1, "n//2"), gives="2*n n//2"),
        refused("b h w", ("b", "h")),
        refused("2 3", (4, -1)),
        refused("2*n+1", (2, -1)),
        refused("n d", (-1, -1)),
    )
    tape_examples = examples

    @staticmethod
    def shape(a: Shape, shape: Static, order: Static = None, copy: Static = None) -> Shape:
        return reshaped(a, shape)

    @staticmethod
    def tape_shape(x: Shape, shape: Static) -> Shape:
        return reshaped(x, shape)

    @staticmethod
    def forward(x: Array, shape: int | tuple[int, ...]) -> Array:
        try:
            return x.reshape(shape)
        except ValueError:
            reshaped(concrete(*x.shape), shape)
            raise

    @staticmethod
    def vjp(
        gradient: Array, saved: object, needs: object, x: Array, shape: int | tuple[int, ...]
    ) -> Gradients:
        return (gradient.reshape(x.shape),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(0, 3)
        return call(a, draw.target(a))


def reshape(x: Variable[Any], shape: int | tuple[int, ...]) -> Variable[Any]:
    """The same elements in the same order under other axes; one size may be -1."""
    return record(Reshape, x, parameters=(shape,))


class ReshapeMethod(Operation):
    """The method takes the sizes one by one, too."""

    names = methods("reshape")
    dtype = "same"
    examples = (
        example("b h w", 6, parse_dim("b*h*w//6"), gives="6 b*h*w//6"),
        example("n d", -1, gives="n*d"),
        example("n d", None, gives="n d"),
        refused("n d", parse_dim("n")),
    )

    @staticmethod
    def shape(a: Shape, *shape: Static, order: Static = None, copy: Static = None) -> Shape:
        return reshaped(a, shape[0] if len(shape) == 1 else shape)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(0, 3)
        target = draw.target(a)
        return call(a, *target) if isinstance(target, tuple) and target else call(a, target)


class Flatten(Operation):
    """All elements on one axis."""

    names = (*functions("ravel"), *methods("ravel flatten"))
    dtype = "same"
    examples = (
        example("n d", gives="n*d"),
        example("", gives="1"),
        example("*b d", gives="_"),
    )

    @staticmethod
    def shape(a: Shape, order: Static = None) -> Shape:
        return (element_count(a),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())
