"""What functions and arguments are called in messages."""

from __future__ import annotations

from collections.abc import Sequence

from mypy.nodes import ARG_STAR, ARG_STAR2, CallExpr, Context, Expression, MemberExpr, NameExpr
from mypy.types import CallableType


def short_name(signature: CallableType) -> str:
    """The name of a function; mypy calls a bound method "name of Class"."""
    return (signature.name or "").partition(" of ")[0]


def name_in_messages(signature: CallableType, call: Context | None) -> str:
    """The name of a function; of a method that nobody calls by its name, with the class.

    A `Callable` has the name of the variable or attribute that holds it.
    """
    if signature.name is None and isinstance(call, CallExpr):
        return call.callee.name if isinstance(call.callee, NameExpr | MemberExpr) else ""
    name, _, owner = (signature.name or "").partition(" of ")
    return f"{owner}.{name}" if owner and name.startswith("__") else name


def argument_label(
    signature: CallableType, index: int, position: int, expression: Expression, call: Context | None
) -> str:
    """An argument of a call.

    Args:
        signature: of the function.
        index: which parameter it is for.
        position: which of the arguments for that parameter it is.
        expression: the argument.
        call: the call, if it is one.
    """
    name, kind = signature.arg_names[index], signature.arg_kinds[index]
    if kind == ARG_STAR2 and isinstance(call, CallExpr) and expression in call.args:
        name = call.arg_names[call.args.index(expression)] or name
    if kind == ARG_STAR or not name:
        return f"argument {index + position + 1}"
    return f'argument "{name}"'


def has_surplus(call: Context, arguments: Sequence[Sequence[Expression]]) -> bool:
    """Whether a call has arguments that are for no parameter: mypy reports those."""
    taken = [argument for each in arguments for argument in each]
    return isinstance(call, CallExpr) and any(argument not in taken for argument in call.args)
