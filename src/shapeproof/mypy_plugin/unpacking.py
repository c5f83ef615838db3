"""Calls whose result is unpacked where they stand: `a, b = np.split(x, [k])`.

NumPy gives lists there. A list has one type for all its elements, which may be of several shapes;
but of a list that nobody sees as a whole, each element can have its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy.nodes import AssignmentStmt, CallExpr, Context, ListExpr, MypyFile, TupleExpr

from .statements import statements

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: The calls of the file that was asked about last.
_last: list[tuple[MypyFile, frozenset[int]]] = []


def is_unpacked(call: Context, checker: TypeChecker) -> bool:
    """Whether a call stands alone on the right side of `a, b = call()`."""
    tree = checker.tree
    if not _last or _last[0][0] is not tree:
        found = (
            id(each.rvalue)
            for each in statements(tree.defs, nested=True)
            if isinstance(each, AssignmentStmt)
            and isinstance(each.rvalue, CallExpr)
            and len(each.lvalues) == 1
            and isinstance(each.lvalues[0], TupleExpr | ListExpr)
        )
        _last[:] = [(tree, frozenset(found))]
    return id(call) in _last[0][1]
