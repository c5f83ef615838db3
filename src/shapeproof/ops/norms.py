"""Norms of vectors and matrices."""

from typing import TypeAlias

from shapeproof.ops.axes import integer, normalize_axes
from shapeproof.ops.matrices import matrix_axes
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Axis, Flag, Operation, example, literal, refused
from shapeproof.ops.reduction import reduced
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.dim import ONE, Unknown
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Shape, rank
from shapeproof.shapes.wording import axes_phrase

#: Which norm; infinity is not written as a literal, so a rule does not know it.
Order: TypeAlias = int | float | str | Unknown | None

_OF_MATRICES = ("fro", "nuc", 1, -1, 2, -2)


class Norm(Operation):
    """A norm of the flattened array, of vectors along an axis, or of matrices on two axes."""

    names = functions("norm", "numpy.linalg")
    dtype = "real"
    examples = (
        example("n d", gives=""),
        example("n d", axis=1, gives="n"),
        example("n d", axis=-1, keepdims=True, gives="n 1"),
        example("b n d", axis=(1, 2), gives="b"),
        example("*b d", axis=-1, gives="*b"),
        example("n d", "fro", gives=""),
        refused("n d", axis=2),
        refused("b n d", axis=(0, 1, 2)),
        refused("b n d", 2),
        refused("n", "fro"),
    )

    @staticmethod
    def shape(x: Shape, ord: Order = None, axis: Axis = None, keepdims: Flag = False) -> Shape:
        if axis is None and ord is not None and not isinstance(ord, Unknown):
            if rank(x) not in (None, 1, 2):
                raise _refused(f"of order {ord!r} needs 1 or 2 axes, got {axes_phrase(x)}")
            _require_order(ord, rank(x))
        if axis is not None and not isinstance(axis, Unknown):
            axes = axis if isinstance(axis, tuple | list) else (integer(axis),)
            normalize_axes(tuple(axes), x)
            if len(axes) not in (1, 2):
                raise _refused(f"needs one axis or two, got {len(axes)}")
            _require_order(ord, len(axes))
        return reduced(x, axis, keepdims)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = tuple(max(size, 1) for size in draw.shape())
        pair = (draw.axis(len(x)), draw.axis(len(x)))
        axis = draw.choice((None, draw.axis(len(x)), pair, pair[:1], (*pair, 0)))
        order = draw.choice((None, None, 1, 2, -1, 3, "fro", "nuc"))
        return call(x, order, axis=axis, keepdims=draw.flag())


def _require_order(order: Order, axes: int | None) -> None:
    """Refuses the orders that vectors, or matrices, have no norm of."""
    if axes is None or order is None or isinstance(order, Unknown):
        return
    if axes == 1 and isinstance(order, str):
        raise _refused(f'has no order "{order}" for vectors')
    if axes == 2 and order not in _OF_MATRICES and order not in (float("inf"), float("-inf")):
        raise _refused(f"has no order {order!r} for matrices")


class MatrixNorm(Operation):
    """A norm of each matrix of a stack."""

    names = functions("matrix_norm", "numpy.linalg")
    dtype = "real"
    examples = (
        example("b n d", gives="b"),
        example("n d", keepdims=True, gives="1 1"),
        refused("n"),
    )

    @staticmethod
    def shape(x: Shape, keepdims: Flag = False, ord: Order = "fro") -> Shape:
        stack, _, _ = matrix_axes(x, '"matrix_norm"')
        _require_order(ord, 2)
        return (*stack, ONE, ONE) if literal(keepdims, "keepdims") else stack

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = tuple(max(size, 1) for size in draw.shape())
        return call(x, keepdims=draw.flag(), ord=draw.choice(("fro", "nuc", 1, 3)))


class VectorNorm(Operation):
    """A norm of all elements, or along axes taken as one."""

    names = functions("vector_norm", "numpy.linalg")
    dtype = "real"
    examples = (
        example("n d", gives=""),
        example("n d", axis=1, gives="n"),
        example("b n d", axis=(0, 2), gives="n"),
        refused("n d", axis=2),
    )

    @staticmethod
    def shape(x: Shape, axis: Axis = None, keepdims: Flag = False, ord: Order = 2) -> Shape:
        _require_order(ord, 1)
        return reduced(x, axis, keepdims)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = tuple(max(size, 1) for size in draw.shape())
        return call(x, axis=draw.axes(len(x)), keepdims=draw.flag(), ord=draw.choice((1, 2, 3)))


def _refused(problem: str) -> ShapeError:
    return ShapeError(BadParameter(label='"norm"', problem=problem))
