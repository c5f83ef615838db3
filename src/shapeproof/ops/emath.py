"""Elementwise functions that answer with complex numbers where no real number would do."""

from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Operation, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.shape import Shape


class EMathFunction(Operation):
    """Roots, logarithms and inverse functions of one number."""

    names = functions("sqrt log log2 log10 arccos arcsin arctanh", "numpy.emath")
    examples = (example("n d", gives="n d"), example("", gives=""))

    @staticmethod
    def shape(x: Shape) -> Shape:
        return x

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.shape())


class EMathPower(Operation):
    """Powers."""

    names = functions("power", "numpy.emath")
    examples = (example("n d", "d", gives="n d"), refused("n", "m"))

    @staticmethod
    def shape(x: Shape, p: Shape) -> Shape:
        return broadcast(x, p)

    @staticmethod
    def sample(draw: Draw) -> Call:
        x = draw.shape()
        return call(x, draw.like(x))


class EMathLogarithm(Operation):
    """Logarithms to any base."""

    names = functions("logn", "numpy.emath")
    examples = (example("", "n d", gives="n d"), refused("n", "m"))

    @staticmethod
    def shape(n: Shape, x: Shape) -> Shape:
        return broadcast(n, x)

    sample = EMathPower.sample
