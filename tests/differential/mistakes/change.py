"""A change of a syntax tree, and what the kinds of mistakes ask of its nodes."""

import ast
import copy
from collections.abc import Callable, Iterator
from random import Random

Change = Callable[[], None]
#: For a node: the changes of this kind that it allows, as functions that make one in place.
Operator = Callable[[ast.AST, Random], Iterator[Change]]


def become(node: ast.AST, other: ast.AST) -> Change:
    """A change that turns a node into another one."""

    def change() -> None:
        new = copy.deepcopy(other)
        node.__class__ = new.__class__
        node.__dict__.clear()
        node.__dict__.update(new.__dict__)

    return change


def replace(node: ast.AST, field: str, value: object) -> Change:
    return lambda: setattr(node, field, value)


def whole_number(node: ast.expr) -> int | None:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = whole_number(node.operand)
        return None if inner is None else -inner
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return node.value
    return None


def is_plain(node: ast.expr) -> bool:
    """Whether it is a number, a string or a shape, in whose place nobody writes an array."""
    return isinstance(node, ast.Constant | ast.Tuple | ast.List) or whole_number(node) is not None


def calls(node: ast.AST, *names: str) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in names
    )


def is_new_axis(node: ast.expr) -> bool:
    is_none = isinstance(node, ast.Constant) and node.value is None
    return is_none or (isinstance(node, ast.Attribute) and node.attr == "newaxis")


def is_whole(node: ast.expr) -> bool:
    return isinstance(node, ast.Slice) and not (node.lower or node.upper or node.step)
