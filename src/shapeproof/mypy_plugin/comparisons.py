"""Sizes that the program compares itself: `assert x.shape == y.shape`, `if n != 4: raise`.

After such a comparison two names may well be one size, which their author knows and we do not. What
would be an error is tried again with the compared names unknown.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Set
from typing import TYPE_CHECKING, Any, Final, cast

from mypy.plugin import MethodContext
from mypy.types import TupleType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import UNKNOWN, Dim, Name, OneOr

from .encoding import shape_of_tuple, size_of

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

METHODS: Final = frozenset(
    f"builtins.{name}.{method}" for name in ("int", "tuple") for method in ("__eq__", "__ne__")
)
#: The names compared so far, by function; functions are looked at one after the other.
_compared: Final[dict[object, set[Name]]] = {}
_KEPT: Final = 64


def remember(ctx: MethodContext) -> MypyType:
    """The hook for `==` and `!=` of ints and tuples."""
    if ctx.arg_types and ctx.arg_types[0]:
        names = {
            name
            for left, right in _pairs(ctx.type, ctx.arg_types[0][0])
            if left != right
            for name in (*_names(left), *_names(right))
        }
        if names:
            if len(_compared) > _KEPT:
                _compared.clear()
            function = cast("TypeChecker", ctx.api).scope.current_function()
            _compared.setdefault(function, set()).update(names)
    return ctx.default_return_type


def compared_names(checker: TypeChecker) -> set[Name]:
    """The names that the function being checked has compared with something."""
    return _compared.get(checker.scope.current_function(), set())


def loosened(value: Any, names: Set[Name]) -> Any:
    """A shape, or another argument of a rule, with some names unknown."""
    if isinstance(value, Dim):
        return value.substitute(dict.fromkeys(names & value.names, UNKNOWN))
    if isinstance(value, OneOr):
        size = loosened(value.size, names)
        return OneOr(size) if isinstance(size, Dim) else size
    if isinstance(value, tuple):
        return tuple(loosened(item, names) for item in value)
    if isinstance(value, slice):
        return slice(*(loosened(bound, names) for bound in (value.start, value.stop, value.step)))
    if dataclasses.is_dataclass(value) and not isinstance(value, type) and hasattr(value, "shape"):
        return dataclasses.replace(value, shape=loosened(value.shape, names))
    return value


def _pairs(left: MypyType, right: MypyType) -> Iterable[tuple[object, object]]:
    left, right = get_proper_type(left), get_proper_type(right)
    if isinstance(left, TupleType) and isinstance(right, TupleType):
        return zip(shape_of_tuple(left), shape_of_tuple(right), strict=False)
    return [(size_of(left), size_of(right))]


def _names(size: object) -> Iterable[Name]:
    dim: object = size.size if isinstance(size, OneOr) else size
    return dim.names if isinstance(dim, Dim) else ()
