"""NumPy's operators are given other types during a run; nobody is to notice."""

from pathlib import Path

from .mypy_run import MypyRun

SHAPES = """\
import numpy as np
from jaxtyping import Float

def add(x: Float[np.ndarray, "n"], y: Float[np.ndarray, "n"]) -> Float[np.ndarray, "n"]:
    return x + y
"""
SUBCLASS = """
class Table(np.ndarray):
    def __add__(self, other: int) -> "Table":
        return self
"""
REVEALED = """\
import numpy as np
reveal_type(np.ndarray.__add__)
"""


def reports(run: MypyRun, program: str, name: str) -> str:
    """What mypy says of a program, in a new process."""
    path = run.folder / f"{name}.py"
    path.write_text(program)
    return run.in_new_process(path)


def test_an_operator_that_overrides_numpys_is_compared_with_it(
    libraries: MypyRun, tmp_path: Path
) -> None:
    with_plugin = libraries.copy(tmp_path / "with")
    without = MypyRun(tmp_path / "with")
    expected = 'Signature of "__add__" incompatible with supertype "numpy.ndarray"  [override]'
    assert expected in reports(with_plugin, SHAPES + SUBCLASS, "table")
    without.configure(plugin=False)
    assert expected in reports(without, SHAPES + SUBCLASS, "table")


def test_modules_without_shapes_find_numpys_own_types(libraries: MypyRun, tmp_path: Path) -> None:
    run = libraries.copy(tmp_path / "run")
    assert reports(run, SHAPES, "shapes") == ""
    assert reports(run, REVEALED, "revealed").count("def ") > 10
