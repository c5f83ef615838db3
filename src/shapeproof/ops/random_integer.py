"""Random integers."""

from shapeproof.ops.contents import Holding
from shapeproof.ops.distribution import drawn, generators, sampler
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Operation, Static, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.shapes.shape import Shape


class Integers(Operation):
    """Integers between two bounds, each as likely as the other."""

    names = functions("integers", "numpy.random.Generator")
    dtype = "index"
    examples = (
        example("", gives=""),
        example("", "", ("n",), gives="n"),
        example("", size=("n", "d"), gives="n d"),
        example("d", "n 1", gives="n d"),
        refused("n", "", ("n", "d")),
    )

    @staticmethod
    def shape(
        low: Shape,
        high: Shape | None = None,
        size: Static = None,
        dtype: Static = None,
        endpoint: Static = False,
    ) -> Shape:
        return drawn(size, low, () if high is None else high)

    @staticmethod
    def sample(draw: Draw) -> Call:
        # NumPy overlooks it if a size is 0, or if it is 1 where the bounds are more.
        whole = tuple(max(size, 2) for size in draw.shape(0, 3))
        low, high = (Holding(draw.like(whole), value, "int64") for value in (1, 2))
        size = draw.choice((None, whole, (2, *whole)))
        return call(low, draw.choice((None, high)), size)


class RandInt(Operation):
    """The same, as a function."""

    names = functions("randint", "numpy.random")
    dtype = "index"
    examples = Integers.examples

    @staticmethod
    def shape(
        low: Shape, high: Shape | None = None, size: Static = None, dtype: Static = None
    ) -> Shape:
        return Integers.shape(low, high, size)

    sample = Integers.sample


class Binomial(Operation):
    """Numbers of successes, or of failures before that many successes."""

    names = generators("binomial negative_binomial")
    dtype = "index"
    examples = (
        example("", "d", gives="d"),
        example("", "", ("n", "d"), gives="n d"),
        refused("n", "d"),
    )
    sample = staticmethod(sampler(1, 0.5))

    @staticmethod
    def shape(n: Shape, p: Shape, size: Static = None) -> Shape:
        return drawn(size, n, p)


class Hypergeometric(Operation):
    """Numbers of good elements in samples."""

    names = generators("hypergeometric")
    dtype = "index"
    examples = (example("", "", "", ("n",), gives="n"), refused("n", "d", ""))
    sample = staticmethod(sampler(1, 1, 1))

    @staticmethod
    def shape(ngood: Shape, nbad: Shape, nsample: Shape, size: Static = None) -> Shape:
        return drawn(size, ngood, nbad, nsample)
