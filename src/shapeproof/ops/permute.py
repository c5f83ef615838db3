"""Axes in another order, axes of size 1 put in and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shapeproof.ops.axes import insert_axis, known_rank, normalize_axes, normalize_axis
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Axes, Axis, Int, Operation, Static, example, refused
from shapeproof.ops.reduction import ufunc_axis
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import listed
from shapeproof.ops.tape_operation import Array, Gradients, TapeOperation, record
from shapeproof.shapes.dim import ONE, Dim
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Rest, Shape, concrete, rank, show

if TYPE_CHECKING:
    from shapeproof.tape.variable import Variable


def permuted(a: Shape, axes: object) -> Shape:
    """The shape with its axes in this order; reversed for None.

    Raises:
        ShapeError: if the order does not name every axis once.
    """
    if axes is None:
        # any number of axes, reversed, is not the same axes
        return tuple(Rest(None) if isinstance(item, Rest) else item for item in reversed(a))
    order = normalize_axes(listed(axes), a)
    if len(order) != known_rank(a):
        raise ShapeError(
            BadParameter(
                label="axes",
                problem=f'must name every axis of "{show(a)}" once, got {listed(axes)}',
            )
        )
    return tuple(a[place] for place in order)


class Transpose(TapeOperation):
    """Reverses the axes, or puts them in a given order."""

    names = functions("transpose permute_dims")
    function = "transpose"
    operators = ("T",)
    dtype = "same"
    examples = (
        example("n d", gives="d n"),
        example("b h w", (0, 2, 1), gives="b w h"),
        example("b h w", (-1, 0, 1), gives="w b h"),
        refused("b h w", (0, 1)),
        refused("b h w", (0, 1, 1)),
    )
    tape_examples = examples

    @staticmethod
    def shape(a: Shape, axes: Axis = None) -> Shape:
        return permuted(a, axes)

    @staticmethod
    def tape_shape(x: Shape, axes: Axis = None) -> Shape:
        return permuted(x, axes)

    @staticmethod
    def forward(x: Array, axes: tuple[int, ...] | None) -> Array:
        try:
            return x.transpose(axes)
        except ValueError:
            permuted(concrete(*x.shape), axes)
            raise

    @staticmethod
    def vjp(
        gradient: Array, saved: object, needs: object, x: Array, axes: tuple[int, ...] | None
    ) -> Gradients:
        if axes is None:
            return (gradient.T,)
        back = [0] * x.ndim
        for place, axis in enumerate(axes):
            back[axis] = place
        return (gradient.transpose(back),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, draw.choice((None, draw.order(len(a)))))


def transpose(x: Variable[Any], axes: tuple[int, ...] | None = None) -> Variable[Any]:
    """The axes reversed, or in the given order."""
    return record(Transpose, x, parameters=(axes,))


class TransposeMethod(Operation):
    """The method takes the axes one by one, too."""

    names = methods("transpose")
    dtype = "same"
    examples = (
        example("n d", gives="d n"),
        example("b h w", 0, 2, 1, gives="b w h"),
        example("b h w", (2, 0, 1), gives="w b h"),
    )

    @staticmethod
    def shape(a: Shape, *axes: Static) -> Shape:
        if not axes:
            return permuted(a, None)
        return permuted(a, axes[0] if len(axes) == 1 else axes)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, *draw.choice(((), draw.order(len(a)))))


class TransposeAttribute(Operation):
    """The transpose as an attribute."""

    names = methods("T")
    dtype = "same"
    examples = (
        example("n d", gives="d n"),
        example("n", gives="n"),
        example("*b d", gives="d ..."),
    )

    @staticmethod
    def shape(a: Shape) -> Shape:
        return permuted(a, None)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class MatrixTranspose(Operation):
    """The transpose of each matrix in a stack."""

    names = (
        *functions("matrix_transpose"),
        *functions("matrix_transpose", "numpy.linalg"),
        *methods("mT"),
    )
    dtype = "same"
    examples = (example("*b n d", gives="*b d n"), refused("n"))

    @staticmethod
    def shape(x: Shape) -> Shape:
        if rank(x) in (0, 1):
            problem = f'needs at least 2 axes, got "{show(x)}"'
            raise ShapeError(BadParameter(label="matrix transpose", problem=problem))
        return swapped(x, -1, -2)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


def swapped(a: Shape, axis1: Int, axis2: Int) -> Shape:
    """The shape with two axes exchanged."""
    one, other = normalize_axis(axis1, a), normalize_axis(axis2, a)
    items = list(a)
    items[one], items[other] = items[other], items[one]
    return tuple(items)


class SwapAxes(Operation):
    """Two axes exchanged."""

    names = (*functions("swapaxes"), *methods("swapaxes"))
    dtype = "same"
    examples = (
        example("b n d", 1, 2, gives="b d n"),
        example("*b n d", -1, -2, gives="*b d n"),
        refused("n d", 0, 2),
    )

    @staticmethod
    def shape(a: Shape, axis1: Int, axis2: Int) -> Shape:
        return swapped(a, axis1, axis2)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, draw.axis(len(a)), draw.axis(len(a)))


class MoveAxis(Operation):
    """Axes moved to new places, the others in their order."""

    names = functions("moveaxis")
    dtype = "same"
    examples = (
        example("h w c", -1, 0, gives="c h w"),
        example("a b c d", (0, 1), (2, 3), gives="c d a b"),
        example("*b c", -1, 0, gives="c *b"),
        example("c *b d", 0, -1, gives="*b d c"),
        refused("n d", 2, 0),
        refused("a b c", (0, 1), 2),
    )

    @staticmethod
    def shape(a: Shape, source: Axes, destination: Axes) -> Shape:
        origins = normalize_axes(source, a)
        if rank(a) is None and not isinstance(destination, (tuple, list)) and len(origins) == 1:
            (place,) = origins
            return insert_axis(destination, (*a[:place], *a[place + 1 :]), a[place])
        known_rank(a)
        targets = normalize_axes(destination, a)
        if len(origins) != len(targets):
            raise ShapeError(
                BadParameter(label="moveaxis", problem="needs as many destinations as sources")
            )
        order = [place for place in range(len(a)) if place not in origins]
        for target, origin in sorted(zip(targets, origins, strict=True)):
            order.insert(target, origin)
        return tuple(a[place] for place in order)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, draw.axis(len(a)), draw.axis(len(a)))


class ExpandDims(Operation):
    """New axes of size 1, at places of the result."""

    names = functions("expand_dims")
    dtype = "same"
    examples = (
        example("n d", 0, gives="1 n d"),
        example("n d", -1, gives="n d 1"),
        example("n", (0, 2), gives="1 n 1"),
        example("*b d", -1, gives="*b d 1"),
        refused("n", 3),
    )

    @staticmethod
    def shape(a: Shape, axis: Axis) -> Shape:
        if not isinstance(axis, (tuple, list)):
            if axis is None:
                raise ShapeError(BadParameter(label="expand_dims", problem="needs an axis"))
            return insert_axis(axis, a, ONE)
        frame = (ONE,) * (known_rank(a) + len(axis))
        places = normalize_axes(axis, frame)
        old = iter(a)
        return tuple(ONE if place in places else next(old) for place in range(len(frame)))

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, draw.choice((draw.axis(len(a) + 1), (draw.axis(len(a) + 2), 0))))


class Squeeze(Operation):
    """Axes of size 1 taken out."""

    names = (*functions("squeeze"), *methods("squeeze"))
    dtype = "same"
    examples = (
        example("n 1", gives="n"),
        example("1 n 1", 0, gives="n 1"),
        refused("n d", 0),
        refused("n 1", 2),
    )

    @staticmethod
    def shape(a: Shape, axis: Axis = None) -> Shape:
        if axis is None:
            if not all(isinstance(item, Dim) for item in a):
                raise Undetermined("some axes may be of size 1")
            return tuple(item for item in a if item != ONE)
        gone = normalize_axes(ufunc_axis(a, axis), a)
        for place in gone:
            if isinstance(a[place], Dim) and a[place] != ONE:
                problem = f'cannot take out axis {place} of "{show(a)}", which is not of size 1'
                raise ShapeError(BadParameter(label="squeeze", problem=problem))
        return tuple(item for place, item in enumerate(a) if place not in gone)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = tuple(draw.choice((1, size)) for size in draw.shape())
        return call(a, draw.axes(len(a)))
