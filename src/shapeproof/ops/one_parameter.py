"""Random numbers of distributions with one parameter, which goes by several names."""

from shapeproof.ops.distribution import drawn, generators, sampler
from shapeproof.ops.operation import Operation, Static, example, refused
from shapeproof.shapes.shape import Shape

EXAMPLES = (
    example("", gives=""),
    example("d", gives="d"),
    example("d", ("n", "d"), gives="n d"),
    refused("n", ("n", "d")),
)


class ScaleDistribution(Operation):
    """Distributions with a scale."""

    names = generators("exponential rayleigh")
    dtype = "float64"
    examples = EXAMPLES
    sample = staticmethod(sampler(1.0))

    @staticmethod
    def shape(scale: Shape = (), size: Static = None) -> Shape:
        return drawn(size, scale)


class ExponentDistribution(Operation):
    """Distributions with an exponent."""

    names = generators("pareto weibull power")
    dtype = "float64"
    examples = EXAMPLES
    sample = staticmethod(sampler(2.0))

    @staticmethod
    def shape(a: Shape, size: Static = None) -> Shape:
        return drawn(size, a)


class Zipf(Operation):
    """Ranks, of which the first ones are frequent."""

    names = generators("zipf")
    dtype = "index"
    examples = EXAMPLES
    sample = staticmethod(sampler(2.0))

    @staticmethod
    def shape(a: Shape, size: Static = None) -> Shape:
        return drawn(size, a)


class FreedomDistribution(Operation):
    """Distributions with degrees of freedom."""

    names = generators("chisquare standard_t")
    dtype = "float64"
    examples = EXAMPLES
    sample = staticmethod(sampler(1.0))

    @staticmethod
    def shape(df: Shape, size: Static = None) -> Shape:
        return drawn(size, df)


class Poisson(Operation):
    """Numbers of events."""

    names = generators("poisson")
    dtype = "index"
    examples = EXAMPLES
    sample = staticmethod(sampler(1.0))

    @staticmethod
    def shape(lam: Shape = (), size: Static = None) -> Shape:
        return drawn(size, lam)


class ProbabilityDistribution(Operation):
    """Distributions with a probability."""

    names = generators("geometric logseries")
    dtype = "index"
    examples = EXAMPLES
    sample = staticmethod(sampler(0.5))

    @staticmethod
    def shape(p: Shape, size: Static = None) -> Shape:
        return drawn(size, p)
