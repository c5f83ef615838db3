"""What mypy infers of a training step; the same functions are run, so that it is also true."""

from typing import assert_type

import numpy as np
from jaxtyping import Float32

from shapeproof.optim import SGD
from shapeproof.train import (
    require_grad_tensor,
    require_scalar_value,
    require_value_tensor,
    sgd_update_tensor,
)

from .conftest import Recorded


def test_a_handle_gives_its_own_type(recorded: Recorded) -> None:
    gradient = require_grad_tensor("s", recorded.grads, recorded.w)
    assert_type(gradient, Float32[np.ndarray, "3 2"])
    assert_type(require_value_tensor("s", recorded.tape, recorded.w), Float32[np.ndarray, "3 2"])
    updated = sgd_update_tensor(recorded.w.value, gradient, 0.1)
    assert_type(updated, Float32[np.ndarray, "3 2"])
    assert_type(SGD(0.1).update(recorded.w.value, gradient), Float32[np.ndarray, "3 2"])
    assert isinstance(updated, np.ndarray)
    assert updated.dtype == np.float32


def test_an_annotation_is_the_type(recorded: Recorded) -> None:
    gradient = require_grad_tensor("s", recorded.grads, recorded.w.id, Float32[np.ndarray, "3 2"])
    assert_type(gradient, Float32[np.ndarray, "3 2"])
    assert gradient.shape == (3, 2)


def test_a_scalar_value_is_a_float(recorded: Recorded) -> None:
    assert_type(require_scalar_value("s", recorded.tape, recorded.loss), float)
