"""Elements chosen from several arrays by a number or by conditions."""

from collections.abc import Sequence

from shapeproof.ops.contents import mask, zeros
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Operation, Static, example, refused
from shapeproof.ops.output import same_as
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Shape


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
