"""One line for each way to call an operation of the tape, with the same function for autograd."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import autograd.numpy as anp
import numpy as np

from shapeproof import ops

Shape: TypeAlias = tuple[int, ...]


@dataclass(frozen=True)
class Case:
    """A call of an operation.

    Attributes:
        operation: the public function's name.
        shapes: of the inputs that get a gradient.
        apply: the call on handles.
        reference: the same on autograd's arrays.
        positive: whether the inputs are drawn from (0.5, 2), instead of a normal distribution.
    """

    operation: str
    shapes: tuple[Shape, ...]
    apply: Callable[..., Any]
    reference: Callable[..., Any]
    positive: bool = False

    def __str__(self) -> str:
        return f"{self.operation}{self.shapes}"


def case(
    operation: str,
    *shapes: Shape,
    of: Callable[..., Any],
    positive: bool = False,
    **parameters: Any,
) -> Case:
    function = getattr(ops, operation)
    return Case(operation, shapes, lambda *x: function(*x, **parameters), of, positive)


def log_softmax(x: Any, axis: int = -1) -> Any:
    return x - anp.log(anp.sum(anp.exp(x), axis=axis, keepdims=True))


def cross_entropy(labels: Any) -> Callable[[Any], Any]:
    hot = np.eye(10)[labels]  # cut to the number of classes where it is used
    return lambda x: -anp.sum(log_softmax(x) * hot[..., : x.shape[-1]]) / labels.size


def raised(exponent: float) -> Callable[[Any], Any]:
    return lambda x: x**exponent


def reduced(name: str, axis: int | Shape | None, keepdims: bool) -> Callable[[Any], Any]:
    return lambda x: getattr(anp, name)(x, axis=axis, keepdims=keepdims)


LABELS = np.array([0, 2, 2, 1])
DEEP_LABELS = np.array([[0, 1, 2], [2, 2, 0]])

SHAPES: tuple[Shape, ...] = ((), (1,), (3,), (2, 3), (2, 1, 4), (0,), (2, 0, 3))
BINARY = {"add": anp.add, "sub": anp.subtract, "mul": anp.multiply}
UNARY = {
    "neg": anp.negative,
    "relu": lambda x: anp.maximum(x, 0.0),
    "tanh": anp.tanh,
    "sigmoid": lambda x: 1 / (1 + anp.exp(-x)),
    "exp": anp.exp,
}

CASES = [
    *(case(name, s, s, of=function) for name, function in BINARY.items() for s in SHAPES),
    *(case("div", s, s, of=anp.divide, positive=True) for s in SHAPES),
    *(case(name, s, of=function) for name, function in UNARY.items() for s in SHAPES),
    *(case("log", s, of=anp.log, positive=True) for s in SHAPES),
    case("scale", (2, 3), factor=-2.5, of=lambda x: x * -2.5),
    case("shift", (2, 3), offset=4, of=lambda x: x + 4),
    case("divide_by", (2, 3), divisor=3, of=lambda x: x / 3),
    case("divide_into", (2, 3), dividend=3, of=lambda x: 3 / x, positive=True),
    *(
        case("power", (2, 3), exponent=exponent, of=raised(exponent), positive=True)
        for exponent in (0, 1, 2, 3, -1, 0.5)
    ),
    case("power", (2, 3), exponent=2, of=lambda x: x**2),
    case("matmul", (2, 3), (3, 4), of=anp.matmul),
    case("matmul", (3,), (3,), of=anp.matmul),
    case("matmul", (2, 3), (3,), of=anp.matmul),
    case("matmul", (3,), (3, 4), of=anp.matmul),
    case("matmul", (5, 2, 3), (5, 3, 4), of=anp.matmul),
    case("matmul", (2, 5, 2, 3), (2, 5, 3, 1), of=anp.matmul),
    case("matmul", (2, 0), (0, 3), of=anp.matmul),
    case("matmul", (0, 3), (3, 4), of=anp.matmul),
    case("linear", (4, 3), (3, 2), (2,), of=lambda x, w, b: x @ w + b),
    case("linear", (4, 3), (3, 2), of=lambda x, w: x @ w),
    case("linear", (3,), (3, 2), (2,), of=lambda x, w, b: x @ w + b),
    case("linear", (5, 4, 3), (3, 2), (2,), of=lambda x, w, b: x @ w + b),
    case("linear", (2, 5, 4, 3), (3, 2), of=lambda x, w: x @ w),
    case("linear", (0, 3), (3, 2), (2,), of=lambda x, w, b: x @ w + b),
    case("linear", (4, 0), (0, 2), (2,), of=lambda x, w, b: x @ w + b),
    *(
        case(name, (2, 3, 4), axis=axis, keepdims=keepdims, of=reduced(name, axis, keepdims))
        for name in ("sum", "mean")
        for axis in (None, 0, 1, -1, (0, 2), (-1, 0), (0, 1, 2))
        for keepdims in (False, True)
    ),
    case("sum", (), of=anp.sum),
    case("mean", (), of=anp.mean),
    case("sum", (0,), of=anp.sum),
    case("sum", (0, 3), axis=0, of=lambda x: anp.sum(x, axis=0)),
    case("mean", (0, 3), axis=1, of=lambda x: anp.mean(x, axis=1)),
    case("reshape", (2, 3, 4), shape=(6, 4), of=lambda x: anp.reshape(x, (6, 4))),
    case("reshape", (2, 3, 4), shape=-1, of=anp.ravel),
    case("reshape", (2, 3), shape=(3, -1, 1), of=lambda x: anp.reshape(x, (3, -1, 1))),
    case("reshape", (), shape=(1, 1), of=lambda x: anp.reshape(x, (1, 1))),
    case("reshape", (0, 3), shape=(3, 0), of=lambda x: anp.reshape(x, (3, 0))),
    case("transpose", (2, 3), of=anp.transpose),
    case("transpose", (2, 3, 4), of=anp.transpose),
    case("transpose", (2, 3, 4), axes=(2, 0, 1), of=lambda x: anp.transpose(x, (2, 0, 1))),
    # autograd's own gradient takes negative axes for positions
    case("transpose", (2, 3, 4), axes=(-1, 0, -2), of=lambda x: anp.transpose(x, (2, 0, 1))),
    case("transpose", (), of=anp.transpose),
    *(
        case("broadcast_to", s, shape=(2, 3, 4), of=lambda x: x + np.zeros((2, 3, 4)))
        for s in ((), (4,), (3, 1), (1, 3, 4), (2, 3, 4), (1, 1, 1))
    ),
    case("broadcast_to", (1,), shape=(0,), of=lambda x: x + np.zeros(0)),
    case("softmax", (3, 4), of=lambda x: anp.exp(log_softmax(x))),
    case("softmax", (3, 4), axis=0, of=lambda x: anp.exp(log_softmax(x, 0))),
    case("softmax", (2, 3, 4), axis=1, of=lambda x: anp.exp(log_softmax(x, 1))),
    case("softmax", (1,), of=lambda x: anp.exp(log_softmax(x))),
    case("softmax", (0, 3), of=lambda x: anp.exp(log_softmax(x))),
    case("log_softmax", (3, 4), of=log_softmax),
    case("log_softmax", (3, 4), axis=0, of=lambda x: log_softmax(x, 0)),
    case("log_softmax", (2, 3, 4), axis=-2, of=lambda x: log_softmax(x, -2)),
    case("log_softmax", (0, 3), of=log_softmax),
    *(
        case("mse_loss", s, s, of=lambda x, y: anp.mean((x - y) ** 2))
        for s in ((), (3,), (2, 3), (2, 1, 4))
    ),
    case("softmax_cross_entropy", (4, 3), labels=LABELS, of=cross_entropy(LABELS)),
    case("softmax_cross_entropy", (4, 7), labels=LABELS, of=cross_entropy(LABELS)),
    case("softmax_cross_entropy", (2, 3, 3), labels=DEEP_LABELS, of=cross_entropy(DEEP_LABELS)),
    case("softmax_cross_entropy", (3,), labels=np.array(1), of=cross_entropy(np.array(1))),
]
