"""How many of a module's array expressions have a shape that the checker knows.

An array expression is a piece of source text whose value is an array, or may be one, or is a tape's
handle of one; each place counts once, however often mypy looks at it. What comes out of an
operation on arrays as `Any` may be an array too, and counts as one of unknown shape. Functions that
mypy does not check have no types, and are not counted.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from mypy.nodes import (
    CallExpr,
    Expression,
    IndexExpr,
    MemberExpr,
    MypyFile,
    OpExpr,
    RefExpr,
    UnaryExpr,
)
from mypy.server.subexpr import get_subexpressions
from mypy.types import AnyType, Instance, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import ANY_SHAPE, Shape, Unknown, show

from .arrays import array_of_handle, as_ndarray, has_open_rank, shape_of, union_items

TypeMap: TypeAlias = Mapping[Expression, MypyType]


class Knowledge(enum.Enum):
    """What is known of a shape.

    Attributes:
        FULL: the size of every axis, as a number, a name or arithmetic.
        PARTIAL: the number of axes, not all of their sizes. What only the data decides, such as the
            number of rows that a mask leaves, is in here.
        NONE: not even the number of axes.
    """

    FULL = "known"
    PARTIAL = "partly known"
    NONE = "unknown"


@dataclass(frozen=True, slots=True)
class ArrayExpression:
    """An array expression, where it is, and what is known of its shape.

    Attributes:
        line: counted from 1.
        column: counted from 1, as mypy prints it.
        text: the source, on one line.
        shape: the shape in jaxtyping's notation; of several alternatives, of the least known.
        is_source: whether no smaller array expression inside it is less than fully known.
    """

    line: int
    column: int
    text: str
    shape: str
    knowledge: Knowledge
    is_source: bool


def array_expressions(
    tree: MypyFile, types: TypeMap, source: Sequence[str]
) -> list[ArrayExpression]:
    """The array expressions of a module, in the order of their places.

    Args:
        tree: the module, checked.
        types: the type of each expression, as mypy exports it.
        source: the module's lines.
    """
    shapes: dict[_Place, Shape] = {}
    nodes: dict[_Place, Expression] = {}
    for node in get_subexpressions(tree):
        if node.line < 1 or node.end_line is None:
            continue  # made by mypy beside one that was written, as for a call of `cast`
        shape = _shape(node, types)
        if shape is not None:
            shapes.setdefault(_place(node), shape)
            nodes.setdefault(_place(node), node)
    found = []
    for place, node in sorted(nodes.items(), key=lambda item: item[0]):
        inside = {_place(inner) for inner in get_subexpressions(node)} - {place}
        blind = any(
            each in shapes and _knowledge(shapes[each]) != Knowledge.FULL for each in inside
        )
        found.append(_described(place, shapes[place], source, is_source=not blind))
    return found


#: Line and column where an expression begins and ends, as mypy counts them.
_Place: TypeAlias = tuple[int, int, int, int]


def _place(node: Expression) -> _Place:
    return node.line, node.column, node.end_line or node.line, node.end_column or node.column


def _described(
    place: _Place, shape: Shape, source: Sequence[str], *, is_source: bool
) -> ArrayExpression:
    line, column, end_line, end_column = place
    lines = list(source[line - 1 : end_line])
    if lines:
        # mypy counts bytes, as Python's own parser does.
        lines[-1] = lines[-1].encode()[:end_column].decode(errors="replace")
        lines[0] = lines[0].encode()[column:].decode(errors="replace")
    text = " ".join(part.strip() for part in lines)
    return ArrayExpression(line, column + 1, text, show(shape), _knowledge(shape), is_source)


def _shape(node: Expression, types: TypeMap) -> Shape | None:
    """The shape of an expression's value, the least known of several; None if it is no array."""
    typ = types.get(node)
    if typ is None:
        return None
    proper = get_proper_type(typ)
    if isinstance(proper, AnyType):
        return ANY_SHAPE if _works_on_arrays(node, types) else None
    arrays = [as_ndarray(array_of_handle(item)) for item in union_items(proper)]
    shapes = [shape_of(array) for array in arrays if array is not None]
    return max(shapes, key=_ignorance, default=None)


def _works_on_arrays(node: Expression, types: TypeMap) -> bool:
    """Whether an expression is an operator on arrays, or a call of NumPy's or of their method."""
    match node:
        case OpExpr():
            operands: Iterator[Expression] = iter((node.left, node.right))
        case UnaryExpr():
            operands = iter((node.expr,))
        case IndexExpr():
            operands = iter((node.base,))
        case CallExpr(callee=RefExpr(fullname=name)) if name.startswith("numpy."):
            return True
        case CallExpr(callee=MemberExpr() as method):
            operands = iter((method.expr,))
        case _:
            return False
    values = (get_proper_type(types[each]) for each in operands if each in types)
    return any(isinstance(value, Instance) and as_ndarray(value) for value in values)


def _knowledge(shape: Shape) -> Knowledge:
    if has_open_rank(shape):
        return Knowledge.NONE
    return Knowledge.PARTIAL if any(isinstance(item, Unknown) for item in shape) else Knowledge.FULL


def _ignorance(shape: Shape) -> int:
    return list(Knowledge).index(_knowledge(shape))
