"""Matrix products on the tape: `matmul` and `linear`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shapeproof.ops.contraction import factor, matrix_product
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.numpy_when_used import np
from shapeproof.ops.ones import sum_of_rows
from shapeproof.ops.operation import Static, example, refused
from shapeproof.ops.output import into
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.tape_operation import Array, Gradients, TapeOperation, record
from shapeproof.shapes.mismatch import BadParameter, ContractionMismatch, ShapeError, Undetermined
from shapeproof.shapes.shape import Rest, Shape, concrete, is_compatible_item, rank, show

if TYPE_CHECKING:
    from shapeproof.tape.variable import Variable


class MatMul(TapeOperation):
    """The matrix product. On the tape, stacks of matrices have equal batch axes."""

    names = (*functions("matmul"), *methods("__matmul__"))
    function = "matmul"
    operators = ("__matmul__",)
    dtype = "promote"
    examples = (
        example("n k", "k m", gives="n m"),
        example("k", "k", gives=""),
        example("n k", "k", gives="n"),
        example("*b n k", "k m", gives="*b n m"),
        example("b n k", "b k m", gives="b n m"),
        example("b 1 n k", "h k m", gives="b h n m"),
        refused("n k", "m k"),
        refused("n k", ""),
        refused("a n k", "b k m"),
    )
    tape_examples = (
        example("n k", "k m", gives="n m"),
        example("k", "k", gives=""),
        example("n k", "k", gives="n"),
        example("k", "k m", gives="m"),
        example("b n k", "b k m", gives="b n m"),
        refused("n k", "m k"),
        refused("b n k", "k m"),
        refused("b n k", "1 k m"),
    )

    @staticmethod
    def shape(
        x1: Shape,
        x2: Shape,
        out: Shape | None = None,
        casting: Static = None,
        order: Static = None,
        dtype: Static = None,
        subok: Static = None,
        axes: Static = None,
        axis: Static = None,
    ) -> Shape:
        if axes is not None or axis is not None:
            raise Undetermined("the axes are chosen by the call")
        return into(matrix_product(x1, x2, '"matmul"'), out)

    @staticmethod
    def tape_shape(x: Shape, y: Shape) -> Shape:
        result = matrix_product(x, y, '"matmul"')
        if rank(x) is None or rank(y) is None or max(len(x), len(y)) < 3:
            return result
        same = len(x) == len(y) and all(map(is_compatible_item, x[:-2], y[:-2]))
        if not same:
            problem = f'needs equal batch axes, got "{show(x)}" and "{show(y)}"'
            hint = "the tape repeats nothing: use ops.broadcast_to, or ops.linear for one matrix"
            raise ShapeError(BadParameter(label='"matmul"', problem=problem, details=(hint,)))
        return result

    @staticmethod
    def forward(x: Array, y: Array) -> Array:
        if x.ndim == 2 == y.ndim and x.shape[1] == y.shape[0]:
            product: Array = x.dot(y)  # half of matmul's overhead on small arrays
        else:
            MatMul.tape_shape(concrete(*x.shape), concrete(*y.shape))
            product = np.matmul(x, y)
        return product

    @staticmethod
    def vjp(
        gradient: Array, saved: object, needs: tuple[bool, bool], x: Array, y: Array
    ) -> Gradients:
        if x.ndim == 1 or y.ndim == 1:
            return _vector_product_vjp(gradient, x, y)
        if x.ndim == 2:
            return (
                gradient.dot(y.T) if needs[0] else None,
                x.T.dot(gradient) if needs[1] else None,
            )
        return (
            np.matmul(gradient, y.swapaxes(-1, -2)) if needs[0] else None,
            np.matmul(x.swapaxes(-1, -2), gradient) if needs[1] else None,
        )

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        return call(x, factor(draw, x))


def matmul(x: Variable[Any], y: Variable[Any]) -> Variable[Any]:
    """The matrix product of vectors, of matrices, or of stacks with equal batch axes."""
    return record(MatMul, x, y)


def _vector_product_vjp(gradient: Array, x: Array, y: Array) -> Gradients:
    if x.ndim == 1 and y.ndim == 1:
        return gradient * y, gradient * x
    if x.ndim == 1:
        return y.dot(gradient), np.multiply.outer(x, gradient)
    return np.multiply.outer(gradient, y), gradient.dot(x)


class Linear(TapeOperation):
    """`x @ w + b` for each vector along the last axis of `x`."""

    function = "linear"
    tape_examples = (
        example("batch inp", "inp out", "out", gives="batch out"),
        example("*b inp", "inp out", "out", gives="*b out"),
        example("inp", "inp out", gives="out"),
        refused("batch inp", "out inp", "out"),
        refused("batch inp", "inp out", "inp"),
        refused("batch inp", "inp out", "batch out"),
    )

    @staticmethod
    def tape_shape(x: Shape, w: Shape, b: Shape | None = None) -> Shape:
        if rank(w) not in (2, None):
            problem = f'needs a matrix for "w", got "{show(w)}"'
            raise ShapeError(BadParameter(label='"linear"', problem=problem))
        if not x:
            raise ShapeError(BadParameter(label='"linear"', problem="needs a vector, got a scalar"))
        if rank(w) is None:
            raise Undetermined("the number of axes of w is not known")
        if not isinstance(x[-1], Rest) and not is_compatible_item(w[0], x[-1]):
            raise ShapeError(
                ContractionMismatch(
                    label='"linear"', left=x, right=w, left_size=x[-1], right_size=w[0]
                )
            )
        bias_fits = b is None or rank(b) is None or (len(b) == 1 and is_compatible_item(w[1], b[0]))
        if b is not None and not bias_fits:
            problem = f'needs a bias of shape "{show((w[1],))}", got "{show(b)}"'
            raise ShapeError(BadParameter(label='"linear"', problem=problem))
        if isinstance(x[-1], Rest):
            raise Undetermined("the last axis of x is not known")
        return (*x[:-1], w[1])

    @staticmethod
    def forward(x: Array, w: Array, b: Array | None = None) -> Array:
        if not (
            w.ndim == 2
            and x.ndim
            and x.shape[-1] == w.shape[0]
            and (b is None or b.shape == w.shape[1:])
        ):
            bias = None if b is None else concrete(*b.shape)
            Linear.tape_shape(concrete(*x.shape), concrete(*w.shape), bias)
        out: Array = x.dot(w) if x.ndim <= 2 else _rows(x).dot(w)
        if x.ndim > 2:
            out = out.reshape(*x.shape[:-1], w.shape[1])
        if b is not None and b.dtype is out.dtype:  # `out` is fresh, and keeps its type
            out += b
        elif b is not None:
            out = out + b
        return out

    @staticmethod
    def vjp(
        gradient: Array,
        saved: object,
        needs: tuple[bool, ...],
        x: Array,
        w: Array,
        b: Array | None = None,
    ) -> Gradients:
        rows = gradient if x.ndim == 2 else _rows(gradient)
        to_x = rows.dot(w.T).reshape(x.shape) if needs[0] else None
        to_w = (x if x.ndim == 2 else _rows(x)).T.dot(rows) if needs[1] else None
        if b is None:
            return to_x, to_w
        return to_x, to_w, sum_of_rows(rows) if needs[2] else None


def linear(x: Variable[Any], w: Variable[Any], b: Variable[Any] | None = None) -> Variable[Any]:
    """`x @ w + b` for each vector along the last axis of `x`.

    Args:
        x: vectors, under any number of batch axes.
        w: the weights, inputs by outputs.
        b: the bias, one number for each output; none if left out.
    """
    return record(Linear, x, w) if b is None else record(Linear, x, w, b)


def _rows(x: Array) -> Array:
    """The vectors along the last axis as the rows of one matrix."""
    count = 1
    for size in x.shape[:-1]:
        count *= size
    return x.reshape(count, x.shape[-1])
