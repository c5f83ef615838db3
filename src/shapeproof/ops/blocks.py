"""Matrices of blocks."""

from collections.abc import Iterator

from shapeproof.ops.axes import known_rank
from shapeproof.ops.join import concatenated
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Nested, Operation, example, refused
from shapeproof.ops.sample import Call, Draw, Sizes, call
from shapeproof.shapes.dim import ONE
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Shape


class Block(Operation):
    """Joins arrays as nested lists show: the innermost along the last axis, and so on outwards."""

    names = functions("block")
    dtype = "promote"
    examples = (
        example([["n n", "n m"], ["m n", "m m"]], gives="m+n m+n"),
        example(["n", "m"], gives="m+n"),
        example([["d"], ["d"]], gives="2 d"),
        example("n d", gives="n d"),
        refused([["n n", "n m"], ["m n", "n n"]]),
        refused([["n"], "n"]),
        refused([[]]),
    )

    @staticmethod
    def shape(arrays: Nested) -> Shape:
        depth = _depth(arrays)
        axes = max(depth, *(known_rank(each) for each in _leaves(arrays)))
        return _assembled(arrays, depth, axes)

    @staticmethod
    def sample(draw: Draw) -> Call:
        if not draw.often():
            return call(draw.choice((draw.shape(), [draw.shape(), [draw.shape()]], [[], []])))
        if draw.flag():
            first = draw.shape(0, 3)
            return call([(*first[:-1], draw.size()) if draw.often() else first, draw.near(first)])
        heights, widths = draw.shape(1, 3), draw.shape(1, 3)
        return call(
            [[_random_block(draw, height, width) for width in widths] for height in heights]
        )


def _assembled(arrays: Nested, depth: int, axes: int) -> Shape:
    if isinstance(arrays, list):
        parts = [_assembled(each, depth - 1, axes) for each in arrays]
        return concatenated(parts, -depth, '"block"')
    return (ONE,) * (axes - len(arrays)) + arrays


def _depth(arrays: Nested) -> int:
    """How deep the lists are nested, which is the same for all arrays."""
    if not isinstance(arrays, list):
        return 0
    if not arrays:
        raise ShapeError(BadParameter(label='"block"', problem="needs arrays, got an empty list"))
    depths = {_depth(each) for each in arrays}
    if len(depths) > 1:
        problem = "needs all arrays in equally many lists"
        raise ShapeError(BadParameter(label='"block"', problem=problem))
    return 1 + depths.pop()


def _leaves(arrays: Nested) -> Iterator[Shape]:
    if isinstance(arrays, list):
        for each in arrays:
            yield from _leaves(each)
    else:
        yield arrays


def _random_block(draw: Draw, height: int, width: int) -> Sizes:
    block = (width,) if height == 1 and draw.flag() else (height, width)
    return block if draw.often() else draw.near(block)
