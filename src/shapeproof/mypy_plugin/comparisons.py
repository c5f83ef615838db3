"""Sizes that the program compares itself: `assert x.shape == y.shape`, `if n != 4: raise`.

After such a comparison two names may well be one size, which their author knows and we do not. What
would be an error is tried again with the compared sizes equal.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final, cast

from mypy.nodes import ComparisonExpr, Expression, FuncItem, MypyFile, OpExpr, Statement
from mypy.plugin import MethodContext
from mypy.types import Type as MypyType

from shapeproof.shapes import UNKNOWN, Compound, Dim, Rest, Shape, Size

from . import narrowing
from .arrays import as_ndarray
from .assumptions import Assumptions, assumptions, compounds, halved, odd
from .own_dims import any_size
from .program import encoder_of
from .values import argument_type, shape_of_argument, size_of_value, static_value

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

METHODS: Final = frozenset(
    f"builtins.{name}.{method}" for name in ("int", "tuple") for method in ("__eq__", "__ne__")
)
#: The sizes that may be one of two so far in the file, by function.
_undecided: Final[dict[FuncItem | None, set[Compound]]] = {}
#: The sizes compared so far in the file that is being checked, by function.
_compared: Final[dict[FuncItem | None, set[tuple[Size, Size]]]] = {}
#: That file and its statements, of which the daemon gives a changed file other ones.
_file: Final[list[tuple[MypyFile, list[Statement]]]] = []


def remember(ctx: MethodContext) -> MypyType:
    """The hook for `==` and `!=` of ints and tuples."""
    if not isinstance(ctx.context, ComparisonExpr):
        return ctx.default_return_type
    checker = cast("TypeChecker", ctx.api)
    _begin_file(checker)
    pairs: set[tuple[Size, Size]] = set()
    for operator, left, right in ctx.context.pairwise():
        if operator in ("==", "!="):
            # Read from the expressions: to call `tuple.__eq__`, mypy joins the items of the types,
            # and the first forgets which size it is.
            values = _value(left, checker), _value(right, checker)
            _let_mypy_narrow((left, right), values, checker)
            if not any(map(_is_remainder, (left, right))):
                pairs.update(_pairs(*values))
    if pairs:
        _compared.setdefault(checker.scope.current_function(), set()).update(pairs)
    return ctx.default_return_type


def _begin_file(checker: TypeChecker) -> None:
    """Forget what another file has compared, or this one before it was changed."""
    tree = checker.tree
    if not _file or _file[0][0] is not tree or _file[0][1] is not tree.defs:
        _file[:] = [(tree, tree.defs)]
        _compared.clear()
        _undecided.clear()
        narrowing.forget()


def remember_shapes(one: Shape, other: Shape, checker: TypeChecker) -> None:
    """The program has asked whether an array has another shape than it is known to have."""
    pairs = {
        (a, b)
        for a, b in zip(one, other, strict=False)
        if isinstance(a, Dim) and isinstance(b, Dim) and a != b
    }
    if pairs and len(one) == len(other):
        _begin_file(checker)
        _compared.setdefault(checker.scope.current_function(), set()).update(pairs)


def _value(operand: Expression, checker: TypeChecker) -> object:
    """A size, or a tuple of sizes; of `x.shape` with a "*name" the names are of interest."""
    value = static_value(operand, checker)
    aspect = narrowing.aspect_of(operand)
    if isinstance(value, tuple) and any(isinstance(item, Rest) for item in value):
        value = UNKNOWN
    if value is UNKNOWN and aspect is not None and aspect[1] == "shape":
        shape = shape_of_argument(argument_type(checker, aspect[0]))
        names = {item.name for item in shape if isinstance(item, Rest) and item.name is not None}
        return tuple(map(Dim.of, sorted(names, key=str))) or UNKNOWN
    return value


def _is_remainder(operand: Expression) -> bool:
    """Whether a comparison is `n % 2 == 0`: that a division is exact is taken for granted."""
    return isinstance(operand, OpExpr) and operand.op == "%"


def _pairs(left: object, right: object) -> set[tuple[Size, Size]]:
    """The sizes that stand on the two sides and are not the same anyway."""
    pairs = [(left, right)]
    if isinstance(left, tuple) and isinstance(right, tuple):
        pairs = list(zip(left, right, strict=False))
    sizes = [(size_of_value(a), size_of_value(b)) for a, b in pairs]
    return {(a, b) for a, b in sizes if a != b}


def _let_mypy_narrow(
    operands: tuple[Expression, Expression], values: tuple[object, object], checker: TypeChecker
) -> None:
    """Have mypy's binder learn what `x.shape`, `x.ndim` or `x.shape[1]` is where they are equal.

    mypy narrows what is wider than what it is compared with, so for the comparison the one side
    is any object, and the other the sizes that it stands for.
    """
    for this, other in ((0, 1), (1, 0)):
        aspect = narrowing.aspect_of(operands[this])
        value = values[other]
        if aspect is None or not _is_known(value):
            continue
        # Of a union of arrays mypy itself finds the members that are meant.
        if as_ndarray(checker.lookup_type(aspect[0])) is None:
            continue
        shape = tuple(map(size_of_value, value)) if isinstance(value, tuple) else None
        narrowing.follow(*aspect, operands[this], shape)
        encoder = encoder_of(checker)
        size = size_of_value(value)
        checker.store_type(operands[this], checker.named_type("builtins.object"))
        checker.store_type(
            operands[other], encoder.integer(size) if shape is None else encoder.sizes_of(shape)
        )
        return


def _is_known(value: object) -> bool:
    """Whether a static value is a size, or a tuple of as many items as the program says."""
    return isinstance(value, tuple) or size_of_value(value) is not UNKNOWN


def remember_undecided(result: Any, given: Any, checker: TypeChecker) -> None:
    """A result has sizes of which the program does not say what they are.

    In `q, r = np.linalg.qr(a)` the smaller size of a matrix is the number of columns, as most
    programs mean it, or that of rows. With a window of `k`, `2 * (k // 2)` is `k`, or one less.
    """
    found = {each for each in compounds(result) if each.operator == "min" or halved(each)}
    if found and (new := found.difference(c for c in compounds(given) if c.operator == "min")):
        _begin_file(checker)
        _undecided.setdefault(checker.scope.current_function(), set()).update(new)


def assumed(checker: TypeChecker) -> Assumptions:
    """What the functions being checked assume by what they have compared."""
    pairs = (pair for each in _functions(checker) for pair in _compared.get(each, ()))
    return {**any_size(checker), **assumptions(pairs)}


def _functions(checker: TypeChecker) -> list[FuncItem | None]:
    _begin_file(checker)
    return [None, *(each for each in checker.scope.stack if isinstance(each, FuncItem))]


def assumed_in_turn(checker: TypeChecker) -> list[Assumptions]:
    """The same, with one after the other of what an undecided size may be."""
    undecided = (atom for each in _functions(checker) for atom in _undecided.get(each, ()))
    return _in_turn(assumed(checker), undecided)


def _in_turn(equal: Assumptions, undecided: Iterable[Compound]) -> list[Assumptions]:
    atoms = list(undecided)
    minima = [atom for atom in atoms if atom.operator == "min"]
    count = max((len(atom.operands) for atom in minima), default=1)
    turns: list[Assumptions] = [
        {**equal, **{atom: atom.operands[turn % len(atom.operands)] for atom in minima}}
        for turn in range(count)
    ]
    names = [name for atom in atoms if (name := halved(atom)) is not None]
    windows = {name: odd(name) for name in names if name not in equal}
    return [*turns, *({**turn, **windows} for turn in turns if windows)]


def assumed_around(module: str | None, line: int, checker: TypeChecker | None) -> list[Assumptions]:
    """The same for the functions around a line."""
    of_class: Assumptions = {}
    if checker is not None:
        _begin_file(checker)
        of_class = any_size(checker)
    if [tree.fullname for tree, _ in _file] != [module]:
        return [of_class]

    def is_around(function: FuncItem | None) -> bool:
        return function is None or function.line <= line <= (function.end_line or line)

    pairs = (p for function, found in _compared.items() if is_around(function) for p in found)
    atoms = (a for function, found in _undecided.items() if is_around(function) for a in found)
    return _in_turn({**of_class, **assumptions(pairs)}, atoms)
