"""Arrays and numbers in lists and tuples: their shapes, and the shape of what they make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mypy.nodes import (
    ComplexExpr,
    Expression,
    FloatExpr,
    IntExpr,
    ListExpr,
    StarExpr,
    TupleExpr,
    UnaryExpr,
)
from mypy.types import Instance, ProperType, TupleType, UnpackType, get_proper_type

from shapeproof.shapes import ANY_SHAPE, UNKNOWN, Dim, Item, Rest, Shape, Size, Undetermined

from .arrays import array_type, as_ndarray, joined
from .dtypes import kinds_of_argument, named_scalar, result_kinds, scalar_type, stored_type
from .encoding import unknown_type
from .lengths import length_of
from .program import encoder_of, ndarray_info
from .values import argument_type, element_of_sequence, shape_of_argument

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


@dataclass(frozen=True, slots=True)
class Repeated:
    """A list of arrays of one shape, whose length may be a name or unknown.

    Attributes:
        shape: of each of them, as far as it is the same.
        length: how many there are.
        parts: shapes that are in the list for sure.
    """

    shape: Shape
    length: Size = UNKNOWN
    parts: tuple[Shape, ...] = ()

    def result(self, rule: Callable[[tuple[Shape, ...]], Any]) -> Any:
        """What a rule gives for the list: what it gives for two and three arrays, continued.

        A size grows by as much with each further array: by 1 in a stack, by `n` in a
        concatenation of arrays of `n` rows.
        """
        if self.parts:
            rule(self.parts)
        if self.shape == ANY_SHAPE:
            return ANY_SHAPE
        two, three = (rule((self.shape,) * count) for count in (2, 3))
        if any(isinstance(item, tuple) for item in (*two, *three)):
            return ANY_SHAPE
        common = joined([two, three])
        if common == ANY_SHAPE:
            return ANY_SHAPE
        return tuple(map(self._continued, common, two, three))

    def _continued(self, common: Item, two: Item, three: Item) -> Item:
        if common is UNKNOWN and isinstance(two, Dim) and isinstance(three, Dim):
            step = three - two
            return two + step * (self.length - 2)
        return common


def shapes_of_sequence(
    argument: Expression, checker: TypeChecker
) -> list[tuple[ProperType, Shape]] | None:
    """Types and shapes of a list or tuple of arrays; None if even their number is unknown."""
    if isinstance(argument, ListExpr | TupleExpr):
        if any(isinstance(item, StarExpr) for item in argument.items):
            return None
        types = [argument_type(checker, item) for item in argument.items]
        shapes = [shape_of_literal(item, checker) for item in argument.items]
        return list(zip(types, shapes, strict=True))
    typ = argument_type(checker, argument)
    if isinstance(typ, TupleType) and not any(isinstance(i, UnpackType) for i in typ.items):
        return [(get_proper_type(item), shape_of_argument(item)) for item in typ.items]
    return None


def with_unpacked(argument: Expression, checker: TypeChecker) -> tuple[list[ProperType], Repeated]:
    """Types and shapes of what a list holds in which others are unpacked: `[*rows, last]`.

    Raises:
        Undetermined: if that is not known.
    """
    if not isinstance(argument, ListExpr | TupleExpr) or not argument.items:
        raise Undetermined("the arrays are not known")
    shapes = [shape_of_part(item, checker) for item in argument.items]
    parts = tuple(
        shape
        for item, shape in zip(argument.items, shapes, strict=True)
        if shape != ANY_SHAPE and not may_be_none(item, checker)
    )
    length: Size = Dim.of(0)
    types: list[ProperType] = []
    for item in argument.items:
        whole = item.expr if isinstance(item, StarExpr) else item
        typ = argument_type(checker, whole)
        types.append(array_or_unknown(element_of_sequence(typ) or typ))
        length = length + (_count(whole, checker) if item is not whole else 1)
    return types, Repeated(joined(shapes), length, parts)


def may_be_none(item: Expression, checker: TypeChecker) -> bool:
    """Whether an item of a list may stand for no array at all, as `*others` of an empty list."""
    whole = item.expr if isinstance(item, StarExpr) else item
    return item is not whole and as_ndarray(argument_type(checker, whole)) is None


def array_or_unknown(typ: ProperType) -> ProperType:
    """A type for what decides on the type of elements: how NumPy stores a number is not known."""
    return unknown_type() if as_ndarray(typ) is None else typ


def _count(sequence: Expression, checker: TypeChecker) -> Size:
    """How many rows an array has, or elements a list."""
    if as_ndarray(argument_type(checker, sequence)) is None:
        return length_of(sequence, checker)
    first = shape_of_literal(sequence, checker)[0]
    return first if isinstance(first, Dim) else UNKNOWN


def shape_of_literal(literal: Expression, checker: TypeChecker) -> Shape:
    """The shape of a nested list of numbers or arrays."""
    if not isinstance(literal, ListExpr | TupleExpr):
        return shape_of_argument(argument_type(checker, literal))
    if not literal.items:
        return (Dim.of(0),)
    inner = joined([shape_of_part(item, checker) for item in literal.items])
    if inner == ANY_SHAPE:
        return ANY_SHAPE
    unpacks = any(isinstance(item, StarExpr) for item in literal.items)
    return (UNKNOWN if unpacks else Dim.of(len(literal.items)), *inner)


def shape_of_part(item: Expression, checker: TypeChecker) -> Shape:
    """The shape of one item of a list, or of each of those that `*items` stands for."""
    if not isinstance(item, StarExpr):
        return shape_of_literal(item, checker)
    items = shape_of_literal(item.expr, checker)
    return ANY_SHAPE if not items or isinstance(items[0], Rest) else items[1:]


def type_of_literal(literal: Expression, checker: TypeChecker) -> ProperType:
    """The type of a nested list as an array: that of its numbers and arrays, or their promotion."""
    types = types_of_literal(literal, checker)
    if all(typ == types[0] for typ in types):
        return types[0]
    kinds = [kinds for kinds in map(kinds_of_argument, types) if kinds is not None]
    promoted = result_kinds("promote", tuple(kinds)) if len(kinds) == len(types) else None
    return _stored(scalar_type(promoted, checker), checker) if promoted else unknown_type()


def types_of_literal(literal: Expression, checker: TypeChecker) -> list[ProperType]:
    """The types of the numbers and arrays in a nested list; Python's as NumPy stores them."""
    if isinstance(literal, StarExpr):
        return [unknown_type()]
    if not isinstance(literal, ListExpr | TupleExpr):
        return [_type_of_number(literal, checker)]
    if not literal.items:
        return [_stored(named_scalar("float64", checker.modules), checker)]
    return [typ for item in literal.items for typ in types_of_literal(item, checker)]


def _type_of_number(literal: Expression, checker: TypeChecker) -> ProperType:
    """The type of a number or array; a number that is written out is stored as it is.

    Of a variable, mypy knows only that it is some float, of perhaps another precision.
    """
    typ = stored_type(argument_type(checker, literal), checker)
    number = literal.expr if isinstance(literal, UnaryExpr) else literal
    if not isinstance(number, IntExpr | FloatExpr | ComplexExpr) or not isinstance(typ, Instance):
        return typ
    return _stored(typ, checker)


def _stored(number: ProperType, checker: TypeChecker) -> Instance:
    """An array of one number has its type for certain."""
    return array_type(ndarray_info(checker), encoder_of(checker).shape(()), number)
