"""Optimizers as pure functions of parameter and gradient."""

from .sgd import SGD as SGD
