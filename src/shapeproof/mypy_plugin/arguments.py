"""The arguments of a call of an operation, as the operation's rule wants them."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from mypy.nodes import Expression, ListExpr, SliceExpr, StarExpr, TupleExpr
from mypy.types import Instance, NoneType, ProperType, TypeVarType

from shapeproof.shapes import ANY_SHAPE, UNKNOWN, Dim, Shape, Undetermined

from .arrays import array_of_handle, as_ndarray, is_after_error
from .dtypes import is_open_number, named_dtype
from .indices import elements_of_range, index_value, range_of_numbers
from .lengths import length_of
from .ragged import require_equal_shapes
from .scopes import is_int
from .sequences import (
    Repeated,
    array_or_unknown,
    shape_of_literal,
    shapes_of_sequence,
    type_of_literal,
    with_unpacked,
)
from .single_elements import may_be_element, stores_anything
from .values import (
    argument_type,
    element_of_sequence,
    is_tuple,
    shape_of_argument,
    static_value,
)
from .whole_numbers import SHAPES, require_whole_numbers

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

    from shapeproof.ops.index import Key, KeyEntry
    from shapeproof.ops.operation import DTypeRule, ParameterKind

#: Parameters that do not take part in the result's element type.
_NOT_PROMOTED: Final = frozenset({"out", "where", "initial", "indices"})
#: Parameters that count axes: a size in their place may be any number.
_NUMBERS: Final = frozenset(
    {"axis", "axes", "axis1", "axis2", "axisa", "axisb", "axisc", "source", "destination", "ord"}
)


class NotAnArrayError(Exception):
    """An argument is something else: what the operation does with it is not our business."""


class Arguments:
    """Reads the arguments of one call.

    Attributes:
        promoted: the types that take part in the result's element type.
        explicit_dtype: whether the call says the result's element type.
        dtype: which one, if it does so by one of the names that we know.
        out: the array that the result is written to.
        after_error: whether an argument comes from a call that has been reported.
        wanted_dtype: the element type that the call asks for.
        makes_arrays: whether NumPy makes arrays of numbers out of lists here, not of objects.
        doubtful: whether one is a text that the rule passes over: NumPy's stubs know which the
            operation takes.
    """

    def __init__(self, checker: TypeChecker, *, of_tape: bool) -> None:
        self.checker = checker
        self.of_tape = of_tape
        self.makes_arrays = False
        self.wanted_dtype: Expression | None = None
        self.promoted: list[ProperType] = []
        self.out: Instance | None = None
        self.explicit_dtype = False
        self.dtype: str | None = None
        self.after_error = False
        self.doubtful = False

    def read(self, kind: ParameterKind, argument: Any, parameter: inspect.Parameter) -> Any:
        """What a parameter of a rule receives.

        Raises:
            NotAnArrayError: if something else stands in an array's place.
            Undetermined: if the call does not say what the rule must know.
            ShapeError: if an array stands in a number's place.
        """
        is_several = parameter.kind is inspect.Parameter.VAR_POSITIONAL
        if parameter.kind is inspect.Parameter.VAR_KEYWORD:
            return {name: self._single(kind, each, parameter) for name, each in argument.items()}
        value: Any
        if is_several:
            value = tuple(v for each in argument for v in self._several(kind, each, parameter))
        else:
            value = self._single(kind, argument, parameter)
        if kind.name == "STATIC" and (value is UNKNOWN or _is_in_part(value)):
            require_whole_numbers(argument if is_several else (argument,), parameter, self.checker)
        return value

    def _several(
        self, kind: ParameterKind, argument: Any, parameter: inspect.Parameter
    ) -> tuple[Any, ...]:
        """What one argument of any number stands for: `*x.shape` is as many as it has items."""
        if not isinstance(argument, StarExpr):
            return (self._single(kind, argument, parameter),)
        if kind.name != "STATIC":
            raise NotAnArrayError
        values = static_value(argument.expr, self.checker)
        if not isinstance(values, tuple):
            raise Undetermined("the number of arguments is not known")
        return values

    def promoted_by(self, rule: DTypeRule, position: int) -> Sequence[ProperType]:
        """The types that a rule for the element type of one of the results looks at."""
        if rule == "each":
            return self.promoted[position : position + 1]
        return self.promoted

    def _single(self, kind: ParameterKind, argument: Any, parameter: inspect.Parameter) -> Any:
        name = parameter.name
        match kind.name:
            case "STATIC":
                value = static_value(argument, self.checker)
                is_optional = parameter.default is not inspect.Parameter.empty
                if is_optional and name != "dtype":
                    self.doubtful |= _is_text(value, argument_type(self.checker, argument))
                if name == "dtype" and value is not None:
                    self.explicit_dtype = True
                    self.dtype = named_dtype(argument)
                if value is UNKNOWN and name in SHAPES:
                    return self._of_rank_one(argument)
                return _number(value) if name in _NUMBERS else value
            case "ARRAYS":
                return self._sequence(argument)
            case "INDEX":
                return index_value(argument, self.checker)
            case "KEY":
                return self._key(argument, kind)
            case "NESTED":
                return self._nested(argument)
            case "ARRAY_OR_TEXT" if isinstance(argument, Expression):
                text = static_value(argument, self.checker)
                return text if isinstance(text, str) else self._array(argument, kind, name)
            case _:
                return self._array(argument, kind, name)

    def _of_rank_one(self, argument: Expression) -> Any:
        """The shape that an int of unknown value says; a tuple of unknown length says nothing."""
        typ = argument_type(self.checker, argument)
        return (UNKNOWN,) if is_int(typ) or is_open_number(typ) else UNKNOWN

    def _array(self, argument: Any, kind: ParameterKind, name: str) -> Shape | None:
        expression = argument if isinstance(argument, Expression) else None
        if name == "out" and isinstance(expression, TupleExpr) and len(expression.items) == 1:
            expression = expression.items[0]  # ufuncs take `out=(x,)`, too
        typ = argument if expression is None else argument_type(self.checker, expression)
        if kind.name == "OPTIONAL_ARRAY" and isinstance(typ, NoneType):
            return None
        array = array_of_handle(typ) if self.of_tape else typ
        self.after_error |= is_after_error(array)
        _refuse_subclass(array)
        if may_be_element(expression, array, self.wanted_dtype):
            raise Undetermined("a list or tuple may be one element")
        if name == "value" and stores_anything(self.promoted[0]):
            raise Undetermined("any value may be one element")
        if name == "out":
            self.out = as_ndarray(array)
        element, shape = array, shape_of_argument(array)
        if expression and (name == "fill_value" or isinstance(expression, ListExpr | TupleExpr)):
            if self.makes_arrays:
                require_equal_shapes(expression, self.checker)
            element = type_of_literal(expression, self.checker)
            shape = shape_of_literal(expression, self.checker)
        elif expression and shape[:1] == (UNKNOWN,) and as_ndarray(array) is None:
            element = array_or_unknown(element_of_sequence(array) or array)
            shape = (length_of(expression, self.checker), *shape[1:])
        if name not in _NOT_PROMOTED:
            self.promoted.append(element)
        if shape == ANY_SHAPE:
            _require_array(array)
        return shape

    def _key(self, argument: Expression, kind: ParameterKind) -> Key:
        from shapeproof.ops.index import Key

        if isinstance(argument, TupleExpr):
            entries = tuple(self._entry_of_key(item, kind) for item in argument.items)
            return Key(entries, in_tuple=True)
        if is_tuple(argument_type(self.checker, argument)):
            raise Undetermined("what the tuple holds is not known")
        return Key((self._entry_of_key(argument, kind),), in_tuple=False)

    def _entry_of_key(self, entry: Expression, kind: ParameterKind) -> KeyEntry:
        if isinstance(entry, SliceExpr):
            self.promoted.append(elements_of_range(entry, self.checker))
            return range_of_numbers(entry, self.checker)
        # The text "0,2" says how what follows is joined.
        if isinstance(entry, StarExpr) or _is_text(None, argument_type(self.checker, entry)):
            raise Undetermined("what is joined, or how, is not known")
        return self._array(entry, kind, "key") or ()

    def _nested(self, argument: Expression) -> Any:
        """The shapes in nested lists; only lists that are written out show how they are nested."""
        if isinstance(argument, ListExpr):
            return [self._nested(item) for item in argument.items]
        if isinstance(argument, StarExpr):
            raise Undetermined("the number of arrays is not known")
        array = argument_type(self.checker, argument)
        self.after_error |= is_after_error(array)
        _refuse_subclass(array)
        shape = shape_of_argument(array)
        if as_ndarray(array) is None and shape != ():
            if element_of_sequence(array) is None:
                _require_array(array)
            raise Undetermined("how the arrays are nested is not known")
        self.promoted.append(array)
        return shape

    def _sequence(self, argument: Expression) -> tuple[Shape, ...] | Repeated:
        sequence = shapes_of_sequence(argument, self.checker)
        if sequence is None:
            element = element_of_sequence(argument_type(self.checker, argument))
            if element is None or isinstance(argument, ListExpr | TupleExpr):
                types, unpacked = with_unpacked(argument, self.checker)
                self.promoted += types
                return unpacked
            _refuse_subclass(element)
            self.promoted.append(array_or_unknown(element))
            return Repeated(shape_of_argument(element), length_of(argument, self.checker))
        for typ, _ in sequence:
            _refuse_subclass(typ)
            self.promoted.append(typ)
        return tuple(shape for _, shape in sequence)


def _is_in_part(value: object) -> bool:
    """Whether something in a tuple is not known."""
    return isinstance(value, tuple) and UNKNOWN in value


def _number(value: object) -> object:
    """A number, or several, of which the symbolic ones are not known."""
    if isinstance(value, tuple):
        return tuple(map(_number, value))
    return UNKNOWN if isinstance(value, Dim) and value.constant is None else value


def _is_text(value: Any, typ: ProperType) -> bool:
    return isinstance(value, str) or (
        isinstance(typ, Instance) and typ.type.fullname == "builtins.str"
    )


def _refuse_subclass(typ: ProperType) -> None:
    """Refuse classes derived from NumPy's array, which mostly give their own kind.

    A matrix has two axes whatever is done to it, a masked array has a mask, and NumPy's stubs say
    where.
    """
    array = as_ndarray(typ)
    if array is not None and array is not typ:
        raise NotAnArrayError


def _require_array(typ: ProperType) -> None:
    """Refuse other objects, and those of a type variable: an array of any library."""
    if isinstance(typ, Instance | TypeVarType) and as_ndarray(typ) is None:
        raise NotAnArrayError
