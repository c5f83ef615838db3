"""Products of vectors and of axes: inner, outer, tensor, Kronecker and cross products."""

from shapeproof.ops.axes import integer, known_rank, normalize_axes
from shapeproof.ops.contraction import matrix_product
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Operation, Static, example, refused
from shapeproof.ops.output import into
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count, listed
from shapeproof.shapes.dim import ONE, UNKNOWN, Dim, constant
from shapeproof.shapes.equation import compatible
from shapeproof.shapes.mismatch import BadParameter, ContractionMismatch, ShapeError, Undetermined
from shapeproof.shapes.shape import Item, Rest, Shape, is_compatible_item, rank, show
from shapeproof.shapes.wording import count_phrase

_TWO, _THREE = constant(2), constant(3)


class VDot(Operation):
    """The sum of all products of corresponding elements, the arrays flattened."""

    names = functions("vdot")
    dtype = "promote"
    examples = (
        example("n", "n", gives=""),
        example("n d", "n*d", gives=""),
        refused("n", "m"),
    )

    @staticmethod
    def shape(a: Shape, b: Shape) -> Shape:
        left, right = element_count(a), element_count(b)
        if not compatible(left, right):
            raise ShapeError(
                ContractionMismatch(
                    label='"vdot"', left=a, right=b, left_size=left, right_size=right
                )
            )
        return ()

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(0, 2)
        return call(a, draw.near(a))


class Inner(Operation):
    """The sum of products over the last axes."""

    names = functions("inner")
    dtype = "promote"
    examples = (
        example("n", "n", gives=""),
        example("n d", "m d", gives="n m"),
        example("n d", "", gives="n d"),
        refused("n d", "d m"),
    )

    @staticmethod
    def shape(a: Shape, b: Shape) -> Shape:
        if not a or not b:
            return a or b
        if isinstance(a[-1], Rest) or isinstance(b[-1], Rest):
            raise Undetermined("the number of axes is not known")
        require_equal_items(a, b, a[-1], b[-1], '"inner"')
        return _joined(a[:-1], b[:-1])

    @staticmethod
    def sample(draw: Draw) -> Call:
        a, b = draw.shape(0, 3), draw.shape(0, 3)
        return call(a, (*b[:-1], a[-1]) if a and b and draw.often() else b)


class Outer(Operation):
    """All products of an element of one with an element of the other, the arrays flattened."""

    names = functions("outer")
    dtype = "promote"
    examples = (
        example("n", "m", gives="n m"),
        example("n d", "m", gives="n*d m"),
        example("", "m", gives="1 m"),
        example("*b", "m", gives="_ m"),
    )

    @staticmethod
    def shape(a: Shape, b: Shape, out: Shape | None = None) -> Shape:
        return into((element_count(a), element_count(b)), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(0, 2), draw.shape(0, 2))


class OuterOfVectors(Operation):
    """The outer product, of vectors only."""

    names = functions("outer", "numpy.linalg")
    dtype = "promote"
    examples = (example("n", "m", gives="n m"), refused("n d", "m"))

    @staticmethod
    def shape(x1: Shape, x2: Shape) -> Shape:
        for each in (x1, x2):
            if rank(each) not in (None, 1):
                problem = f'needs vectors, got "{show(each)}"'
                raise ShapeError(BadParameter(label='"linalg.outer"', problem=problem))
        return element_count(x1), element_count(x2)

    @staticmethod
    def sample(draw: Draw) -> Call:
        one, other = draw.shape(1, 1), draw.shape(1, 1)
        return call(one, other) if draw.often() else call(draw.shape(0, 2), other)


class TensorDot(Operation):
    """The sum of products over several axes of each array, named or counted from the inside."""

    names = (*functions("tensordot"), *functions("tensordot", "numpy.linalg"))
    dtype = "promote"
    examples = (
        example("n k", "k m", 1, gives="n m"),
        example("a i j", "i j b", gives="a b"),
        example("n d", "m d", ((1,), (1,)), gives="n m"),
        example("a b c", "c b d", ((1, 2), (1, 0)), gives="a d"),
        example("n", "m", 0, gives="n m"),
        refused("n k", "m k", 1),
        refused("n k", "k m", 3),
        refused("n d", "m d", ((1,), (0,))),
        refused("n d", "m d", ((1,), (1, 0))),
    )

    @staticmethod
    def shape(a: Shape, b: Shape, axes: Static = 2) -> Shape:
        known_rank(a)
        known_rank(b)
        left, right = _contracted(a, b, axes)
        if len(left) != len(right):
            problem = f"sums over {count_phrase(len(left))} of one and {len(right)} of the other"
            raise ShapeError(BadParameter(label='"tensordot"', problem=problem))
        for one, other in zip(left, right, strict=True):
            require_equal_items(a, b, a[one], b[other], '"tensordot"')
        return (
            *(item for place, item in enumerate(a) if place not in left),
            *(item for place, item in enumerate(b) if place not in right),
        )

    @staticmethod
    def sample(draw: Draw) -> Call:
        a, b = draw.shape(0, 3), draw.shape(0, 3)
        if draw.flag() and a and b:
            left, right = draw.axis(len(a)), draw.axis(len(b))
            if -len(a) <= left < len(a) and draw.often():
                b = (a[left],) * len(b)
            pair = draw.choice(((left, right), ((left,), (right,)), ((left,), right)))
            return call(a, b, axes=pair)
        number = draw.integer(0, 3)
        fitting = (*a[max(len(a) - number, 0) :], *b[:1])
        return call(a, fitting if draw.often() else b, axes=number)


def _contracted(a: Shape, b: Shape, axes: Static) -> tuple[tuple[int, ...], tuple[int, ...]]:
    pair = listed(axes)
    if isinstance(axes, tuple | list):
        if len(pair) != 2:
            problem = f"needs the axes of each array, got {pair}"
            raise ShapeError(BadParameter(label='"tensordot"', problem=problem))
        return _places(pair[0], a), _places(pair[1], b)
    number = integer(axes, "axes")
    if number < 0:
        raise Undetermined("a negative number of axes has no documented meaning")
    return _places(tuple(range(-number, 0)), a), _places(tuple(range(number)), b)


def _places(axes: object, shape: Shape) -> tuple[int, ...]:
    entries = [integer(axis, "axes") for axis in listed(axes)]
    return normalize_axes(tuple(entries), shape)


class Kron(Operation):
    """The Kronecker product: each element of one array, times the whole other array."""

    names = functions("kron")
    dtype = "promote"
    examples = (
        example("n", "m", gives="n*m"),
        example("n m", "p q", gives="n*p m*q"),
        example("n", "p q", gives="p n*q"),
        example("n m", "", gives="n m"),
    )

    @staticmethod
    def shape(a: Shape, b: Shape) -> Shape:
        axes = max(known_rank(a), known_rank(b))
        left = (ONE,) * (axes - len(a)) + a
        right = (ONE,) * (axes - len(b)) + b
        return tuple(
            one * other if isinstance(one, Dim) and isinstance(other, Dim) else UNKNOWN
            for one, other in zip(left, right, strict=True)
        )

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(0, 3), draw.shape(0, 3))


class LinalgMatMul(Operation):
    """The matrix product, under the name of the array API."""

    names = functions("matmul", "numpy.linalg")
    dtype = "promote"
    examples = (example("n k", "k m", gives="n m"), refused("n k", "m k"))

    @staticmethod
    def shape(x1: Shape, x2: Shape) -> Shape:
        return matrix_product(x1, x2, '"linalg.matmul"')

    @staticmethod
    def sample(draw: Draw) -> Call:
        x1 = draw.shape(0, 3)
        return call(x1, (*x1[-1:], draw.size()) if draw.often() else draw.shape(0, 3))


def require_equal_items(a: Shape, b: Shape, one: Item, other: Item, label: str) -> None:
    """Refuses a sum of products over two axes of which it is known that they differ.

    Raises:
        ShapeError: with both shapes.
    """
    if isinstance(one, Rest) or isinstance(other, Rest) or is_compatible_item(one, other):
        return
    raise ShapeError(
        ContractionMismatch(label=label, left=a, right=b, left_size=one, right_size=other)
    )


def _joined(one: Shape, other: Shape) -> Shape:
    if rank(one) is None or rank(other) is None:
        raise Undetermined("the number of axes is not known")
    return one + other
