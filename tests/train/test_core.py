import copy
import pickle
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from jaxtyping import Float32, Float64, Int

from shapeproof import AnyTensor, NodeId, ShapeError, Tape
from shapeproof.train import (
    MissingTensorError,
    TensorShapeError,
    TensorTypeError,
    require_grad_tensor,
    require_scalar_value,
    require_value_tensor,
    tag_error,
)

from .conftest import Recorded


def lines(error: pytest.ExceptionInfo[BaseException]) -> list[str]:
    return [line.strip() for line in str(error.value).splitlines()]


def test_tags_nest_from_left_to_right() -> None:
    assert tag_error("step", "empty batch") == "step: empty batch"
    assert tag_error("", "empty batch") == ": empty batch"
    assert tag_error("epoch 3", tag_error("step", "x")) == "epoch 3: step: x"


class TestGradients:
    def test_by_handle(self, recorded: Recorded) -> None:
        gradient = require_grad_tensor("step", recorded.grads, recorded.w)
        assert gradient.tolist() == [[0, 1], [2, 3], [4, 5]]
        assert gradient.dtype == np.float32

    @pytest.mark.parametrize("as_id", [int, np.int64, NodeId])
    def test_by_id(self, recorded: Recorded, as_id: Callable[[int], NodeId]) -> None:
        node = as_id(recorded.w.id)
        gradient = require_grad_tensor("s", recorded.grads, node, Float32[np.ndarray, "3 2"])
        assert gradient is recorded.grads[recorded.w.id].array

    def test_of_the_output_itself(self, recorded: Recorded) -> None:
        assert require_grad_tensor("s", recorded.grads, recorded.loss) == 1

    def test_in_a_plain_mapping(self, recorded: Recorded) -> None:
        array = np.zeros((3, 2), np.float32)
        grads = {recorded.w.id: AnyTensor.of(array)}
        assert require_grad_tensor("s", grads, recorded.w) is array

    def test_missing_because_frozen(self, recorded: Recorded) -> None:
        with pytest.raises(MissingTensorError) as error:
            require_grad_tensor("step", recorded.grads, recorded.frozen)
        first, why = lines(error)
        assert first == "step: missing gradient for node id 1"
        assert why == 'node 1 "f" is frozen, it does not require a gradient'

    def test_missing_because_not_reached(self, recorded: Recorded) -> None:
        with pytest.raises(MissingTensorError) as error:
            require_grad_tensor("step", recorded.grads, recorded.unused)
        first, why = lines(error)
        assert first == "step: missing gradient for node id 2"
        assert why == "node 2 is not reached from the output, node 3"

    @pytest.mark.parametrize("node", [-1, -4, 4, 99, np.int64(-1)], ids=repr)
    def test_missing_because_there_is_no_such_node(self, recorded: Recorded, node: NodeId) -> None:
        with pytest.raises(MissingTensorError) as error:
            require_grad_tensor("step", recorded.grads, node, Float32[np.ndarray, "3 2"])
        first, why = lines(error)
        assert first == f"step: missing gradient for node id {node}"
        assert why == "no such node, the tape has nodes 0 to 3"

    @pytest.mark.parametrize("node", [False, True])
    def test_a_bool_is_no_node(self, recorded: Recorded, node: Any) -> None:
        for grads in recorded.grads, dict(recorded.grads):
            with pytest.raises(MissingTensorError, match=f"node id {node}\n  a bool is no node id"):
                require_grad_tensor("step", grads, node, Float32[np.ndarray, "3 2"])

    def test_missing_because_the_handle_belongs_to_another_tape(self, recorded: Recorded) -> None:
        foreign = Tape().leaf(np.ones((3, 2), np.float32), name="other")
        assert foreign.id == recorded.w.id
        with pytest.raises(MissingTensorError) as error:
            require_grad_tensor("step", recorded.grads, foreign)
        first, why = lines(error)
        assert first == "step: missing gradient for node id 0"
        assert why == 'node 0 "other" belongs to another tape'

    def test_missing_in_a_plain_mapping(self, recorded: Recorded) -> None:
        with pytest.raises(MissingTensorError, match="the gradient map has no entry for it"):
            require_grad_tensor("s", {}, recorded.w)
        with pytest.raises(MissingTensorError, match='node 1 "f" is frozen'):
            require_grad_tensor("s", {}, recorded.frozen)
        grads = {NodeId(-1): AnyTensor.of(np.zeros(3))}
        with pytest.raises(MissingTensorError, match="no such node, ids count from 0"):
            require_grad_tensor("s", grads, NodeId(-1), Float64[np.ndarray, "3"])

    def test_missing_comes_before_the_shape(self, recorded: Recorded) -> None:
        with pytest.raises(MissingTensorError):
            require_grad_tensor("s", recorded.grads, recorded.frozen, Float32[np.ndarray, "9"])

    def test_of_another_shape_than_the_handle(self, recorded: Recorded) -> None:
        grads = {recorded.w.id: AnyTensor.of(np.zeros((2, 3), np.float32))}
        with pytest.raises(TensorShapeError) as error:
            require_grad_tensor("step", grads, recorded.w)
        assert lines(error) == [
            "step: gradient shape mismatch for node id 0",
            'expected "3 2", got "2 3"',
            'the node is "w"',
        ]

    def test_of_another_element_type_than_the_handle(self, recorded: Recorded) -> None:
        grads = {recorded.w.id: AnyTensor.of(np.zeros((3, 2)))}
        with pytest.raises(TensorTypeError, match="expected float32, as the value has it, got flo"):
            require_grad_tensor("step", grads, recorded.w)

    def test_it_cannot_be_changed_in_place(self, recorded: Recorded) -> None:
        gradient = require_grad_tensor("s", recorded.grads, recorded.w)
        with pytest.raises(ValueError, match="read-only"):
            gradient[0, 0] = 1


class TestValues:
    def test_by_handle_and_by_id(self, recorded: Recorded) -> None:
        value = require_value_tensor("s", recorded.tape, recorded.w)
        assert value is recorded.w.value
        again = require_value_tensor(
            "s", recorded.tape, recorded.w.id, Float32[np.ndarray, "inp out"]
        )
        assert again is value

    def test_of_a_frozen_node(self, recorded: Recorded) -> None:
        assert require_value_tensor("s", recorded.tape, recorded.frozen)[2, 1] == 5

    @pytest.mark.parametrize("node", [-1, 4], ids=repr)
    def test_missing(self, recorded: Recorded, node: NodeId) -> None:
        with pytest.raises(MissingTensorError) as error:
            require_value_tensor("eval", recorded.tape, node, Float32[np.ndarray, "3 2"])
        first, why = lines(error)
        assert first == f"eval: missing value for node id {node}"
        assert why == "no such node, the tape has nodes 0 to 3"

    def test_a_bool_is_no_node(self, recorded: Recorded) -> None:
        node: Any = True
        with pytest.raises(MissingTensorError, match="missing value for node id True"):
            require_value_tensor("eval", recorded.tape, node, Float32[np.ndarray, "3 2"])

    def test_missing_because_the_handle_belongs_to_another_tape(self, recorded: Recorded) -> None:
        with pytest.raises(MissingTensorError, match='0\n  node 0 "w" belongs to another tape'):
            require_value_tensor("eval", Tape(), recorded.w)

    def test_of_another_shape(self, recorded: Recorded) -> None:
        with pytest.raises(TensorShapeError) as error:
            require_value_tensor("eval", recorded.tape, recorded.w, Float32[np.ndarray, "2 3"])
        assert lines(error)[0] == "eval: value shape mismatch for node id 0"


class TestScalars:
    def test_is_a_python_float(self, recorded: Recorded) -> None:
        for node in recorded.loss, recorded.loss.id:
            loss = require_scalar_value("step", recorded.tape, node)
            assert type(loss) is float
            assert loss == 15

    def test_is_a_fraction_on_a_tape_of_fractions(self) -> None:
        tape = Tape()
        third = tape.leaf(np.array(Fraction(1, 3), object))
        assert require_scalar_value("s", tape, third) == Fraction(1, 3)

    def test_nan_is_a_value(self) -> None:
        tape = Tape()
        assert np.isnan(require_scalar_value("s", tape, tape.leaf(np.array(np.nan))))

    def test_an_array_of_one_entry_is_no_scalar(self) -> None:
        tape = Tape()
        one = tape.leaf(np.ones(1), name="loss")
        with pytest.raises(TensorShapeError) as error:
            require_scalar_value("step", tape, one)
        assert lines(error) == [
            "step: value shape mismatch for node id 0",
            'expected a scalar, got "1"',
            'the node is "loss"',
        ]

    def test_missing(self, recorded: Recorded) -> None:
        with pytest.raises(MissingTensorError, match="step: missing value for node id -1\n"):
            require_scalar_value("step", recorded.tape, NodeId(-1))
        with pytest.raises(MissingTensorError, match="belongs to another tape"):
            require_scalar_value("step", Tape(), recorded.loss)


def test_errors_are_of_the_kinds_that_programs_catch(recorded: Recorded) -> None:
    assert issubclass(MissingTensorError, LookupError)
    assert issubclass(TensorShapeError, ShapeError)
    assert issubclass(TensorTypeError, TypeError)


@pytest.mark.parametrize("duplicate", [copy.copy, lambda error: pickle.loads(pickle.dumps(error))])
@pytest.mark.parametrize(
    ("node", "annotation"),
    [(0, Float32[np.ndarray, "2 3"]), (0, Int[np.ndarray, "3 2"]), (7, Any)],
    ids=["shape", "type", "missing"],
)
def test_errors_can_be_copied_and_sent(
    recorded: Recorded, duplicate: Callable[[Any], Any], node: NodeId, annotation: Any
) -> None:
    with pytest.raises((LookupError, ShapeError, TypeError)) as error:
        require_grad_tensor("step", recorded.grads, node, annotation)
    assert str(duplicate(error.value)) == str(error.value)
