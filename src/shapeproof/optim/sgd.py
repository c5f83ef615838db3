"""Stochastic gradient descent."""

import math
from dataclasses import dataclass
from numbers import Rational, Real

from shapeproof.optim.update import (
    Arithmetic,
    OperandT,
    as_parameter,
    check_operands,
    scalar_for,
)


@dataclass(frozen=True, slots=True)
class SGD:
    """Plain stochastic gradient descent: `param - grad * lr`, without momentum or weight decay.

    Attributes:
        lr: the learning rate. A number must be finite and not negative (a warm-up may start at 0);
            a symbol, such as a term of a solver, is taken as it is.

    Raises:
        ValueError: if `lr` is a number that is negative, infinite or NaN.

    Example:
        >>> from fractions import Fraction
        >>> SGD(Fraction(1, 10)).update(Fraction(1), Fraction(5))
        Fraction(1, 2)
    """

    lr: Arithmetic

    def __post_init__(self) -> None:
        if not isinstance(self.lr, Real):
            return
        finite = isinstance(self.lr, Rational) or math.isfinite(self.lr)
        if not finite or self.lr < 0:
            raise ValueError(f"the learning rate must be finite and at least 0, got lr={self.lr}")

    def update(self, param: OperandT, grad: OperandT) -> OperandT:
        """Returns the parameter after one step against its gradient; changes neither.

        Args:
            param: the parameter: an array of any library, or a number.
            grad: its gradient, of the same shape and element type.

        Returns:
            The new parameter, of the shape and element type of `param`. For floating-point arrays
            of NumPy, the learning rate is first rounded to their element type.

        Raises:
            ShapeError: if the shapes differ; nothing is broadcast.
            TypeError: if the element types differ, or the result would have another.
        """
        check_operands(param, grad)
        lr = scalar_for(param, "lr", self.lr)
        step = grad * lr
        return as_parameter(param - step, param)
