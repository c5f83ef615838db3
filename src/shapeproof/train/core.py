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
from shapeproof.tape import AnyTensor, Gradients, Node, NodeId, Tape, Variable
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
    request = Request(tag, "gradient", node)
    gradient = None
    if request.is_possible and not _are_foreign(grads, request.handle):
        gradient = grads.get(request.position)
    if gradient is None:
        raise request.missing(_why_no_gradient(grads, request))
    name = None
    if request.handle is not None:
        name = request.handle.name
    elif isinstance(grads, Gradients):
        name = grads.tape.node(request.position).name
    return request.check(gradient.array, annotation, name)


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
    request = Request(tag, "value", node)
    found = _node(request, tape)
    return request.check(found.value.array, annotation, found.name)


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
    request = Request(tag, "value", node)
    found = _node(request, tape)
    request.check_shape(found.value.array, (), found.name)
    return cast("float", found.value.array.item())


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


def _node(request: Request, tape: Tape) -> Node:
    handle = request.handle
    if handle is not None and handle.tape is not tape:
        raise request.missing(f"{handle.tape.describe(handle.id)} belongs to another tape")
    if not tape.has(request.node if handle is None else handle.id):
        raise request.missing(f"no such node, {tape.extent()}")
    return tape.node(request.position)


def _are_foreign(grads: Mapping[NodeId, AnyTensor], handle: Variable[Any] | None) -> bool:
    """Whether the gradients are known to be those of another tape than the handle's."""
    return handle is not None and isinstance(grads, Gradients) and grads.tape is not handle.tape


def _why_no_gradient(grads: Mapping[NodeId, AnyTensor], request: Request) -> str:
    """Why there is no gradient, as far as the map and the handle can tell."""
    handle = request.handle
    if handle is not None and _are_foreign(grads, handle):
        return f"{handle.tape.describe(handle.id)} belongs to another tape than these gradients"
    if not request.is_possible:
        return "no such node, ids count from 0"
    if isinstance(grads, Gradients):
        return grads.why_missing(request.position)
    if handle is not None and not handle.requires_grad:
        return f"{handle.tape.describe(handle.id)} is frozen, it does not require a gradient"
    return "the gradient map has no entry for it"
