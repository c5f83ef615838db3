"""What comes out of a call without a rule: sizes that are not known must never be an error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from mypy.nodes import Context
from mypy.plugin import FunctionContext, MethodContext
from mypy.types import Instance, ProperType, TupleType, UnionType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import ANY_SHAPE, Rest

from .arrays import as_ndarray, shape_of, union_items
from .class_defaults import fitted
from .conditions import require_one_truth
from .dtypes import kinds_of_argument, kinds_of_scalar, number_type
from .encoding import unknown_value
from .from_functions import FROM_FUNCTION
from .functions_passed import result_of_passing, with_a_name
from .lambdas import result_of_lambda
from .literal_items import type_of_item
from .lost_shapes import report_result
from .mapped import may_be_mapped
from .opening import gradual, opened
from .resolve import public_name, rule_for
from .rules import Application
from .zipped import columns

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

    from shapeproof.ops.registry import Rule

#: How the elements of a container are taken out.
_HOLDING: Final = frozenset(("builtins.dict.__getitem__", "builtins.list.__getitem__"))


def of_function(ctx: FunctionContext, fullname: str) -> MypyType:
    """The hook for every function."""
    checker = cast("TypeChecker", ctx.api)
    rule, given = rule_for(fullname), _given(ctx)
    found = result_of_lambda(ctx) or result_of_passing(ctx, fullname)
    typ = fitted(_gradual(found, fullname, rule, given, checker), checker)
    report_result(typ, given, fullname, rule, ctx.context, checker)
    require_one_truth(typ, ctx.context, checker)
    return with_a_name(may_be_mapped(ctx, typ), fullname)


def of_method(ctx: MethodContext, fullname: str) -> MypyType:
    """The hook for every method.

    NumPy's stubs often say that a result has the shape of the array.
    """
    rule = rule_for(fullname, get_proper_type(ctx.type))
    checker = cast("TypeChecker", ctx.api)
    if fullname in _HOLDING and (item := type_of_item(ctx.context, checker)) is not None:
        return item
    given = [ctx.type, *_given(ctx)]
    typ = fitted(_gradual(ctx.default_return_type, fullname, rule, given, checker), checker)
    report_result(typ, given, fullname, rule, ctx.context, checker)
    require_one_truth(typ, ctx.context, checker)
    return unknown_value() if _may_be_of_subclass(typ, get_proper_type(ctx.type)) else typ


def of_power(ctx: FunctionContext) -> MypyType:
    """The hook for `pow`, which is `**` of arrays."""
    checker = cast("TypeChecker", ctx.api)
    factors = [argument for formal in ctx.args for argument in formal]
    rule = rule_for("numpy.power")
    is_of_array = any(as_ndarray(typ) is not None for typ in _given(ctx))
    if rule is None or not is_of_array or len(factors) != 2:
        return ctx.default_return_type
    application = Application(rule, checker, ctx.context)
    shape = application.shape(None, factors, {})
    if shape is None:
        return ctx.default_return_type
    return application.type_of_result(shape, unknown_value(), scalar=True)


def _may_be_of_subclass(typ: MypyType, owner: ProperType) -> bool:
    """Whether an array comes from one of a class of the program's, to which it may belong too.

    Most of NumPy's methods give it the class of the array that they are called on.
    """
    result, array = get_proper_type(typ), as_ndarray(owner)
    if array is None or not isinstance(owner, Instance) or not isinstance(result, Instance):
        return False
    return result.type is array.type and not owner.type.fullname.startswith("numpy.")


def _given(ctx: FunctionContext | MethodContext) -> list[MypyType]:
    return [argument for formal in ctx.arg_types for argument in formal]


def _gradual(
    typ: MypyType, fullname: str, rule: Rule | None, given: list[MypyType], checker: TypeChecker
) -> MypyType:
    if not fullname.startswith("numpy."):
        return gradual(typ)
    kinds = kinds_of_scalar(typ)
    if kinds is not None and len(kinds) > 1:
        # The stubs say "some float" also of the mean of a float32 array.
        exact = any(len(kinds_of_argument(a) or ()) == 1 for a in given if as_ndarray(a))
        return unknown_value() if exact else number_type(kinds, checker)
    is_of_user = public_name(fullname) == FROM_FUNCTION
    return opened(typ) if rule is None and not is_of_user else gradual(typ)


def of_iteration(ctx: FunctionContext, fullname: str) -> MypyType:
    """The hook for `enumerate`, `zip`, `list` and their like.

    NumPy's stubs say `Any` for the rows.
    """
    checker = cast("TypeChecker", ctx.api)
    typ = get_proper_type(ctx.default_return_type)
    if fullname == "builtins.zip" and (unpacked := columns(ctx, checker)) is not None:
        return unpacked
    places = [place for formal in ctx.args for place in formal]
    given = zip(_given(ctx), places, strict=True)
    rows = [row_type(argument, place, checker) for argument, place in given]
    if fullname in ("builtins.list", "builtins.tuple", "builtins.sorted"):
        # Numbers are what the program takes them for: NumPy's are floats and ints at run time.
        rows = [row and (row if as_ndarray(row) else unknown_value()) for row in rows]
    if not isinstance(typ, Instance) or not typ.args or not any(rows):
        return ctx.default_return_type
    if fullname != "builtins.zip":
        return typ.copy_modified(args=[rows[0] or typ.args[0]])
    items = get_proper_type(typ.args[0])
    if not isinstance(items, TupleType) or len(items.items) > len(rows):
        return ctx.default_return_type
    rows = rows[: len(items.items)]  # without that of `strict=`
    known = [row or item for row, item in zip(rows, items.items, strict=True)]
    return typ.copy_modified(args=[items.copy_modified(items=known)])


def row_type(argument: MypyType, place: Context, checker: TypeChecker) -> MypyType | None:
    """What an array gives when it is iterated over; unknown if it may be something else."""
    if isinstance(get_proper_type(argument), UnionType):
        rows_of_items = [row_type(item, place, checker) for item in union_items(argument)]
        return unknown_value() if any(rows_of_items) else None
    array = as_ndarray(argument)
    rule = None if array is None else rule_for("numpy.ndarray.__iter__")
    if array is None or rule is None or shape_of(array) == ANY_SHAPE:
        return None
    application = Application(rule, checker, place)
    rows = application.shape(array, [], {})
    if rows is None or any(isinstance(item, Rest) for item in rows):
        return None  # unknown rank: an array or a number
    return application.type_of_result(rows, unknown_value(), scalar=True)
