"""Applies an operation's shape rule to a call, and gives the type of its result."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from mypy.nodes import CallExpr, Context, Expression, StarExpr
from mypy.types import (
    AnyType,
    Instance,
    NoneType,
    ProperType,
    TupleType,
    TypeOfAny,
    TypeVarType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import ANY_SHAPE, Rest, Shape, ShapeError, Undetermined

from .applying import apply_rule, with_compared_sizes_equal
from .arguments import Arguments, NotAnArrayError
from .arrays import (
    HANDLE,
    after_error,
    array_type,
    as_ndarray,
    dtype_of,
    is_several,
    joined,
    union_items,
)
from .axis_calls import Trial, remember
from .choices import ChosenError, settled
from .comparisons import remember_undecided
from .dtypes import (
    common_element,
    kinds_of_argument,
    kinds_of_scalar,
    number_type,
    result_kinds,
    scalar_type,
    stored_kinds,
)
from .encoding import unknown_value
from .growth import warns
from .misfit import Misfit, report_mismatch
from .parameters import bind, parameters_of
from .program import encoder_of, ndarray_info, promises_variadic
from .unpacking import is_unpacked

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

    from shapeproof.ops.operation import DTypeRule, DTypeRules
    from shapeproof.ops.registry import Rule


#: What is more than a NumPy number: it fits where an int or a float is wanted.
_PYTHON_NUMBERS: Final = frozenset({"builtins.int", "builtins.float", "builtins.bool"})


class Application:
    """One call of an operation.

    Its arguments as the rule wants them, and the type of its result.
    """

    def __init__(self, rule: Rule, checker: TypeChecker, context: Context) -> None:
        self.rule = rule
        self.checker = checker
        self.context = context
        self.failed = False
        self._arguments = Arguments(checker, of_tape=self.is_of_tape)

    def shape(
        self,
        receiver: ProperType | None,
        positional: Sequence[Expression],
        named: Mapping[str, Expression],
    ) -> Any:
        """The shape (or shapes) of the result.

        None if the call is not one that the rule describes.
        """
        first: list[Any] = [] if receiver is None else [receiver]
        try:
            bound = bind(self.rule.shape, [*first, *positional], named)
        except TypeError:
            return None
        if any(isinstance(argument, StarExpr) for argument in bound.arguments.values()):
            return None
        return self._shape(bound, dict(bound.arguments))

    def _shape(self, bound: inspect.BoundArguments, written: Mapping[str, Any]) -> Any:
        """What the rule gives for the arguments, once they are read."""
        try:
            self._read(bound, written)
            if self.failed:
                return ANY_SHAPE
            shape = settled(self._apply, self.checker, self.context, bound, written)
            remember(self.checker.path, self.context, self._apply, bound)
            remember_undecided(shape, tuple(bound.arguments.values()), self.checker)
            if self._is_elementwise:
                self.failed = warns(self.checker, self.context, bound, written, shape)
            return ANY_SHAPE if self.failed else shape
        except Undetermined:
            return ANY_SHAPE
        except NotAnArrayError:
            return None
        except ChosenError as error:
            return self._misfit(error.bound, written, error, error.trial)
        except ShapeError as error:
            return self._misfit(bound, written, error, self._apply)

    def _misfit(
        self,
        bound: inspect.BoundArguments,
        written: Mapping[str, Any],
        error: ShapeError,
        trial: Trial,
    ) -> Any:
        """What the rule gives if sizes that were compared are equal; if nothing, it is an error."""
        loose = with_compared_sizes_equal(self._apply, bound, self.checker)
        if loose is not None:
            return loose
        self.failed = True
        misfit = Misfit(self.checker, self.context, trial, bound, written, self.is_of_tape)
        misfit.report(error.mismatch)
        return ANY_SHAPE

    def _read(self, bound: inspect.BoundArguments, written: Mapping[str, Any]) -> None:
        """Put what the rule receives in the place of what the program has written."""
        self._arguments.makes_arrays = isinstance(self.context, CallExpr) and "dtype" not in written
        self._arguments.wanted_dtype = written.get("dtype")
        kinds, parameters = parameters_of(self.rule.shape).kinds, bound.signature.parameters
        try:
            for name, argument in written.items():
                parameter = parameters[name]
                bound.arguments[name] = self._arguments.read(kinds[name], argument, parameter)
        except ShapeError as error:
            self.failed = True
            report_mismatch(self.checker, error.mismatch, self.context, keeps_label=self.is_of_tape)
        self.failed |= self._arguments.after_error

    def _apply(self, bound: inspect.BoundArguments) -> Any:
        return apply_rule(self.rule.shape, bound)

    def type_of_result(
        self, shape: Any, default: MypyType, scalar: bool, place: tuple[int, int] = (0, 1)
    ) -> MypyType:
        """The type of an array (or of several) with this shape.

        Args:
            shape: what the rule gave.
            default: the type that NumPy's own stubs give.
            scalar: whether a result without axes is a number, not an array.
            place: which of how many results it is.
        """
        if self.failed:
            return self._after_error(get_proper_type(default))
        if self._arguments.out is not None and isinstance(shape, tuple):
            return self._array(shape, dtype_of(self._arguments.out))
        if isinstance(get_proper_type(default), NoneType):
            return default  # the function writes into its argument
        proper = get_proper_type(default)
        if isinstance(proper, TypeVarType):  # what goes in comes out; einops takes any array
            bound = get_proper_type(proper.upper_bound)
            default = proper = unknown_value() if as_ndarray(bound) is None else bound
        if shape and isinstance(shape[0], tuple):
            return self._several(shape, proper, scalar)
        stubs = [a for a in map(as_ndarray, union_items(default)) if a is not None]
        kinds = self._kinds(*place)
        element = common_element(stubs) if kinds is None else scalar_type(kinds, self.checker)
        if isinstance(proper, Instance) and proper.type.fullname == HANDLE:
            return proper.copy_modified(args=[self._array(shape, element)])
        if shape == ANY_SHAPE and is_several(proper):
            return default  # arrays of which not even the number is known
        if shape == () and (scalar or not stubs):
            if isinstance(proper, AnyType):
                kinds = kinds or self._kinds(*place, of_numbers=True)
            return self._number(kinds or (), proper, is_element=bool(stubs))
        return self._array(shape, element)

    def _number(self, kinds: tuple[str, ...], default: ProperType, *, is_element: bool) -> MypyType:
        """The type of a number; `is_element` of one that NumPy's stubs may take for an array."""
        if is_element and not kinds:
            return unknown_value()  # an element, and mypy asks for the overload of a part
        is_python = isinstance(default, Instance) and default.type.fullname in _PYTHON_NUMBERS
        is_exact = len(kinds_of_scalar(default) or ()) == 1
        return default if is_python or is_exact or not kinds else number_type(kinds, self.checker)

    def _several(self, shapes: Sequence[Shape], default: ProperType, scalar: bool) -> MypyType:
        """The type of several arrays, in the kind of container that NumPy's stubs speak of."""
        from shapeproof.ops.operation import AnyNumber

        if isinstance(default, TupleType) and len(default.items) == len(shapes):
            return default.copy_modified(items=self._each(shapes, default.items, scalar))
        element: ProperType = unknown_value()
        is_open = isinstance(shapes, AnyNumber)
        if isinstance(default, Instance) and default.args:
            element = get_proper_type(default.args[0])
            is_list = default.type.fullname == "builtins.list"
            if is_open or (is_list and not is_unpacked(self.context, self.checker)):
                item = self.type_of_result(joined(shapes), element, scalar)
                return default.copy_modified(args=[item])
        if is_open:
            return default
        items = self._each(shapes, [element] * len(shapes), scalar)
        return TupleType(items, self.checker.named_generic_type("builtins.tuple", items[:1]))

    def _each(
        self, shapes: Sequence[Shape], defaults: Sequence[MypyType], scalar: bool
    ) -> list[MypyType]:
        pairs = enumerate(zip(shapes, defaults, strict=True))
        return [
            self.type_of_result(shape, default, scalar, (position, len(shapes)))
            for position, (shape, default) in pairs
        ]

    def _after_error(self, default: ProperType) -> MypyType:
        """An array about which nothing more is said: it was said once.

        It may be a number where NumPy's stubs speak of no array either.
        """
        if isinstance(default, TypeVarType | AnyType) or is_several(default):
            return AnyType(TypeOfAny.from_error)
        array = after_error(Instance(ndarray_info(self.checker), []))
        if isinstance(default, Instance) and default.type.fullname == HANDLE:
            return default.copy_modified(args=[array])
        return array

    @property
    def takes_array(self) -> bool:
        """Whether an argument is an array for sure."""
        kinds = (union_items(typ) for typ in self._arguments.promoted)
        return any(all(as_ndarray(item) is not None for item in items) for items in kinds)

    @property
    def is_of_tape(self) -> bool:
        """Whether the operation takes handles of a tape."""
        return self.rule.shape is not getattr(self.rule.operation, "shape", None)

    @property
    def knows_arguments(self) -> bool:
        """Whether no stubs need look at the arguments: our own say what must be a handle."""
        return not self.is_of_tape and (self.failed or not self._arguments.doubtful)

    @property
    def _is_elementwise(self) -> bool:
        """Whether the operation gives one result for each pair of elements."""
        return issubclass(self.rule.operation, _binary_ufunc()) and not self.is_of_tape

    def tells_all(self, shape: Any) -> bool:
        """Whether the type of the result follows from the rule alone, without NumPy's stubs."""
        if self.failed:
            return True
        return bool(shape) and not isinstance(shape[0], tuple) and bool(self._kinds())

    def _array(self, shape: Shape, element: MypyType) -> Instance:
        if Rest(None) in shape and promises_variadic(self.checker):
            shape = ANY_SHAPE  # mypy fits "..." into no "*name"
        return array_type(
            ndarray_info(self.checker), encoder_of(self.checker).shape(shape), element
        )

    def _kinds(
        self, position: int = 0, results: int = 1, *, of_numbers: bool = False
    ) -> tuple[str, ...] | None:
        """The element types of a result; with `of_numbers`, Python's numbers are NumPy's."""
        if self._arguments.explicit_dtype:
            return (self._arguments.dtype,) if self._arguments.dtype else None
        if self.rule.dtype == "stub":
            return None
        rule = _rule_of_result(self.rule.dtype, position, results)
        promoted = self._arguments.promoted_by(rule, position)
        arguments = [kinds_of_argument(typ) for typ in promoted]
        known = tuple(kinds for kinds in arguments if kinds is not None)
        if len(known) < len(arguments):
            return ()  # an element type that is not known
        return result_kinds(rule, stored_kinds(known) if of_numbers else known)


@functools.cache
def _binary_ufunc() -> type:
    from shapeproof.ops.ufunc import BinaryUfunc

    return BinaryUfunc


@functools.lru_cache(maxsize=256)
def _rule_of_result(rules: DTypeRules, position: int, results: int) -> DTypeRule:
    from shapeproof.ops.dtype import rule_of_result

    return rule_of_result(rules, position, results)
