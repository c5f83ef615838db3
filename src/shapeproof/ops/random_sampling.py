"""Random choices and orders, and random vectors."""

from shapeproof.ops.axes import integer, known_rank, normalize_axis
from shapeproof.ops.contents import Holding, IndexHolding, zeros
from shapeproof.ops.distribution import generators
from shapeproof.ops.index import Index, IndexArray
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Int, Operation, Static, example, refused
from shapeproof.ops.output import same_as
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count, size, sizes
from shapeproof.ops.taking import replace_axis, require_rank
from shapeproof.shapes.bounds import is_nonnegative
from shapeproof.shapes.dim import UNKNOWN, Dim, Size
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, Shape, is_compatible_item, rank
from shapeproof.shapes.wording import item_phrase


def population(value: Index) -> Shape:
    """The shape of an array, or of `arange(n)` where an int stands for it."""
    if isinstance(value, IndexArray):
        return (UNKNOWN,) if value.shape == () else value.shape
    if isinstance(value, int | Dim) and not isinstance(value, bool):
        return (size(value, "population"),)
    raise Undetermined("what an argument is is not known")


class Choice(Operation):
    """Elements, or slices along an axis, chosen at random."""

    names = functions("choice", "numpy.random.Generator")
    examples = (
        example(Dim.of("n"), gives=""),
        example(Dim.of("n"), ("k",), gives="k"),
        example(IndexArray((Dim.of("n"), Dim.of("d")), boolean=False), gives="d"),
        example(IndexArray((Dim.of("n"), Dim.of("d")), boolean=False), ("k",), gives="k d"),
        example(IndexArray((Dim.of("n"), Dim.of("d")), boolean=False), 3, axis=1, gives="n 3"),
        example(Dim.of("n"), 5, p="n", gives="5"),
        refused(Dim.of("n"), p="d"),
        refused(3, 4, replace=False),
    )

    @staticmethod
    def shape(
        a: Index,
        size: Static = None,
        replace: Static = True,
        p: Shape | None = None,
        axis: Int = 0,
        shuffle: Static = True,
    ) -> Shape:
        source = population(a)
        place = normalize_axis(axis, source)
        drawn = () if size is None else sizes(size)
        if p is not None:
            _require_weights(p, source[place])
        if replace is False:
            _require_enough(source[place], element_count(drawn))
        return replace_axis(source, place, drawn)

    @staticmethod
    def sample(draw: Draw) -> Call:
        source = tuple(size or 2 for size in draw.shape(1, 3))
        axis = draw.axis(len(source))
        length = source[axis] if -len(source) <= axis < len(source) else 1
        p = draw.choice((None, Holding((length,), 1 / length, "float64"), zeros((2,))))
        if p is not None and p.value == 0:
            p = Holding((length + 1,), 1 / (length + 1), "float64")
        return call(
            IndexHolding(zeros(source), boolean=False),
            draw.choice((None, draw.shape(0, 2))),
            draw.flag(),
            p,
            axis,
        )


class LegacyChoice(Operation):
    """Elements of a vector chosen at random."""

    names = functions("choice", "numpy.random")
    examples = (
        example(Dim.of("n"), gives=""),
        example(Dim.of("n"), ("k",), gives="k"),
        refused(IndexArray((Dim.of("n"), Dim.of("d")), boolean=False)),
        refused(3, 4, replace=False),
    )

    @staticmethod
    def shape(
        a: Index, size: Static = None, replace: Static = True, p: Shape | None = None
    ) -> Shape:
        source = population(a)
        require_rank(1, source, 'argument of "choice"')
        known_rank(source)
        return Choice.shape(a, size, replace, p)

    @staticmethod
    def sample(draw: Draw) -> Call:
        source = tuple(size or 2 for size in draw.shape(1, 2 if draw.flag() else 1))
        size = draw.choice((None, draw.shape(0, 2)))
        return call(IndexHolding(zeros(source), boolean=False), size, draw.flag())


class Permutation(Operation):
    """A shuffled copy, or a random order of that many numbers."""

    names = generators("permutation")
    examples = (
        example(Dim.of("n"), gives="n"),
        example(5, gives="5"),
        example(IndexArray((Dim.of("n"), Dim.of("d")), boolean=False), gives="n d"),
        refused(IndexArray((Dim.of("n"),), boolean=False), axis=1),
    )

    @staticmethod
    def shape(x: Index, axis: Int = 0) -> Shape:
        source = population(x)
        if axis != 0:
            normalize_axis(axis, source)
        return source

    @staticmethod
    def sample(draw: Draw) -> Call:
        if draw.flag():
            return call(draw.size())
        return call(IndexHolding(zeros(draw.shape(1, 3)), boolean=False))


class Permuted(Operation):
    """A copy whose slices along an axis are shuffled each by itself."""

    names = functions("permuted", "numpy.random.Generator")
    dtype = "same"
    examples = (example("n d", axis=1, gives="n d"), refused("n d", axis=2))

    @staticmethod
    def shape(x: Shape, axis: Int | None = None, out: Shape | None = None) -> Shape:
        if x == ():
            problem = "needs an array with axes, got a scalar"
            raise ShapeError(BadParameter(label='"permuted"', problem=problem))
        if axis is not None:
            normalize_axis(integer(axis), x)
        return same_as(x, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        return call(x, axis=draw.choice((None, draw.axis(len(x)))))


class Shuffle(Operation):
    """Shuffles an array in place."""

    names = generators("shuffle")
    examples = (example("n d", gives="n d"), example("n d", 1, gives="n d"), refused("n d", 2))

    @staticmethod
    def shape(x: Shape, axis: Int = 0) -> Shape:
        normalize_axis(axis, x)
        return x

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(1))


def _require_weights(p: Shape, length: Item) -> None:
    require_rank(1, p, 'p of "choice"')
    if rank(p) == 1 and not is_compatible_item(length, p[0]):
        problem = f"needs size {item_phrase(length)}, got {item_phrase(p[0])}"
        raise ShapeError(BadParameter(label='p of "choice"', problem=problem))


def _require_enough(length: Item, number: Size) -> None:
    if isinstance(length, Dim) and isinstance(number, Dim) and is_nonnegative(number - length - 1):
        problem = f"cannot take {number} of {length} without replacement"
        raise ShapeError(BadParameter(label='"choice"', problem=problem))
