"""Elements chosen one by one from several arrays."""

from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Operation, Result, Static, example, refused
from shapeproof.ops.output import into
from shapeproof.ops.positions import Nonzero
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.shape import Shape


class Where(Operation):
    """Elements of one array where a condition holds, of another elsewhere; or where it holds."""

    names = functions("where")
    dtype = "chosen"
    examples = (
        example("n d", "n d", "n d", gives="n d"),
        example("n 1", "d", "", gives="n d"),
        example("n d", gives=("_", "_")),
        refused("n", "n d", ""),
    )

    @staticmethod
    def shape(condition: Shape, x: Shape | None = None, y: Shape | None = None) -> Result:
        if x is None or y is None:
            return Nonzero.shape(condition)
        return broadcast(condition, x, y)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        return call(draw.like(x), x, draw.like(x)) if draw.often() else call(x)


class Clip(Operation):
    """Elements kept between two bounds, which may be arrays."""

    names = functions("clip")
    dtype = "promote"
    examples = (
        example("n d", "", "", gives="n d"),
        example("n d", "d", None, gives="n d"),
        refused("n d", "n", ""),
    )

    @staticmethod
    def shape(
        a: Shape,
        a_min: Shape | None = None,
        a_max: Shape | None = None,
        out: Shape | None = None,
        min: Shape | None = None,
        max: Shape | None = None,
        where: Shape = (),
        casting: Static = None,
        order: Static = None,
        dtype: Static = None,
        subok: Static = None,
    ) -> Shape:
        bounds = [each for each in (a_min, a_max, min, max) if each is not None]
        return into(broadcast(a, *bounds, where), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, draw.like(a), draw.choice((None, draw.like(a))))


class ClipMethod(Operation):
    """The method names its bounds otherwise."""

    names = methods("clip")
    dtype = "promote"
    examples = (example("n d", "", "", gives="n d"), example("n d", max="", gives="n d"))

    @staticmethod
    def shape(
        a: Shape,
        min: Shape | None = None,
        max: Shape | None = None,
        out: Shape | None = None,
        where: Shape = (),
        casting: Static = None,
        order: Static = None,
        dtype: Static = None,
        subok: Static = None,
    ) -> Shape:
        return Clip.shape(a, min, max, out, where=where)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, draw.like(a), draw.choice((None, draw.like(a))))
