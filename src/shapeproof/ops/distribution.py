"""Random numbers of a given distribution: a size, and parameters that broadcast to it."""

from typing import Protocol

from shapeproof.ops.contents import Holding
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Operation, Static, example, refused
from shapeproof.ops.output import inside, into, same_as
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.size import sizes
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.shape import Shape


def drawn(size: Static, *parameters: Shape) -> Shape:
    """The shape of random numbers: `size` if it is given, or else that of the parameters.

    Raises:
        ShapeError: if the parameters do not broadcast to the size.
    """
    both = broadcast(*parameters)
    return both if size is None else inside(sizes(size), both, "parameter")


def generators(names: str) -> tuple[str, ...]:
    """The method of a generator, and the function of the same name."""
    return functions(names, "numpy.random.Generator") + functions(names, "numpy.random")


class Sampler(Protocol):
    """What draws calls: the type of `Operation.sample`."""

    def __call__(self, draw: Draw) -> Call: ...


def sampler(*values: float) -> Sampler:
    """Draws calls with these values of the distribution's parameters, and perhaps a size."""

    def sample(draw: Draw) -> Call:
        whole = draw.shape(0, 3)
        parameters = [
            Holding(draw.like(whole), value, "int64" if isinstance(value, int) else "float64")
            for value in values
        ]
        size = draw.choice((None, whole, draw.near(whole), draw.integer(-1, 4)))
        return call(*parameters, size=size)

    return sample


class StandardDistribution(Operation):
    """Random numbers of a distribution without parameters."""

    names = (
        *generators("random standard_normal standard_exponential standard_cauchy"),
        *functions("random_sample ranf sample", "numpy.random"),
    )
    dtype = "float64"
    examples = (
        example(gives=""),
        example(("n", "d"), gives="n d"),
        example(5, gives="5"),
        refused(-1),
    )

    @staticmethod
    def shape(
        size: Static = None,
        dtype: Static = None,
        method: Static = None,
        out: Shape | None = None,
    ) -> Shape:
        if size is None:
            return () if out is None else out
        return same_as(sizes(size), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(draw.choice((None, draw.shape(), draw.integer(-1, 4))))


class SizesOfRandom(Operation):
    """Random numbers; each argument is one size."""

    names = functions("rand randn", "numpy.random")
    dtype = "float64"
    examples = (example(gives=""), example(3, 4, gives="3 4"), refused(2, -1))

    @staticmethod
    def shape(*size: Static) -> Shape:
        return sizes(size)

    @staticmethod
    def sample(draw: Draw) -> Call:
        return call(*draw.shape()) if draw.often() else call(draw.integer(-2, 2))


class LocationScale(Operation):
    """Distributions that are moved and stretched."""

    names = generators("normal laplace logistic gumbel")
    dtype = "float64"
    examples = (
        example(gives=""),
        example("n d", gives="n d"),
        example("", "", ("n", "d"), gives="n d"),
        example("n 1", "d", gives="n d"),
        example("d", "", ("n", "d"), gives="n d"),
        example(size=("n", "d"), gives="n d"),
        refused("n", "", ("n", "d")),
        refused("n", "d"),
    )
    sample = staticmethod(sampler(0.0, 1.0))

    @staticmethod
    def shape(loc: Shape = (), scale: Shape = (), size: Static = None) -> Shape:
        return drawn(size, loc, scale)


class UniformDistribution(Operation):
    """Numbers between two bounds."""

    names = generators("uniform")
    dtype = "float64"
    examples = (
        example("", "", ("n",), gives="n"),
        example("d", "d", gives="d"),
        refused("n", "d"),
    )
    sample = staticmethod(sampler(0.0, 1.0))

    @staticmethod
    def shape(low: Shape = (), high: Shape = (), size: Static = None) -> Shape:
        return drawn(size, low, high)


class LogNormal(Operation):
    """Numbers whose logarithm is normally distributed."""

    names = generators("lognormal")
    dtype = "float64"
    examples = UniformDistribution.examples
    sample = staticmethod(sampler(0.0, 1.0))

    @staticmethod
    def shape(mean: Shape = (), sigma: Shape = (), size: Static = None) -> Shape:
        return drawn(size, mean, sigma)


class VonMises(Operation):
    """Angles around a mean."""

    names = generators("vonmises")
    dtype = "float64"
    examples = UniformDistribution.examples
    sample = staticmethod(sampler(0.0, 1.0))

    @staticmethod
    def shape(mu: Shape, kappa: Shape, size: Static = None) -> Shape:
        return drawn(size, mu, kappa)


class Wald(Operation):
    """The inverse Gaussian distribution."""

    names = generators("wald")
    dtype = "float64"
    examples = UniformDistribution.examples
    sample = staticmethod(sampler(1.0, 1.0))

    @staticmethod
    def shape(mean: Shape, scale: Shape, size: Static = None) -> Shape:
        return drawn(size, mean, scale)


class Triangular(Operation):
    """Numbers between two bounds, most of them near a mode."""

    names = generators("triangular")
    dtype = "float64"
    examples = (example("d", "d", "", ("n", "d"), gives="n d"), refused("n", "d", ""))
    sample = staticmethod(sampler(0.0, 0.5, 1.0))

    @staticmethod
    def shape(left: Shape, mode: Shape, right: Shape, size: Static = None) -> Shape:
        return drawn(size, left, mode, right)


class Beta(Operation):
    """The beta distribution."""

    names = generators("beta")
    dtype = "float64"
    examples = UniformDistribution.examples
    sample = staticmethod(sampler(1.0, 1.0))

    @staticmethod
    def shape(a: Shape, b: Shape, size: Static = None) -> Shape:
        return drawn(size, a, b)


class Gamma(Operation):
    """The gamma distribution."""

    names = generators("gamma")
    dtype = "float64"
    examples = UniformDistribution.examples
    sample = staticmethod(sampler(1.0, 1.0))

    @staticmethod
    def shape(shape: Shape, scale: Shape = (), size: Static = None) -> Shape:
        return drawn(size, shape, scale)


class StandardGamma(Operation):
    """The gamma distribution of scale 1."""

    names = generators("standard_gamma")
    dtype = "float64"
    examples = (example("d", ("n", "d"), gives="n d"), refused("n", ("n", "d")))
    sample = staticmethod(sampler(1.0))

    @staticmethod
    def shape(
        shape: Shape, size: Static = None, dtype: Static = None, out: Shape | None = None
    ) -> Shape:
        return into(shape, out) if size is None else same_as(drawn(size, shape), out)


class FDistribution(Operation):
    """The F distribution."""

    names = generators("f")
    dtype = "float64"
    examples = UniformDistribution.examples
    sample = staticmethod(sampler(1.0, 1.0))

    @staticmethod
    def shape(dfnum: Shape, dfden: Shape, size: Static = None) -> Shape:
        return drawn(size, dfnum, dfden)


class NoncentralF(Operation):
    """The noncentral F distribution."""

    names = generators("noncentral_f")
    dtype = "float64"
    examples = Triangular.examples
    sample = staticmethod(sampler(1.0, 1.0, 1.0))

    @staticmethod
    def shape(dfnum: Shape, dfden: Shape, nonc: Shape, size: Static = None) -> Shape:
        return drawn(size, dfnum, dfden, nonc)


class NoncentralChiSquare(Operation):
    """The noncentral chi-square distribution."""

    names = generators("noncentral_chisquare")
    dtype = "float64"
    examples = UniformDistribution.examples
    sample = staticmethod(sampler(1.0, 1.0))

    @staticmethod
    def shape(df: Shape, nonc: Shape, size: Static = None) -> Shape:
        return drawn(size, df, nonc)
