"""Arrays as sets of their elements. How many different ones there are depends on their values."""

from shapeproof.ops.axes import normalize_axis
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Flag, Int, Operation, Result, Static, example, literal, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count
from shapeproof.shapes.dim import UNKNOWN
from shapeproof.shapes.shape import Shape

_SOME: Shape = (UNKNOWN,)


class Unique(Operation):
    """The different elements, or slices along an axis; their first indices, inverse and counts."""

    names = functions("unique")
    examples = (
        example("n d", gives="_"),
        example("n d", axis=0, gives="_ d"),
        example("n d", return_counts=True, gives=("_", "_")),
        example("n d", return_inverse=True, gives=("_", "n d")),
        refused("n d", axis=2),
    )

    @staticmethod
    def shape(
        ar: Shape,
        return_index: Flag = False,
        return_inverse: Flag = False,
        return_counts: Flag = False,
        axis: Int | None = None,
        equal_nan: Static = True,
        sorted: Static = True,
    ) -> Result:
        found, inverse = _SOME, ar
        if axis is not None:
            place = normalize_axis(axis, ar)
            found = (*ar[:place], UNKNOWN, *ar[place + 1 :])
            inverse = (element_count(ar[place : place + 1]),)
        asked: list[Shape] = []
        if literal(return_index, "return_index"):
            asked.append(_SOME)
        if literal(return_inverse, "return_inverse"):
            asked.append(inverse)
        if literal(return_counts, "return_counts"):
            asked.append(_SOME)
        return (found, *asked) if asked else found

    @staticmethod
    def sample(draw: Draw) -> Call:
        ar = tuple(max(size, 1) for size in draw.shape(1, 3))
        flags = {f"return_{name}": draw.flag() for name in ("index", "inverse", "counts")}
        return call(ar, **flags, axis=draw.choice((None, draw.axis(len(ar)))))


class UniqueValues(Operation):
    """The different elements."""

    names = functions("unique_values")
    dtype = "same"
    examples = (example("n d", gives="_"),)

    @staticmethod
    def shape(x: Shape) -> Shape:
        return _SOME

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class UniqueCounts(Operation):
    """The different elements, and how often each occurs."""

    names = functions("unique_counts")
    examples = (example("n d", gives=("_", "_")),)

    @staticmethod
    def shape(x: Shape) -> tuple[Shape, ...]:
        return _SOME, _SOME

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class UniqueInverse(Operation):
    """The different elements, and where among them each element of the array is."""

    names = functions("unique_inverse")
    examples = (example("n d", gives=("_", "n d")),)

    @staticmethod
    def shape(x: Shape) -> tuple[Shape, ...]:
        return _SOME, x

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class UniqueAll(Operation):
    """The different elements with first indices, inverse and counts."""

    names = functions("unique_all")
    examples = (example("n d", gives=("_", "_", "n d", "_")),)

    @staticmethod
    def shape(x: Shape) -> tuple[Shape, ...]:
        return _SOME, _SOME, x, _SOME

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class SetOperation(Operation):
    """The elements of one array, of the other, or of both."""

    names = functions("union1d")
    dtype = "promote"
    examples = (example("n d", "m", gives="_"),)

    @staticmethod
    def shape(ar1: Shape, ar2: Shape) -> Shape:
        return _SOME

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), draw.shape())


class SetDifference(Operation):
    """The elements of one array only, or of exactly one of two."""

    names = functions("setdiff1d setxor1d")
    examples = (example("n d", "m", gives="_"),)

    @staticmethod
    def shape(ar1: Shape, ar2: Shape, assume_unique: Static = False) -> Shape:
        return _SOME

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), draw.shape())


class Intersection(Operation):
    """The elements of both arrays, and where they are first found."""

    names = functions("intersect1d")
    examples = (
        example("n d", "m", gives="_"),
        example("n", "m", return_indices=True, gives=("_", "_", "_")),
    )

    @staticmethod
    def shape(
        ar1: Shape, ar2: Shape, assume_unique: Static = False, return_indices: Flag = False
    ) -> Result:
        return (_SOME,) * 3 if literal(return_indices, "return_indices") else _SOME

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), draw.shape(), return_indices=draw.flag())


class IsIn(Operation):
    """Whether each element is one of some others."""

    names = functions("isin")
    dtype = "bool"
    examples = (example("n d", "m k", gives="n d"),)

    @staticmethod
    def shape(
        element: Shape,
        test_elements: Shape,
        assume_unique: Static = False,
        invert: Static = False,
        kind: Static = None,
    ) -> Shape:
        return element

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), draw.shape())
