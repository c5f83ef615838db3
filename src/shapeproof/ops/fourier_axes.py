"""Discrete Fourier transforms along several axes."""

from typing import ClassVar, TypeAlias

from shapeproof.ops.axes import integer, known_rank, normalize_axis
from shapeproof.ops.fourier import doubled, half, points, transform_names, with_size
from shapeproof.ops.operation import Axis, Example, Operation, Static, example, refused
from shapeproof.ops.output import same_as
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import listed
from shapeproof.shapes.dim import Dim, Size, Unknown
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Shape

LAST_TWO = (-2, -1)
Transforms: TypeAlias = list[tuple[int, Size]]


def transformed(
    a: Shape, s: Static, axes: Axis, *, inverse: bool = False
) -> list[tuple[int, Size]]:
    """The axes to transform, with the number of points on each.

    Args:
        a: the array that is transformed.
        s: the numbers of points; -1 for all of an axis.
        axes: all of them, or the last ones, if it is None.
        inverse: whether the last of the axes holds the frequencies of a real signal.

    Raises:
        ShapeError: if an axis does not exist, or the numbers of axes and sizes differ.
    """
    numbers = None if s is None else listed(s)
    if axes is None:
        axes = tuple(range(-(known_rank(a) if numbers is None else len(numbers)), 0))
    chosen = listed(axes)
    if numbers is not None and len(numbers) != len(chosen):
        problem = f"needs a size for each axis, got {len(numbers)} for {len(chosen)}"
        raise ShapeError(BadParameter(label="s", problem=problem))
    result: Transforms = []
    for position, axis in enumerate(chosen):
        place = normalize_axis(integer(axis), a)
        number = None if numbers is None else _number(numbers[position])
        last = inverse and s is None and position == len(chosen) - 1
        result.append((place, points(number, doubled(a[place]) if last else a[place])))
    return result


def _number(value: object) -> int | Dim | Unknown | None:
    if isinstance(value, Dim) and value.constant is None:
        return value
    if value is None or isinstance(value, Unknown):
        return value
    number = integer(value, "s")
    return None if number == -1 else number


def _require_axes(transforms: Transforms) -> None:
    if not transforms:
        problem = "needs at least 1 axis"
        raise ShapeError(BadParameter(label="Fourier transform", problem=problem))


def _sample(draw: Draw) -> Call:
    a = tuple(size or 2 for size in draw.shape(0 if draw.flag() else 2))
    kind = draw.integer(0, 3)
    if kind == 0:
        return call(a)
    axes = tuple(draw.axis(len(a)) for _ in range(draw.integer(0, 2)))
    if kind == 1:
        return call(a, axes=axes)
    number = len(axes) if draw.often() else 2
    return call(a, tuple(draw.choice((-1, 1, 2, 5)) for _ in range(number)), axes)


class TransformAxes(Operation):
    """From a signal to as many frequencies, and back."""

    names = transform_names("fftn ifftn")
    dtype = "complex"
    examples: ClassVar[tuple[Example, ...]] = (
        example("n d", gives="n d"),
        example("n d", (8,), (0,), gives="8 d"),
        refused("n d", axes=(2,)),
        refused("n d", (8,), (0, 1)),
    )

    @staticmethod
    def shape(
        a: Shape,
        s: Static = None,
        axes: Axis = None,
        norm: Static = None,
        out: Shape | None = None,
    ) -> Shape:
        result = a
        for place, number in reversed(transformed(a, s, axes)):
            result = with_size(result, place, number)
        return same_as(result, out)

    sample = staticmethod(_sample)


class RealTransformAxes(Operation):
    """From a real signal; on the last of the axes only to the frequencies that are not negative."""

    names = transform_names("rfftn")
    dtype = "complex"
    examples = (
        example("n d", gives="n d//2+1"),
        example("n d", axes=(0,), gives="n//2+1 d"),
        refused("n d", axes=(2,)),
    )

    @staticmethod
    def shape(
        a: Shape,
        s: Static = None,
        axes: Axis = None,
        norm: Static = None,
        out: Shape | None = None,
    ) -> Shape:
        transforms = transformed(a, s, axes)
        _require_axes(transforms)
        place, number = transforms.pop()
        result = with_size(a, place, half(number))
        for place, number in transforms:
            result = with_size(result, place, number)
        return same_as(result, out)

    sample = staticmethod(_sample)


class InverseRealTransformAxes(Operation):
    """From what a transform of a real signal gives back to that signal."""

    names = transform_names("irfftn")
    dtype = "complex part"
    examples = (
        example("n k", gives="n 2*k-2"),
        example("n k", (8, 9), LAST_TWO, gives="8 9"),
        refused("n d", axes=(2,)),
    )

    @staticmethod
    def shape(
        a: Shape,
        s: Static = None,
        axes: Axis = None,
        norm: Static = None,
        out: Shape | None = None,
    ) -> Shape:
        transforms = transformed(a, s, axes, inverse=True)
        _require_axes(transforms)
        result = a
        for place, number in transforms:
            result = with_size(result, place, number)
        return same_as(result, out)

    sample = staticmethod(_sample)


class Transform2(Operation):
    """The transform of images: along the last two axes."""

    names = transform_names("fft2 ifft2")
    dtype = "complex"
    examples = (example("h w", gives="h w"), example("b h w", gives="b h w"), refused("n"))

    @staticmethod
    def shape(
        a: Shape,
        s: Static = None,
        axes: Axis = LAST_TWO,
        norm: Static = None,
        out: Shape | None = None,
    ) -> Shape:
        return TransformAxes.shape(a, s, axes, norm, out)

    sample = staticmethod(_sample)


class RealTransform2(Operation):
    """The transform of real images."""

    names = transform_names("rfft2")
    dtype = "complex"
    examples = (example("h w", gives="h w//2+1"), refused("n"))

    @staticmethod
    def shape(
        a: Shape,
        s: Static = None,
        axes: Axis = LAST_TWO,
        norm: Static = None,
        out: Shape | None = None,
    ) -> Shape:
        return RealTransformAxes.shape(a, s, axes, norm, out)

    sample = staticmethod(_sample)


class InverseRealTransform2(Operation):
    """From what the transform of a real image gives back to that image."""

    names = transform_names("irfft2")
    dtype = "complex part"
    examples = (example("h k", gives="h 2*k-2"), refused("n"))

    @staticmethod
    def shape(
        a: Shape,
        s: Static = None,
        axes: Axis = LAST_TWO,
        norm: Static = None,
        out: Shape | None = None,
    ) -> Shape:
        return InverseRealTransformAxes.shape(a, s, axes, norm, out)

    sample = staticmethod(_sample)
