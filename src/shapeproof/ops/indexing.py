"""`x[...]`, `x[...] = value` and iteration."""

from shapeproof.ops.contents import draw_index, has_mask
from shapeproof.ops.index import Index, IndexArray
from shapeproof.ops.naming import methods
from shapeproof.ops.operation import Operation, example, refused
from shapeproof.ops.output import inside
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.selection import indexed
from shapeproof.ops.writing import without_leading_ones
from shapeproof.shapes.dim import Dim
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Rest, Shape
from shapeproof.shapes.spec import shape_of_spec


def _array(text: str) -> IndexArray:
    """An array of integers with these axes, for the examples."""
    return IndexArray(shape_of_spec(text), boolean=False)


def _mask(text: str) -> IndexArray:
    return IndexArray(shape_of_spec(text), boolean=True)


K = Dim.of("k")
ALL = slice(None)


class GetItem(Operation):
    """`x[index]`: the selected part of an array."""

    names = methods("__getitem__")
    dtype = "same"
    examples = (
        example("n d", 0, gives="d"),
        example("n d", (0, -1), gives=""),
        example("n d", slice(1, None), gives="n-1 d"),
        example("n d", slice(None, -K), gives="n-k d"),
        example("n d", slice(Dim.of("i"), Dim.of("i") + K), gives="k d"),
        example("n d", (ALL, slice(None, None, 2)), gives="n (d+1)//2"),
        example("n d", (ALL, None), gives="n 1 d"),
        example("*b d", (..., 0), gives="*b"),
        example("n d", _array("t"), gives="t d"),
        example("n d", (ALL, _array("t")), gives="n t"),
        example("n m d", (_array("t"), ALL, _array("t")), gives="t m"),
        example("n d", _mask("n"), gives="_ d"),
        example("n d", _mask("n d"), gives="_"),
        example("n d", (_array("a 1"), _array("b")), gives="a b"),
        refused("n d", (0, 0, 0)),
        refused("n 3", (ALL, 3)),
        refused("n 3", (ALL, -4)),
        refused("n d", Dim.of("n")),
        refused("n d", _mask("d")),
        refused("n d", (_array("a"), _array("b"))),
        refused("n d", (..., ...)),
    )

    @staticmethod
    def shape(x: Shape, index: Index) -> Shape:
        return indexed(x, index)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        return call(x, draw_index(draw, x))


class SetItem(Operation):
    """`x[index] = value`: the value is broadcast to the selected part, which cannot grow."""

    names = methods("__setitem__")
    examples = (
        example("n d", 0, "d", gives="n d"),
        example("n d", (ALL, 0), "n", gives="n d"),
        example("n d", _mask("n"), "", gives="n d"),
        example("n d", ALL, "1 n d", gives="n d"),
        refused("n d", 0, "n"),
        refused("n d", (0, 0), "d"),
        refused("n d", slice(1, None), "n d"),
    )

    @staticmethod
    def shape(x: Shape, index: Index, value: Shape) -> Shape:
        selected = indexed(x, index)
        inside(selected, without_leading_ones(value, selected), "assigned value")
        return x

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        index = draw_index(draw, x)
        value = draw.like(x[draw.integer(0, len(x)) :])
        if has_mask(index) or set(value) == {1}:  # NumPy's versions differ on `x[0] = [1.0]`
            value = ()
        return call(x, index, value)


class Iterate(Operation):
    """`for row in x`: the shape of each row."""

    names = methods("__iter__")
    dtype = "same"
    examples = (
        example("n d", gives="d"),
        example("n", gives=""),
        example("n *b", gives="*b"),
        refused(""),
    )

    @staticmethod
    def shape(x: Shape) -> Shape:
        if not x:
            problem = "needs an array with axes, got a scalar"
            raise ShapeError(BadParameter(label="iteration", problem=problem))
        if isinstance(x[0], Rest):
            raise Undetermined("whether the first axis is among those not known is not known")
        return x[1:]

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        return call((3, *x[1:]) if x else x)  # where there is no row, NumPy shows no shape
