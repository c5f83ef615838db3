import ast
import sys
from pathlib import Path

import pytest

import shapeproof.shapes
from shapeproof.shapes import (
    ANY_SHAPE,
    UNKNOWN,
    Dim,
    Name,
    OneOr,
    Rest,
    concrete,
    is_compatible_item,
    is_known,
    position_of,
    rank,
    shape_of_spec,
    show,
)


@pytest.mark.parametrize(
    ("spec", "expected"),
    [("", 0), ("n", 1), ("n 3 _ #k", 4), ("...", None), ("*b d", None)],
)
def test_rank(spec: str, expected: int | None) -> None:
    assert rank(shape_of_spec(spec)) == expected


@pytest.mark.parametrize(
    ("spec", "expected"),
    [("", True), ("n n+1 3", True), ("n _", False), ("#n", False), ("*b", False)],
)
def test_is_known(spec: str, expected: bool) -> None:
    assert is_known(shape_of_spec(spec)) is expected


def test_a_concrete_shape_consists_of_constants() -> None:
    assert concrete(3, 0) == (Dim.of(3), Dim.of(0))
    assert concrete() == ()


def test_show_writes_jaxtypings_notation() -> None:
    n = Dim.of(Name("n", "f"))
    assert show((n + 1, UNKNOWN, OneOr(n), Rest(Name("b", "f")), Dim.of(3))) == "n+1 _ #n *b 3"
    assert show((Rest(Name("b"), broadcast=True),)) == "*#b"
    assert show(ANY_SHAPE) == "..."
    assert show(()) == ""


@pytest.mark.parametrize(
    ("expected", "actual", "compatible"),
    [
        ("n", "n", True),
        ("n", "m", False),
        ("n", "_", True),
        ("_", "3", True),
        ("#n", "1", True),
        ("#n", "n", True),
        ("#n", "m", False),
        ("n", "#n", True),
        ("n", "#m", False),
        ("1", "#m", True),
        ("#n", "#n", True),
        ("*b", "*b", True),
        ("*b", "*c", False),
        ("*b", "n", False),
    ],
)
def test_compatible_axes(expected: str, actual: str, compatible: bool) -> None:
    ((left,), (right,)) = shape_of_spec(expected), shape_of_spec(actual)
    assert is_compatible_item(left, right) is compatible


@pytest.mark.parametrize(
    ("axis", "position"), [(0, 0), (1, 1), (2, None), (3, None), (-1, 3), (-2, None), (-4, None)]
)
def test_only_axes_on_one_side_of_a_rest_are_counted(axis: int, position: int | None) -> None:
    shape = (Dim.of("a"), Dim.of("b"), Rest(Name("c")), Dim.of("d"))
    assert position_of(axis, shape) == position


@pytest.mark.parametrize(("axis", "position"), [(0, 0), (1, 1), (2, None), (-2, 0), (-3, None)])
def test_all_axes_of_a_known_number_are_counted(axis: int, position: int | None) -> None:
    assert position_of(axis, concrete(3, 4)) == position


def test_the_package_imports_the_standard_library_only() -> None:
    """The mypy plugin imports it in every run and in every worker."""
    (folder,) = shapeproof.shapes.__path__
    imported = {
        name.split(".")[0]
        for path in Path(folder).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in imported_by(node)
    }
    assert "dataclasses" in imported
    assert imported <= sys.stdlib_module_names


def imported_by(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
        return [node.module]
    return ["..outside"] if isinstance(node, ast.ImportFrom) and node.level > 1 else []
