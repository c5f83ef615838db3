"""The positions of elements: where a condition holds, on a diagonal, below it."""

from collections.abc import Sequence

from shapeproof.ops.axes import integer, known_rank
from shapeproof.ops.contents import IndexHolding, mask, zeros
from shapeproof.ops.index import Index, IndexArray
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Int, Operation, Static, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import listed, size
from shapeproof.ops.taking import require_rank
from shapeproof.ops.writing import require_diagonal
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.dim import ONE, UNKNOWN, Dim, constant
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, Shape


class Nonzero(Operation):
    """The positions of all elements that are not zero, one array for each axis."""

    names = (*functions("nonzero"), *methods("nonzero"))
    dtype = "index"
    examples = (example("n", gives=("_",)), example("n d", gives=("_", "_")), refused(""))

    @staticmethod
    def shape(a: Shape) -> tuple[Shape, ...]:
        axes = known_rank(a)
        if axes == 0:
            raise ShapeError(
                BadParameter(label='"nonzero"', problem="needs an array with axes, got a scalar")
            )
        return ((UNKNOWN,),) * axes

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class ArgWhere(Operation):
    """The positions of all elements that are not zero, as rows."""

    names = functions("argwhere")
    dtype = "index"
    examples = (example("n d", gives="_ 2"),)

    @staticmethod
    def shape(a: Shape) -> Shape:
        return (UNKNOWN, constant(known_rank(a)))

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class FlatNonzero(Operation):
    """The positions of all elements that are not zero, in the flattened array."""

    names = functions("flatnonzero")
    dtype = "index"
    examples = (example("n d", gives="_"),)

    @staticmethod
    def shape(a: Shape) -> Shape:
        return (UNKNOWN,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class OpenMesh(Operation):
    """Vectors turned so that they broadcast to the grid of all their combinations."""

    names = functions("ix_")
    dtype = "index"
    examples = (
        example(
            IndexArray((Dim.of("n"),), boolean=False),
            IndexArray((Dim.of("d"),), boolean=True),
            gives=("n 1", "1 _"),
        ),
        refused(IndexArray((Dim.of("n"), Dim.of("d")), boolean=False)),
    )

    @staticmethod
    def shape(*args: Index) -> tuple[Shape, ...]:
        sizes = [_length(each) for each in args]
        ones: Shape = (ONE,) * len(sizes)
        return tuple((*ones[:place], each, *ones[place + 1 :]) for place, each in enumerate(sizes))

    @staticmethod
    def sample(draw: Draw) -> Call:
        def vector() -> IndexHolding:
            sizes = draw.shape(1, 1) if draw.often() else draw.shape(0, 2)
            held = mask(sizes) if draw.flag() else zeros(sizes)
            return IndexHolding(held, boolean=held.element_type == "bool")

        return call(*(vector() for _ in range(draw.integer(1, 3))))


class UnravelIndex(Operation):
    """Positions in a flattened array as positions on each of its axes."""

    names = functions("unravel_index")
    dtype = "index"
    examples = (
        example("", ("n", "d"), gives=("", "")),
        example("k", ("n", "d", 3), gives=("k", "k", "k")),
    )

    @staticmethod
    def shape(indices: Shape, shape: Static, order: Static = "C") -> tuple[Shape, ...]:
        return (indices,) * len(listed(shape))

    @staticmethod
    def sample(draw: Draw) -> Call:
        shape = tuple(size or 2 for size in draw.shape(1, 3))
        return call(zeros(draw.shape(0, 2)), draw.choice((shape, shape[0])))


class RavelMultiIndex(Operation):
    """Positions on each axis as positions in the flattened array."""

    names = functions("ravel_multi_index")
    dtype = "index"
    examples = (
        example(("k", "k"), ("n", "d"), gives="k"),
        example(("k 1", "m"), ("n", "d"), gives="k m"),
        refused(("k", "m"), ("n", "d")),
        refused(("k", "k", "k"), ("n", "d")),
    )

    @staticmethod
    def shape(
        multi_index: Sequence[Shape], dims: Static, mode: Static = "raise", order: Static = "C"
    ) -> Shape:
        axes = len(listed(dims))
        if len(multi_index) != axes:
            problem = f"needs {axes} arrays of positions, got {len(multi_index)}"
            raise ShapeError(BadParameter(label='"ravel_multi_index"', problem=problem))
        return broadcast(*multi_index)

    @staticmethod
    def sample(draw: Draw) -> Call:
        number = draw.integer(1, 3)
        whole = draw.shape(0, 2)
        arrays = tuple(zeros(draw.like(whole)) for _ in range(number))
        return call(arrays, (3,) * (number if draw.often() else 2))


class DiagonalIndices(Operation):
    """The positions on the main diagonal of an array with equal sizes."""

    names = functions("diag_indices")
    dtype = "index"
    examples = (example(Dim.of("n"), gives=("n", "n")), example(5, 3, gives=("5", "5", "5")))

    @staticmethod
    def shape(n: Int, ndim: Int = 2) -> tuple[Shape, ...]:
        return ((size(n, "n"),),) * integer(ndim, "ndim")

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.size(), draw.integer(1, 3))


class DiagonalIndicesFrom(Operation):
    """The positions on the main diagonal of a given array."""

    names = functions("diag_indices_from")
    dtype = "index"
    examples = (example("n n", gives=("n", "n")), refused("n d"), refused("n"))

    @staticmethod
    def shape(arr: Shape) -> tuple[Shape, ...]:
        axes = known_rank(arr)
        require_diagonal(arr, '"diag_indices_from"', equal=True)
        diagonal: Item = next((item for item in arr if isinstance(item, Dim)), UNKNOWN)
        return ((diagonal,),) * axes

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.near((draw.size(),) * draw.integer(2, 3)))


def _length(vector: Index) -> Item:
    """The number of positions in a vector of integers, or in a mask."""
    if not isinstance(vector, IndexArray):
        raise Undetermined("what an argument is is not known")
    require_rank(1, vector.shape, 'argument of "ix_"')
    known_rank(vector.shape)
    return vector.shape[0] if vector.boolean is False else UNKNOWN
