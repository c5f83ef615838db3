"""An annotation takes the element types that jaxtyping takes at run time.

All of jaxtyping's names are tried with all of NumPy's scalar types.
"""

import re

import jaxtyping
import numpy as np
import pytest

from shapeproof.mypy_plugin.jaxtyping_names import DTYPES

from .markers import reported_messages
from .mypy_run import MypyRun

SCALARS = (
    *("bool_", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
    *("float16", "float32", "float64", "complex64", "complex128"),
    *("longlong", "ulonglong", "longdouble", "clongdouble"),
    *("object_", "str_", "bytes_", "void", "datetime64", "timedelta64"),
)
NAMES = sorted(
    name
    for name, value in vars(jaxtyping).items()
    if isinstance(value, type)
    and issubclass(value, jaxtyping.AbstractDtype)
    and value is not jaxtyping.AbstractDtype
)
#: NumPy has no such elements: what other packages make is of no type that mypy knows.
FOREIGN = {name for name, scalars in DTYPES.items() if scalars is None} - {"Shaped"}
#: To jaxtyping these are no kind of number; to NumPy's stubs they are, in any precision.
UNUSUAL = {
    "longlong": {"Int", "Int64", "Integer", "Real", "Num"},
    "ulonglong": {"UInt", "UInt64", "Integer", "Real", "Num"},
    "longdouble": {"Float", "Inexact", "Real", "Num"},
    "clongdouble": {"Complex", "Inexact", "Num"},
}
CALL = re.compile(r"takes_(?P<name>\w+)\(of_(?P<scalar>\w+)\)")


def accepted_at_run_time(name: str, scalar: str) -> bool:
    """Whether an array of an element type is what an annotation asks for."""
    array = np.zeros((2,), getattr(np, scalar))
    return isinstance(array, getattr(jaxtyping, name)[np.ndarray, "n"])


def program() -> str:
    """A function of each name, called with an array of each element type, one call a line."""
    lines = ["import numpy as np", "import jaxtyping as jt"]
    lines += [f"def takes_{name}(x: jt.{name}[np.ndarray, 'n']) -> None: ..." for name in NAMES]
    lines += [f"of_{scalar} = np.zeros((2,), np.{scalar})" for scalar in SCALARS]
    lines += [f"takes_{name}(of_{scalar})" for name in NAMES for scalar in SCALARS]
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def refused(libraries: MypyRun, tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """The pairs of name and element type whose call mypy reports."""
    folder = tmp_path_factory.mktemp("element_types")
    path = folder / "program.py"
    path.write_text(program())
    messages = reported_messages(libraries.copy(folder / "run").here(path))
    lines = path.read_text().splitlines()
    found = [CALL.fullmatch(lines[m.line - 1]) for m in messages[path]]
    assert None not in found, "a message about a line that is no call"
    return {(call["name"], call["scalar"]) for call in found if call is not None}


def test_every_name_of_jaxtyping_is_known() -> None:
    assert set(NAMES) == set(DTYPES)


def is_unnoticed(name: str, scalar: str) -> bool:
    """Whether mypy takes a call for correct that is none: see docs/limits.md."""
    return name in FOREIGN or name in UNUSUAL.get(scalar, ())


@pytest.mark.parametrize("name", NAMES)
def test_calls_are_reported_that_fail_at_run_time(name: str, refused: set[tuple[str, str]]) -> None:
    expected = {
        scalar: accepted_at_run_time(name, scalar) or is_unnoticed(name, scalar)
        for scalar in SCALARS
    }
    assert {scalar: (name, scalar) not in refused for scalar in SCALARS} == expected
