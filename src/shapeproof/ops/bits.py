"""Bits packed into bytes, and taken out of them."""

from shapeproof.ops.axes import integer, normalize_axis
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Int, Operation, Static, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count
from shapeproof.ops.taking import replace_axis
from shapeproof.shapes.dim import UNKNOWN, Dim, Size, Unknown, constant
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Item, Shape
from shapeproof.shapes.wording import item_phrase


class PackBits(Operation):
    """Eight elements in each byte; the last one is filled with zeros."""

    names = functions("packbits")
    examples = (
        example("8", gives="1"),
        example("n", gives="(n+7)//8"),
        example("n d", axis=1, gives="n (d+7)//8"),
        refused("n d", axis=2),
    )

    @staticmethod
    def shape(a: Shape, axis: Int | None = None, bitorder: Static = "big") -> Shape:
        if axis is None:
            return (_bytes(element_count(a)),)
        place = normalize_axis(axis, a)
        return replace_axis(a, place, (_bytes(a[place]),))

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(1)
        return call(a, axis=draw.choice((None, draw.axis(len(a)))))


class UnpackBits(Operation):
    """The bits of each byte, as many as are asked for."""

    names = functions("unpackbits")
    examples = (
        example("n", gives="8*n"),
        example("n d", axis=1, gives="n 8*d"),
        example("n", count=20, gives="20"),
        example("n", count=-3, gives="8*n-3"),
        refused("n d", axis=2),
        refused("1", count=-9),
    )

    @staticmethod
    def shape(
        a: Shape, axis: Int | None = None, count: Int | None = None, bitorder: Static = "big"
    ) -> Shape:
        if axis is None:
            return (_bits(element_count(a), count),)
        place = normalize_axis(axis, a)
        return replace_axis(a, place, (_bits(a[place], count),))

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(1)
        count = draw.choice((None, draw.integer(-20, 40)))
        return call(a, axis=draw.choice((None, draw.axis(len(a)))), count=count)


def _bytes(bits: Item) -> Size:
    return (bits + 7) // 8 if isinstance(bits, Dim) else UNKNOWN


def _bits(number: Item, count: Int | None) -> Size:
    bits = number * 8 if isinstance(number, Dim) else UNKNOWN
    if count is None:
        return bits
    if isinstance(count, Unknown) or (isinstance(count, Dim) and count.constant is None):
        return count  # a size, which is not negative
    asked = integer(count, "count")
    if asked >= 0:
        return constant(asked)
    left = bits + asked
    if isinstance(left, Dim) and left.constant is not None and left.constant < 0:
        problem = f"takes {-asked} from {item_phrase(bits)} bits"
        raise ShapeError(BadParameter(label='count of "unpackbits"', problem=problem))
    return left
