"""Recording and the backward pass."""

import gc
import weakref
from typing import Any

import numpy as np
import pytest

from shapeproof import AnyTensor, NodeId, Tape, ops


def vector(*values: float) -> np.ndarray[Any, Any]:
    return np.array(values, np.float64)


def test_ids_are_positions_and_nodes_are_only_appended() -> None:
    tape = Tape()
    x, y = tape.leaf(vector(1, 2), name="x"), tape.constant(vector(3, 4))
    z = x * y
    assert [x.id, y.id, z.id] == [0, 1, 2]
    assert len(tape) == 3
    assert tape.node(z.id).parents == (x.id, y.id)


def test_a_node_shows_what_was_recorded() -> None:
    tape = Tape()
    x = tape.leaf(vector(1, 2), name="x")
    y = ops.exp(x)
    leaf, node = tape.node(x.id), tape.node(y.id)
    assert (leaf.name, leaf.requires_grad, leaf.parents, leaf.pull_back) == ("x", True, (), None)
    assert (node.name, node.requires_grad, node.parents) == ("exp", True, (x.id,))
    assert node.value.shape == (2,)
    assert node.value.array is y.value
    assert node.pull_back is not None
    (pulled,) = node.pull_back(vector(1, 1))
    np.testing.assert_array_equal(pulled, np.exp(x.value))


def test_a_handle_knows_its_node() -> None:
    tape = Tape()
    w = tape.leaf(np.zeros((2, 3), np.float32), name="w")
    assert (w.shape, w.name, w.tape, w.requires_grad) == ((2, 3), "w", tape, True)
    assert tape.constant(vector(1)).name is None
    assert repr(w) == '<Variable node 0 "w": float32[2, 3]>'
    assert repr(ops.sum(w)) == '<Variable node 2 "sum": float32[]>'


def test_the_tape_holds_arrays_and_not_copies() -> None:
    value = vector(1, 2)
    assert Tape().leaf(value).value is value


def test_a_gradient_is_given_for_every_node_that_was_reached() -> None:
    tape = Tape()
    x = tape.leaf(vector(1, 2), name="x")
    y = ops.exp(x)
    unused = tape.leaf(vector(5), name="unused")
    loss = ops.sum(y)
    grads = tape.backward(loss)
    assert list(grads) == [x.id, y.id, loss.id]
    assert len(grads) == 3
    assert isinstance(grads[x.id], AnyTensor)
    np.testing.assert_array_equal(grads[loss.id].array, 1.0)
    np.testing.assert_array_equal(grads[y.id].array, [1.0, 1.0])
    assert unused.id not in grads
    assert repr(grads) == "Gradients(output=3, {0: (2,), 1: (2,), 3: ()})"


def test_contributions_of_several_uses_are_added() -> None:
    tape = Tape()
    x = tape.leaf(vector(3.0))
    y = x * x + x  # dy/dx = 2x + 1
    z = ops.sum(y + y + x)
    assert tape.backward(z)[x.id].array == 2 * (2 * 3 + 1) + 1


def test_a_node_whose_two_parents_are_one_gets_both_contributions() -> None:
    tape = Tape()
    x = tape.leaf(np.array(3.0))
    grads = tape.backward(x - x)
    assert grads[x.id].array == 0
    assert grads[x.id].shape == ()
    assert type(grads[x.id].array) is np.ndarray


def test_requires_grad_is_the_or_of_the_parents() -> None:
    tape = Tape()
    x, c = tape.leaf(vector(1)), tape.constant(vector(2))
    frozen = tape.leaf(vector(3), requires_grad=False)
    assert (x + c).requires_grad
    assert (c + x).requires_grad
    assert not (c + frozen).requires_grad
    assert not ops.exp(c).requires_grad
    assert ops.exp(x + c).requires_grad


def test_frozen_parents_get_nothing() -> None:
    tape = Tape()
    x, frozen = tape.leaf(vector(1)), tape.leaf(vector(2), requires_grad=False)
    grads = tape.backward(ops.sum(ops.exp(x * ops.exp(frozen))))
    assert x.id in grads
    assert frozen.id not in grads


def test_nothing_that_a_frozen_pull_back_would_need_is_kept() -> None:
    tape = Tape()
    assert tape.node(ops.exp(tape.constant(vector(1))).id).pull_back is None


def test_backward_is_pure() -> None:
    tape = Tape()
    x = tape.leaf(vector(1, 2))
    loss = ops.sum(x * x)
    count = len(tape)
    first, second = tape.backward(loss), tape.backward(loss)
    assert len(tape) == count
    assert first[x.id].array is not second[x.id].array
    np.testing.assert_array_equal(first[x.id].array, [2, 4])
    np.testing.assert_array_equal(second[x.id].array, [2, 4])


def test_two_backward_calls_from_different_outputs_do_not_mix() -> None:
    tape = Tape()
    x = tape.leaf(vector(1, 2))
    one, other = ops.sum(x), ops.sum(x * x)
    tape.backward(other)
    np.testing.assert_array_equal(tape.backward(one)[x.id].array, [1, 1])


def test_backward_may_start_in_the_middle_of_the_tape() -> None:
    tape = Tape()
    x = tape.leaf(vector(1, 2))
    middle = ops.sum(x)
    later = ops.sum(ops.exp(x))
    grads = tape.backward(middle)
    np.testing.assert_array_equal(grads[x.id].array, [1, 1])
    assert later.id not in grads


def test_nothing_is_pulled_back_through_nodes_that_were_not_reached() -> None:
    """A disconnected singular point gives no NaN, as a sweep with zeros would (0 * inf)."""
    tape = Tape()
    x = tape.leaf(vector(0.0))
    with np.errstate(divide="ignore"):
        ops.power(x, -1)
    grads = tape.backward(ops.sum(x))
    np.testing.assert_array_equal(grads[x.id].array, [1.0])


def test_a_seed_is_the_gradient_of_the_output() -> None:
    tape = Tape()
    x = tape.leaf(vector(1, 2))
    y = x * x
    grads = tape.backward(y, seed=vector(10, 100))
    np.testing.assert_array_equal(grads[x.id].array, [20, 400])
    np.testing.assert_array_equal(grads[y.id].array, [10, 100])


def test_an_output_that_is_a_leaf_gets_its_seed() -> None:
    tape = Tape()
    x = tape.leaf(np.array(2.0))
    assert tape.backward(x)[x.id].array == 1


def test_an_output_that_requires_no_gradient_gives_an_empty_map() -> None:
    tape = Tape()
    c = tape.constant(vector(1), name="c")
    loss = ops.sum(c)
    grads = tape.backward(loss)
    assert len(grads) == 0
    assert grads.why_missing(loss.id) == ('node 1 "sum" is frozen, it does not require a gradient')


def test_gradients_have_the_element_type_of_their_node() -> None:
    tape = Tape()
    w = tape.leaf(np.ones(2, np.float32))
    x = tape.constant(np.ones(2, np.float64))
    grads = tape.backward(ops.sum(w * x))
    assert (w * x).value.dtype == np.float64
    assert grads[w.id].array.dtype == np.float32


def test_the_gradients_of_one_map_may_share_memory_and_so_are_read_only() -> None:
    tape = Tape()
    x, y = tape.leaf(vector(1, 2)), tape.leaf(vector(3, 4))
    total = x + y
    grads = tape.backward(ops.sum(total))
    for each in grads.values():
        with pytest.raises(ValueError, match="read-only"):
            each.array[...] = 7
    assert x.value.flags.writeable
    assert y.value.flags.writeable


def test_a_gradient_never_shares_memory_with_an_input_or_a_value_or_the_seed() -> None:
    tape = Tape()
    x, y = tape.leaf(vector(1, 2)), tape.leaf(vector(3, 4))
    seed = vector(5, 6)
    output = ops.reshape(ops.reshape((x + y) * y - x, (2, 1)).T, 2)
    grads = tape.backward(output, seed=seed)
    values = [tape.node(NodeId(each)).value.array for each in range(len(tape))]
    for gradient in grads.values():
        assert not np.shares_memory(gradient.array, seed)
        assert not any(np.shares_memory(gradient.array, value) for value in values)
    seed[...] = 0
    np.testing.assert_array_equal(grads[output.id].array, [5, 6])


def test_a_later_map_does_not_share_memory_with_an_earlier_one() -> None:
    tape = Tape()
    x = tape.leaf(vector(1, 2))
    y = x + x
    one, other = tape.backward(y, seed=vector(1, 1)), tape.backward(y, seed=vector(1, 1))
    for first in one.values():
        for second in other.values():
            assert not np.shares_memory(first.array, second.array)


def test_a_tape_is_freed_without_the_cycle_collector() -> None:
    """Tapes hold large arrays: they must go with the last reference, not at some later time."""
    gc.collect()
    gc.disable()
    try:
        tape = Tape()
        x = tape.leaf(vector(1, 2))
        grads = tape.backward(ops.sum(ops.exp(x)))
        alive = weakref.ref(tape)
        del tape, x, grads
        assert alive() is None
    finally:
        gc.enable()


def test_own_pull_backs_are_recorded_like_operations() -> None:
    tape = Tape()
    x, c = tape.leaf(vector(1, 2), name="x"), tape.constant(vector(3, 4))
    cube = tape.append(x.value**3, (x, c), lambda g: (g * 3 * x.value**2, None), name="cube")
    grads = tape.backward(ops.sum(cube))
    np.testing.assert_array_equal(grads[x.id].array, [3, 12])
    assert c.id not in grads
    assert cube.name == "cube"


def test_an_own_pull_back_cannot_tie_a_gradient_to_its_own_arrays() -> None:
    tape = Tape()
    x = tape.leaf(vector(1, 2))
    mine = vector(5, 6)
    seen: list[np.ndarray[Any, Any]] = []

    def pull_back(gradient: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any]]:
        seen.append(gradient)
        gradient[...] = 0  # its own copy
        return (mine,)

    y = tape.append(vector(0, 0), (x.id,), pull_back)
    grads = tape.backward(y, seed=vector(1, 2))
    mine[...] = 0
    np.testing.assert_array_equal(grads[x.id].array, [5, 6])
    np.testing.assert_array_equal(grads[y.id].array, [1, 2])


def test_an_own_node_without_parents_that_require_a_gradient_is_frozen() -> None:
    tape = Tape()
    c = tape.constant(vector(1))
    y = tape.append(vector(2), (c,), lambda g: (g,))
    assert not y.requires_grad


def test_subclasses_and_scalars_of_numpy_become_plain_arrays() -> None:
    tape = Tape()
    matrix = tape.leaf(np.ones((2, 2)).view(np.memmap))
    scalar = tape.leaf(np.float32(3))  # type: ignore[type-var]  # what np.sum returns
    kinds = [type(matrix.value), type(scalar.value)]
    assert kinds == [np.ndarray, np.ndarray]
    assert tape.node(scalar.id).value.array.dtype == np.float32


def test_a_tensor_with_a_wrong_tag_cannot_be_made() -> None:
    assert AnyTensor.of(vector(1, 2)).shape == (2,)
    with pytest.raises(ValueError, match="shape tag"):
        AnyTensor((2, 1), vector(1, 2))


def test_a_long_chain_needs_no_recursion() -> None:
    tape = Tape()
    x = start = tape.leaf(np.array(1.0))
    for _ in range(5000):
        x = ops.shift(x, 1)
    assert tape.backward(x)[start.id].array == 1
