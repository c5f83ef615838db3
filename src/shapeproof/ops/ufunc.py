"""Elementwise functions: the two shape rules, and the table of NumPy's ufuncs.

Those that the tape has too stand with their pull-backs, in `arithmetic` and `activation`.
"""

from typing import ClassVar

from shapeproof.ops.naming import functions, methods
from shapeproof.ops.operation import DTypeRules, Operation, Static, example, refused
from shapeproof.ops.output import into
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.shape import Shape


class UnaryUfunc(Operation):
    """One result for each element: the shape stays."""

    @staticmethod
    def shape(
        x: Shape,
        out: Shape | None = None,
        where: Shape = (),
        casting: Static = None,
        order: Static = None,
        dtype: Static = None,
        subok: Static = None,
    ) -> Shape:
        return into(broadcast(x, where), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        if draw.often():
            return call(x)
        return call(x, out=draw.near(x), where=draw.like(x))


class BinaryUfunc(Operation):
    """One result for each pair of elements, after broadcasting."""

    examples = (
        example("n d", "n d", gives="n d"),
        example("n d", "d", gives="n d"),
        example("n 1", "m", gives="n m"),
        example("*b d", "d", gives="*b d"),
        example("n d", "", gives="n d"),
        refused("n d", "n"),
        refused("n 3", "n 4"),
    )

    @staticmethod
    def shape(
        x1: Shape,
        x2: Shape,
        out: Shape | None = None,
        where: Shape = (),
        casting: Static = None,
        order: Static = None,
        dtype: Static = None,
        subok: Static = None,
    ) -> Shape:
        return into(broadcast(x1, x2, where), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        if draw.often():
            return call(x, draw.like(x))
        return call(x, draw.like(x), out=draw.near(x), where=draw.like(x))


class InPlace(Operation):
    """An operator that writes its result into the left operand, which cannot grow."""

    names = methods(
        "__iadd__ __isub__ __imul__ __itruediv__ __ifloordiv__ __imod__ __ipow__ "
        "__iand__ __ior__ __ixor__ __ilshift__ __irshift__"
    )
    dtype = "same"
    examples = (
        example("n d", "d", gives="n d"),
        example("n d", "", gives="n d"),
        refused("d", "n d"),
        refused("n 1", "n d"),
    )

    @staticmethod
    def shape(x1: Shape, x2: Shape) -> Shape:
        return into(broadcast(x1, x2), x1)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        return call(x, draw.like(x))


class UnarySame(UnaryUfunc):
    """Keeps the element type."""

    names = (
        *functions("positive sign floor ceil trunc invert bitwise_not bitwise_invert"),
        *methods("__pos__ __invert__ conjugate conj"),
    )
    dtype = "same"
    examples = (example("n d", gives="n d"), example("*b d", gives="*b d"))


class UnaryArithmetic(UnaryUfunc):
    """Keeps the element type, and makes numbers of bools."""

    names = functions("square reciprocal conjugate conj")
    dtype = "arithmetic"
    examples = UnarySame.examples


class UnaryMagnitude(UnaryUfunc):
    """The absolute value: real for complex numbers."""

    names = (*functions("absolute abs"), *methods("__abs__"))
    dtype = "magnitude"
    examples = UnarySame.examples


class UnaryFloating(UnaryUfunc):
    """The functions of real and complex analysis."""

    names = functions(
        "sqrt cbrt exp2 expm1 log1p log2 log10 rint fabs spacing "
        "sin cos tan arcsin arccos arctan asin acos atan "
        "sinh cosh arcsinh arccosh arctanh asinh acosh atanh "
        "degrees radians deg2rad rad2deg"
    )
    dtype = "floating"
    examples = UnarySame.examples


class UnaryTest(UnaryUfunc):
    """A question about each element."""

    names = functions("isfinite isinf isnan isnat signbit logical_not")
    dtype = "bool"
    examples = UnarySame.examples


class BitCount(UnaryUfunc):
    """The number of ones in the absolute value."""

    names = functions("bitwise_count")
    dtype = "uint8"
    examples = UnarySame.examples


class FractionAndInteger(Operation):
    """What stands after the point of a number, and what before."""

    names = functions("modf")
    dtype: ClassVar[DTypeRules] = "floating"
    examples = (example("n d", gives=("n d", "n d")),)

    @staticmethod
    def shape(x: Shape, out1: Shape | None = None, out2: Shape | None = None) -> tuple[Shape, ...]:
        return into(x, out1), into(x, out2)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class MantissaAndExponent(FractionAndInteger):
    """A number as a product with a power of 2."""

    names = functions("frexp")
    dtype = ("floating", "stub")


class Divmod(Operation):
    """Quotient and remainder."""

    names = (*functions("divmod"), *methods("__divmod__ __rdivmod__"))
    dtype = "arithmetic"
    examples = (example("n d", "d", gives=("n d", "n d")),)

    @staticmethod
    def shape(x1: Shape, x2: Shape) -> tuple[Shape, ...]:
        both = broadcast(x1, x2)
        return both, both

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        return call(x, draw.like(x))


class BinaryPromote(BinaryUfunc):
    """Results of the operands' common type."""

    names = (
        *functions("maximum minimum fmax fmin bitwise_and bitwise_or bitwise_xor gcd lcm"),
        *methods("__and__ __rand__ __or__ __ror__ __xor__ __rxor__"),
    )
    dtype = "promote"


class BinaryArithmetic(BinaryUfunc):
    """Results of the operands' common type, numbers for bools."""

    names = (
        *functions(
            "power pow floor_divide remainder mod fmod "
            "left_shift right_shift bitwise_left_shift bitwise_right_shift"
        ),
        *methods("__pow__ __rpow__ __floordiv__ __rfloordiv__ __mod__ __rmod__"),
        *methods("__lshift__ __rlshift__ __rshift__ __rrshift__"),
    )
    dtype = "arithmetic"


class BinaryFloating(BinaryUfunc):
    """Functions of two real numbers."""

    names = functions("arctan2 atan2 copysign heaviside hypot logaddexp logaddexp2 nextafter")
    dtype = "floating"


class FloatPower(BinaryUfunc):
    """Powers in double precision."""

    names = functions("float_power")
    dtype = "double"


class LoadExponent(BinaryUfunc):
    """A number times a power of 2."""

    names = functions("ldexp")

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        return call(x, draw.like(x))


class Comparison(BinaryUfunc):
    """A truth value for each pair of elements."""

    names = (
        *functions("equal not_equal less less_equal greater greater_equal"),
        *functions("logical_and logical_or logical_xor"),
        *methods("__eq__ __ne__ __lt__ __le__ __gt__ __ge__"),
    )
    dtype = "bool"
