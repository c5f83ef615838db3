"""`+ - * /` and negation of arrays, in NumPy with broadcasting, on the tape without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shapeproof.ops.naming import functions, methods
from shapeproof.ops.numpy_when_used import np
from shapeproof.ops.operation import example, refused
from shapeproof.ops.output import covers
from shapeproof.ops.tape_operation import Array, Gradients, TapeOperation, record
from shapeproof.ops.ufunc import BinaryUfunc, UnaryUfunc
from shapeproof.shapes.dim import Dim
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Shape, concrete, is_compatible_item, rank, show

if TYPE_CHECKING:
    from shapeproof.tape.variable import Variable


def equal_shapes(x: Shape, y: Shape, label: str) -> Shape:
    """The common shape of two arrays, of which nothing is repeated.

    Raises:
        ShapeError: if the shapes provably differ.
    """
    if x == y or rank(y) is None:
        return x
    if rank(x) is None:
        return y
    if len(x) != len(y) or not all(map(is_compatible_item, x, y)):
        problem = f"needs equal shapes, got {_quoted(x)} and {_quoted(y)}"
        raise ShapeError(BadParameter(label=label, problem=problem, details=_hint(x, y)))
    return tuple(one if isinstance(one, Dim) else other for one, other in zip(x, y, strict=True))


def with_number(x: Shape, other: Shape, sign: str) -> Shape:
    """The rule of an operator, which takes a Python number, too."""
    return x if other == () else equal_shapes(x, other, f'"{sign}"')


def _hint(x: Shape, y: Shape) -> tuple[str, ...]:
    """What to write where NumPy would have broadcast."""
    for small, large, names in ((y, x, "y, x"), (x, y, "x, y")):
        if covers(large, small):
            return (f"the tape repeats nothing by itself, ops.broadcast_to({names}.shape) does",)
    return ()


def _quoted(shape: Shape) -> str:
    return f'"{show(shape)}"' if shape else "a scalar"


class BinaryTapeOperation(BinaryUfunc, TapeOperation):
    """One result for each pair of elements, on the tape of equal shapes only."""

    tape_examples = (
        example("n d", "n d", gives="n d"),
        example("*b d", "*b d", gives="*b d"),
        refused("n d", "d"),
        refused("n d", ""),
        refused("n d", "n 1"),
    )

    @classmethod
    def require_equal_shapes(cls, x: Array, y: Array) -> None:
        """Raises the error of the strict rule, if there is one."""
        if x.shape != y.shape:
            equal_shapes(concrete(*x.shape), concrete(*y.shape), f'"{cls.function}"')


class Add(BinaryTapeOperation):
    """`x + y`."""

    names = (*functions("add"), *methods("__add__ __radd__"))
    function = "add"
    operators = ("__add__", "__radd__")
    dtype = "promote"

    @staticmethod
    def tape_shape(x: Shape, y: Shape) -> Shape:
        return equal_shapes(x, y, '"add"')

    @staticmethod
    def operator_shape(x: Shape, other: Shape) -> Shape:
        return with_number(x, other, "+")

    @staticmethod
    def forward(x: Array, y: Array) -> Array:
        if x.shape != y.shape:
            Add.require_equal_shapes(x, y)
        return x + y

    @staticmethod
    def vjp(gradient: Array, saved: object, needs: object, x: Array, y: Array) -> Gradients:
        return gradient, gradient


def add(x: Variable[Any], y: Variable[Any]) -> Variable[Any]:
    """`x + y`, of equal shapes."""
    return record(Add, x, y)


class Sub(BinaryTapeOperation):
    """`x - y`."""

    names = (*functions("subtract"), *methods("__sub__ __rsub__"))
    function = "sub"
    operators = ("__sub__", "__rsub__")
    dtype = "promote"

    @staticmethod
    def tape_shape(x: Shape, y: Shape) -> Shape:
        return equal_shapes(x, y, '"sub"')

    @staticmethod
    def operator_shape(x: Shape, other: Shape) -> Shape:
        return with_number(x, other, "-")

    @staticmethod
    def forward(x: Array, y: Array) -> Array:
        if x.shape != y.shape:
            Sub.require_equal_shapes(x, y)
        return x - y

    @staticmethod
    def vjp(
        gradient: Array, saved: object, needs: tuple[bool, bool], x: Array, y: Array
    ) -> Gradients:
        return gradient, -gradient if needs[1] else None


def sub(x: Variable[Any], y: Variable[Any]) -> Variable[Any]:
    """`x - y`, of equal shapes."""
    return record(Sub, x, y)


class Mul(BinaryTapeOperation):
    """`x * y`, element by element."""

    names = (*functions("multiply"), *methods("__mul__ __rmul__"))
    function = "mul"
    operators = ("__mul__", "__rmul__")
    dtype = "promote"

    @staticmethod
    def tape_shape(x: Shape, y: Shape) -> Shape:
        return equal_shapes(x, y, '"mul"')

    @staticmethod
    def operator_shape(x: Shape, other: Shape) -> Shape:
        return with_number(x, other, "*")

    @staticmethod
    def forward(x: Array, y: Array) -> Array:
        if x.shape != y.shape:
            Mul.require_equal_shapes(x, y)
        return x * y

    @staticmethod
    def vjp(
        gradient: Array, saved: object, needs: tuple[bool, bool], x: Array, y: Array
    ) -> Gradients:
        return gradient * y if needs[0] else None, gradient * x if needs[1] else None


def mul(x: Variable[Any], y: Variable[Any]) -> Variable[Any]:
    """`x * y`, element by element, of equal shapes."""
    return record(Mul, x, y)


class Div(BinaryTapeOperation):
    """`x / y`, element by element."""

    names = (*functions("divide true_divide"), *methods("__truediv__ __rtruediv__"))
    function = "div"
    operators = ("__truediv__", "__rtruediv__")
    dtype = "inexact"
    tape_dtype = "inexact"

    @staticmethod
    def tape_shape(x: Shape, y: Shape) -> Shape:
        return equal_shapes(x, y, '"div"')

    @staticmethod
    def operator_shape(x: Shape, other: Shape) -> Shape:
        return with_number(x, other, "/")

    @staticmethod
    def forward(x: Array, y: Array) -> Array:
        if x.shape != y.shape:
            Div.require_equal_shapes(x, y)
        return x / y

    @staticmethod
    def vjp(
        gradient: Array, saved: Array, needs: tuple[bool, bool], x: Array, y: Array
    ) -> Gradients:
        to_x = gradient / y
        return to_x, -to_x * saved if needs[1] else None  # d(x/y)/dy = -(x/y)/y


def div(x: Variable[Any], y: Variable[Any]) -> Variable[Any]:
    """`x / y`, element by element, of equal shapes."""
    return record(Div, x, y)


class Neg(UnaryUfunc, TapeOperation):
    """`-x`."""

    names = (*functions("negative"), *methods("__neg__"))
    function = "neg"
    operators = ("__neg__",)
    dtype = "same"
    examples = (example("n d", gives="n d"), example("*b d", gives="*b d"))
    tape_examples = examples

    @staticmethod
    def tape_shape(x: Shape) -> Shape:
        return x

    @staticmethod
    def forward(x: Array) -> Array:
        return np.negative(x)

    @staticmethod
    def vjp(gradient: Array, saved: object, needs: object, x: Array) -> Gradients:
        return (np.negative(gradient),)


def neg(x: Variable[Any]) -> Variable[Any]:
    """`-x`."""
    return record(Neg, x)
