"""A mistake in an operator draws one message, ours.

NumPy's operators are overloaded, and mypy takes any error that a plugin reports during overload
resolution for a sign that the overload does not match: it would add "Unsupported operand types", or
print that instead. The plugin therefore reports with mypy's error watchers set aside, which is a
private name of mypy. These tests notice when that name or its meaning changes.
"""

from pathlib import Path

import pytest
from mypy.errors import Errors
from mypy.options import Options

from .markers import reported_messages
from .mypy_run import MypyRun

PROGRAM = """
import numpy as np
from jaxtyping import Float

def f(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m k"], v: Float[np.ndarray, "n"]) -> None:
    {statement}
"""


def test_mypy_still_keeps_its_error_watchers_under_the_name_that_the_plugin_uses() -> None:
    assert hasattr(Errors(Options()), "_watchers")


@pytest.mark.parametrize(
    "statement",
    [
        "x @ y",
        "x + y",
        "x - v",
        "x * y",
        "x / v",
        "x ** y",
        "-(x + y)",
        "1 + (x @ y)",
        "2.0 * (x - v) * 3.0",
        "x += y",
        "x @= y",
        "abs(x @ y)",
        "x > y",
        "np.add(x, y)",
        "np.matmul(x, y)",
        "print([z for z in x + y])",
        "assert (x @ y).sum() > 0",
    ],
)
def test_a_mistake_in_an_operator_draws_one_message(
    statement: str, libraries: MypyRun, tmp_path: Path
) -> None:
    run = libraries.copy(tmp_path / "mypy")
    program = tmp_path / "operator_program.py"
    program.write_text(PROGRAM.format(statement=statement))
    found = reported_messages(run.here(program)).get(program, [])
    errors = [message.code for message in found if message.severity == "error"]
    assert errors == ["shape-mismatch"], found
