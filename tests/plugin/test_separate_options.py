"""Each module has options of its own, in which variables may be given new shapes."""

from pathlib import Path

import pytest
from mypy.options import Options

from shapeproof.mypy_plugin import options as of_plugin
from shapeproof.mypy_plugin.options import separate_modules, spare_libraries

from .mypy_run import MypyRun

#: Right where a variable may be given another shape.
PROGRAM = """\
import numpy as np
from jaxtyping import Float

def turned(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    x = x.T
    return x

def same(x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "d n"]:
    return x
"""


def test_modules_are_separated_also_if_mypy_has_read_its_sections_before() -> None:
    options = Options()
    assert options.clone_for_module("package.module") is options  # as `mypy -p package` may do
    separate_modules(options)
    assert options.clone_for_module("package.module") is not options


def test_the_modules_of_libraries_are_spared_once_mypy_has_read_its_sections() -> None:
    options = Options()
    separate_modules(options)
    assert not spare_libraries(options)
    own = options.clone_for_module("package.module")
    assert options.clone_for_module("numpy.linalg") is not options
    assert spare_libraries(options)
    assert options.clone_for_module("numpy.linalg") is options
    assert options.clone_for_module("numpyro") is not options
    assert options.clone_for_module("package.module") is not options
    assert own is not options


def test_without_mypys_private_name_the_same_is_found(
    monkeypatch: pytest.MonkeyPatch, libraries: MypyRun, tmp_path: Path
) -> None:
    monkeypatch.setattr(of_plugin, "_READ", "no_such_name")
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    (line,) = libraries.copy(tmp_path / "run").here(program).splitlines()[:1]
    assert "program.py:9:" in line
    assert 'needs size "d"' in line
