from typing import Any, assert_type

import numpy as np
from jaxtyping import Float64
from shapeproof import Tape, Variable, ops
from shapeproof.train import require_grad_tensor, require_value_tensor


def handles(w: Float64[np.ndarray, "inp out"], x: Float64[np.ndarray, "n inp"]) -> None:
    tape = Tape()
    w_ = tape.leaf(w)
    x_ = tape.constant(x)
    assert_type(w_, Variable[Float64[np.ndarray, "inp out"]])
    assert_type(w_.value, Float64[np.ndarray, "inp out"])
    assert_type((x_ @ w_).value, Float64[np.ndarray, "n out"])
    assert_type(ops.relu(x_ @ w_).value, Float64[np.ndarray, "n out"])
    assert_type(w_.T.value, Float64[np.ndarray, "out inp"])
    assert_type(ops.sum(x_, axis=0).value, Float64[np.ndarray, "inp"])
    grads = tape.backward(ops.sum(x_ @ w_))
    assert_type(require_grad_tensor("t", grads, w_), Float64[np.ndarray, "inp out"])
    assert_type(require_value_tensor("t", tape, x_ @ w_), Float64[np.ndarray, "n out"])


def anything(handle: Variable[Any]) -> Any:
    return handle.value


def example() -> None:
    handles(np.ones((3, 2)), np.ones((4, 3)))
