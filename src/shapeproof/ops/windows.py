"""Views of an array's memory under other axes."""

from shapeproof.ops.axes import known_rank, normalize_axis
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Axis, Operation, Static, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import listed, size, sizes
from shapeproof.shapes.bounds import is_nonnegative
from shapeproof.shapes.dim import UNKNOWN, Dim, Size
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Item, Shape
from shapeproof.shapes.wording import axes_phrase, axis_phrase, count_phrase, item_phrase

_MODULE = "numpy.lib.stride_tricks"


class SlidingWindowView(Operation):
    """All windows of a given size: their positions stay where the axes were, and they come last."""

    names = functions("sliding_window_view", _MODULE)
    dtype = "same"
    examples = (
        example("n", Dim.of("w"), gives="n-w+1 w"),
        example("n d", 3, axis=0, gives="n-2 d 3"),
        example("h w", (2, 3), gives="h-1 w-2 2 3"),
        refused("n d", 3),
        refused("n d", 3, axis=2),
        refused("2", 3),
    )

    @staticmethod
    def shape(
        x: Shape,
        window_shape: Static,
        axis: Axis = None,
        *,
        subok: Static = False,
        writeable: Static = False,
    ) -> Shape:
        windows = tuple(size(each, "window") for each in listed(window_shape))
        axes = tuple(range(known_rank(x))) if axis is None else listed(axis)
        if len(windows) != len(axes):
            over = axes_phrase(x) if axis is None else count_phrase(len(axes))
            problem = f"needs one size for each of {over}, got {len(windows)}"
            raise _wrong(problem)
        positions: list[Item] = list(x)
        for each, window in zip(axes, windows, strict=True):
            place = normalize_axis(each, x)
            positions[place] = _positions(positions[place], window, place)
        return (*positions, *windows)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape(0, 3)
        if draw.often():
            windows = tuple(draw.integer(0, max(each, 1)) for each in x)
            return call(x, draw.near(windows))
        axes = draw.axes(len(x))
        number = len(axes) if isinstance(axes, tuple) else 1
        windows = tuple(draw.integer(-1, 3) for _ in range(number))
        return call(x, windows[0] if number == 1 and draw.flag() else windows, axis=axes)


def _positions(item: Item, window: Size, place: int) -> Size:
    if not isinstance(item, Dim) or not isinstance(window, Dim):
        return UNKNOWN
    if is_nonnegative(window - item - 1):
        where = f"{axis_phrase(place)} of size {item_phrase(item)}"
        raise _wrong(f"has windows of size {item_phrase(window)} on {where}")
    return item - window + 1


def _wrong(problem: str) -> ShapeError:
    return ShapeError(BadParameter(label='"sliding_window_view"', problem=problem))


class AsStrided(Operation):
    """The memory of an array read under another shape, which is not checked."""

    names = functions("as_strided", _MODULE)
    dtype = "same"
    examples = (example("n d", gives="n d"), example("n", ("k", 3), gives="k 3"))

    @staticmethod
    def shape(
        x: Shape,
        shape: Static = None,
        strides: Static = None,
        subok: Static = False,
        writeable: Static = True,
    ) -> Shape:
        return x if shape is None else sizes(shape)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = tuple(each or 1 for each in draw.shape())
        if not x or draw.flag():
            return call(x)
        smaller = tuple(draw.integer(0, each) for each in x)
        return call(x, smaller, (8,) * len(x))
