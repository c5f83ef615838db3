"""Where two printed types differ in a shape, or else in the type of the elements."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass

from shapeproof.shapes import (
    Bindings,
    Dim,
    ElementMismatch,
    Mismatch,
    Name,
    OneOr,
    Rest,
    Shape,
    ShapeError,
    match,
    rank,
    substitute,
)

from .printed import Printed, element_name, is_surely_no_element


@dataclass(frozen=True, slots=True)
class Difference:
    """An array that has another shape than it should have, or other elements.

    Attributes:
        mismatch: how they differ.
        found: the array's type.
        expected: the type that it should have.
    """

    mismatch: Mismatch
    found: Printed
    expected: Printed

    @property
    def of_shape(self) -> bool:
        """Whether it is the shapes that differ."""
        return not isinstance(self.mismatch, ElementMismatch)

    def headline(self) -> str:
        """One line: what was needed, what was found."""
        return self.mismatch.headline()

    def notes(self) -> tuple[str, ...]:
        """The shapes, and the element types if they do not fit either."""
        elements = self.found.element, self.expected.element
        if not self.of_shape or not is_surely_no_element(*elements):
            return self.mismatch.notes()
        expected, found = map(element_name, (self.expected.element, self.found.element))
        return (*self.mismatch.notes(), f'its elements are "{found}", not "{expected}"')


def first_difference(
    label: str, found: Printed, expected: Printed, free: Set[str] = frozenset()
) -> Difference | None:
    """The first difference in a shape; if there is none, that in the type of the elements.

    Args:
        label: what the value is called, for the sentence.
        found: its type.
        expected: the type that it should have.
        free: the names in it that may have any size.
    """
    of_each = _differences(label, found, expected, free)
    all_of_them = sorted(of_each, key=lambda each: not each.of_shape)
    return next(iter(all_of_them), None)


def _differences(
    label: str, found: Printed, expected: Printed, free: Set[str]
) -> Iterator[Difference]:
    """All differences between the arrays in a type and their counterparts in another."""
    if found.name == "|":
        for member in found.args:
            yield from _differences(label, member, expected, free)
    elif expected.name == "|":
        meant = _meant(found, expected)
        if meant is not None:
            yield from _differences(label, found, meant, free)
    elif found.is_array and expected.is_array:
        yield from _of_arrays(
            label, found, expected, found.shape, Bindings(), lambda name: name.text in free
        )
    elif found.name == expected.name == "Callable":
        yield from _of_functions(label, found, expected)
    elif found.name == expected.name and len(found.args) == len(expected.args):
        for index, (inner, wanted) in enumerate(zip(found.args, expected.args, strict=True)):
            yield from _differences(_part(label, found.name, index), inner, wanted, free)


def _of_arrays(
    label: str,
    found: Printed,
    expected: Printed,
    shape: Shape,
    bindings: Bindings,
    bindable: Callable[[Name], bool],
) -> Iterator[Difference]:
    """The difference of two arrays, the one found having `shape`."""
    try:
        match(expected.shape, shape, bindings, bindable, label)
    except ShapeError as error:
        yield Difference(error.mismatch, found, expected)
    else:
        if is_surely_no_element(found.element, expected.element):
            needed, given = map(element_name, (expected.element, found.element))
            mismatch = ElementMismatch(label=label, needed=needed, found=given)
            yield Difference(mismatch, found, expected)


def _of_functions(label: str, found: Printed, expected: Printed) -> Iterator[Difference]:
    """How a function differs from the one that is wanted.

    It will be called with what the other takes, which gives its own dims their sizes.
    """
    if len(found.args) != 2 or len(expected.args) != 2:
        return
    (takes, gives), (given, wanted) = found.args, expected.args
    own = {*_names(found)} - {*_names(expected)}
    bindings = Bindings()
    for index, (parameter, argument) in enumerate(zip(takes.args, given.args, strict=False), 1):
        if parameter.is_array and argument.is_array:
            of_parameter = f"argument {index} of {label}"
            yield from _of_arrays(
                of_parameter, argument, parameter, argument.shape, bindings, own.__contains__
            )
    if gives.is_array and wanted.is_array:
        shape = substitute(gives.shape, bindings, own.__contains__)
        yield from _of_arrays(
            f"result of {label}", gives, wanted, shape, Bindings(), lambda _: False
        )


def _names(typ: Printed) -> Iterator[Name]:
    """All names in the shapes inside a type."""
    if not typ.is_array:
        for part in typ.args:
            yield from _names(part)
        return
    for item in typ.shape:
        if isinstance(item, Rest):
            yield from () if item.name is None else (item.name,)
        elif isinstance(item, Dim | OneOr):
            yield from (item.size if isinstance(item, OneOr) else item).names


def _meant(found: Printed, expected: Printed) -> Printed | None:
    """The member of a union that an array can be meant for."""
    members = [m for m in expected.args if m.is_array == found.is_array and m.name == found.name]
    if len(members) > 1 and found.is_array:
        members = [m for m in members if rank(m.shape) == rank(found.shape)]
    return members[0] if len(members) == 1 else None


def _part(label: str, container: str, index: int) -> str:
    if container == "tuple":
        return f"item {index} of {label}"
    return label if container == "Variable" else f"array in {label}"
