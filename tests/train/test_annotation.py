"""What an annotation accepts is decided by jaxtyping; here, which array it meets, and where."""

from typing import Any, Optional, Union

import numpy as np
import numpy.typing as npt
import pytest
from beartype import beartype
from jaxtyping import Float, Float32, Float64, Int, Shaped, jaxtyped
from typing_extensions import TypeAliasType

from shapeproof import NodeId
from shapeproof.train import (
    TensorShapeError,
    TensorTypeError,
    require_grad_tensor,
    require_value_tensor,
)

from .conftest import Recorded

enforced = jaxtyped(typechecker=beartype)


def lines(error: pytest.ExceptionInfo[BaseException]) -> list[str]:
    return [line.strip() for line in str(error.value).splitlines()]


@pytest.mark.parametrize(
    "annotation",
    [
        Float32[np.ndarray, "3 2"],
        Float[np.ndarray, "inp out"],
        Shaped[np.ndarray, "..."],
        Float32[np.ndarray, "*batch inp _"],
        Float32[np.ndarray, "n n-1"],
        Float32[np.ndarray, "n"] | Float32[np.ndarray, "n m"],
        Optional[Float32[np.ndarray, "n m"]],  # noqa: UP045 - its own case at run time
        Union[Float32[np.ndarray, "n"], Float32[np.ndarray, "n m"]],  # noqa: UP007 - likewise
        Float32[np.ndarray | float, "n m"],
        TypeAliasType("Weight", Float32[np.ndarray, "inp out"]),
        np.ndarray,
        npt.NDArray[np.float32],
        Any,
    ],
    ids=str,
)
def test_accepts(recorded: Recorded, annotation: Any) -> None:
    require_grad_tensor("s", recorded.grads, recorded.w.id, annotation)
    require_grad_tensor("s", recorded.grads, recorded.w, annotation)


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        (Float32[np.ndarray, "2 3"], 'expected "2 3"'),
        (Float[np.ndarray, " n"], 'expected "n"'),
        (Float[np.ndarray, "n n"], 'expected "n n"'),
        (Float[np.ndarray, "n n+1"], 'expected "n n+1"'),
        (Float[np.ndarray, ""], "expected a scalar"),
        (Float[np.ndarray, "a b *c d"], 'expected "a b *c d"'),
        (Float32[np.ndarray, "n"] | Float32[np.ndarray, "2 m"], 'expected "2 m"'),
        (TypeAliasType("Bias", Float32[np.ndarray, "out"]), 'expected "out"'),
        (Optional[Float32[np.ndarray, "n"]], 'expected "n"'),  # noqa: UP045 - its own case
    ],
    ids=str,
)
def test_refuses_a_shape(recorded: Recorded, annotation: Any, expected: str) -> None:
    with pytest.raises(TensorShapeError) as error:
        require_grad_tensor("step", recorded.grads, recorded.w.id, annotation)
    assert lines(error) == [
        "step: gradient shape mismatch for node id 0",
        f'{expected}, got "3 2"',
        'the node is "w"',
    ]


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        (Float64[np.ndarray, "3 2"], "Float64[ndarray, '3 2']"),
        (Int[np.ndarray, "9"], "Int[ndarray, '9']"),
        (Float[Float64[np.ndarray, "2"], "3"], "Float[ndarray, '3 2']"),
        (int, "int"),
        (npt.NDArray[np.float64], str(npt.NDArray[np.float64])),
    ],
    ids=str,
)
def test_refuses_a_type(recorded: Recorded, annotation: Any, expected: str) -> None:
    with pytest.raises(TensorTypeError) as error:
        require_grad_tensor("step", recorded.grads, recorded.w.id, annotation)
    assert lines(error) == [
        "step: gradient type mismatch for node id 0",
        f'expected {expected}, got float32 of shape "3 2"',
        'the node is "w"',
    ]


def test_its_names_have_the_sizes_of_the_enclosing_call(recorded: Recorded) -> None:
    @enforced
    def gradient(x: Float[np.ndarray, "inp out"], node: int) -> Float32[np.ndarray, "inp out"]:
        return require_grad_tensor(
            "step", recorded.grads, NodeId(node), Float32[np.ndarray, "inp out"]
        )

    assert gradient(np.zeros((3, 2)), 0).shape == (3, 2)
    with pytest.raises(TensorShapeError) as error:
        gradient(np.zeros((784, 2)), 0)
    assert lines(error) == [
        "step: gradient shape mismatch for node id 0",
        'expected "inp out", got "3 2"',
        'the node is "w"',
        "inp = 784, out = 2",
    ]


def test_it_gives_new_names_their_size_there(recorded: Recorded) -> None:
    @enforced
    def both(x: Float[np.ndarray, "*batch"]) -> None:
        require_grad_tensor("s", recorded.grads, recorded.w, Float[np.ndarray, "inp out"])
        require_value_tensor("s", recorded.tape, recorded.w, Float[np.ndarray, "*batch out"])

    both(np.zeros(3))
    with pytest.raises(TensorShapeError) as error:
        both(np.zeros((3, 4)))
    assert lines(error)[1:] == [
        'expected "*batch out", got "3 2"',
        'the node is "w"',
        '*batch = "3 4", out = 2',
    ]


def test_a_failure_binds_nothing(recorded: Recorded) -> None:
    @enforced
    def gradient(x: Float[np.ndarray, "rows"]) -> None:
        with pytest.raises(TensorShapeError):
            require_grad_tensor("s", recorded.grads, recorded.w, Float[np.ndarray, "a rows"])
        with pytest.raises(TensorTypeError):
            require_grad_tensor("s", recorded.grads, recorded.w, Int[np.ndarray, "a b"])
        require_grad_tensor("s", recorded.grads, recorded.w, Float[np.ndarray, "b a"])

    gradient(np.zeros(9))


def test_an_id_needs_one(recorded: Recorded) -> None:
    untyped: Any = require_grad_tensor
    with pytest.raises(TypeError, match="step: the type of node id 0 is not known here; pass"):
        untyped("step", recorded.grads, recorded.w.id)


@pytest.mark.parametrize("node", [0.0, "w", None], ids=repr)
def test_what_is_no_node(recorded: Recorded, node: Any) -> None:
    with pytest.raises(TypeError, match="step: a node is a handle or a node id, got"):
        require_grad_tensor("step", recorded.grads, node, Float32[np.ndarray, "3 2"])
