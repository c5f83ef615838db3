"""Runs one call of an operation twice: by its shape rule, and by NumPy itself."""

import importlib
import inspect
import math
import warnings
from collections.abc import Callable, Mapping, Sequence
from functools import cache, reduce
from typing import Any, TypeAlias

import einops
import numpy as np

from shapeproof.ops.contents import Holding, with_arrays
from shapeproof.ops.index import IndexArray, Key
from shapeproof.ops.operation import Operation, ParameterKind, Result, parameter_kinds
from shapeproof.ops.sample import Call, Sizes
from shapeproof.shapes import Shape, ShapeError, concrete, parse_dim, shape_of_spec

Array: TypeAlias = np.ndarray[Any, Any]
Convert: TypeAlias = Callable[[str, ParameterKind, Any], Any]

ELEMENT_TYPES = ("float64", "int64", "bool", "uint8", "datetime64[s]")


def converted(
    rule: Callable[..., Any], arguments: tuple[Any, ...], keywords: Mapping[str, Any], to: Convert
) -> tuple[list[Any], dict[str, Any]]:
    """The arguments of a call, each converted as the rule's parameter wants it."""
    kinds = parameter_kinds(rule)
    names = _positional_names(rule, len(arguments))
    return (
        [to(name, kinds[name], each) for name, each in zip(names, arguments, strict=True)],
        {
            name: to(name, kinds.get(name, ParameterKind.STATIC), each)
            for name, each in keywords.items()
        },
    )


def by_rule(rule: Callable[..., Result], call: Call, shape: Callable[[Sizes], Shape]) -> Result:
    """The rule's answer on the shapes of the call, seen through `shape`."""

    def to(_: str, kind: ParameterKind, value: Any) -> Any:
        if kind is ParameterKind.ARRAYS:
            return tuple(map(shape, value))
        if kind is ParameterKind.INDEX:
            return with_arrays(value, lambda held: IndexArray(shape(held.sizes), held.boolean))
        if kind is ParameterKind.NESTED:
            return nested(value, shape)
        if kind is ParameterKind.KEY:
            return with_shapes(value, shape)
        if kind is ParameterKind.STATIC or value is None or isinstance(value, str):
            return value
        return shape(value)

    arguments, keywords = converted(rule, call.arguments, call.keywords, to)
    return rule(*arguments, **keywords)


def shape_by_rule(rule: Callable[..., Result], call: Call) -> Result | None:
    """The rule's answer on concrete sizes; None if it refuses the call."""
    try:
        return by_rule(rule, call, lambda sizes: concrete(*sizes))
    except ShapeError:
        return None


def shape_by_numpy(name: str, rule: Callable[..., Result], call: Call) -> Result | None:
    """The shape of what NumPy computes; None if it refuses the call."""
    for element_type in ELEMENT_TYPES:
        try:
            result = run(name, rule, call, element_type)
        except TypeError:
            continue  # no such function of these elements, or a bad argument: then none accepts it
        except (ValueError, IndexError, ZeroDivisionError, einops.EinopsError):
            return None
        if isinstance(result, tuple | list):
            return tuple(map(_sizes, result))
        return _sizes(result)
    return None


def _sizes(result: Any) -> Shape:
    """The shape of an array or a number; a list of other things has none."""
    return () if isinstance(result, list) else concrete(*np.shape(result))


def promoted_types(
    rule: Callable[..., Result], call: Call, element_types: Sequence[str]
) -> list[str]:
    """The element types, as `run` makes them, from which that of the result follows."""
    found: list[str] = []
    count = 0

    def add(sizes: Sizes, parameter: str) -> None:
        nonlocal count
        if isinstance(sizes, Holding):
            element_type = sizes.element_type
        else:
            element_type = element_types[count % len(element_types)]
            count += 1
        if parameter not in ("out", "where", "initial", "indices"):
            found.append(element_type)

    def to(parameter: str, kind: ParameterKind, value: Any) -> None:
        if kind is ParameterKind.ARRAYS:
            for each in value:
                add(each, parameter)
        elif kind is ParameterKind.NESTED:
            nested(value, lambda sizes: add(sizes, parameter))
        elif kind is ParameterKind.KEY:
            with_shapes(value, lambda sizes: add(sizes, parameter))
            ranges = [each for each in value.entries if isinstance(each, slice)]
            found.extend(
                "float64" if isinstance(each.step, complex) else "int64" for each in ranges
            )
        elif kind not in (ParameterKind.STATIC, ParameterKind.INDEX) and isinstance(value, tuple):
            add(value, parameter)

    converted(rule, call.arguments, call.keywords, to)
    return found


def run(name: str, rule: Callable[..., Result], call: Call, *element_types: str) -> Any:
    """NumPy's own result, on arrays of these element types in turn."""
    count = 0

    def array(parameter: str, sizes: Sizes) -> Array:
        nonlocal count
        if isinstance(sizes, Holding):
            return np.full(sizes, sizes.value, sizes.element_type)
        element_type = "bool" if parameter == "where" else element_types[count % len(element_types)]
        count += 1
        return _values(sizes, element_type)

    def to(parameter: str, kind: ParameterKind, value: Any) -> Any:
        if kind is ParameterKind.ARRAYS:
            return tuple(array(parameter, each) for each in value)
        if kind is ParameterKind.INDEX:
            return with_arrays(value, lambda held: array(parameter, held.sizes))
        if kind is ParameterKind.NESTED:
            return nested(value, lambda sizes: array(parameter, sizes))
        if kind is ParameterKind.KEY:
            parts = with_shapes(value, lambda sizes: array(parameter, sizes)).entries
            return parts if value.in_tuple else parts[0]
        if kind is ParameterKind.STATIC or value is None or isinstance(value, str):
            return value
        return array(parameter, value)

    arguments, keywords = converted(rule, call.arguments, call.keywords, to)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        return _called(name, arguments, keywords)


def _values(sizes: Sizes, element_type: str) -> Array:
    """Ones, with other numbers on the diagonal of a matrix, so that it is not singular.

    Of a float array with more axes, no row repeats another one.
    """
    ones = np.ones(sizes, np.int64)
    if len(sizes) > 1:
        diagonal = np.eye(*sizes[-2:], dtype=np.int64)
        ones = ones * diagonal if np.dtype(element_type) == np.bool_ else ones + diagonal
    values = ones.astype(element_type)
    if len(sizes) > 2 and element_type == "float64":
        values += (np.arange(values.size).reshape(sizes) ** 2 * math.sqrt(2)) % 1 / 100
    return values


def _called(name: str, arguments: list[Any], keywords: dict[str, Any]) -> Any:
    """NumPy's result; the first argument, if the function only writes into that."""
    method = name.rpartition(".")[2]
    if method == "__iter__":
        return next(iter(arguments[0]))
    if name.startswith("numpy.ndarray."):
        called = getattr(arguments[0], method)
        if not callable(called):
            return called
        result = called(*arguments[1:], **keywords)
    elif name.startswith("numpy.random.Generator."):
        result = getattr(np.random.default_rng(0), method)(*arguments, **keywords)
    else:
        result = resolve(name)(*arguments, **keywords)
    if result is NotImplemented:
        raise TypeError(f"{name} leaves it to the other operand")
    return arguments[0] if result is None else result


def resolve(name: str) -> Any:
    """The object of a public name of NumPy or einops."""
    module, *path = name.split(".")
    return reduce(getattr, path, importlib.import_module(module))


def example_result(
    rule: Callable[..., Result], arguments: tuple[Any, ...], keywords: Mapping[str, Any]
) -> Result:
    """The rule's answer on an example."""

    def to(_: str, kind: ParameterKind, value: Any) -> Any:
        if kind is ParameterKind.ARRAYS:
            return tuple(shape_of_spec(each) for each in value)
        if kind in (ParameterKind.INDEX, ParameterKind.KEY):
            return value
        if kind is ParameterKind.NESTED:
            return nested(value, shape_of_spec)
        if kind is ParameterKind.STATIC:
            return tuple(map(_dim, value)) if isinstance(value, tuple) else value
        if kind is ParameterKind.ARRAY_OR_TEXT and "->" in value:
            return value
        return None if value is None else shape_of_spec(value)

    positional, named = converted(rule, arguments, keywords, to)
    return rule(*positional, **named)


def nested(value: Any, convert: Callable[[Any], Any]) -> Any:
    """Nested lists with what they hold converted."""
    if isinstance(value, list):
        return [nested(each, convert) for each in value]
    return convert(value)


def with_shapes(key: Key, convert: Callable[[Any], Any]) -> Key:
    """The key with the shapes among its entries converted."""
    entries = (each if isinstance(each, slice) else convert(each) for each in key.entries)
    return Key(tuple(entries), key.in_tuple)


def expected(gives: str | tuple[str, ...]) -> Result:
    """What an example says that the result is."""
    if isinstance(gives, tuple):
        return tuple(shape_of_spec(each) for each in gives)
    return shape_of_spec(gives)


def numpy_names(operation: type[Operation]) -> tuple[str, ...]:
    return tuple(name for name in operation.names if name.startswith(("numpy.", "einops.")))


def _dim(value: object) -> object:
    return parse_dim(value) if isinstance(value, str) else value


@cache
def _positional_names(rule: Callable[..., Any], count: int) -> list[str]:
    parameters = list(inspect.signature(rule).parameters.values())
    names: list[str] = []
    for parameter in parameters:
        if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
            names += [parameter.name] * (count - len(names))
        elif parameter.kind is not inspect.Parameter.KEYWORD_ONLY:
            names.append(parameter.name)
    return names[:count]
