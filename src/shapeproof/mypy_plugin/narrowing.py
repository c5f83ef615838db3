"""What a function has found out about an array: `assert x.ndim == 2`, `if x.shape[1] != 3: raise`.

mypy's binder follows what is known of the expressions `x.shape`, `x.ndim` and `x.shape[1]` through
branches, loops and assignments. Here it becomes a part of the type of `x`.
"""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, cast

from mypy.nodes import (
    CallExpr,
    Context,
    Expression,
    IndexExpr,
    IntExpr,
    MemberExpr,
    NameExpr,
    OperatorAssignmentStmt,
    UnaryExpr,
    Var,
)
from mypy.plugin import AttributeContext
from mypy.types import Instance, ProperType, UnionType, get_proper_type

from shapeproof.shapes import ANY_SHAPE, UNKNOWN, Dim, Item, Rest, Shape, position_of

from .arrays import after_error, as_ndarray, is_array, shape_of, with_shape
from .encoding import shape_of_tuple, size_of, unknown_type
from .program import encoder_of, promises_variadic

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: Which expression it is: `x.shape`, `x.ndim`, or `x.shape[k]`.
Aspect: TypeAlias = Literal["shape", "ndim"] | int
#: The expressions that were compared with something, by variable.
_compared: Final[dict[Var, dict[Aspect, Expression]]] = {}
#: The shapes that a variable's was compared with.
_shapes: Final[dict[Var, set[Shape]]] = {}


def forget() -> None:
    """Start with another file."""
    _compared.clear()
    _shapes.clear()


def aspect_of(expression: Expression) -> tuple[NameExpr, Aspect] | None:
    """The variable, and what of its shape an expression says."""
    match expression:
        case MemberExpr(expr=NameExpr() as array, name="shape"):
            return array, "shape"
        case MemberExpr(expr=NameExpr() as array, name="ndim"):
            return array, "ndim"
        case IndexExpr(base=MemberExpr(expr=NameExpr() as array, name="shape"), index=index):
            axis = literal_int(index)
            return None if axis is None else (array, axis)
        case _:
            return None


def literal_int(index: Expression) -> int | None:
    """The number that is written here, with its sign."""
    match index:
        case IntExpr(value=value):
            return value
        case UnaryExpr(op="-", expr=IntExpr(value=value)):
            return -value
        case _:
            return None


def follow(array: NameExpr, aspect: Aspect, expression: Expression, shape: Shape | None) -> None:
    """From now on ask the binder for this expression where the array is used.

    Args:
        array: the variable.
        aspect: what of its shape the expression says.
        expression: what is compared.
        shape: the shape that it is compared with, if it is all of `x.shape`.
    """
    if isinstance(array.node, Var):
        _compared.setdefault(array.node, {})[aspect] = expression
        if shape is not None:
            _shapes.setdefault(array.node, set()).add(shape)


def forget_shape(context: Context, checker: TypeChecker) -> None:
    """An array gets another shape in place: `x.shape = (3, 4)`, `x.resize(5)`."""
    member = context.callee if isinstance(context, CallExpr) else context
    array = member.expr if isinstance(member, MemberExpr) else None
    if isinstance(array, NameExpr) and isinstance(array.node, Var):
        _compared.pop(array.node, None)
        typ = get_proper_type(checker.lookup_type(array)) if checker.has_type(array) else None
        if isinstance(typ, Instance) and as_ndarray(typ) is not None:
            open_type = _of_any_shape(typ, checker)
            if array.node.is_inferred:
                array.node.type = open_type
            checker.binder.put(array, open_type)


def _of_any_shape(typ: Instance, checker: TypeChecker) -> Instance:
    """The type of an array with another shape; a class derived from NumPy's stays what it is."""
    if is_array(typ):
        return with_shape(typ, encoder_of(checker).shape(ANY_SHAPE))
    return typ.copy_modified(args=[unknown_type() for _ in typ.args])


def forget_operand(statement: OperatorAssignmentStmt, checker: TypeChecker) -> None:
    """Nothing is known of a variable after `x += y` that does not fit: it was said once."""
    variable = statement.lvalue
    array = as_ndarray(checker.lookup_type(variable)) if checker.has_type(variable) else None
    if isinstance(variable, NameExpr) and array is not None:
        checker.binder.put(variable, after_error(array))


def refined(expression: Expression, typ: ProperType, checker: TypeChecker) -> ProperType:
    """The type of an expression with what is known of its shape at this point."""
    if not isinstance(expression, NameExpr) or expression.node not in _compared:
        return typ
    facts = _facts(expression.node, checker)
    return _with_facts(typ, facts, checker) if facts else typ


def refined_owner(ctx: AttributeContext) -> ProperType:
    """The type of `x` in `x.T`, with what is known of its shape at this point."""
    owner = get_proper_type(ctx.type)
    if not isinstance(ctx.context, MemberExpr):
        return owner
    return refined(ctx.context.expr, owner, cast("TypeChecker", ctx.api))


def _facts(variable: Var, checker: TypeChecker) -> dict[Aspect, Shape]:
    """What the binder knows here; of one axis as a shape of one axis."""
    facts: dict[Aspect, Shape] = {}
    for aspect, expression in _compared[variable].items():
        typ = checker.binder.get(expression)
        if typ is not None and aspect == "shape":
            facts[aspect] = _recalled(shape_of_tuple(typ), _shapes.get(variable, set()))
        elif typ is not None:
            facts[aspect] = (size_of(typ),)
    return facts


def _recalled(shape: Shape, compared: Set[Shape]) -> Shape:
    """The shape with its first size, which mypy forgets when it joins the items of a tuple."""
    same = [other for other in compared if len(other) == len(shape) and other[1:] == shape[1:]]
    return same[0] if len(same) == 1 and shape and shape[0] is UNKNOWN else shape


def _with_facts(typ: ProperType, facts: dict[Aspect, Shape], checker: TypeChecker) -> ProperType:
    if isinstance(typ, UnionType):
        items = [_with_facts(get_proper_type(item), facts, checker) for item in typ.items]
        return get_proper_type(UnionType.make_union(items))
    array = as_ndarray(typ)
    if array is None or not isinstance(typ, Instance) or typ.type is not array.type:
        return typ
    before = shape_of(array)
    after = _refined(before, facts)
    if after == before or (Rest(None) in after and promises_variadic(checker)):
        return typ  # mypy fits "..." into no "*name"
    return with_shape(array, encoder_of(checker).shape(after))


def _refined(shape: Shape, facts: dict[Aspect, Shape]) -> Shape:
    if "shape" in facts:
        shape = _merged(shape, facts["shape"])
    if "ndim" in facts:
        (rank,) = facts["ndim"]
        if isinstance(rank, Dim) and rank.constant is not None:
            shape = _merged(shape, (UNKNOWN,) * rank.constant)
    for axis, sizes in facts.items():
        if isinstance(axis, int):
            shape = _with_axis(shape, axis, sizes[0])
    return shape


def _merged(shape: Shape, known: Shape) -> Shape:
    """Of two descriptions of one shape what both say; the first if they contradict each other."""
    rests = [index for index, item in enumerate(shape) if isinstance(item, Rest)]
    if any(isinstance(item, Rest) for item in known) or len(rests) > 1:
        return known if shape == ANY_SHAPE else shape
    if rests:
        missing = len(known) - len(shape) + 1
        if missing < 0:
            return shape
        (at,) = rests
        shape = (*shape[:at], *(UNKNOWN,) * missing, *shape[at + 1 :])
    if len(shape) != len(known):
        return shape
    return tuple(_stronger(*pair) for pair in zip(shape, known, strict=True))


def _with_axis(shape: Shape, axis: int, size: Item) -> Shape:
    if shape == ANY_SHAPE:
        unknown: Shape = (UNKNOWN,) * (axis if axis >= 0 else -axis - 1)
        return (*unknown, size, Rest(None)) if axis >= 0 else (Rest(None), size, *unknown)
    position = position_of(axis, shape)
    if position is None:
        return shape
    items = list(shape)
    items[position] = _stronger(items[position], size)
    return tuple(items)


def _stronger(size: Item, known: Item) -> Item:
    """What is known of one axis; a number tells more than a name."""
    if isinstance(known, Dim) and (
        size is UNKNOWN or (isinstance(size, Dim) and size.constant is None is not known.constant)
    ):
        return known
    return size
