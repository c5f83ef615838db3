"""mypy's own errors about arrays, in the words of ours.

What mypy compares by itself (a result, an assignment, an element of a list) it reports with two
printed types. If it is the shapes that differ, one error of ours stands in its place; whatever
else mypy says of arrays, it says in jaxtyping's notation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from mypy.errorcodes import INDEX, NO_ANY_RETURN, OVERRIDE
from mypy.errors import ErrorInfo, Errors

from . import (
    axis_calls,
    class_names,
    class_objects,
    implementations,
    joins,
    printed,
    report,
    suggestions,
)
from .comparisons import assumed_around
from .default_values import free_names
from .differences import first_difference
from .dtypes import is_scalar_class
from .parameter_names import parameter_at
from .source import Place
from .tolerance import fits, is_resized

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: Each of mypy's sentences, and what the value is called in ours.
_SENTENCES: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern), label)
    for pattern, label in (
        (
            r'Incompatible return value type \(got "(?P<found>.*)", expected "(?P<expected>.*)"\)',
            "return value of {function}",
        ),
        (
            r'Incompatible types in "yield" '
            r'\(actual type "(?P<found>.*)", expected type "(?P<expected>.*)"\)',
            "value that {function} yields",
        ),
        (
            r'Incompatible types in "yield from" '
            r'\(actual type "(?P<found>.*)", expected type "(?P<expected>.*)"\)',
            "value that {function} yields",
        ),
        (
            r"Incompatible types in assignment "
            r'\(expression has type "(?P<found>.*)", \w+ has type "(?P<expected>.*)"\)',
            "{target}",
        ),
        (
            r'Incompatible default for \w+ "(?P<name>\w+)" '
            r'\(default has type "(?P<found>.*)", \w+ has type "(?P<expected>.*)"\)',
            'default of "{name}"',
        ),
        (
            r'Argument (?P<index>\d+) to (?P<name>"[^"]+")(?: of "[^"]+")? '
            r'has incompatible type "(?P<found>.*)"; expected "(?P<expected>.*)"',
            "argument {index} of {name}",
        ),
        (
            r'Argument (?P<index>"\w+") to (?P<name>"[^"]+")(?: of "[^"]+")? '
            r'has incompatible type "(?P<found>.*)"; expected "(?P<expected>.*)"',
            "argument {index} of {name}",
        ),
        (
            r'Argument (?P<index>\d+) has incompatible type "(?P<found>.*)"; '
            r'expected "(?P<expected>.*)"',
            "argument {index}",
        ),
        (
            r"(?P<kind>List|Set|Tuple) item (?P<index>\d+) "
            r'has incompatible type "(?P<found>.*)"; expected "(?P<expected>.*)"',
            "item {index} of the {kind}",
        ),
        (
            r'Dict entry (?P<index>\d+) has incompatible type ".*?": "(?P<found>.*)"; '
            r'expected ".*?": "(?P<expected>.*)"',
            "entry {index} of the dict",
        ),
        (
            r"(?P<kind>List|Set) comprehension has incompatible type "
            r"(?:List|Set)\[(?P<found>.*)\]; expected (?:List|Set)\[(?P<expected>.*)\]",
            "item of the {kind}",
        ),
        (
            r"(?P<kind>Key|Value) expression in dictionary comprehension "
            r'has incompatible type "(?P<found>.*)"; expected type "(?P<expected>.*)"',
            "{kind} of the dict",
        ),
        (
            r'Generator has incompatible item type "(?P<found>.*)"; expected "(?P<expected>.*)"',
            "item of the generator",
        ),
        (
            r'Incompatible types \(expression has type "(?P<found>.*)", '
            r'TypedDict item (?P<name>"\w+") has type "(?P<expected>.*)"\)',
            "item {name}",
        ),
        (
            r'Value of (?P<name>"\w+") '
            r'has incompatible type "(?P<found>.*)"; expected "(?P<expected>.*)"',
            "item {name}",
        ),
    )
)
#: What mypy says of an index of a number.
_NO_INDEX: Final = re.compile(r'Value of type "(?P<name>\w+)(?:\[.*\])?" is not indexable')


class Rewording:
    """Listens to the errors of one run of mypy."""

    def __init__(self, errors: Errors) -> None:
        axis_calls.forget()
        class_names.forget()
        self._errors = errors
        #: Of a file, whether it speaks of jaxtyping.
        self._speaks: dict[str, bool] = {}
        #: Where an error was replaced: the notes that mypy adds to it speak of types.
        self._replaced: tuple[str, int, int] | None = None
        #: The item of a list that was spoken of last: where it is, and the two types.
        self._item: tuple[str, int, printed.Printed, printed.Printed] | None = None

    def __call__(self, file: str, info: ErrorInfo) -> bool:
        """Whether mypy is to forget the message, as ours stands in its place."""
        place = (file, info.line, info.column)
        if info.severity == "note" and place == self._replaced:
            return True
        if self._is_of_replaced_lambda(file, info):
            return True
        self._replaced = None
        if info.severity == "error" and self._is_due_to_dims_of_class(info):
            self._replaced = place
            return True
        if info.code is NO_ANY_RETURN and self._follows_mistake():
            return True
        if info.code is INDEX and self._makes_array_of_number(info):
            return True
        if info.severity == "error" and "ndarray[" in info.message and self._replace(info):
            self._replaced = place
            return True
        info.message = self._as_written(info.message)
        return False

    def _as_written(self, message: str) -> str:
        """The message with its types in the notation that the program has for them."""
        if "Any]" in message:
            message = class_names.without_unknown_dims(message, report.modules())
        if "ndarray[" in message:
            message = printed.in_jaxtyping(message, always=self._speaks_of_jaxtyping())
        return message

    def _speaks_of_jaxtyping(self) -> bool:
        file = self._errors.file
        if file not in self._speaks:
            lines = report.lines_of(self._errors)
            self._speaks[file] = any("jaxtyping" in line for line in lines)
        return self._speaks[file]

    def _follows_mistake(self) -> bool:
        """Whether a value is unknown because a mistake was reported where it was computed."""
        checker = report.checker_of(self._errors.target_module)
        return checker is not None and report.is_mistaken(checker)

    def _is_of_replaced_lambda(self, file: str, info: ErrorInfo) -> bool:
        """Whether the result of a lambda has been reported: then the lambda's type is wrong too."""
        if self._replaced is None or '"Callable[' not in info.message:
            return False
        replaced_file, *place = self._replaced
        begin, end = [info.line, info.column], [info.end_line, info.end_column]
        return replaced_file == file and begin < place < end

    def _is_due_to_dims_of_class(self, info: ErrorInfo) -> bool:
        """Whether a class with other sizes would do what its base, or a protocol, says."""
        checker = report.checker_of(self._errors.target_module)
        if checker is None:
            return False
        if info.code is OVERRIDE:
            return implementations.overrides_with_other_sizes(info.message, checker)
        if "[" not in info.message or "ndarray[" in info.message:
            return False  # a class with dims has arguments, and no class's name says more of arrays
        sentence, _ = _sentence(info.message)
        return sentence is not None and implementations.stands_for(
            printed.parse(sentence["found"]), printed.parse(sentence["expected"]), checker
        )

    def _makes_array_of_number(self, info: ErrorInfo) -> bool:
        """Whether a number of NumPy's gets axes, as in `x.sum()[None]`.

        Its stubs know nothing of that. Without the plugin, mypy does not know that it is a number.
        """
        number = _NO_INDEX.fullmatch(info.message)
        if number is None or not is_scalar_class(number["name"]):
            return False
        return self._place(info).only_adds_axes

    def _place(self, info: ErrorInfo) -> Place:
        end = (info.end_line, info.end_column)
        return Place(report.lines_of(self._errors), info.line, info.column, end)

    def _replace(self, info: ErrorInfo) -> bool:
        sentence, label = _sentence(info.message)
        if sentence is None:
            return False
        place = self._place(info)
        module = self._errors.target_module
        checker = report.checker_of(module)
        label = _label(label, sentence, info, place, checker)
        found, expected = printed.parse(sentence["found"]), printed.parse(sentence["expected"])
        if label.startswith("item ") and self._is_another_item(info, found, expected):
            return True
        if not place.may_be_each:
            found = joins.joined(found)
        if place.is_sum:
            found = joins.without_numbers(found)
        free: frozenset[str] = frozenset()
        if checker is not None and label.startswith("default of"):
            free = free_names(checker, info.line, info.column)
        in_turn = assumed_around(module, info.line, checker)
        if any(fits(found, expected, equal, free) for equal in in_turn):
            return True
        if label.startswith("attribute ") and is_resized(found, expected):
            return True
        made = (
            None if checker is None else _decided_for_class_object(checker, info, found, expected)
        )
        if made is not None:
            return made
        difference = first_difference(label, found, expected, free)
        if difference is None:
            return False
        notes, code = difference.notes(), info.code
        if difference.of_shape:
            code = report.SHAPE_MISMATCH
            if found.is_array:
                shapes = difference.found.shape, difference.expected.shape
                notes += suggestions.for_value(self._errors.file, place, *shapes)
        report.replace(self._errors, info, difference.headline(), notes, code)
        return True

    def _is_another_item(
        self, info: ErrorInfo, found: printed.Printed, expected: printed.Printed
    ) -> bool:
        """Whether the same was said of another item on the line, as in `f([x, x])`."""
        before, self._item = self._item, (self._errors.file, info.line, found, expected)
        return before == self._item


def _sentence(message: str) -> tuple[re.Match[str] | None, str]:
    """How a message of mypy's is made, and what the value is called in ours."""
    matches = ((pattern.fullmatch(message), label) for pattern, label in _SENTENCES)
    return next((each for each in matches if each[0]), (None, ""))


def _decided_for_class_object(
    checker: TypeChecker, info: ErrorInfo, found: printed.Printed, expected: printed.Printed
) -> bool | None:
    """Whether mypy is to forget what it says of an argument of `cls(...)`; None of others."""
    call = class_objects.call_around(checker, info.line, info.column)
    misfit = None if call is None else class_objects.misfit(call, checker)
    if call is None:
        return None
    if misfit is None:
        return found.is_array and printed.is_element(found.element, expected.element)
    mismatch, argument = misfit
    report.report(checker, mismatch.headline(), mismatch.notes(), argument)
    return True


def _label(
    label: str,
    sentence: re.Match[str],
    info: ErrorInfo,
    place: Place,
    checker: TypeChecker | None,
) -> str:
    """What the value is, in the words of the program."""
    words = sentence.groupdict()
    if "argument" in label and checker is not None and words["index"].isdecimal():
        parameter = parameter_at(checker, info.line, info.column)
        words["index"] = f'"{parameter}"' if parameter else words["index"]
    function = place.function or info.local_ctx[1]
    named = f'"{function}"' if function else "the function"
    if place.is_result_of_lambda:
        named = "the lambda"
    words |= {"function": named, "target": place.target or "assigned value"}
    words["kind"] = (words.get("kind") or "").lower()
    return label.format(**words)
