"""Variables that are sizes stay sizes, whatever mypy joins their types with.

To compare `x.shape == (n, 3)`, or to choose `n if flag else 3`, mypy joins two types, and takes
from the first of them, for good, what is not true of the other. That is the type of the variable
`n` itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from mypy.nodes import Expression, FuncItem, NameExpr, Statement, TupleExpr
from mypy.types import ExtraAttrs, Instance, TupleType, get_proper_type
from mypy.types import Type as MypyType

from .carrying import carried_size

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


class _Variable(NamedTuple):
    """A variable that is bound once, to a size, and what its type carries."""

    target: NameExpr
    attributes: ExtraAttrs


#: The variables of the function that is being checked.
_variables: Final[list[_Variable]] = []
#: That function, and the statements of its file: the daemon gives a changed file other ones.
_of: Final[list[tuple[list[Statement], FuncItem | None]]] = []


def keep(targets: Iterable[Expression], typ: MypyType, checker: TypeChecker) -> None:
    """Note which variables get sizes; they must get nothing else anywhere."""
    if not _is_here(checker):
        _of[:] = [(checker.tree.defs, checker.scope.current_function())]
        _variables.clear()
    _variables.extend(each for target in targets for each in _pairs(target, typ))


def give_back(checker: TypeChecker) -> None:
    """Make the variables sizes again that are not any more, each with a type of its own."""
    if not _variables or not _is_here(checker):
        return
    for target, attributes in _variables:
        typ = get_proper_type(checker.binder.get(target))
        if isinstance(typ, Instance) and typ.extra_attrs is None:
            own = typ.copy_modified()
            own.extra_attrs = attributes
            checker.binder.put(target, own)


def _is_here(checker: TypeChecker) -> bool:
    """Whether the function that is being checked is the one whose variables are noted."""
    return any(
        statements is checker.tree.defs and function is checker.scope.current_function()
        for statements, function in _of
    )


def _pairs(target: Expression, typ: MypyType) -> Iterator[_Variable]:
    typ = get_proper_type(typ)
    match target, typ:
        case NameExpr(), Instance(extra_attrs=ExtraAttrs() as attributes) if carried_size(typ):
            yield _Variable(target, attributes)
        case TupleExpr(items=targets), TupleType(items=items) if len(targets) == len(items):
            for inner, item in zip(targets, items, strict=True):
                yield from _pairs(inner, item)
        case _:
            pass
