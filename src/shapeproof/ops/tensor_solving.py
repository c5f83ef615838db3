"""Linear equations whose unknowns and right sides are arrays of any number of axes."""

from shapeproof.ops.axes import integer, known_rank
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Int, Operation, Static, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import element_count, listed
from shapeproof.shapes.dim import ZERO
from shapeproof.shapes.equation import compatible
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Shape
from shapeproof.shapes.wording import shape_phrase


class TensorSolve(Operation):
    """The array whose product with `a`, summed over all its axes, is `b`."""

    names = functions("tensorsolve", "numpy.linalg")
    dtype = "each inexact"
    examples = (
        example("n*d n d", "n*d", gives="n d"),
        example("n d n*d", "n d", gives="n*d"),
        refused("n d k", "n d"),
        refused("n n", "d"),
    )

    @staticmethod
    def shape(a: Shape, b: Shape, axes: Static = None) -> Shape:
        right = known_rank(b)
        left = _moved_to_the_end(a, axes)
        unknowns = left[right:] if right < known_rank(a) else left[-(len(left) - right) :]
        equations = element_count(b)
        if not compatible(element_count(left), element_count(unknowns) * element_count(unknowns)):
            problem = f"needs as many equations as unknowns, got {shape_phrase(a)}"
            details = (f"the unknowns are {shape_phrase(unknowns)}",)
            raise ShapeError(BadParameter(label='"tensorsolve"', problem=problem, details=details))
        if not compatible(equations, element_count(unknowns)):
            problem = f"needs {shape_phrase(unknowns)} right sides, got {shape_phrase(b)}"
            raise ShapeError(BadParameter(label='"tensorsolve"', problem=problem))
        return unknowns

    @staticmethod
    def sample(draw: Draw) -> Call:
        unknowns = tuple(draw.choice((1, 2, 3)) for _ in range(draw.integer(0, 2)))
        count = 1
        for each in unknowns:
            count *= each
        b = draw.choice((unknowns, (count,), unknowns[::-1]))
        return call((*draw.near(b), *unknowns), b)


def _moved_to_the_end(a: Shape, axes: Static) -> Shape:
    if axes is None:
        return a
    items = list(range(known_rank(a)))
    for axis in listed(axes):
        place = integer(axis)
        if place not in items:
            problem = f"has no axis {place} to move in {shape_phrase(a)}"
            raise ShapeError(BadParameter(label='"tensorsolve"', problem=problem))
        items.remove(place)
        items.append(place)
    return tuple(a[place] for place in items)


class TensorInverse(Operation):
    """The inverse of `tensordot(a, b, ind)`: the first axes of `a` become the last."""

    names = functions("tensorinv", "numpy.linalg")
    dtype = "inexact"
    examples = (
        example("n d n*d", gives="n*d n d"),
        example("n*d n d", 1, gives="n d n*d"),
        refused("n d k"),
        refused("n n", 0),
    )

    @staticmethod
    def shape(a: Shape, ind: Int = 2) -> Shape:
        if not known_rank(a):
            problem = "needs an array with axes, got a scalar"
            raise ShapeError(BadParameter(label='"tensorinv"', problem=problem))
        cut = integer(ind, "ind")
        if cut <= 0:
            problem = f"must be positive, got {cut}"
            raise ShapeError(BadParameter(label='ind of "tensorinv"', problem=problem))
        rows, columns = a[:cut], a[cut:]
        if ZERO in columns or not compatible(element_count(rows), element_count(columns)):
            problem = (
                f"needs as many elements in {shape_phrase(rows)} as in {shape_phrase(columns)}"
            )
            raise ShapeError(BadParameter(label='"tensorinv"', problem=problem))
        return (*columns, *rows)

    @staticmethod
    def sample(draw: Draw) -> Call:
        rows = tuple(draw.choice((1, 2, 3)) for _ in range(draw.integer(0, 2)))
        columns = draw.near(draw.choice((rows, rows[::-1])))
        return call((*rows, *columns), len(rows) if draw.often() else draw.integer(-1, 3))
