"""Variables that a function annotates a second time: `coord: Float[np.ndarray, "1 h w 3"] = ...`.

mypy reports that (`no-redef`), keeps the first annotation and does not know the second value. It is
reported once: what a variable holds then follows from what it was given, whatever is written there.
"""

from __future__ import annotations

from collections.abc import Iterator

from mypy.nodes import LDEF, AssignmentStmt, Block, FuncDef, NameExpr, Statement, Var

from .statements import functions, statements


def release_annotated_again(body: list[Statement]) -> None:
    """Let such variables of a module's functions hold what they are given."""
    if not any(_is_lost(statement) for statement in statements(body, nested=True)):
        return
    for function in functions(body):
        _release(function)


def _is_lost(statement: Statement) -> bool:
    """Whether mypy has not bound what an annotated assignment assigns to."""
    match statement:
        case AssignmentStmt(lvalues=[NameExpr(node=None)], unanalyzed_type=written):
            return written is not None
        case _:
            return False


def _release(function: FuncDef) -> None:
    variables = {argument.variable.name: argument.variable for argument in function.arguments}
    lost = [(name, each) for name, each in _annotated(function.body) if name.node is None]
    names = {name.name for name, _ in lost}
    for name, statement in _annotated(function.body):
        if name.name in names and isinstance(name.node, Var):
            variables.setdefault(name.name, name.node)
            name.node.is_inferred = True
            name.node.type = None
            name.is_inferred_def = True
            statement.type = None
    for name, statement in lost:
        if name.name in variables:
            name.node = variables[name.name]
            name.kind = LDEF
            statement.type = None


def _annotated(body: Block) -> Iterator[tuple[NameExpr, AssignmentStmt]]:
    for statement in statements(body.body):
        match statement:
            case AssignmentStmt(lvalues=[NameExpr() as name], unanalyzed_type=written):
                if written is not None:
                    yield name, statement
            case _:
                pass
