"""What an operation of the tape has besides its shape rule: forward and pull-back.

It must not import the tape: the tape is built on operations.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from shapeproof.ops.operation import DTypeRule, Example, Operation, Result

if TYPE_CHECKING:
    import numpy as np

    from shapeproof.tape.variable import Variable

Array: TypeAlias = "np.ndarray[Any, Any]"
#: One gradient for each array input; None where the input needs none.
Gradients: TypeAlias = "tuple[Array | None, ...]"

#: The public paths under which a program may name the handle's operators.
VARIABLE = ("shapeproof.tape.variable.Variable", "shapeproof.tape.Variable", "shapeproof.Variable")


class TapeOperation(Operation):
    """An operation that the tape can record. It broadcasts nothing: shapes agree, or it fails.

    A subclass defines, besides what `Operation` asks for:

    - `tape_shape`: the strict rule, its parameters named as those of the public function below the
      class;
    - `forward(*inputs, *parameters)`: NumPy arrays in, a fresh array or a view out. It checks the
      shapes itself, by comparing tuples, and calls `tape_shape` only to raise the error;
    - `vjp(gradient, saved, needs, *inputs, *parameters)`: pure; from the gradient of the output to
      one gradient for each input, in the input's shape. `saved` is the output, or what `forward`
      kept (see `saves`); `needs` tells for each input whether its gradient is wanted. The result
      may alias `gradient`, never an input.

    Attributes:
        function: the name of the public function, "matmul" for `shapeproof.ops.matmul`.
        operators: the attributes of `Variable` that call it, such as "__matmul__" or "T".
        operator_shape: the rule of these operators, where it differs from `tape_shape`.
        tape_dtype: like `dtype`, for the tape.
        tape_examples: like `examples`, for `tape_shape`.
        saves: whether `forward` returns a pair, the output and what the pull-back wants to see of
            it.
    """

    function: ClassVar[str]
    operators: ClassVar[tuple[str, ...]] = ()
    tape_shape: ClassVar[Callable[..., Result]]
    operator_shape: ClassVar[Callable[..., Result] | None] = None
    tape_dtype: ClassVar[DTypeRule] = "promote"
    tape_examples: ClassVar[tuple[Example, ...]] = ()
    saves: ClassVar[bool] = False
    forward: ClassVar[Callable[..., Any]]
    vjp: ClassVar[Callable[..., Gradients]]

    @classmethod
    def function_names(cls) -> tuple[str, ...]:
        """The public function: where it is documented, and where it is defined."""
        return f"shapeproof.ops.{cls.function}", f"{cls.__module__}.{cls.function}"

    @classmethod
    def operator_names(cls) -> tuple[str, ...]:
        """The operators of `Variable`, under each path by which it is public."""
        return tuple(f"{variable}.{name}" for name in cls.operators for variable in VARIABLE)


def record(
    operation: type[TapeOperation], *inputs: "Variable[Any]", parameters: tuple[object, ...] = ()
) -> "Variable[Any]":
    """Runs the operation on handles of one tape and records it there.

    Raises:
        TypeError: if an input is no handle.
    """
    try:
        return inputs[0].tape.apply(operation, inputs, parameters)
    except AttributeError:
        for each in inputs:
            if not hasattr(each, "tape"):
                raise TypeError(
                    f'"{operation.function}" takes handles of a tape, got {type(each).__name__}; '
                    "put the array on the tape with tape.leaf or tape.constant"
                ) from None
        raise
