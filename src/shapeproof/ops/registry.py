"""Every operation by its public names.

The table is built once, from the classes that the modules of this package define. It does not
depend on the order of imports, and a new operation needs no entry here.
"""

import functools
import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import shapeproof.ops as package
from shapeproof.ops.operation import DTypeRules, Operation, Result
from shapeproof.ops.tape_operation import TapeOperation


@dataclass(frozen=True, slots=True)
class Rule:
    """The shape rule that one public name stands for.

    Attributes:
        operation: the class that it belongs to.
        shape: the function to call: `operation.shape`; for the tape's functions
            `operation.tape_shape`, for the operators of its handles `operation.operator_shape`.
        dtype: how the element type of the result follows, see `ops.dtype`.
    """

    operation: type[Operation]
    shape: Callable[..., Result]
    dtype: DTypeRules


def operation(public_name: str) -> type[Operation] | None:
    """The operation with this public name: "numpy.matmul", "shapeproof.ops.matmul"."""
    found = rules().get(public_name)
    return None if found is None else found.operation


def rule(public_name: str) -> Rule | None:
    """The rule to apply where this public name is called."""
    return rules().get(public_name)


@functools.cache
def operations() -> tuple[type[Operation], ...]:
    """All operations, by module and then in the order of their definition."""
    return tuple(_defined())


@functools.cache
def rules() -> dict[str, Rule]:
    """All rules by public name."""
    return table(operations())


def table(operations: Iterable[type[Operation]]) -> dict[str, Rule]:
    """The rules of some operations by public name.

    Raises:
        ValueError: if two operations claim one name.
    """
    found: dict[str, Rule] = {}
    for each in operations:
        for name, rule in _named(each):
            if name in found:
                first = found[name].operation.__qualname__
                raise ValueError(f'"{name}" belongs to both {first} and {each.__qualname__}')
            found[name] = rule
    return found


def _named(each: type[Operation]) -> Iterator[tuple[str, Rule]]:
    for name in each.names:
        yield name, Rule(each, each.shape, each.dtype)
    if issubclass(each, TapeOperation) and "function" in vars(each):
        for name in each.function_names():
            yield name, Rule(each, each.tape_shape, each.tape_dtype)
        for name in each.operator_names():
            yield name, Rule(each, each.operator_shape or each.tape_shape, each.tape_dtype)


def _defined() -> Iterator[type[Operation]]:
    for found in sorted(pkgutil.iter_modules(package.__path__), key=lambda module: module.name):
        module = importlib.import_module(f"{package.__name__}.{found.name}")
        for value in vars(module).values():
            if (
                isinstance(value, type)
                and issubclass(value, Operation)
                and value.__module__ == module.__name__
            ):
                yield value
