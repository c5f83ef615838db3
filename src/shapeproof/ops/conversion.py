"""Arrays made of nested lists, of other arrays, of buffers and of iterables."""

import os

from shapeproof.ops.axes import integer
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Int, Operation, Static, example
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import size
from shapeproof.shapes.dim import ONE, UNKNOWN, Dim, Unknown
from shapeproof.shapes.mismatch import Undetermined
from shapeproof.shapes.shape import Shape, rank


def with_axes(a: Shape, number: int) -> Shape:
    """The shape with axes of size 1 put in front, up to this many.

    Raises:
        Undetermined: if the number of axes is not known, and may be less.
    """
    known = rank(a)
    if known is None:
        if len(a) > number:  # one item stands for any number of axes
            return a
        raise Undetermined("the number of axes is not known")
    return (ONE,) * (number - known) + a


class Array(Operation):
    """A copy, or an array of the numbers in a nested list."""

    names = functions("array")
    dtype = "promote"
    examples = (
        example("n d", gives="n d"),
        example("n", ndmin=2, gives="1 n"),
        example("", gives=""),
    )

    @staticmethod
    def shape(
        object: Shape,
        dtype: Static = None,
        *,
        copy: Static = True,
        order: Static = "K",
        subok: Static = False,
        ndmin: Int = 0,
        ndmax: Static = 0,
        like: Static = None,
    ) -> Shape:
        return with_axes(object, integer(ndmin, "ndmin"))

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), ndmin=draw.integer(0, 3))


class AsArray(Operation):
    """The array itself, or one made of a nested list."""

    names = functions("asarray asanyarray")
    dtype = "promote"
    examples = (example("n d", gives="n d"), example("", gives=""))

    @staticmethod
    def shape(
        a: Shape,
        dtype: Static = None,
        order: Static = None,
        *,
        device: Static = None,
        copy: Static = None,
        like: Static = None,
    ) -> Shape:
        return a

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class CheckedArray(Operation):
    """The same, with a condition on what is in it or how it is stored."""

    names = functions("asarray_chkfinite require")
    dtype = "promote"
    examples = AsArray.examples

    @staticmethod
    def shape(
        a: Shape, dtype: Static = None, order: Static = None, *, like: Static = None
    ) -> Shape:
        return a

    sample = AsArray.sample


class Contiguous(Operation):
    """An array that lies in memory in one piece; it has at least one axis."""

    names = functions("ascontiguousarray asfortranarray")
    dtype = "promote"
    examples = (example("n d", gives="n d"), example("", gives="1"))

    @staticmethod
    def shape(a: Shape, dtype: Static = None, *, like: Static = None) -> Shape:
        return with_axes(a, 1)

    sample = AsArray.sample


class FromBuffer(Operation):
    """The numbers stored in a buffer."""

    names = functions("frombuffer")
    examples = (example(None, gives="_"), example(None, None, 5, gives="5"))

    @staticmethod
    def shape(
        buffer: Static,
        dtype: Static = None,
        count: Int = -1,
        offset: Static = 0,
        *,
        like: Static = None,
    ) -> Shape:
        return FromIterable.shape(buffer, dtype, count)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(bytes(32), float, draw.choice((-1, 1, 2, 3)))


class FromText(Operation):
    """The numbers that stand in a text."""

    names = functions("fromstring")
    examples = (example(None, gives="_"), example(None, None, 5, gives="5"))

    @staticmethod
    def shape(
        string: Static,
        dtype: Static = None,
        count: Int = -1,
        *,
        sep: Static = "",
        like: Static = None,
    ) -> Shape:
        return FromIterable.shape(string, dtype, count)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call("1 2 3", float, draw.choice((-1, 0, 2)), sep=" ")


class FromFile(Operation):
    """The numbers that stand in a file, which may be fewer than are asked for."""

    names = functions("fromfile")
    examples = (example(None, gives="_"), example(None, None, 5, gives="_"))

    @staticmethod
    def shape(
        file: Static,
        dtype: Static = None,
        count: Static = -1,
        sep: Static = "",
        offset: Static = 0,
        *,
        like: Static = None,
    ) -> Shape:
        return (UNKNOWN,)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(os.devnull, float, draw.choice((-1, 0, 2)))


class FromIterable(Operation):
    """The numbers that an iterable gives."""

    names = functions("fromiter")
    examples = (example(None, None, gives="_"), example(None, None, Dim.of("n"), gives="n"))

    @staticmethod
    def shape(iter: Static, dtype: Static, count: Int = -1, *, like: Static = None) -> Shape:
        if isinstance(count, Unknown) or count == -1:
            return (UNKNOWN,)
        return (size(count, "count"),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call((1.0, 2.0, 3.0), float, draw.choice((-1, 0, 1, 3)))
