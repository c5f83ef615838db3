"""Lists of tuples that are taken apart into columns: `images, labels = zip(*items)`.

To mypy, each column is a tuple of anything. Where they are unpacked at once, one that holds arrays
is known to hold those of its place in the tuples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy.maptype import map_instance_to_supertype
from mypy.nodes import ARG_NAMED, ARG_STAR, CallExpr
from mypy.plugin import FunctionContext
from mypy.types import Instance, ProperType, TupleType, UnpackType, get_proper_type
from mypy.types import Type as MypyType

from .arrays import as_ndarray, union_items
from .encoding import unknown_value
from .unpacking import is_unpacked
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def columns(ctx: FunctionContext, checker: TypeChecker) -> MypyType | None:
    """What `zip(*rows)` gives if the rows are tuples with arrays; None of other calls."""
    call = ctx.context
    if not isinstance(call, CallExpr) or call.arg_kinds not in ([ARG_STAR], [ARG_STAR, ARG_NAMED]):
        return None
    if not is_unpacked(call, checker):
        return None
    row = _row(argument_type(checker, call.args[0]))
    if row is None or not any(map(_is_array, row.items)):
        return None
    held = [item if _is_array(item) else unknown_value() for item in row.items]
    several: list[MypyType] = [
        checker.named_generic_type("builtins.tuple", [item]) for item in held
    ]
    return TupleType(several, checker.named_generic_type("builtins.tuple", [unknown_value()]))


def _row(rows: ProperType) -> TupleType | None:
    """The tuple that each row is, if they are of one type."""
    if not isinstance(rows, Instance) or not rows.type.has_base("typing.Iterable"):
        return None
    iterable = next(base for base in rows.type.mro if base.fullname == "typing.Iterable")
    row = get_proper_type(map_instance_to_supertype(rows, iterable).args[0])
    if not isinstance(row, TupleType) or any(isinstance(item, UnpackType) for item in row.items):
        return None
    return row


def _is_array(item: MypyType) -> bool:
    """Whether an item of a row is an array for sure."""
    return all(as_ndarray(each) is not None for each in union_items(item))
