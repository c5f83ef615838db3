"""One mypy build of all case files, shared by the tests of this folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .case_files import FOLDERS, cases_by_settings
from .daemon import Daemon
from .markers import Message, reported_messages
from .mypy_run import MypyRun

LIBRARIES = """
import dataclasses, functools, typing, collections.abc, enum
import numpy as np
import numpy.typing as npt
from jaxtyping import Float
import shapeproof.ops, shapeproof.tape, shapeproof.train, shapeproof.optim
def nothing(x: Float[np.ndarray, "n"]) -> None: ...
"""

# Users have everything switched on. An operation without a rule gives Any where NumPy's stubs do:
# to return that is no mistake of a case, nor is it that the stubs leave some functions untyped.
CASE_OPTIONS = """
explicit_package_bases = True
warn_return_any = False
untyped_calls_exclude = numpy
warn_unreachable = True
extra_checks = True
strict_equality_for_none = True
enable_error_code = possibly-undefined, redundant-expr, truthy-bool, truthy-iterable
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites the markers."""
    parser.addoption(
        "--update-cases",
        action="store_true",
        help="rewrite the markers of tests/plugin/cases to what mypy reports",
    )


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> MypyRun:
    """A configuration with a cache that knows the libraries and no code of a test. Copy it."""
    run = MypyRun(tmp_path_factory.mktemp("libraries") / "mypy")
    run.configure()
    program = run.folder / "uses_libraries.py"
    program.write_text(LIBRARIES)
    run.here(program)
    return run


@pytest.fixture
def daemon(libraries: MypyRun, tmp_path: Path) -> Iterator[Daemon]:
    """A daemon of its own, not yet started."""
    daemon = Daemon(libraries.copy(tmp_path / "daemon"))
    yield daemon
    daemon.stop()


@pytest.fixture(scope="session")
def case_messages(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, list[Message]]:
    """What mypy reports about each case file, from one build of all with the same options."""
    paths = ":".join(str(folder) for folder in FOLDERS)
    found: dict[Path, list[Message]] = {}
    for settings, cases in cases_by_settings().items():
        run = MypyRun(tmp_path_factory.mktemp("cases"))
        section = "\n".join(("[shapeproof]", *settings))
        run.configure(f"mypy_path = {paths}{CASE_OPTIONS}", section)
        found |= reported_messages(run.here(*(case.path for case in cases)))
    return found
