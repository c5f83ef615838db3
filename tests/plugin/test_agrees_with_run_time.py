"""What mypy says of each case is what jaxtyping with beartype says when the case runs."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

import pytest
from einops import EinopsError
from jaxtyping import AnnotationError, TypeCheckError, install_import_hook

from .case_files import FOLDERS, Case, all_cases
from .installed import TAKES_NDARRAY

CASES = all_cases()
RUNS = [(case, function) for case in CASES for function in case.functions]
RUN_TIME_ERRORS = (TypeCheckError, AnnotationError, ValueError, IndexError, EinopsError)


#: In NumPy's TypeErrors about an array in the place of a number, and about the rows of an array
#: without axes; others are no such mistake.
TYPE_ERRORS_OF_SHAPES = ("integer", "0-d array")


@pytest.fixture(scope="session")
def checked_modules() -> Iterator[dict[str, ModuleType]]:
    """The case modules, imported under the hook; removed again afterwards."""
    with _case_folders_on_path():
        yield {}


@contextmanager
def _case_folders_on_path() -> Iterator[None]:
    folders = [str(folder) for folder in FOLDERS]
    sys.path[:0] = folders
    names = {case.module for case in CASES}
    try:
        with install_import_hook(sorted(names), "beartype.beartype"):
            yield
    finally:
        sys.path[:] = [entry for entry in sys.path if entry not in folders]
        for name in names:
            sys.modules.pop(name, None)


@pytest.mark.parametrize(
    ("case", "function"), RUNS, ids=[f"{case.name}-{function}" for case, function in RUNS]
)
@pytest.mark.usefixtures("checked_modules")
# Since NumPy 2.5; until these are errors, programs do them.
@pytest.mark.filterwarnings("ignore:Setting the shape on a NumPy array:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:The chararray class is deprecated:DeprecationWarning")
def test_run_time_agrees(case: Case, function: str) -> None:
    if not case.is_executed:
        pytest.skip("these versions of jaxtyping and beartype do not read its annotations")
    if not TAKES_NDARRAY and "NDArray[" in case.source:
        pytest.skip("this jaxtyping does not take this NumPy's NDArray for an array type")
    run = getattr(importlib.import_module(case.module), function)
    if function.startswith("mistake"):
        with pytest.raises((*RUN_TIME_ERRORS, TypeError)) as raised:
            run()
        is_of_shape = any(each in str(raised.value) for each in TYPE_ERRORS_OF_SHAPES)
        assert raised.type is not TypeError or is_of_shape
    else:
        run()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_marked_line_is_executed_by_a_function_that_shows_it(case: Case) -> None:
    assert case.unreached_markers() == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_case_is_executed_or_imported(case: Case) -> None:
    importers = [other for other in CASES if case.module in other.imports()]
    assert case.functions or importers
