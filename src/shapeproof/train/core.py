"""The heart of a training step: what a tape computed, as typed arrays, and the update made of it.

Modelled on `NN.Runtime.Autograd.Train.Core` of TorchLean. What can fail takes a tag first: the name
under which its errors speak of the code that asked.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast, overload

import numpy as np

from shapeproof.optim.update import (
    Arithmetic,
    OperandT,
    as_parameter,
    check_operands,
    scalar_for,
)
from shapeproof.tape import AnyTensor, Gradients, NodeId, Tape, Variable
from shapeproof.train.annotation import Array
from shapeproof.train.request import Request

if TYPE_CHECKING:
    from typing_extensions import TypeForm

ArrayT = TypeVar("ArrayT", bound=np.ndarray[Any, Any])


@overload
def require_grad_tensor(
    tag: str, grads: Mapping[NodeId, AnyTensor], node: Variable[ArrayT]
) -> ArrayT: ...
@overload
def require_grad_tensor(
    tag: str,
    grads: Mapping[NodeId, AnyTensor],
    node: NodeId | Variable[Any],
    annotation: "TypeForm[ArrayT]",
) -> ArrayT: ...
def require_grad_tensor(
    tag: str,
    grads: Mapping[NodeId, AnyTensor],
    node: NodeId | Variable[Any],
    annotation: object = None,
) -> Any:
    """The gradient of a node, as an array of the node's type or of the annotation's.

    Args:
        tag: names the code that asks, in errors.
        grads: what `Tape.backward` returned.
        node: the handle of the node, or its id.
        annotation: what the gradient must be, such as `Float32[np.ndarray, "inp out"]`; may be
            left out for a handle, whose type says it. Inside a function decorated with `jaxtyped`,
            its names have the sizes that they have there.

    Returns:
        The gradient. From a tape it is read-only; copy it to change it in place.

    Raises:
        MissingTensorError: if there is none. The text says why: the node is frozen, or was not
            reached from the output, or does not exist.
        TensorShapeError: if it has another shape.
        TensorTypeError: if it has another element type.
    """
    tape = grads.tape if isinstance(grads, Gradients) else None
    request = Request(tag, "gradient", node, tape)
    impossible = request.why_impossible()
    if impossible is not None:
        raise request.missing(impossible)
    gradient = grads.get(request.position)
    if gradient is None:
        raise request.missing(_why_no_gradient(grads, request))
    return request.check(gradient.array, annotation)


@overload
def require_value_tensor(tag: str, tape: Tape, node: Variable[ArrayT]) -> ArrayT: ...
@overload
def require_value_tensor(
    tag: str, tape: Tape, node: NodeId | Variable[Any], annotation: "TypeForm[ArrayT]"
) -> ArrayT: ...
def require_value_tensor(
    tag: str, tape: Tape, node: NodeId | Variable[Any], annotation: object = None
) -> Any:
    """The forward value of a node, as an array of the node's type or of the annotation's.

    Args:
        tag: names the code that asks, in errors.
        tape: the tape that the node is on.
        node: the handle of the node, or its id.
        annotation: what the value must be; see `require_grad_tensor`.

    Returns:
        The node's own array, not a copy.

    Raises:
        MissingTensorError: if the tape has no such node.
        TensorShapeError: if its value has another shape.
        TensorTypeError: if its value has another element type.
    """
    request = Request(tag, "value", node, tape)
    return request.check(_value(request, tape), annotation)


def require_scalar_value(tag: str, tape: Tape, node: NodeId | Variable[Any]) -> float:
    """The forward value of a scalar node, such as a loss, as a Python number.

    An array of shape `(1,)` is not a scalar.

    Args:
        tag: names the code that asks, in errors.
        tape: the tape that the node is on.
        node: the handle of the node, or its id.

    Returns:
        A Python float; on a tape of another type of number, such as fractions, one of those.

    Raises:
        MissingTensorError: if the tape has no such node.
        TensorShapeError: if its value has axes.
    """
    request = Request(tag, "value", node, tape)
    value = _value(request, tape)
    request.check_shape(value, ())
    return cast("float", value.item())


def sgd_update_tensor(param: OperandT, grad: OperandT, lr: Arithmetic) -> OperandT:
    """One step of gradient descent: `param - grad * lr`; changes neither operand.

    It needs nothing but subtraction and multiplication, so it runs on arrays of NumPy, torch and
    JAX, and on numbers; on fractions it is exact, on symbols symbolic. Any `lr` is taken: a
    negative one climbs, NaN gives NaN. `optim.SGD` refuses those.

    Args:
        param: the parameter.
        grad: its gradient, of the same shape and element type.
        lr: the learning rate, a scalar.

    Returns:
        The new parameter, of the shape and element type of `param`. For floating-point arrays of
        NumPy, the learning rate is first rounded to their element type.

    Raises:
        ShapeError: if the shapes differ, or `lr` is not a scalar; nothing is broadcast.
        TypeError: if the element types differ, or the result would have another.

    Example:
        >>> import numpy as np
        >>> sgd_update_tensor(np.array([1.0, 2.0]), np.array([2.0, -2.0]), 0.5)
        array([0., 3.])
    """
    check_operands(param, grad)
    return as_parameter(param - grad * scalar_for(param, "lr", lr), param)


def _value(request: Request, tape: Tape) -> Array:
    impossible = request.why_impossible()
    if impossible is not None:
        raise request.missing(impossible)
    if request.handle is not None:
        return cast("Array", request.handle.value)
    return tape.node(request.position).value.array


def _why_no_gradient(grads: Mapping[NodeId, AnyTensor], request: Request) -> str:
    """Why there is no gradient, as far as the map and the handle can tell."""
    handle = request.handle
    if isinstance(grads, Gradients):
        return grads.why_missing(request.position)
    if handle is not None and not handle.requires_grad:
        return f"{handle.tape.describe(handle.id)} is frozen, it does not require a gradient"
    return "the gradient map has no entry for it"
