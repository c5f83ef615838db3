"""The table of public names."""

import importlib
import inspect
import subprocess
import sys
from functools import reduce
from typing import Any, ClassVar

import pytest

from shapeproof.ops import registry
from shapeproof.ops.contraction import Dot
from shapeproof.ops.matrix import Linear, MatMul
from shapeproof.ops.operation import Operation, ParameterKind, parameter_kinds
from shapeproof.ops.registry import Rule, operation, operations, rule, rules, table
from shapeproof.ops.tape_operation import TapeOperation


def named_object(name: str) -> Any:
    """The object that a public name stands for, wherever its module ends."""
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            module = importlib.import_module(".".join(parts[:cut]))
        except ImportError:
            continue
        return reduce(getattr, parts[cut:], module)
    raise ImportError(name)


@pytest.mark.parametrize("name", sorted(rules()))
def test_a_name_of_a_rule_is_the_name_of_something(name: str) -> None:
    assert named_object(name) is not None


def test_a_name_that_does_not_exist_is_noticed() -> None:
    with pytest.raises(AttributeError):
        named_object("numpy.matmull")


def test_an_operation_is_found_by_each_of_its_names() -> None:
    assert operation("numpy.matmul") is MatMul
    assert operation("numpy.ndarray.__matmul__") is MatMul
    assert operation("numpy.dot") is Dot
    assert operation("shapeproof.ops.linear") is Linear
    assert operation("numpy.no_such_function") is None
    assert rule("numpy.no_such_function") is None


def test_the_tape_has_its_own_stricter_rule() -> None:
    numpy, tape = rule("numpy.add"), rule("shapeproof.ops.add")
    operators = rule("shapeproof.tape.variable.Variable.__add__")
    assert numpy is not None
    assert tape is not None
    assert operators is not None
    assert numpy.operation is tape.operation is operators.operation
    assert len({numpy.shape, tape.shape, operators.shape}) == 3


def test_a_function_of_the_tape_is_known_where_it_is_defined_and_where_it_is_public() -> None:
    for each in operations():
        if issubclass(each, TapeOperation) and "function" in vars(each):
            public, defined = (named_object(name) for name in each.function_names())
            assert public is defined, each


def test_a_rule_names_its_parameters_as_its_function_does() -> None:
    """The checker binds a call to the rule, so the function must accept what the rule does."""
    for each in operations():
        if not (issubclass(each, TapeOperation) and "function" in vars(each)):
            continue
        function = named_object(each.function_names()[0])
        of_function = inspect.signature(function).parameters.values()
        of_rule = inspect.signature(each.tape_shape).parameters.values()
        assert [(one.name, one.kind) for one in of_function] == [
            (one.name, one.kind) for one in of_rule
        ], each
        assert [one.default for one in of_function] == [one.default for one in of_rule], each


def test_two_operations_with_one_name_are_an_error() -> None:
    class Another(Operation):
        names: ClassVar[tuple[str, ...]] = ("numpy.matmul",)
        shape = MatMul.shape

    with pytest.raises(ValueError, match="belongs to both MatMul and"):
        table((MatMul, Another))


def test_the_table_does_not_depend_on_classes_made_elsewhere() -> None:
    class Stray(Operation):
        names: ClassVar[tuple[str, ...]] = ("numpy.stray",)

    assert Stray not in operations()
    assert registry.rule("numpy.stray") is None


def test_the_annotation_of_a_parameter_says_what_it_receives() -> None:
    kinds = parameter_kinds(operation_rule("numpy.concatenate"))
    assert kinds["arrays"] is ParameterKind.ARRAYS
    assert kinds["axis"] is ParameterKind.STATIC
    assert kinds["out"] is ParameterKind.OPTIONAL_ARRAY
    assert parameter_kinds(operation_rule("numpy.matmul"))["x1"] is ParameterKind.ARRAY


def operation_rule(name: str) -> Any:
    found = rule(name)
    assert isinstance(found, Rule)
    return found.shape


@pytest.mark.parametrize("module", ["shapeproof", "shapeproof.ops.registry"])
def test_an_import_is_light(module: str) -> None:
    """The mypy plugin imports these, at every start of mypy."""
    heavy = "{'jaxtyping', 'beartype', 'hypothesis', 'z3', 'autograd'}"
    assert imported_of(heavy, module) == "set()"


def test_a_heavy_import_would_be_noticed() -> None:
    assert imported_of("{'jaxtyping', 'beartype'}", "jaxtyping") == "{'jaxtyping'}"


def test_the_package_itself_imports_nothing_yet() -> None:
    assert imported_of("{'numpy'}", "shapeproof") == "set()"


def imported_of(modules: str, by: str) -> str:
    """Which of the modules a fresh interpreter has loaded after an import."""
    code = f"import sys, {by}; print({modules} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()
