"""Arrays that are made from a shape, or like another array."""

from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Operation, Static, example, refused
from shapeproof.ops.output import inside
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import sizes
from shapeproof.shapes.shape import Shape


class Filled(Operation):
    """An array of zeros or ones, or one that is not filled yet."""

    names = functions("zeros ones empty")
    examples = (
        example(("n", "2*d"), gives="n 2*d"),
        example(5, gives="5"),
        example((), gives=""),
        refused((2, -1)),
    )

    @staticmethod
    def shape(
        shape: Static,
        dtype: Static = None,
        order: Static = None,
        device: Static = None,
        like: Static = None,
    ) -> Shape:
        return sizes(shape)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.choice((draw.shape(), draw.integer(-1, 4), (2, -1))))


class Full(Operation):
    """An array filled with one value, which is broadcast to the shape."""

    names = functions("full")
    dtype = "same"
    examples = (
        example(("n", "d"), "", gives="n d"),
        example(("n", "d"), "d", gives="n d"),
        refused(("n", "d"), "n"),
    )

    @staticmethod
    def shape(
        shape: Static,
        fill_value: Shape,
        dtype: Static = None,
        order: Static = None,
        device: Static = None,
        like: Static = None,
    ) -> Shape:
        return inside(sizes(shape), fill_value, "fill value")

    @staticmethod
    def sample(draw: Draw) -> Call:
        result = draw.shape()
        return call(result, draw.like(result))


class FilledLike(Operation):
    """An array like another one, unless a shape is given."""

    names = functions("zeros_like ones_like empty_like")
    dtype = "same"
    examples = (example("n d", gives="n d"), example("n d", shape=("m",), gives="m"))

    @staticmethod
    def shape(
        a: Shape,
        dtype: Static = None,
        order: Static = None,
        subok: Static = None,
        shape: Static = None,
        device: Static = None,
    ) -> Shape:
        return a if shape is None else sizes(shape)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), shape=draw.choice((None, draw.shape())))


class FullLike(Operation):
    """An array like another one, filled with one value."""

    names = functions("full_like")
    dtype = "same"
    examples = (example("n d", "", gives="n d"), refused("n d", "n"))

    @staticmethod
    def shape(
        a: Shape,
        fill_value: Shape,
        dtype: Static = None,
        order: Static = None,
        subok: Static = None,
        shape: Static = None,
        device: Static = None,
    ) -> Shape:
        return inside(a if shape is None else sizes(shape), fill_value, "fill value")

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, draw.like(a))


class Copy(Operation):
    """A copy."""

    names = (
        *functions("copy"),
        *methods("copy"),
    )
    dtype = "same"
    examples = (example("n d", gives="n d"), example("*b d", gives="*b d"))

    @staticmethod
    def shape(a: Shape, order: Static = None, subok: Static = None) -> Shape:
        return a

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class AsType(Operation):
    """A conversion of the element type; the stubs know to which."""

    names = (*functions("astype"), *methods("astype"))
    examples = (example("n d", gives="n d"),)

    @staticmethod
    def shape(
        x: Shape,
        dtype: Static = None,
        order: Static = None,
        casting: Static = None,
        subok: Static = None,
        copy: Static = None,
        device: Static = None,
    ) -> Shape:
        return x

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), float)
