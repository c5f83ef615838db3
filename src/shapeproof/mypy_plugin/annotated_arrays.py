"""Which names are axes of one array, in the annotations around the code that is being checked."""

from __future__ import annotations

from collections.abc import Iterator

from mypy.nodes import FuncDef, TypeInfo, Var
from mypy.types import CallableType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import Name

from . import report
from .arrays import as_ndarray, union_items
from .scopes import names_in


def axes_around() -> Iterator[frozenset[Name]]:
    """The names in each array of the parameters and fields that the code can see."""
    checker = report.present_checker()
    for scope in () if checker is None else checker.scope.stack:
        for typ in _declared(scope):
            for item in union_items(typ):
                if as_ndarray(item) is not None:
                    yield frozenset(names_in(item))


def _declared(scope: object) -> Iterator[MypyType]:
    if isinstance(scope, FuncDef):
        signature = get_proper_type(scope.type)
        yield from signature.arg_types if isinstance(signature, CallableType) else ()
    elif isinstance(scope, TypeInfo):
        for symbol in scope.names.values():
            if isinstance(symbol.node, Var) and symbol.node.type is not None:
                yield symbol.node.type
