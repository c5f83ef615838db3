"""What the tape refuses, and in which words."""

from typing import Any

import numpy as np
import pytest

from shapeproof import Gradients, NodeId, ShapeError, Tape, TapeError, ops


def vector(*values: float) -> np.ndarray[Any, Any]:
    return np.array(values, np.float64)


def test_a_non_scalar_output_needs_a_seed() -> None:
    tape = Tape()
    y = ops.exp(tape.leaf(vector(1, 2)))
    with pytest.raises(TapeError) as caught:
        tape.backward(y)
    assert str(caught.value) == (
        'node 1 "exp" has shape (2,), it is no scalar: '
        "reduce it (ops.sum, ops.mean), or give a seed of that shape"
    )


def test_one_element_is_no_scalar() -> None:
    tape = Tape()
    with pytest.raises(TapeError, match=r"has shape \(1,\)"):
        tape.backward(tape.leaf(vector(1)))


def test_a_seed_of_the_wrong_shape() -> None:
    tape = Tape()
    y = tape.leaf(vector(1, 2), name="y")
    with pytest.raises(ShapeError) as caught:
        tape.backward(y, seed=np.ones((2, 1)))
    assert str(caught.value) == (
        'seed shape mismatch for node id 0\n  expected "2", got "2 1"\n  the node is "y"'
    )


def test_a_seed_of_another_kind_of_elements() -> None:
    tape = Tape()
    y = tape.leaf(vector(1, 2))
    with pytest.raises(TypeError, match="complex128"):
        tape.backward(y, seed=np.ones(2, complex))


def test_an_integer_seed_is_fine() -> None:
    tape = Tape()
    y = tape.leaf(vector(1, 2))
    assert tape.backward(y, seed=np.array([3, 4]))[y.id].array.dtype == np.float64


@pytest.mark.parametrize("node", [-1, 1, 99, 0.0, True, None, "0"])
def test_an_unknown_node(node: Any) -> None:
    tape = Tape()
    tape.leaf(np.array(1.0))
    text = f"no node with id {node}: the tape has one node, 0"
    with pytest.raises(TapeError, match=text):
        tape.backward(node)
    with pytest.raises(TapeError, match=text):
        tape.node(node)


def test_an_empty_tape() -> None:
    with pytest.raises(TapeError, match="no node with id 0: the tape is empty"):
        Tape().node(NodeId(0))


def test_numpys_integers_are_ids() -> None:
    tape = Tape()
    x = tape.leaf(np.array(1.0))
    grads = tape.backward(NodeId(np.int64(0)))  # type: ignore[arg-type]  # ids read from an array
    assert x.id in grads


def test_a_handle_of_another_tape() -> None:
    mine, other = Tape(), Tape()
    x, y = mine.leaf(vector(1)), other.leaf(vector(1), name="y")
    text = 'node 0 "y" belongs to another tape'
    with pytest.raises(TapeError, match=text):
        mine.backward(y)
    with pytest.raises(TapeError, match=text):
        ops.add(x, y)
    with pytest.raises(TapeError, match=text):
        ops.linear(x, y, y)
    with pytest.raises(TapeError, match=text):
        mine.append(vector(1), (y,), lambda g: (g,))


def test_an_unknown_parent() -> None:
    tape = Tape()
    tape.leaf(vector(1))
    with pytest.raises(TapeError, match="no node with id 5: the tape has one node, 0"):
        tape.append(vector(1), (NodeId(5),), lambda g: (g,))


def test_a_contribution_of_the_wrong_shape() -> None:
    tape = Tape()
    x = tape.leaf(vector(1, 2), name="x")
    y = tape.append(np.array(3.0), (x,), lambda g: (g,), name="total")
    with pytest.raises(ShapeError) as caught:
        tape.backward(y)
    assert str(caught.value) == (
        'gradient shape mismatch for node id 0\n  expected "2", got a scalar\n'
        '  the node is "x"\n  the pull-back of node 1 "total" gave it'
    )


def test_a_wrong_number_of_contributions() -> None:
    tape = Tape()
    x = tape.leaf(np.array(1.0))
    y = tape.append(np.array(3.0), (x, x), lambda g: (g,), name="pair")
    with pytest.raises(TapeError, match=r'node 1 "pair" returned 1 gradients, .* 2 parents'):
        tape.backward(y)


@pytest.mark.parametrize("dtype", ["int64", "bool", "uint8", "complex128", "datetime64[s]"])
def test_a_leaf_of_a_type_without_gradients(dtype: str) -> None:
    value = np.zeros(2, dtype)
    with pytest.raises(TypeError, match=r'"labels" has element type .*tape\.constant'):
        Tape().leaf(value, name="labels")
    assert Tape().leaf(value, requires_grad=False).value is value
    assert Tape().constant(value).value is value


@pytest.mark.parametrize("value", [1.0, [1.0, 2.0], None, "text"])
def test_a_leaf_that_is_no_array(value: Any) -> None:
    with pytest.raises(TypeError, match=r"the tape takes arrays, got .*np\.asarray"):
        Tape().leaf(value)


def test_a_masked_array_is_refused() -> None:
    with pytest.raises(TypeError, match="would lose its mask"):
        Tape().leaf(np.ma.masked_array([1.0, 2.0], [True, False]))


class TestWhyMissing:
    def setup_method(self) -> None:
        tape = Tape()
        self.x = tape.leaf(vector(1), name="x")
        self.frozen = tape.constant(vector(2), name="c")
        self.unused = tape.leaf(vector(3), name="unused")
        self.loss = ops.sum(self.x * self.frozen)
        self.grads: Gradients = tape.backward(self.loss)

    def test_what_is_there_is_not_missing(self) -> None:
        assert self.grads.why_missing(self.x.id) == ""

    def test_not_reached(self) -> None:
        assert self.grads.why_missing(self.unused.id) == (
            'node 2 "unused" is not reached from the output, node 4 "sum"'
        )

    def test_frozen(self) -> None:
        assert self.grads.why_missing(self.frozen.id) == (
            'node 1 "c" is frozen, it does not require a gradient'
        )

    @pytest.mark.parametrize("node", [-1, 5, 99])
    def test_no_such_node(self, node: int) -> None:
        assert self.grads.why_missing(node) == "no such node, the tape has nodes 0 to 4"

    def test_the_key_error_says_it(self) -> None:
        with pytest.raises(KeyError) as caught:
            self.grads[self.unused.id]
        assert caught.value.args[0].startswith("missing gradient for node id 2: node 2")

    def test_it_is_a_mapping(self) -> None:
        assert self.grads.get(self.unused.id) is None
        assert dict(self.grads).keys() == set(self.grads)
