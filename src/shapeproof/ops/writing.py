"""Functions that write into an array, and return nothing; the rule gives that array's shape."""

from shapeproof.ops.axes import known_rank
from shapeproof.ops.contents import IndexHolding, draw_index, mask, zeros
from shapeproof.ops.index import Index
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Flag, Int, Operation, Static, example, refused
from shapeproof.ops.output import inside
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.selection import indexed
from shapeproof.ops.size import element_count
from shapeproof.ops.taking import along_axis
from shapeproof.ops.ufunc_names import BINARY_UFUNCS, UNARY_UFUNCS
from shapeproof.shapes.dim import ONE
from shapeproof.shapes.equation import compatible
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Shape, is_compatible_item, rank, show
from shapeproof.shapes.wording import axes_phrase


class PutAlongAxis(Operation):
    """Writes to positions that are given for each row by itself."""

    names = functions("put_along_axis")
    examples = (
        example("n d", "n k", "n k", axis=1, gives="n d"),
        example("n d", "n 1", "", axis=1, gives="n d"),
        refused("n d", "n", "", axis=1),
        refused("n d", "n k", "n m", axis=1),
    )

    @staticmethod
    def shape(arr: Shape, indices: Shape, values: Shape, axis: Int | None) -> Shape:
        selected = along_axis(arr, indices, axis, '"put_along_axis"')
        inside(selected, without_leading_ones(values, selected), "assigned value")
        return arr

    @staticmethod
    def sample(draw: Draw) -> Call:
        arr = tuple(size or 2 for size in draw.shape(1, 3))
        axis = draw.axis(len(arr)) if draw.often() else None
        indices = draw.near(tuple(draw.choice((size, size, 1)) for size in arr))
        held = zeros(draw.shape(1, 1) if axis is None else indices)
        # Without an axis, NumPy checks the values only since 2.4.
        values = () if axis is None else draw.choice(((), draw.like(held)))
        return call(arr, held, values, axis)


def same_elements(array: Shape, mask: Shape, label: str) -> Shape:
    """The shape of an array whose mask has as many elements."""
    if not compatible(element_count(array), element_count(mask)):
        problem = f'needs as many elements as "{show(array)}", got "{show(mask)}"'
        raise ShapeError(BadParameter(label=f"mask of {label}", problem=problem))
    return array


class Place(Operation):
    """Writes where a mask holds, taking the values in turn."""

    names = functions("place")
    examples = (
        example("n d", "n d", "k", gives="n d"),
        example("n d", "n*d", "1", gives="n d"),
        refused("n d", "n", "k"),
    )

    @staticmethod
    def shape(arr: Shape, mask: Shape, vals: Shape) -> Shape:
        return same_elements(arr, mask, '"place"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        arr = draw.shape()
        return call(arr, mask(draw.near(arr)), (draw.integer(1, 3),))


class PutMask(Operation):
    """Likewise, but each value belongs to a place of the array."""

    names = functions("putmask")
    examples = (
        example("n d", "n d", "n d", gives="n d"),
        example("n d", "n d", "", gives="n d"),
        refused("n d", "n", ""),
    )

    @staticmethod
    def shape(a: Shape, mask: Shape, values: Shape) -> Shape:
        return same_elements(a, mask, '"putmask"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        return Place.sample(draw)


class Put(Operation):
    """Writes to positions of the flattened array, repeating the values as needed."""

    names = (*functions("put"), *methods("put"))
    examples = (example("n d", "k", "k", gives="n d"), example("n d", "k", "", gives="n d"))

    @staticmethod
    def shape(a: Shape, ind: Shape, v: Shape, mode: Static = "raise") -> Shape:
        return a

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = tuple(size or 2 for size in draw.shape())
        return call(a, zeros(draw.shape(0, 2)), draw.shape(0, 2))


class CopyTo(Operation):
    """Broadcasts one array into another."""

    names = functions("copyto")
    examples = (
        example("n d", "d", gives="n d"),
        example("n d", "d", where="n 1", gives="n d"),
        refused("d", "n d"),
        refused("n d", "n d", where="n"),
    )

    @staticmethod
    def shape(dst: Shape, src: Shape, casting: Static = None, where: Shape = ()) -> Shape:
        inside(dst, without_leading_ones(src, dst), "copied array")
        return inside(dst, where, "where")

    @staticmethod
    def sample(draw: Draw) -> Call:
        dst = draw.shape()
        return call(dst, draw.like(dst), **draw.mask(dst))


class FillDiagonal(Operation):
    """Writes to the main diagonal."""

    names = functions("fill_diagonal")
    examples = (
        example("n n", "", gives="n n"),
        example("n d", "", gives="n d"),
        example("n n n", "", gives="n n n"),
        refused("n", ""),
        refused("n n d", ""),
    )

    @staticmethod
    def shape(a: Shape, val: Shape, wrap: Flag = False) -> Shape:
        require_diagonal(a, '"fill_diagonal"', equal=rank(a) != 2)
        return a

    @staticmethod
    def sample(draw: Draw) -> Call:
        size = draw.integer(1, 4)
        return call(draw.choice((draw.shape(), draw.near((size,) * draw.integer(2, 4)))), ())


def require_diagonal(shape: Shape, label: str, *, equal: bool) -> None:
    """Refuses arrays without a main diagonal, and if asked for, those with unequal sizes."""
    if rank(shape) is None:
        return
    if known_rank(shape) < 2:
        problem = f"needs at least 2 axes, got {axes_phrase(shape)}"
        raise ShapeError(BadParameter(label=label, problem=problem))
    if equal and not all(is_compatible_item(shape[0], item) for item in shape):
        raise ShapeError(
            BadParameter(label=label, problem=f'needs equal sizes, got "{show(shape)}"')
        )


def without_leading_ones(value: Shape, room: Shape) -> Shape:
    """An assigned array may have more axes than there is room for, if their size is 1."""
    if rank(value) is None or rank(room) is None:
        return value
    extra = max(len(value) - len(room), 0)
    fits = all(is_compatible_item(ONE, item) for item in value[:extra])
    return value[extra:] if fits else value


class UfuncAt(Operation):
    """Applies a ufunc in place to the selected elements, also where an index occurs twice."""

    names = tuple(f"numpy.{name}.at" for name in BINARY_UFUNCS)
    examples = (
        example("n d", 0, "d", gives="n d"),
        example("n d", (slice(None), 0), "n", gives="n d"),
        refused("n d", 0, "n"),
        refused("n d", (0, 0, 0), ""),
    )

    @staticmethod
    def shape(a: Shape, indices: Index, b: Shape | None = None) -> Shape:
        selected = indexed(a, indices)
        if b is not None:
            inside(selected, without_leading_ones(b, selected), "second operand")
        return a

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = tuple(size or 2 for size in draw.shape(1, 4))  # in nothing, anything fits
        rows = IndexHolding(zeros((draw.integer(1, 3),)), boolean=False)
        index = draw.choice((0, (..., -1), (slice(None), 0), rows, (..., rows), (0, None)))
        return call(a, index, draw.like(a[draw.integer(1, len(a)) :]))


class UnaryUfuncAt(Operation):
    """Applies a ufunc of one operand in place to the selected elements."""

    names = tuple(f"numpy.{name}.at" for name in UNARY_UFUNCS)
    examples = (
        example("n d", 0, gives="n d"),
        example("n d", (slice(None), 0), gives="n d"),
        refused("n d", (0, 0, 0)),
        refused("n 3", (slice(None), 3)),
    )

    @staticmethod
    def shape(a: Shape, indices: Index) -> Shape:
        indexed(a, indices)
        return a

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(1, 4)
        return call(a, draw_index(draw, a))
