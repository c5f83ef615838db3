"""Rules need no NumPy, and what computes has all of it."""

import subprocess
import sys

PROGRAM = """
import sys
import types
from shapeproof.ops.registry import rules
from shapeproof.ops.activation import Relu
from shapeproof.ops.numpy_when_used import np
assert rules()
assert "numpy" not in sys.modules
{use}
import numpy
assert type(np) is types.ModuleType
assert np.linalg is numpy.linalg and np.ndarray is numpy.ndarray
"""


def outcome(use: str) -> str:
    """The last line that a new interpreter prints when the names are used in some way."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(use=use)], capture_output=True, text=True, check=False
    )
    return done.stderr.strip().splitlines()[-1] if done.stderr else ""


def test_the_rules_need_no_numpy_and_the_first_use_brings_all_of_it() -> None:
    assert outcome("assert np.maximum(1, 2) == 2") == ""


def test_a_name_that_numpy_has_not_is_an_error() -> None:
    assert "has no attribute" in outcome("np.no_such_name")


def test_without_use_it_stays_unloaded() -> None:
    assert "AssertionError" in outcome("")
