"""Theorems about plain gradient descent."""

import numpy as np

from shapeproof.optim import SGD
from shapeproof.theorems.claim import (
    Claim,
    Scalar,
    Tensor,
    at_most,
    equal,
    filled,
    finite,
    given,
    not_negative_zero,
    number,
)
from shapeproof.theorems.floating import FLOAT32, FLOAT64
from shapeproof.theorems.reals import REALS
from shapeproof.theorems.theorem import theorem
from shapeproof.train import sgd_update_tensor


@theorem("sgd_update_tensor is SGD.update", over=(REALS, FLOAT32, FLOAT64))
def sgd_update_tensor_is_sgd_update(param: Tensor, grad: Tensor, lr: Scalar) -> Claim:
    return equal(sgd_update_tensor(param, grad, lr), SGD(lr).update(param, grad))


@theorem("sgd_update_tensor is param - grad * lr in each entry", over=(REALS, FLOAT32, FLOAT64))
def sgd_update_tensor_is_the_formula(param: Tensor, grad: Tensor, lr: Scalar) -> Claim:
    expected = [param[i] - grad[i] * lr for i in range(len(param))]
    return equal(sgd_update_tensor(param, grad, lr), np.array(expected, object))


@theorem(
    "a step with lr >= 0 along grad >= 0 never raises param, if all are finite",
    over=(REALS, FLOAT32),
)
def a_step_never_goes_uphill(param: Scalar, grad: Scalar, lr: Scalar) -> Claim:
    zero = number(0, like=lr)
    return given(
        at_most(zero, grad) & at_most(zero, lr) & finite(param) & finite(grad) & finite(lr),
        at_most(sgd_update_tensor(param, grad, lr), param),
    )


@theorem("lr = 0 changes nothing", over=(REALS,), not_over=(FLOAT32,))
def zero_lr_changes_nothing(param: Tensor, grad: Tensor) -> Claim:
    return equal(sgd_update_tensor(param, grad, number(0, like=grad)), param)


@theorem("lr = 0 changes no bit, if grad is finite and param is not -0.0", over=(FLOAT32,))
def zero_lr_changes_no_bit(param: Tensor, grad: Tensor) -> Claim:
    return given(
        finite(grad) & not_negative_zero(param),
        equal(sgd_update_tensor(param, grad, number(0, like=grad)), param),
    )


@theorem("grad = 0 changes no bit, if lr is finite, at least 0, not -0.0", over=(REALS, FLOAT32))
def zero_gradient_changes_no_bit(param: Tensor, lr: Scalar) -> Claim:
    return given(
        finite(lr) & at_most(number(0, like=lr), lr) & not_negative_zero(lr),
        equal(sgd_update_tensor(param, filled(0, like=param), lr), param),
    )


@theorem(
    "two steps along one gradient are one step with the sum of both lr",
    over=(REALS,),
    not_over=(FLOAT32,),
)
def steps_add_up(param: Scalar, grad: Scalar, lr: Scalar, next_lr: Scalar) -> Claim:
    halfway = sgd_update_tensor(param, grad, lr)
    return equal(
        sgd_update_tensor(halfway, grad, next_lr), sgd_update_tensor(param, grad, lr + next_lr)
    )
