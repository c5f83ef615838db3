"""Dims of a class that its objects are not made with.

    class Model:
        w: Float[np.ndarray, "inputs outputs"]

        def __init__(self) -> None:
            self.w = np.zeros((784, 10))

Nobody who makes a `Model` says what `inputs` is, so it may be 784, or the name of another size. It
is not `outputs`.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from mypy.nodes import FuncDef
from mypy.types import CallableType, get_proper_type

from shapeproof.shapes import Dim

from .assumptions import Assumptions
from .encoding import is_dim
from .scopes import names_in

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


def any_size(checker: TypeChecker) -> Assumptions:
    """The dims of the class being checked that its constructor takes nothing of, as plain ints."""
    info = checker.scope.current_class()
    constructor = None if info is None else info.get("__init__")
    if info is None or constructor is None or constructor.plugin_generated:
        return {}
    function = constructor.node
    if not isinstance(function, FuncDef) or function.info.fullname == "builtins.object":
        return {}
    typ = get_proper_type(function.type)
    if not isinstance(typ, CallableType):
        return {}
    taken = {name.text for argument in typ.arg_types[1:] for name in names_in(argument)}
    own = {
        name for variable in info.defn.type_vars if is_dim(variable) for name in names_in(variable)
    }
    return {
        name: Dim.of(dataclasses.replace(name, is_int=True))
        for name in own
        if name.text not in taken
    }
