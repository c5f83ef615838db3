"""The functions of einops that lay arrays one behind the other on an axis, and take them apart."""

from collections.abc import Sequence
from math import prod

from shapeproof.ops.join import concatenated
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Operation, Static, example, literal, refused
from shapeproof.ops.pattern_sample import draw_packing
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count, listed, sizes
from shapeproof.shapes.dim import ZERO, Size
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import ANY_SHAPE, Shape, is_compatible_item, rank
from shapeproof.shapes.wording import axes_phrase, axis_phrase, item_phrase, shape_phrase

_MANY = "*"


def _around_many(pattern: Static, label: str) -> tuple[int, int]:
    """The numbers of axes before and after those that are packed.

    Raises:
        ShapeError: if the pattern cannot be read.
    """
    text = literal(pattern, "pattern")
    if not isinstance(text, str):
        raise Undetermined("the pattern is no text")
    axes = text.split()
    names = [axis for axis in axes if axis != _MANY]
    problem = None
    if _MANY not in axes:
        problem = 'needs "*" in its pattern'
    for axis in names:
        if not axis.isidentifier() or axis.startswith("_") or axis.endswith("_"):
            problem = f'cannot read "{axis}" in its pattern'
    for axis in axes:
        if axes.count(axis) > 1:
            problem = f'has "{axis}" twice in its pattern'
    if problem is not None:
        details = (f'the pattern is "{text}"',)
        raise ShapeError(BadParameter(label=label, problem=problem, details=details))
    before = axes.index(_MANY)
    return before, len(axes) - before - 1


class Pack(Operation):
    """Arrays one behind the other on one axis, with the shapes that tell how to unpack them."""

    names = functions("pack", "einops")
    examples = (
        example(("b n d", "b m d"), "b * d", gives=("b m+n d", "...")),
        example(("b h w d", "b d"), "b * d", gives=("b h*w+1 d", "...")),
        refused(("b n d", "b n k"), "b * d"),
        refused(("b", "b d"), "b * d"),
        refused(("b n", "b m"), "b n"),
    )

    @staticmethod
    def shape(tensors: Sequence[Shape], pattern: Static) -> tuple[Shape, ...]:
        before, after = _around_many(pattern, '"pack"')
        flat: list[Shape] = []
        for position, tensor in enumerate(tensors):
            if rank(tensor) is None:
                raise Undetermined("the number of axes is not known")
            last = len(tensor) - after
            if last < before:
                problem = f'cannot put the pattern "{pattern}" on {axes_phrase(tensor)}'
                raise ShapeError(BadParameter(label=f'array {position} of "pack"', problem=problem))
            if ZERO in (*tensor[:before], *tensor[last:]):
                problem = f"cannot be packed without elements, {axes_phrase(tensor)}"
                raise ShapeError(BadParameter(label=f"array {position}", problem=problem))
            packed = element_count(tensor[before:last])
            flat.append((*tensor[:before], packed, *tensor[last:]))
        return concatenated(flat, before, '"pack"'), ANY_SHAPE

    @staticmethod
    def sample(draw: Draw) -> Call:
        pattern, shapes = draw_packing(draw)
        return call(shapes, pattern)


class Unpack(Operation):
    """The arrays that were packed on one axis: their shapes are given."""

    names = functions("unpack", "einops")
    examples = (
        example("b 7 d", ((2, 3), ()), "b * d", gives=("b 2 3 d", "b d")),
        refused("b d", ((),), "b * d"),
        refused("b 7 d", ((2, 3), (2,)), "b * d"),
    )

    @staticmethod
    def shape(tensor: Shape, packed_shapes: Static, pattern: Static) -> tuple[Shape, ...]:
        before, after = _around_many(pattern, '"unpack"')
        if rank(tensor) is None:
            raise Undetermined("the number of axes is not known")
        if len(tensor) != before + 1 + after:
            problem = f'has the pattern "{pattern}" for {axes_phrase(tensor)}'
            raise ShapeError(BadParameter(label='"unpack"', problem=problem))
        middles = [sizes(each) for each in listed(packed_shapes)]
        total: Size = ZERO
        for middle in middles:
            total = total + element_count(middle)
        outer = (*tensor[:before], *tensor[before + 1 :])
        # Of an array without elements, each part is one, whatever its shape.
        if middles and ZERO not in outer and not is_compatible_item(tensor[before], total):
            problem = f"needs size {item_phrase(total)} on {axis_phrase(before)}"
            details = (f"the array is {shape_phrase(tensor)}",)
            raise ShapeError(BadParameter(label='"unpack"', problem=problem, details=details))
        return tuple((*tensor[:before], *middle, *tensor[before + 1 :]) for middle in middles)

    @staticmethod
    def sample(draw: Draw) -> Call:
        pattern, shapes = draw_packing(draw)
        before, after = (len(side.split()) for side in pattern.split("*"))
        middles = tuple(shape[before : len(shape) - after] for shape in shapes)
        total = sum(prod(middle) for middle in middles)
        tensor = (*shapes[0][:before], total, *shapes[0][len(shapes[0]) - after :])
        return call(draw.near(tensor), middles, pattern)
