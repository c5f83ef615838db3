"""Elements chosen from several arrays by a number or by conditions."""

from collections.abc import Sequence

from shapeproof.ops.contents import mask, zeros
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Nested, Operation, Static, example, refused
from shapeproof.ops.output import same_as
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Shape, is_compatible_item, rank
from shapeproof.shapes.wording import shape_phrase


class Choose(Operation):
    """From each place of the array with the number found there."""

    names = (*functions("choose"), *methods("choose"))
    dtype = "chosen"
    examples = (
        example("n d", ("n d", "d"), gives="n d"),
        example("n 1", ("d", ""), gives="n d"),
        refused("n", ("n", "d")),
    )

    @staticmethod
    def shape(
        a: Shape, choices: Sequence[Shape], out: Shape | None = None, mode: Static = "raise"
    ) -> Shape:
        if not choices:
            problem = "needs at least one array to choose from"
            raise ShapeError(BadParameter(label='"choose"', problem=problem))
        return same_as(broadcast(a, *choices), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape(0, 3)
        return call(zeros(draw.like(a)), tuple(draw.like(a) for _ in range(draw.integer(0, 3))))


class Select(Operation):
    """From the array that belongs to the first condition which holds."""

    names = functions("select")
    examples = (
        example(("n d", "n d"), ("n d", ""), gives="n d"),
        example(("n 1",), ("d",), "", gives="n d"),
        refused(("n", "n"), ("n",)),
        refused(("n", "n"), ("n", "m")),
    )

    @staticmethod
    def shape(condlist: Sequence[Shape], choicelist: Sequence[Shape], default: Shape = ()) -> Shape:
        if len(condlist) != len(choicelist) or not condlist:
            numbers = f"{len(condlist)} conditions and {len(choicelist)} arrays"
            problem = f"needs an array for each condition, got {numbers}"
            raise ShapeError(BadParameter(label='"select"', problem=problem))
        return broadcast(*condlist, *choicelist, default)

    @staticmethod
    def sample(draw: Draw) -> Call:
        whole = draw.shape(0, 3)
        number = draw.integer(0, 3)
        conditions = tuple(mask(draw.like(whole)) for _ in range(number))
        arrays = tuple(draw.like(whole) for _ in range(number if draw.often() else 1))
        return call(conditions, arrays, draw.choice(((), draw.like(whole))))


class Piecewise(Operation):
    """The value of another function wherever another condition holds."""

    names = functions("piecewise")
    dtype = "same"
    examples = (
        example("n d", ["n d", "n d"], None, gives="n d"),
        example("n d", "n d", None, gives="n d"),
        example("n d", ["n"], None, gives="n d"),
        refused("n d", ["n d", "n"], None),
        refused("n d", ["d n"], None),
    )

    @staticmethod
    def shape(x: Shape, condlist: Nested, funclist: Static, *args: Static, **kw: Static) -> Shape:
        conditions = condlist if isinstance(condlist, list) else [condlist]
        for condition in conditions:
            if isinstance(condition, list) or rank(x) is None or rank(condition) is None:
                raise Undetermined("what is a condition is not known")
            if len(condition) > len(x) or not all(map(is_compatible_item, x, condition)):
                problem = f"is {shape_phrase(condition)}, for an array {shape_phrase(x)}"
                raise ShapeError(BadParameter(label='condition of "piecewise"', problem=problem))
            if len(condition) != len(conditions[0]):
                problem = "has conditions of different numbers of axes"
                raise ShapeError(BadParameter(label='"piecewise"', problem=problem))
        return x

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape(1)
        drawn = [draw.near(x) for _ in range(draw.integer(1, 3))]
        # NumPy also takes an empty mask where it does not fit, which is odd.
        conditions = [mask(x if 0 in each else each) for each in drawn]
        return call(x, conditions, (1,) * (len(conditions) + draw.integer(0, 1)))
