"""Names that a program sets to None where an import fails: `except ImportError: torch = None`.

Of a module that mypy cannot find, nothing is known, and with `allow_redefinition` mypy would take
the name for nothing or None from then on. It stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mypy.nodes import AssignmentStmt, MypyFile, NameExpr, Var

from .statements import statements

if TYPE_CHECKING:
    from mypy.semanal import SemanticAnalyzer


def leave_open(sem: SemanticAnalyzer) -> None:
    """Let such names of the module that is being analyzed stay open, once all names are known."""
    module = sem.modules[sem.cur_mod_id]
    sem.schedule_patch(5, lambda: _leave_open(module))


def _leave_open(module: MypyFile) -> None:
    for statement in statements(module.defs, nested=True):
        for target in statement.lvalues if isinstance(statement, AssignmentStmt) else ():
            name = target.node if isinstance(target, NameExpr) else None
            if isinstance(name, Var) and name.is_suppressed_import:
                name.is_inferred = False
