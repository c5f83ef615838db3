"""The typed handle of a node, and its operators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import numpy as np

from shapeproof.ops import arithmetic, matrix, permute, scalar
from shapeproof.ops.scalar import Scalar
from shapeproof.tape.tensor import NodeId

if TYPE_CHECKING:
    from shapeproof.tape.tape import Tape

ArrayT_co = TypeVar("ArrayT_co", bound=np.ndarray[Any, Any], covariant=True)


class Variable(Generic[ArrayT_co]):
    """A node of a tape, with the type of its array: `Variable[Float32[np.ndarray, "b d"]]`.

    Operators between two handles ask for equal shapes, and broadcast nothing; a Python number may
    stand on either side. Handles compare and hash by identity.

    Attributes:
        tape: the tape that the node is on.
        id: its position there.
        value: its array. Do not change it in place between forward and backward: pull-backs read
            it.
        requires_grad: whether a gradient can flow into it.
    """

    __slots__ = ("id", "requires_grad", "tape", "value")

    # NumPy's own operators give way, so that `array + handle` is an error instead of an array of
    # handles.
    __array_ufunc__: Final = None

    def __init__(self, tape: Tape, node: NodeId, value: ArrayT_co, requires_grad: bool) -> None:
        self.tape: Final = tape
        self.id: Final = node
        self.value: Final = value
        self.requires_grad: Final = requires_grad

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of the value."""
        return np.shape(self.value)

    @property
    def name(self) -> str | None:
        """The leaf's name, or the operation's."""
        return self.tape.node(self.id).name

    @property
    def T(self) -> Variable[Any]:
        """The value with its axes reversed."""
        return permute.transpose(self)

    def __add__(self, other: Variable[Any] | Scalar) -> Variable[Any]:
        if isinstance(other, Variable):
            return arithmetic.add(self, other)
        return scalar.shift(self, scalar.number(other, "+"))

    def __radd__(self, other: Scalar) -> Variable[Any]:
        return scalar.shift(self, scalar.number(other, "+"))

    def __sub__(self, other: Variable[Any] | Scalar) -> Variable[Any]:
        if isinstance(other, Variable):
            return arithmetic.sub(self, other)
        return scalar.shift(self, -scalar.number(other, "-"))

    def __rsub__(self, other: Scalar) -> Variable[Any]:
        return scalar.shift(arithmetic.neg(self), scalar.number(other, "-"))

    def __mul__(self, other: Variable[Any] | Scalar) -> Variable[Any]:
        if isinstance(other, Variable):
            return arithmetic.mul(self, other)
        return scalar.scale(self, scalar.number(other, "*"))

    def __rmul__(self, other: Scalar) -> Variable[Any]:
        return scalar.scale(self, scalar.number(other, "*"))

    def __truediv__(self, other: Variable[Any] | Scalar) -> Variable[Any]:
        if isinstance(other, Variable):
            return arithmetic.div(self, other)
        return scalar.divide_by(self, scalar.number(other, "/"))

    def __rtruediv__(self, other: Scalar) -> Variable[Any]:
        return scalar.divide_into(self, scalar.number(other, "/"))

    def __pow__(self, exponent: Scalar) -> Variable[Any]:
        return scalar.power(self, scalar.number(exponent, "**"))

    def __matmul__(self, other: Variable[Any]) -> Variable[Any]:
        return matrix.matmul(self, other)

    def __neg__(self) -> Variable[Any]:
        return arithmetic.neg(self)

    def __repr__(self) -> str:
        return f"<Variable {self.tape.describe(self.id)}: {self.value.dtype}{list(self.shape)}>"
