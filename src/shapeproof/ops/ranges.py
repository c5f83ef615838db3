"""Numbers in a row, and the grids that are made of them."""

import math

from shapeproof.ops.axes import insert_axis
from shapeproof.ops.diagonals import at_least_none
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import (
    Flag,
    Int,
    Operation,
    Result,
    Static,
    example,
    literal,
    refused,
)
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count, listed, size
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.dim import ONE, UNKNOWN, Dim, Unknown, constant
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Shape


class ARange(Operation):
    """Numbers from a start up to a stop, which is left out.

    Of names, the stop is taken to lie behind the start.
    """

    names = functions("arange")
    examples = (
        example(Dim.of("n"), gives="n"),
        example(1, Dim.of("n"), gives="n-1"),
        example(0, Dim.of("n"), 2, gives="(n+1)//2"),
        example(2, 8, 3, gives="2"),
        example(0.0, 1.0, 0.25, gives="4"),
        example(0.0, Dim.of("n"), gives="n"),
        example(5, 2, gives="0"),
        refused(0, 3, 0),
    )

    @staticmethod
    def shape(
        start: Static = None,
        stop: Static = None,
        step: Static = None,
        dtype: Static = None,
        device: Static = None,
        like: Static = None,
    ) -> Shape:
        if stop is None:
            start, stop = None, start
        first, last, stride = (
            _number(value, default) for value, default in ((start, 0), (stop, UNKNOWN), (step, 1))
        )
        if stride == 0:
            raise ShapeError(BadParameter(label="step", problem="cannot be zero"))
        if isinstance(first, Unknown) or isinstance(last, Unknown) or isinstance(stride, Unknown):
            return (UNKNOWN,)
        if not isinstance(first, Dim) and not isinstance(last, Dim) and not isinstance(stride, Dim):
            return (constant(max(math.ceil((last - first) / stride), 0)),)
        if isinstance(first, float) or isinstance(last, float) or isinstance(stride, float):
            return (UNKNOWN,)
        return (at_least_none(-((Dim.of(first) - last) // stride)),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        first, last = draw.integer(-3, 6), draw.integer(-3, 9)
        step = draw.choice((1, 2, 3, -1, -2, 2.0))
        return draw.choice((call(last), call(first, last), call(first, last, step)))


def _number(value: object, default: int | Unknown) -> int | float | Dim | Unknown:
    if value is None:
        return default
    if isinstance(value, Dim):
        return value if value.constant is None else value.constant
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int | float) else UNKNOWN


SPACE_EXAMPLES = (
    example("", "", gives="50"),
    example("", "", Dim.of("k"), gives="k"),
    example("n", "", 5, gives="5 n"),
    example("n", "m 1", 5, axis=-1, gives="m n 5"),
    refused("", "", -1),
    refused("n", "m"),
    refused("n", "", axis=2),
)


class LinSpace(Operation):
    """Evenly spaced numbers between two bounds, which may be arrays."""

    names = functions("linspace")
    dtype = "inexact"
    examples = (*SPACE_EXAMPLES, example("n", "n", 5, retstep=True, gives=("5 n", "n")))

    @staticmethod
    def shape(
        start: Shape,
        stop: Shape,
        num: Int = 50,
        endpoint: Flag = True,
        retstep: Flag = False,
        dtype: Static = None,
        axis: Int = 0,
        device: Static = None,
    ) -> Result:
        bounds = broadcast(start, stop)
        result = insert_axis(axis, bounds, size(num, "num"))
        if not literal(retstep, "retstep"):
            return result
        return result, () if _has_no_step(num, endpoint) else bounds

    @staticmethod
    def sample(draw: Draw) -> Call:
        start, number = draw.shape(0, 2), draw.integer(-1, 5)
        axis = draw.choice((0, -1, draw.axis(len(start) + 1)))
        return call(start, draw.like(start), number, retstep=draw.flag(), axis=axis)


def _has_no_step(number: Int, endpoint: Flag) -> bool:
    """Whether the points are too few for a distance between them; NumPy then gives NaN."""
    count = number.constant if isinstance(number, Dim) else number
    if not isinstance(count, int):
        return False
    if isinstance(endpoint, Unknown) and count == 1:
        raise Undetermined("whether there is a step is not known")
    return count <= (1 if endpoint is True else 0)


class LogSpace(Operation):
    """Numbers that are evenly spaced on a logarithmic scale; bounds and base may be arrays."""

    names = functions("logspace")
    dtype = "inexact"
    examples = SPACE_EXAMPLES

    @staticmethod
    def shape(
        start: Shape,
        stop: Shape,
        num: Int = 50,
        endpoint: Flag = True,
        base: Shape = (),
        dtype: Static = None,
        axis: Int = 0,
    ) -> Shape:
        return insert_axis(axis, broadcast(start, stop, base), size(num, "num"))

    @staticmethod
    def sample(draw: Draw) -> Call:
        start, number = draw.shape(0, 2), draw.integer(-1, 5)
        axis = draw.choice((0, -1, draw.axis(len(start) + 1)))
        return call(start, draw.like(start), number, base=draw.like(start), axis=axis)


class GeomSpace(Operation):
    """Numbers in a geometric progression between two bounds, which may be arrays."""

    names = functions("geomspace")
    examples = SPACE_EXAMPLES

    @staticmethod
    def shape(
        start: Shape,
        stop: Shape,
        num: Int = 50,
        endpoint: Flag = True,
        dtype: Static = None,
        axis: Int = 0,
    ) -> Shape:
        return insert_axis(axis, broadcast(start, stop), size(num, "num"))

    @staticmethod
    def sample(draw: Draw) -> Call:
        start, number = draw.shape(0, 2), draw.integer(-1, 5)
        axis = draw.choice((0, -1, draw.axis(len(start) + 1)))
        return call(start, draw.like(start), number, axis=axis)


class MeshGrid(Operation):
    """Coordinates on a grid, one array for each axis of it.

    With the indexing "xy", which is NumPy's default, the first two axes change places.
    """

    names = functions("meshgrid")
    dtype = "each"
    examples = (
        example("n", "m", gives=("m n", "m n")),
        example("n", "m", indexing="ij", gives=("n m", "n m")),
        example("n", "m", sparse=True, gives=("1 n", "m 1")),
        example("n", "m", "k", gives=("m n k", "m n k", "m n k")),
        refused("n", "m", indexing="yx"),
    )

    @staticmethod
    def shape(
        *xi: Shape, copy: Static = None, sparse: Flag = False, indexing: str | Unknown = "xy"
    ) -> tuple[Shape, ...]:
        if not xi:
            raise Undetermined("of no arrays")
        order = list(range(len(xi)))
        match literal(indexing, "indexing"):
            case "xy":
                order[:2] = reversed(order[:2])
            case "ij":
                pass
            case _:
                problem = f'must be "xy" or "ij", got "{indexing}"'
                raise ShapeError(BadParameter(label="indexing", problem=problem))
        sizes = [element_count(each) for each in xi]
        if literal(sparse, "sparse"):
            return tuple(
                tuple(sizes[each] if each == position else ONE for each in order)
                for position in range(len(xi))
            )
        return (tuple(sizes[each] for each in order),) * len(xi)

    @staticmethod
    def sample(draw: Draw) -> Call:
        arrays = [draw.shape(1, 1) if draw.often() else draw.shape(0, 2)]
        arrays += [draw.shape(1, 1) for _ in range(draw.integer(0, 2))]
        indexing = draw.choice(("xy", "ij", "xy", "ij", "yx"))
        return call(*arrays, sparse=draw.flag(), indexing=indexing)


class Indices(Operation):
    """The indices of all elements of an array with this shape."""

    names = functions("indices")
    dtype = "index"
    examples = (
        example(("n", "m"), gives="2 n m"),
        example(("n", "m"), sparse=True, gives=("n 1", "1 m")),
        refused((2, -1)),
    )

    @staticmethod
    def shape(dimensions: Static, dtype: Static = None, sparse: Flag = False) -> Result:
        sizes = tuple(size(each) for each in listed(dimensions))
        if not literal(sparse, "sparse"):
            return (constant(len(sizes)), *sizes)
        if not sizes:
            raise Undetermined("of no axes")
        return tuple(
            tuple(found if place == axis else ONE for place, found in enumerate(sizes))
            for axis in range(len(sizes))
        )

    @staticmethod
    def sample(draw: Draw) -> Call:
        sizes = (draw.size(), *draw.shape(0, 2))
        if draw.often():
            return call(sizes, sparse=draw.flag())
        return call((*sizes, -1))
