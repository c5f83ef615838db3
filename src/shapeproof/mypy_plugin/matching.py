"""The arguments of one call, matched with the signature of the function."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from mypy.nodes import ARG_STAR2, Context, Expression
from mypy.types import CallableType, ProperType

from shapeproof.shapes import (
    UNKNOWN,
    Bindings,
    Mismatch,
    Name,
    Rest,
    Shape,
    ShapeError,
    Size,
    finish,
    match,
)

from .argument_labels import argument_label, name_in_messages
from .arrays import is_after_error
from .assumptions import Assumptions, under
from .comparisons import assumed
from .encoder import Encoder
from .encoding import is_dim
from .lost_shapes import report_argument
from .opening import opened, opened_after_error
from .pairs import has_shape, pairs_of_shapes
from .program import encoder_of
from .result_names import with_bound_names
from .scopes import has_callable, names_in
from .substitution import substitute_dims
from .unpacked_arguments import is_unpacked_by, item_of
from .values import argument_type

if TYPE_CHECKING:
    from mypy.checker import TypeChecker


class Call:
    """The arguments of one call matched, one after the other, with a signature."""

    def __init__(
        self,
        signature: CallableType,
        checker: TypeChecker,
        own: set[Name],
        *,
        report_errors: bool,
        equal: Assumptions | None = None,
        context: Context | None = None,
        is_partial: bool = False,
    ) -> None:
        self.signature = signature
        self.checker = checker
        self.own = own
        # If not: another overload may fit, and if none does, mypy says so.
        self.report_errors = report_errors
        self.equal = {name: size for name, size in (equal or {}).items() if name not in own}
        self.context = context
        # If so: what no argument is given for may still get one.
        self.is_partial = is_partial
        self.bindings = Bindings(name_in_messages(signature, context))
        self.failure: tuple[Mismatch, Expression] | None = None
        self.after_error = False
        self.checked: set[int] = set()
        self.given: set[int] = set()
        #: Types to be tried in the place of those that some arguments have.
        self.actual: Mapping[Expression, ProperType] = {}
        #: How many items of arguments such as `*pair` have been matched.
        self._unpacked: Counter[Expression] = Counter()

    def again(
        self,
        actual: Mapping[Expression, ProperType],
        *,
        report_errors: bool | None = None,
        equal: Assumptions | None = None,
    ) -> Call:
        """The same call, with other types in the place of those that some arguments have."""
        reporting = self.report_errors if report_errors is None else report_errors
        call = Call(
            self.signature,
            self.checker,
            self.own,
            report_errors=reporting,
            equal=equal,
            context=self.context,
            is_partial=self.is_partial,
        )
        call.actual = actual
        return call

    def match_arguments(self, args: list[list[Expression]]) -> None:
        """Match all arguments; `failure` is the first that does not fit."""
        last: Expression | None = None
        self._unpacked.clear()
        for index, expressions in enumerate(args):
            if expressions:
                self.given.add(index)
            for position, expression in enumerate(expressions):
                self.match_argument(index, position, expression)
                last = expression
        try:
            if self.failure is None:
                finish(self.bindings)
        except ShapeError as error:
            if last is not None:
                self.failure = error.mismatch, last

    def match_argument(self, index: int, position: int, expression: Expression) -> None:
        """Match one argument for the parameter at a position."""
        formal = self.signature.arg_types[index]
        if self.failure or not has_shape(formal) or has_callable(formal):
            return  # what a function takes and gives, mypy compares itself
        if self.signature.unpack_kwargs and self.signature.arg_kinds[index] == ARG_STAR2:
            return  # and each keyword of `**options: Unpack[Options]` with the one of its name
        actual = self.actual.get(expression) or self._type_of(expression)
        label = argument_label(self.signature, index, position, expression, self.context)
        if self.report_errors:
            report_argument(actual, label, self.signature.name, expression, self.checker)
        self.after_error |= is_after_error(actual)
        try:
            for expected, found in pairs_of_shapes(formal, actual):
                if self.equal:
                    expected, found = under(self.equal, expected), under(self.equal, found)
                match(expected, found, self.bindings, self.own.__contains__, label)
        except ShapeError as error:
            self.failure = error.mismatch, expression
        self.checked.add(index)

    def _type_of(self, expression: Expression) -> ProperType:
        """The type of an argument; of `*pair`, that of what is next for a parameter."""
        typ = argument_type(self.checker, expression)
        if not is_unpacked_by(self.context, expression):
            return typ
        self._unpacked[expression] += 1
        return item_of(typ, self._unpacked[expression] - 1)

    def refined(self) -> CallableType:
        """The signature as mypy is to check it: our part is done, its shapes are open there."""
        encoder = encoder_of(self.checker)
        if self.failure and not self.report_errors:
            return self._not_matching(encoder)
        self.after_error |= self.failure is not None
        left = self._left_to_mypy()
        sizes: dict[Name, Size] = {}
        rests: dict[Name, Shape] = {}
        for name in self.own - left:
            sizes[name] = UNKNOWN if self.failure else self.bindings.sizes.get(name, UNKNOWN)
            rests[name] = self.bindings.rests.get(name, (Rest(None),))
            if self.failure:
                rests[name] = (Rest(None),)
        arg_types = [
            opened(typ, dtypes=self.failure is not None)
            if i in self.checked or self.failure
            else substitute_dims(typ, sizes, rests, encoder)
            for i, typ in enumerate(self.signature.arg_types)
        ]
        variables = [v for v in self.signature.variables if not is_dim(v) or names_in(v) & left]
        result = substitute_dims(self.signature.ret_type, sizes, rests, encoder)
        bound = {n.text: encoder.size(s) for n, s in sizes.items() if s is not UNKNOWN}
        result = with_bound_names(result, bound)
        return self.signature.copy_modified(
            arg_types=arg_types,
            ret_type=opened_after_error(result) if self.after_error else result,
            variables=variables,
        )

    def _not_matching(self, encoder: Encoder) -> CallableType:
        """An overload that does not fit, with what is known: mypy finds the same and goes on."""
        sizes, rests = self.bindings.sizes, self.bindings.rests
        arg_types = [
            substitute_dims(typ, sizes, rests, encoder) for typ in self.signature.arg_types
        ]
        return self.signature.copy_modified(arg_types=arg_types)

    def _left_to_mypy(self) -> set[Name]:
        """Names that only arguments we do not read mention, such as functions: mypy infers them.

        From the default of a parameter that is given none, mypy infers nothing.
        """
        bound = {n for n in self.own if n in self.bindings.sizes or n in self.bindings.rests}
        unread: set[Name] = set()
        for index, typ in enumerate(self.signature.arg_types):
            is_open = self.is_partial or index in self.given
            if is_open and (index not in self.checked or has_callable(typ)):
                unread |= names_in(typ)
        return (unread & self.own) - bound


def first_misfit(
    signature: CallableType, checker: TypeChecker, args: list[list[Expression]]
) -> tuple[Mismatch, Expression] | None:
    """The first argument that does not fit a signature.

    Args:
        signature: generic in its dims.
        checker: of the module that the call is in.
        args: the arguments for each parameter.
    """
    own = {name for variable in signature.variables for name in names_in(variable)}
    call = Call(signature, checker, own, report_errors=False, equal=assumed(checker))
    call.match_arguments(args)
    return call.failure
