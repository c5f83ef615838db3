"""Writes the table of operations from their own examples."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from shapeproof.ops.operation import Example, Operation
from shapeproof.ops.registry import operations, rules

HEADER = """\
# Operations

What has a shape rule. The rules are written on names and hold for numbers too; on numbers they
are compared with NumPy itself, call by call. An operation without a rule gives an unknown shape,
which is never an error. Generated from the operations' own examples by `python -m docs.build`; a
test compares the two, and another runs the examples.

A shape in quotes is jaxtyping's notation.
"""


def page() -> str:
    """Returns the whole page."""
    names = names_by_operation()
    parts = [HEADER]
    for module, group in groupby(operations(), key=lambda each: each.__module__.split(".")[-1]):
        rows = [row for each in group if each in names for row in table_rows(each, names[each])]
        if rows:
            head = ["| name | call | result |", "| --- | --- | --- |"]
            parts.append("\n".join([f"## {module}", "", *head, *rows, ""]))
    return "\n".join(parts)


def names_by_operation() -> Mapping[type[Operation], list[str]]:
    """Returns the public names of each operation, as the checker knows them."""
    names: dict[type[Operation], list[str]] = {}
    for name, rule in rules().items():
        names.setdefault(rule.operation, []).append(name)
    return names


def table_rows(each: type[Operation], names: list[str]) -> Iterator[str]:
    """Yields a row for each example; the names stand in the first."""
    first = " ".join(f"`{name}`" for name in names)
    for example in each.examples:
        yield f"| {first} | {call(example)} | {result(example)} |"
        first = ""
    if not each.examples:
        yield f"| {first} | | |"


def call(example: Example) -> str:
    """Returns an example's arguments as one would write them."""
    arrays = [quoted(shape) for shape in example.inputs]
    others = [f"`{name}={value}`" for name, value in example.parameters.items()]
    return ", ".join([*arrays, *others]).replace("|", "\\|")


def result(example: Example) -> str:
    """Returns the result's shape, or that the call is an error."""
    return "error" if example.gives is None else quoted(example.gives)


def quoted(shape: str | tuple[str, ...]) -> str:
    """Returns one shape, or several as a tuple."""
    if isinstance(shape, str):
        return f'`"{shape}"`'
    return "(" + ", ".join(quoted(each) for each in shape) + ")"
