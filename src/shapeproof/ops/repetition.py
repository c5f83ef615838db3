"""Arrays made larger: elements repeated, tiled, padded."""

from shapeproof.ops.axes import known_rank, normalize_axis
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Int, Operation, Static, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count, listed, size, sizes
from shapeproof.shapes.dim import ONE, UNKNOWN, ZERO, Dim, Size, Unknown, constant
from shapeproof.shapes.equation import compatible
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, Shape
from shapeproof.shapes.wording import item_phrase


class Tile(Operation):
    """The whole array repeated, along old axes or new first ones."""

    names = functions("tile")
    dtype = "same"
    examples = (
        example("n", 3, gives="3*n"),
        example("n d", (2, 1), gives="2*n d"),
        example("d", ("n", 1), gives="n d"),
        example("b n d", 2, gives="b n 2*d"),
        refused("n", -1),
    )

    @staticmethod
    def shape(A: Shape, reps: Static) -> Shape:
        times = tuple(size(each, "reps") for each in listed(reps))
        axes = max(len(times), known_rank(A))
        times = (ONE,) * (axes - len(times)) + times
        whole = (ONE,) * (axes - len(A)) + A
        return tuple(_product(item, each) for item, each in zip(whole, times, strict=True))

    @staticmethod
    def sample(draw: Draw) -> Call:
        reps = tuple(draw.integer(0, 3) for _ in range(draw.integer(0, 4)))
        return call(draw.shape(0, 3), reps if draw.often() else draw.integer(0, 3))


class Repeat(Operation):
    """Each element repeated, in the flattened array or along an axis."""

    names = (*functions("repeat"), *methods("repeat"))
    dtype = "same"
    examples = (
        example("n d", 2, gives="2*(n*d)"),
        example("n d", 2, axis=0, gives="2*n d"),
        example("n d", Dim.of("k"), axis=-1, gives="n d*k"),
        example("3 d", (1, 2, 0), axis=0, gives="3 d"),
        refused("n d", 2, axis=2),
        refused("n d", -1, axis=0),
        refused("3 d", (1, 2), axis=0),
    )

    @staticmethod
    def shape(a: Shape, repeats: Static, axis: Int | None = None) -> Shape:
        if axis is None:
            return (_repeated(element_count(a), repeats),)
        vector = (ONE,) if a == () else a
        place = normalize_axis(axis, vector)
        return (*vector[:place], _repeated(vector[place], repeats), *vector[place + 1 :])

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(0, 3)
        axis = draw.choice((None, draw.axis(len(a))))
        if draw.often():
            return call(a, draw.integer(-1, 3), axis=axis)
        count = a[axis] if axis is not None and -len(a) <= axis < len(a) and draw.flag() else 3
        return call(a, tuple(draw.integer(0, 2) for _ in range(count)), axis=axis)


def _repeated(item: Item, repeats: Static) -> Size:
    """The size of an axis whose elements are repeated, each as often or each as often as said."""
    if isinstance(repeats, Unknown):
        return UNKNOWN
    if not isinstance(repeats, tuple | list) and (item == ZERO or not isinstance(item, Dim)):
        return ZERO if item == ZERO else UNKNOWN  # of nothing, even a negative number will do
    if not isinstance(repeats, tuple | list):
        return _product(item, size(repeats, "repeats"))
    times = [size(each, "repeats") for each in repeats]
    if len(times) == 1:
        return _product(item, times[0])
    if isinstance(item, Dim) and not compatible(item, constant(len(times))):
        problem = f"needs as many repeats as elements, {item_phrase(item)}, got {len(times)}"
        raise ShapeError(BadParameter(label='"repeat"', problem=problem))
    total: Size = ZERO
    for each in times:
        total = total + each
    return total


def _product(item: Item, times: Size) -> Size:
    if times == ZERO or item == ZERO:
        return ZERO
    return item * times if isinstance(item, Dim) and isinstance(times, Dim) else UNKNOWN


class Pad(Operation):
    """Elements added before and behind each axis."""

    names = functions("pad")
    dtype = "same"
    examples = (
        example("n d", 1, gives="n+2 d+2"),
        example("n d", (0, 1), gives="n+1 d+1"),
        example("n d", ((1, 1), (0, 3)), gives="n+2 d+3"),
        example("n", ("k", 0), gives="n+k"),
        refused("n d", -1),
        refused("n d", ((1, 1), (2, 2), (3, 3))),
    )

    @staticmethod
    def shape(
        array: Shape, pad_width: Static, mode: str | Unknown = "constant", **kwargs: Static
    ) -> Shape:
        pairs = _pairs(pad_width, known_rank(array))
        return tuple(
            item + before + after if isinstance(item, Dim) else UNKNOWN
            for item, (before, after) in zip(array, pairs, strict=True)
        )

    @staticmethod
    def sample(draw: Draw) -> Call:
        array = draw.shape(1, 3)
        single, pair = draw.integer(-1, 3), (draw.integer(0, 3), draw.integer(0, 3))
        each = tuple((draw.integer(0, 3), draw.integer(0, 3)) for _ in draw.near(array))
        return call(array, draw.choice((single, (abs(single),), pair, (pair,), each)))


def _pairs(width: Static, axes: int) -> list[tuple[Size, Size]]:
    """What is added before and behind each axis; one number or one pair is for all axes.

    Raises:
        ShapeError: if a number is negative, or there are pairs for another number of axes.
        Undetermined: if the call does not say.
    """
    entries = listed(width)
    if not any(isinstance(entry, tuple | list) for entry in entries):
        numbers = [size(entry, "pad_width") for entry in entries]
        if len(numbers) in (1, 2):
            return [(numbers[0], numbers[-1])] * axes
        raise _wrong_pairs(len(numbers), axes)
    pairs = []
    for entry in entries:
        one = [size(each, "pad_width") for each in listed(entry)]
        if len(one) not in (1, 2):
            raise Undetermined("pad_width has a form that this rule does not know")
        pairs.append((one[0], one[-1]))
    if len(pairs) == 1:
        return pairs * axes
    if len(pairs) != axes:
        raise _wrong_pairs(len(pairs), axes)
    return pairs


def _wrong_pairs(pairs: int, axes: int) -> ShapeError:
    problem = f"needs a pair for each of {axes} axes, got {pairs}"
    return ShapeError(BadParameter(label="pad_width", problem=problem))


class Resize(Operation):
    """The elements of an array, repeated as often as the new shape needs."""

    names = functions("resize")
    dtype = "same"
    examples = (example("n", (2, "m"), gives="2 m"), example("n d", 5, gives="5"), refused("n", -1))

    @staticmethod
    def shape(a: Shape, new_shape: Static) -> Shape:
        return sizes(new_shape)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), draw.choice((draw.shape(0, 3), draw.integer(-1, 5))))
