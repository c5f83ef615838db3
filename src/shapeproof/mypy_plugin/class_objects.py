"""Calls of a class that a variable holds: `cls(w)`, `type(self)(w)`.

They make an object of any sizes, as a call of the class by its name does. For mypy a class that a
variable holds is not generic, so it takes the dims for those of the method around the call, and
asks no plugin before it compares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy.argmap import map_actuals_to_formals
from mypy.nodes import CallExpr, Expression
from mypy.typeops import type_object_type
from mypy.types import CallableType, Instance, TypeType, TypeVarType, get_proper_type

from shapeproof.shapes import Mismatch

from .matching import first_misfit
from .parameter_names import calls_with_argument
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def call_around(checker: TypeChecker, line: int, column: int) -> CallExpr | None:
    """The call of a class in a variable that has an argument at this place."""
    calls = calls_with_argument(checker, line, column)
    return next((call for call, _ in calls if _made(call, checker) is not None), None)


def misfit(call: CallExpr, checker: TypeChecker) -> tuple[Mismatch, Expression] | None:
    """The first argument that fits no object of the class, whatever its sizes."""
    made = _made(call, checker)
    constructor = None if made is None else get_proper_type(type_object_type(made.type))
    if not isinstance(constructor, CallableType):
        return None
    positions = map_actuals_to_formals(
        call.arg_kinds,
        call.arg_names,
        constructor.arg_kinds,
        constructor.arg_names,
        lambda index: argument_type(checker, call.args[index]),
    )
    return first_misfit(constructor, checker, [[call.args[i] for i in each] for each in positions])


def _made(call: CallExpr, checker: TypeChecker) -> Instance | None:
    """What a call of a class in a variable makes; of `type[Self]` the class around it."""
    held = argument_type(checker, call.callee)
    made = get_proper_type(held.item) if isinstance(held, TypeType) else None
    if isinstance(made, TypeVarType):
        made = get_proper_type(made.upper_bound)
    return made if isinstance(made, Instance) else None
