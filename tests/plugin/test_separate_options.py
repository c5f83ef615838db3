"""Each module has options of its own, in which variables may be given new shapes."""

from pathlib import Path

import pytest
from mypy.options import Options

from shapeproof.mypy_plugin import options as of_plugin
from shapeproof.mypy_plugin.options import OwnCopies

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
    OwnCopies(options)
    assert options.clone_for_module("package.module") is not options


def test_the_modules_of_libraries_are_spared_once_mypy_has_read_its_sections() -> None:
    options = Options()
    copies = OwnCopies(options)
    copies.spare()
    assert options.clone_for_module("package.module") is not options
    assert options.clone_for_module("numpy.linalg") is not options
    copies.spare()
    assert options.clone_for_module("numpy.linalg") is options
    assert options.clone_for_module("numpyro") is not options
    assert options.clone_for_module("package.module") is not options


def test_a_module_from_the_cache_is_copied_once() -> None:
    options, copies = _sparing()
    for module in ("package.a", "package.b", "package.a"):
        assert options.clone_for_module(module) is not options
        assert options.clone_for_module(module) is options  # is compared with the cache
        copies.spare()
    assert not of_plugin._without_copy


def test_a_module_that_is_asked_for_again_for_another_reason_is_known() -> None:
    options, _ = _sparing()
    assert options.clone_for_module("package.a") is not options
    assert options.clone_for_module("package.a") is options
    assert options.clone_for_module("package.b") is not options
    assert of_plugin._without_copy == {"package.a"}


def test_the_daemon_has_a_copy_of_each_module_whenever_it_asks() -> None:
    options, _ = _sparing(fine_grained_incremental=True)
    assert options.clone_for_module("package.a") is not options
    assert options.clone_for_module("package.a") is not options


def _sparing(*, fine_grained_incremental: bool = False) -> tuple[Options, OwnCopies]:
    options = Options()
    options.fine_grained_incremental = fine_grained_incremental
    copies = OwnCopies(options)
    assert options.clone_for_module("package.first") is not options
    copies.spare()
    return options, copies


def test_without_mypys_private_name_the_same_is_found(
    monkeypatch: pytest.MonkeyPatch, libraries: MypyRun, tmp_path: Path
) -> None:
    monkeypatch.setattr(of_plugin, "_READ", "no_such_name")
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    (line,) = libraries.copy(tmp_path / "run").here(program).splitlines()[:1]
    assert "program.py:9:" in line
    assert 'needs size "d"' in line
