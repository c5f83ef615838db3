"""Functions that are applied to their own results: `reduce(np.kron, ms)`, `fold(f, xs, start)`.

    def fold(f: Callable[[T, S], T], xs: Iterable[S], start: T) -> T: ...

mypy takes the type of the first value for `T`, with its shape. What `f` makes of it may have
another one, as `np.kron` does, so here `T` is what all values have in common.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from mypy.expandtype import expand_type
from mypy.infer import infer_function_type_arguments
from mypy.nodes import ARG_POS, CallExpr, Context, Expression, LambdaExpr, TempNode
from mypy.plugin import FunctionSigContext, MethodSigContext
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    ProperType,
    TypeVarId,
    TypeVarType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from .argument_labels import has_surplus
from .arrays import as_ndarray, is_array, joined, shape_of
from .encoding import is_dim, unknown_type, unknown_value
from .opening import opened
from .program import encoder_of
from .report import withheld
from .scopes import has_callable
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: How often a function is applied at most, to find out what does not change any more.
_ROUNDS: Final = 3


class _Fold(NamedTuple):
    """A function that takes a `T` and gives one.

    Attributes:
        variable: the `T`.
        parameter: which parameter of the call takes the function.
        function: the function, as the call has it.
        takes: what it is applied to.
    """

    variable: TypeVarType
    parameter: int
    function: Expression
    takes: list[MypyType]


def with_common_type(
    ctx: FunctionSigContext | MethodSigContext, signature: CallableType
) -> CallableType:
    """The signature of a call that applies a function to its own results; others as they are."""
    fold = _fold(signature, ctx.args)
    if fold is None or has_surplus(ctx.context, ctx.args):
        return signature
    checker = cast("TypeChecker", ctx.api)
    solved = _solved_by_values(signature, ctx.args, checker)
    start = get_proper_type(solved.get(fold.variable.id))
    if start is None or isinstance(start, AnyType):  # nothing that is given is a `T`
        start = get_proper_type(_first(signature, fold, solved))
    if start is None or not is_array(start):
        return signature
    common = _common(fold, start, solved, ctx.context, checker)
    of_program = isinstance(argument_type(checker, fold.function), CallableType)
    if common is None and of_program:
        return signature
    if common is None:
        common = get_proper_type(opened(start, dtypes=True))
    replaced: dict[TypeVarId, MypyType] = {fold.variable.id: common}
    arg_types = [expand_type(typ, replaced) for typ in signature.arg_types]
    if not of_program:  # NumPy's stubs say `int` for sizes that are not known
        arg_types[fold.parameter] = unknown_type()
    return signature.copy_modified(
        arg_types=arg_types,
        ret_type=expand_type(signature.ret_type, replaced),
        variables=[each for each in signature.variables if each.id != fold.variable.id],
    )


def _first(
    signature: CallableType, fold: _Fold, solved: Mapping[TypeVarId, MypyType]
) -> MypyType | None:
    """What `accumulate(xs, f)` begins with: the first of the items."""
    made = get_proper_type(signature.ret_type)
    item = get_proper_type(fold.takes[-1])
    if not isinstance(made, Instance) or made.type.fullname != "itertools.accumulate":
        return None
    return solved.get(item.id) if isinstance(item, TypeVarType) else None


def _fold(signature: CallableType, args: list[list[Expression]]) -> _Fold | None:
    variables = {v.id for v in signature.variables if not is_dim(v)}
    if not variables:
        return None
    for index, (formal, given) in enumerate(zip(signature.arg_types, args, strict=True)):
        function = get_proper_type(formal)
        if isinstance(function, CallableType) and len(given) == 1:
            result = get_proper_type(function.ret_type)
            is_own = isinstance(result, TypeVarType) and result.id in variables
            if is_own and result in function.arg_types and isinstance(result, TypeVarType):
                return _Fold(result, index, given[0], function.arg_types)
    return None


def _solved_by_values(
    signature: CallableType, args: list[list[Expression]], checker: TypeChecker
) -> dict[TypeVarId, MypyType]:
    """What the arguments that are no functions say of the type variables."""
    formal_to_actual: list[list[int]] = []
    types: list[MypyType | None] = []
    for formal, given in zip(signature.arg_types, args, strict=True):
        formal_to_actual.append([len(types) + place for place in range(len(given))])
        passes = has_callable(formal)
        types += [None if passes else argument_type(checker, each) for each in given]
    found, _ = infer_function_type_arguments(
        signature,
        types,
        [ARG_POS] * len(types),
        None,
        formal_to_actual,
        checker.expr_checker.argument_infer_context(),
        strict=False,
    )
    pairs = zip(signature.variables, found, strict=True)
    return {variable.id: typ for variable, typ in pairs if typ is not None}


def _common(
    fold: _Fold,
    start: ProperType,
    solved: Mapping[TypeVarId, MypyType],
    context: Context,
    checker: TypeChecker,
) -> ProperType | None:
    """What the first value has in common with all that the function makes of it.

    None if the function does not take it: mypy says so.
    """
    common = start
    for _ in range(_ROUNDS):
        values = {**solved, fold.variable.id: common}
        taken = [expand_type(typ, values) for typ in fold.takes]
        result = _applied(fold.function, taken, context, checker)
        if result is None:
            return None
        after = _joined(common, result, checker)
        if after == common:
            return common
        common = after
    return get_proper_type(opened(common, dtypes=True))


def _applied(
    function: Expression, taken: list[MypyType], context: Context, checker: TypeChecker
) -> ProperType | None:
    """What a function gives for values of these types; None if it does not take them."""
    kinds = [ARG_POS] * len(taken)
    with checker.msg.filter_errors() as errors, withheld() as reported:
        if isinstance(function, LambdaExpr):
            plain = checker.named_type("builtins.function")
            wanted = CallableType(taken, kinds, [None] * len(taken), unknown_value(), plain)
            made = get_proper_type(checker.expr_checker.accept(function, wanted))
            result = made.ret_type if isinstance(made, CallableType) else unknown_value()
        else:
            values: list[Expression] = [TempNode(typ, context=context) for typ in taken]
            call = CallExpr(function, values, kinds, [None] * len(taken))
            call.set_line(context)
            result = checker.expr_checker.accept(call)
    return None if reported or errors.has_new_errors() else get_proper_type(result)


def _joined(one: ProperType, other: ProperType, checker: TypeChecker) -> ProperType:
    """What two values have in common."""
    first, second = as_ndarray(one), as_ndarray(other)
    if first is None or second is None:
        return get_proper_type(opened(one, dtypes=True))
    shape = encoder_of(checker).shape(joined([shape_of(first), shape_of(second)]))
    same = first.args[1] == second.args[1]
    return first.copy_modified(args=[shape, first.args[1] if same else unknown_type()])
