"""Discrete Fourier transforms along one axis, and their frequencies."""

from typing import ClassVar

from shapeproof.ops.axes import integer, normalize_axes, normalize_axis
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Axis, Example, Int, Operation, Static, example, refused
from shapeproof.ops.output import same_as
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import size
from shapeproof.shapes.bounds import is_nonnegative
from shapeproof.shapes.dim import UNKNOWN, Dim, Size, Unknown
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Item, Shape


def transform_names(names: str) -> tuple[str, ...]:
    """The names of functions of `numpy.fft`."""
    return functions(names, "numpy.fft")


def points(n: Int | None, item: Item) -> Size:
    """The number of points that are transformed: `n`, or the size of the axis.

    Raises:
        ShapeError: if there is none.
    """
    whole = item if isinstance(item, Dim) else UNKNOWN
    number = whole if n is None else size(n, "n")
    if isinstance(number, Dim) and is_nonnegative(-number):
        problem = f"needs at least 1 point, got {number}"
        raise ShapeError(BadParameter(label="Fourier transform", problem=problem))
    return number


def half(number: Size) -> Size:
    """The number of frequencies of a real signal with this number of points."""
    return number // 2 + 1


def doubled(item: Item) -> Size:
    """The number of points of a real signal with this number of frequencies, taken to be even."""
    return 2 * (item - 1) if isinstance(item, Dim) else UNKNOWN


def with_size(a: Shape, place: int, item: Item) -> Shape:
    """The shape with another size on one axis."""
    return (*a[:place], item, *a[place + 1 :])


class Transform(Operation):
    """From a signal to as many frequencies, and back."""

    names = transform_names("fft ifft")
    dtype = "complex"
    examples: ClassVar[tuple[Example, ...]] = (
        example("n", gives="n"),
        example("n d", axis=0, gives="n d"),
        example("n d", Dim.of("k"), gives="n k"),
        example("*b n", gives="*b n"),
        refused("n d", axis=2),
        refused("n d", 0),
    )

    @staticmethod
    def shape(
        a: Shape,
        n: Int | None = None,
        axis: Int = -1,
        norm: Static = None,
        out: Shape | None = None,
    ) -> Shape:
        place = normalize_axis(axis, a)
        return same_as(with_size(a, place, points(n, a[place])), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        n = draw.choice((None, draw.choice((0, 1, 2, 3, 4, 7))))
        return call(a, n, axis=draw.axis(len(a)))


class RealTransform(Operation):
    """From a real signal to the frequencies that are not negative."""

    names = transform_names("rfft ihfft")
    dtype = "complex"
    examples = (
        example("n", gives="n//2+1"),
        example("n d", 8, axis=0, gives="5 d"),
        example("*b n", gives="*b n//2+1"),
        refused("n d", axis=2),
    )

    @staticmethod
    def shape(
        a: Shape,
        n: Int | None = None,
        axis: Int = -1,
        norm: Static = None,
        out: Shape | None = None,
    ) -> Shape:
        place = normalize_axis(axis, a)
        return same_as(with_size(a, place, half(points(n, a[place]))), out)

    sample = Transform.sample


class InverseRealTransform(Operation):
    """From the frequencies that are not negative to a real signal, of even length if not told."""

    names = transform_names("irfft hfft")
    dtype = "real"
    examples = (
        example("k", gives="2*k-2"),
        example("n k", Dim.of("d"), gives="n d"),
        refused("n d", axis=2),
    )

    @staticmethod
    def shape(
        a: Shape,
        n: Int | None = None,
        axis: Int = -1,
        norm: Static = None,
        out: Shape | None = None,
    ) -> Shape:
        place = normalize_axis(axis, a)
        number = points(n, doubled(a[place]) if n is None else a[place])
        return same_as(with_size(a, place, number), out)

    sample = Transform.sample


class Frequencies(Operation):
    """The frequencies that a transform of n points gives."""

    names = transform_names("fftfreq")
    dtype = "float64"
    examples = (example(Dim.of("n"), gives="n"), example(8, gives="8"))

    @staticmethod
    def shape(n: Int, d: Static = 1.0, device: Static = None) -> Shape:
        return (size(n, "n"),)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.integer(1, 6))


class RealFrequencies(Operation):
    """The frequencies that the transform of n real points gives."""

    names = transform_names("rfftfreq")
    dtype = "float64"
    examples = (example(Dim.of("n"), gives="n//2+1"), example(8, gives="5"))

    @staticmethod
    def shape(n: Int, d: Static = 1.0, device: Static = None) -> Shape:
        return (half(size(n, "n")),)

    sample = Frequencies.sample


class ShiftFrequencies(Operation):
    """Moves the frequency zero to the middle, or back."""

    names = transform_names("fftshift ifftshift")
    dtype = "same"
    examples = (example("n d", gives="n d"), example("n d", 1, gives="n d"), refused("n d", 2))

    @staticmethod
    def shape(x: Shape, axes: Axis = None) -> Shape:
        if not (axes is None or isinstance(axes, Unknown)):
            for axis in axes if isinstance(axes, tuple) else (axes,):
                normalize_axes(integer(axis), x)
        return x

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape(1)
        return call(x, draw.axes(len(x)))
