"""The functions of einops that give an array other axes: `rearrange`, `reduce`, `repeat`."""

from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Nested, Operation, Static, example, refused
from shapeproof.ops.pattern_sample import draw_axes, draw_order, draw_side
from shapeproof.ops.pattern_sizes import read_pattern, stacked, transformed
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.dim import Dim
from shapeproof.shapes.shape import Shape

_REDUCTIONS = ("min", "max", "sum", "mean", "prod", "any", "all")


class Rearrange(Operation):
    """The same elements under the axes that the right side of a pattern says."""

    names = functions("rearrange", "einops")
    dtype = "same"
    examples = (
        example("b h w c", "b h w c -> b c h w", gives="b c h w"),
        example("b n d", "b n (h k) -> b h n k", h=8, gives="b 8 n d//8"),
        example("b h w c", "b h w c -> b (h w) c", gives="b h*w c"),
        example("n d", "n d -> n 1 d", gives="n 1 d"),
        example("*b n d", "... n d -> ... d n", gives="*b d n"),
        example(["n d", "n d"], "k n d -> n k d", gives="n 2 d"),
        refused("b n d", "b d -> d b"),
        refused("n d", "n d -> n k"),
        refused("n 10", "n (a b) -> n a b", a=3),
        refused("n d", "n (a b) -> n a b"),
    )

    @staticmethod
    def shape(tensor: Nested, pattern: Static, **axes_lengths: Static) -> Shape:
        read = read_pattern(pattern, '"rearrange"')
        for axis in (*read.left.numbers, *read.right.numbers):
            raise read.wrong(f"cannot have the number {axis} in its pattern")
        for axis in sorted(set(read.left.axes) ^ set(read.right.axes)):
            side = "left" if axis in read.left.axes else "right"
            raise read.wrong(f'has "{axis}" on the {side} of its pattern only')
        return transformed(stacked(tensor), read, axes_lengths)

    @staticmethod
    def sample(draw: Draw) -> Call:
        axes, sizes = draw_axes(draw)
        left, shape, given = draw_side(draw, axes, sizes)
        right, _, _ = draw_side(draw, draw_order(draw, axes), sizes)
        return call(draw.near(shape), f"{left} -> {right}", **given)


class ReduceByPattern(Operation):
    """The axes reduced that the right side of a pattern leaves out."""

    names = functions("reduce", "einops")
    examples = (
        example("b c h w", "b c h w -> b c", "mean", gives="b c"),
        example("b c h w", "b c (h i) (w j) -> b c h w", "max", i=2, j=2, gives="b c h//2 w//2"),
        example("n d", "n d -> 1 d", "sum", gives="1 d"),
        example("*b d", "... d -> ...", "sum", gives="*b"),
        example("n d", "n d ->", "sum", gives=""),
        refused("n d", "n d -> n k", "sum"),
        refused("n d", "n d -> n", "average"),
        refused("n d", "n d c -> n", "sum"),
    )

    @staticmethod
    def shape(tensor: Nested, pattern: Static, reduction: Static, **axes_lengths: Static) -> Shape:
        read = read_pattern(pattern, '"reduce"')
        if isinstance(reduction, str) and reduction not in _REDUCTIONS:
            known = ", ".join(f'"{each}"' for each in _REDUCTIONS)
            raise read.wrong(f'has no reduction "{reduction}"', f"the reductions are {known}")
        for axis in (*read.right.numbers, *read.right.names):
            if axis not in read.left.names:
                raise read.wrong(f'has "{axis}" on the right of its pattern only')
        return transformed(stacked(tensor), read, axes_lengths)

    @staticmethod
    def sample(draw: Draw) -> Call:
        axes, sizes = draw_axes(draw)
        left, shape, given = draw_side(draw, axes, sizes)
        kept = [axis for axis in draw_order(draw, axes) if draw.often()]
        right, _, _ = draw_side(draw, kept, sizes)
        reduction = draw.choice(("sum", "max", "mean")) if draw.often() else "any"
        tensor = draw.near(shape)
        if 0 in tensor:  # of no elements there is no largest
            reduction = "sum"
        return call(tensor, f"{left} -> {right}", reduction, **given)


class RepeatByPattern(Operation):
    """Elements repeated along the axes that only the right side of a pattern has."""

    names = functions("repeat", "einops")
    dtype = "same"
    examples = (
        example("h w", "h w -> h w c", c=3, gives="h w 3"),
        example("h w", "h w -> (h 2) (w 2)", gives="2*h 2*w"),
        example("n d", "n d -> b n d", b=Dim.of("b"), gives="b n d"),
        refused("h w", "h w -> h w c"),
        refused("h w", "h w -> h"),
    )

    @staticmethod
    def shape(tensor: Nested, pattern: Static, **axes_lengths: Static) -> Shape:
        read = read_pattern(pattern, '"repeat"')
        for axis in read.left.axes:
            if axis not in read.right.axes:
                raise read.wrong(f'has "{axis}" on the left of its pattern only')
        for axis in read.right.names:
            if axis not in (*read.left.names, *axes_lengths):
                raise read.wrong(f'needs a size for the new axis "{axis}"')
        return transformed(stacked(tensor), read, axes_lengths)

    @staticmethod
    def sample(draw: Draw) -> Call:
        axes, sizes = draw_axes(draw)
        left, shape, given = draw_side(draw, axes, sizes)
        new = ["r", "2"][: draw.integer(0, 2)]
        right, _, _ = draw_side(draw, draw_order(draw, [*axes, *new]), {**sizes, "r": 3, "2": 2})
        if "r" in new and draw.often():
            given["r"] = 3
        return call(draw.near(shape), f"{left} -> {right}", **given)
