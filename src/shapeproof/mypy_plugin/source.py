"""The program's own text at the place of a message."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from mypy.nodes import Expression

from .alternatives import can_be_each, is_sum
from .origins import is_of_plain_arrays
from .report import lines_of

if TYPE_CHECKING:
    from mypy.checker import TypeChecker

#: A longer expression would hide what the message says.
_LONGEST: Final = 40
_SIMPLE: Final = (ast.Name, ast.Attribute, ast.Call, ast.Subscript)


class Place:
    """The expression that a message is about.

    Args:
        lines: the file.
        line: its line, counted from 1.
        column: its column, counted from 0.
        end: line and column where it ends.
    """

    def __init__(self, lines: Sequence[str], line: int, column: int, end: tuple[int, int]) -> None:
        self.span = (line, column, *end)
        self._source = "\n".join(lines)
        self._path = list(_path(_tree(self._source), line, column, end))

    @property
    def text(self) -> str | None:
        """The expression, if it is short."""
        if not self._path:
            return None
        text = ast.get_source_segment(self._source, self._path[-1])
        return text if text is not None and "\n" not in text and len(text) <= _LONGEST else None

    @property
    def operand(self) -> str | None:
        """The same, in parentheses where `.T` could not follow it otherwise."""
        text = self.text
        return text if text is None or isinstance(self._path[-1], _SIMPLE) else f"({text})"

    @property
    def is_call(self) -> bool:
        """Whether the expression is a call."""
        return bool(self._path) and isinstance(self._path[-1], ast.Call)

    @property
    def function(self) -> str | None:
        """The innermost function around the expression."""
        definitions = (ast.FunctionDef, ast.AsyncFunctionDef)
        names = [node.name for node in self._path if isinstance(node, definitions)]
        return names[-1] if names else None

    @property
    def is_result_of_lambda(self) -> bool:
        """Whether the expression is what a lambda returns."""
        return any(
            isinstance(outer, ast.Lambda) and outer.body is inner
            for outer, inner in zip(self._path, self._path[1:], strict=False)
        )

    @property
    def only_adds_axes(self) -> bool:
        """Whether the expression is `x[None]`, `x[..., None]` or `x[()]`."""
        inner = self._path[-1] if self._path else None
        index = inner.slice if isinstance(inner, ast.Subscript) else None
        parts = index.elts if isinstance(index, ast.Tuple) else [index]
        return all(isinstance(p, ast.Constant) and p.value in (None, ...) for p in parts)

    @property
    def may_be_each(self) -> bool:
        """Whether the expression can be each of the alternatives that are known of it."""
        return can_be_each(self._path)

    @property
    def is_each_by_flags(self) -> bool:
        """Whether it can be each of them, and nothing but flags decides which."""
        return self.may_be_each and is_of_plain_arrays(self._path)

    @property
    def is_sum(self) -> bool:
        """Whether the expression adds up arrays and is a number before the first."""
        return is_sum(self._path)

    @property
    def target(self) -> str | None:
        """What the expression, or a larger one that it is part of, is assigned to."""
        for node in reversed(self._path):
            if isinstance(node, ast.Assign):
                only = node.targets[0] if len(node.targets) == 1 else None
                return None if only is None else _target(self._paired(only, node.value))
            if isinstance(node, ast.AnnAssign | ast.AugAssign | ast.NamedExpr | ast.For):
                return _target(node.target)
        return None

    def _paired(self, target: ast.expr, value: ast.expr) -> ast.expr:
        """Which of several targets the expression is for, as in `a, b = x, y`."""
        match target, value:
            case ast.Tuple(elts=targets), ast.Tuple(elts=values) if len(targets) == len(values):
                pairs = zip(targets, values, strict=True)
                return next((each for each, part in pairs if part in self._path), target)
            case _:
                return target


def place_of(expression: Expression, checker: TypeChecker) -> Place:
    """The place of an expression in the file that is being checked."""
    end = (expression.end_line or expression.line, expression.end_column or 0)
    lines = lines_of(checker.msg.errors)
    return Place(lines, expression.line, expression.column, end)


def _target(target: ast.expr) -> str | None:
    match target:
        case ast.Name():
            return f'variable "{target.id}"'
        case ast.Attribute():
            return f'attribute "{ast.unparse(target)}"'
        case ast.Subscript():
            return f'item of "{ast.unparse(target.value)}"'
        case _:
            return None


@functools.lru_cache(maxsize=4)
def _tree(source: str) -> ast.AST:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError):  # a notebook's cell, or a Python newer than this one
        return ast.Module([], [])


def _path(root: ast.AST, line: int, column: int, end: tuple[int, int]) -> Iterator[ast.AST]:
    """The nodes around the one that is written exactly there, itself the last.

    Nothing if there is none.
    """
    path: list[ast.AST] = []
    node: ast.AST | None = root
    while node is not None:
        path.append(node)
        node = next((child for child in _parts(node) if _contains(child, line, column, end)), None)
    if _span(path[-1]) == ((line, column), end):
        yield from path


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node that have a place; what has none is seen through."""
    for child in ast.iter_child_nodes(node):
        if hasattr(child, "lineno"):
            yield child
        else:
            yield from _parts(child)


def _contains(node: ast.AST, line: int, column: int, end: tuple[int, int]) -> bool:
    first, last = _span(node)
    return first <= (line, column) and end <= last


def _span(node: ast.AST) -> tuple[tuple[int, int], tuple[int, int]]:
    line, column = getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
    last = getattr(node, "end_lineno", None) or line
    return (line, column), (last, getattr(node, "end_col_offset", None) or column)
