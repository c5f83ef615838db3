"""Random vectors: each draw is a whole last axis."""

from shapeproof.ops.contents import Holding, zeros
from shapeproof.ops.distribution import drawn, generators
from shapeproof.ops.matrices import square_axes
from shapeproof.ops.operation import Operation, Static, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.taking import require_rank
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import Rest, Shape, is_compatible_item, rank
from shapeproof.shapes.wording import item_phrase


class MultivariateNormal(Operation):
    """Normally distributed vectors with a mean and a covariance."""

    names = generators("multivariate_normal")
    dtype = "float64"
    examples = (
        example("d", "d d", gives="d"),
        example("d", "d d", ("n",), gives="n d"),
        example("d", "d d", 5, gives="5 d"),
        refused("d", "k k"),
        refused("d", "d k"),
        refused("n d", "d d"),
    )

    @staticmethod
    def shape(
        mean: Shape,
        cov: Shape,
        size: Static = None,
        check_valid: Static = None,
        tol: Static = None,
        method: Static = None,
    ) -> Shape:
        label = '"multivariate_normal"'
        require_rank(1, mean, f"mean of {label}")
        require_rank(2, cov, f"cov of {label}")
        _, variables = square_axes(cov, f"cov of {label}")
        vector = _vector(mean)
        if not is_compatible_item(vector[0], variables):
            sizes = f"{item_phrase(vector[0])} and {item_phrase(variables)}"
            problem = f"needs a mean and a covariance of equal sizes, got {sizes}"
            raise ShapeError(BadParameter(label=label, problem=problem))
        return _with_vector(drawn(size), vector)

    @staticmethod
    def sample(draw: Draw) -> Call:
        length = draw.integer(1, 4)
        cov = zeros(draw.near((length, length)))
        return call(zeros((length,)), cov, draw.choice((None, draw.size(), draw.shape(0, 2))))


class Dirichlet(Operation):
    """Random probabilities, which add up to 1."""

    names = generators("dirichlet")
    dtype = "float64"
    examples = (example("k", gives="k"), example("k", ("n",), gives="n k"), refused("n k"))

    @staticmethod
    def shape(alpha: Shape, size: Static = None) -> Shape:
        require_rank(1, alpha, 'alpha of "dirichlet"')
        return _with_vector(drawn(size), _vector(alpha))

    @staticmethod
    def sample(draw: Draw) -> Call:
        alpha = Holding((draw.integer(1, 4),), 1.0, "float64")
        return call(alpha, draw.choice((None, draw.integer(-1, 4), draw.shape(0, 2))))


class Multinomial(Operation):
    """How often each of several outcomes occurs in n attempts."""

    names = generators("multinomial")
    dtype = "index"
    examples = (
        example("", "k", gives="k"),
        example("", "k", ("n",), gives="n k"),
        example("n", "k", gives="n k"),
        example("n", "n k", gives="n k"),
        refused("n", "m k"),
    )

    @staticmethod
    def shape(n: Shape, pvals: Shape, size: Static = None) -> Shape:
        if pvals == ():
            problem = "needs at least 1 axis, got a scalar"
            raise ShapeError(BadParameter(label='pvals of "multinomial"', problem=problem))
        outcomes = _vector(pvals[-1:])
        return _with_vector(drawn(size, n, pvals[:-1]), outcomes)

    @staticmethod
    def sample(draw: Draw) -> Call:
        pvals = Holding((draw.integer(1, 4),), 0.0, "float64")
        return call(zeros(()), pvals, draw.choice((None, draw.integer(-1, 4), draw.shape(0, 2))))


class MultivariateHypergeometric(Operation):
    """How many elements of each color are in a sample."""

    names = ("numpy.random.Generator.multivariate_hypergeometric",)
    dtype = "index"
    examples = (
        example("k", "", gives="k"),
        example("k", "", ("n",), gives="n k"),
        refused("n k", ""),
    )

    @staticmethod
    def shape(colors: Shape, nsample: Shape, size: Static = None, method: Static = None) -> Shape:
        require_rank(1, colors, 'colors of "multivariate_hypergeometric"')
        return _with_vector(drawn(size), _vector(colors))

    @staticmethod
    def sample(draw: Draw) -> Call:
        colors = Holding((draw.integer(1, 4),), 1, "int64")
        return call(colors, zeros(()), draw.choice((None, draw.integer(1, 4), draw.shape(0, 2))))


def _vector(shape: Shape) -> Shape:
    if rank(shape) is None:
        raise Undetermined("the number of axes is not known")
    return shape


def _with_vector(draws: Shape, vector: Shape) -> Shape:
    result = (*draws, *vector)
    if sum(isinstance(item, Rest) for item in result) > 1:
        raise Undetermined("the number of axes is not known")
    return result
