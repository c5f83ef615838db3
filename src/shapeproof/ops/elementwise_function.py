"""Elementwise functions that NumPy has not made ufuncs."""

from shapeproof.ops.axes import integer, normalize_axis
from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import Int, Operation, Static, example, refused
from shapeproof.ops.output import into
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.shape import Shape

SAME_SHAPE = (example("n d", gives="n d"), example("*b d", gives="*b d"))


class Round(Operation):
    """Elements rounded to a number of decimals."""

    names = (*functions("round around"), *methods("round"))
    dtype = "rounded"
    examples = (*SAME_SHAPE, refused("n d", 0, out="d n"))

    @staticmethod
    def shape(a: Shape, decimals: Static = 0, out: Shape | None = None) -> Shape:
        return into(a, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape(), draw.integer(-1, 2))


class NanToNum(Operation):
    """Numbers in the place of what is not a number or infinite."""

    names = functions("nan_to_num")
    dtype = "same"
    examples = SAME_SHAPE

    @staticmethod
    def shape(
        x: Shape,
        copy: Static = True,
        nan: Static = 0.0,
        posinf: Static = None,
        neginf: Static = None,
    ) -> Shape:
        return x

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class RealIfClose(Operation):
    """Complex numbers without their imaginary part, if it is nearly nothing in all of them."""

    names = functions("real_if_close")
    examples = SAME_SHAPE

    @staticmethod
    def shape(a: Shape, tol: Static = 100) -> Shape:
        return a

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class RealPart(Operation):
    """The real or the imaginary part."""

    names = (*functions("real imag"), *methods("real imag"))
    dtype = "magnitude"
    examples = SAME_SHAPE

    @staticmethod
    def shape(val: Shape) -> Shape:
        return val

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class ComplexTest(Operation):
    """Whether each element has an imaginary part."""

    names = functions("iscomplex isreal")
    dtype = "bool"
    examples = SAME_SHAPE

    @staticmethod
    def shape(x: Shape) -> Shape:
        return x

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class InfinityTest(Operation):
    """Whether each element is the positive, or the negative, infinity."""

    names = functions("isposinf isneginf")
    dtype = "bool"
    examples = SAME_SHAPE

    @staticmethod
    def shape(x: Shape, out: Shape | None = None) -> Shape:
        return into(x, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class TowardsZero(Operation):
    """Elements without what stands after the point."""

    names = functions("fix")
    dtype = "same"
    examples = SAME_SHAPE

    @staticmethod
    def shape(x: Shape, out: Shape | None = None) -> Shape:
        return into(x, out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class SpecialFunction(Operation):
    """The function sin(pi x) / (pi x), and the modified Bessel function."""

    names = functions("sinc i0")
    dtype = "inexact"
    examples = SAME_SHAPE

    @staticmethod
    def shape(x: Shape) -> Shape:
        return x

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class Angle(Operation):
    """The angle of each complex number."""

    names = functions("angle")
    examples = SAME_SHAPE

    @staticmethod
    def shape(z: Shape, deg: Static = False) -> Shape:
        return z

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class Unwrap(Operation):
    """Angles along an axis without jumps by a period."""

    names = functions("unwrap")
    dtype = "first inexact"
    examples = (*SAME_SHAPE, example("n d", axis=0, gives="n d"), refused("n d", axis=2))

    @staticmethod
    def shape(p: Shape, discont: Static = None, axis: Int = -1, period: Static = None) -> Shape:
        normalize_axis(integer(axis), p)
        return p

    @staticmethod
    def sample(draw: Draw) -> Call:
        p = draw.shape()
        return call(p, axis=draw.axis(len(p)))


class IsClose(Operation):
    """Whether the elements of two arrays are nearly equal."""

    names = functions("isclose")
    dtype = "bool"
    examples = (example("n d", "d", gives="n d"), refused("n", "m"))

    @staticmethod
    def shape(
        a: Shape, b: Shape, rtol: Shape = (), atol: Shape = (), equal_nan: Static = False
    ) -> Shape:
        return broadcast(a, b, rtol, atol)

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, draw.like(a))


class AllClose(Operation):
    """Whether all elements of two arrays are nearly equal."""

    names = functions("allclose")
    examples = (example("n d", "d", gives=""), refused("n", "m"))

    @staticmethod
    def shape(
        a: Shape, b: Shape, rtol: Shape = (), atol: Shape = (), equal_nan: Static = False
    ) -> Shape:
        broadcast(a, b, rtol, atol)
        return ()

    @staticmethod
    def sample(draw: Draw) -> Call:
        a = draw.shape()
        return call(a, draw.like(a))
