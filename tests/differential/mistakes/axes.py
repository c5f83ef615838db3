"""An axis that is forgotten, or another one."""

import ast
from collections.abc import Iterator
from random import Random

from .change import Change, become, is_new_axis, is_whole, replace, whole_number


def drop_transpose(node: ast.AST, random: Random) -> Iterator[Change]:
    """`x.T`, `x.transpose(...)`, `np.swapaxes(x, ...)`: only `x` is left."""
    if isinstance(node, ast.Attribute) and node.attr in ("T", "mT"):
        yield become(node, node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        names = ("transpose", "swapaxes", "moveaxis")
        if node.func.attr in names:
            is_function = isinstance(node.func.value, ast.Name) and node.func.value.id == "np"
            yield become(node, node.args[0] if is_function else node.func.value)


def add_transpose(node: ast.AST, random: Random) -> Iterator[Change]:
    """An operand of a product is transposed."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        side = random.choice(("left", "right"))
        operand = getattr(node, side)
        yield replace(node, side, ast.Attribute(operand, "T", ast.Load()))


def other_axis(node: ast.AST, random: Random) -> Iterator[Change]:
    """`axis=1` for `axis=0`."""
    if isinstance(node, ast.keyword) and node.arg == "axis":
        number = whole_number(node.value)
        if number is not None:
            other = number - 1 if number in (1, -1) and random.random() < 0.8 else number + 1
            yield replace(node, "value", ast.Constant(other))


def drop_keepdims(node: ast.AST, random: Random) -> Iterator[Change]:
    """A reduction that no longer keeps its axis."""
    if isinstance(node, ast.Call) and any(k.arg == "keepdims" for k in node.keywords):
        yield replace(node, "keywords", [k for k in node.keywords if k.arg != "keepdims"])


def drop_axis(node: ast.AST, random: Random) -> Iterator[Change]:
    """A reduction or a join without its axis."""
    if isinstance(node, ast.Call) and any(k.arg == "axis" for k in node.keywords):
        yield replace(node, "keywords", [k for k in node.keywords if k.arg != "axis"])


def drop_reduction(node: ast.AST, random: Random) -> Iterator[Change]:
    """`x` for `x.sum(axis=0)`."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return
    if not node.args and any(k.arg == "axis" for k in node.keywords):
        yield become(node, node.func.value)


def drop_new_axis(node: ast.AST, random: Random) -> Iterator[Change]:
    """`x` for `x[:, None]`, or the new axis in another place."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        entries = node.slice.elts
        if any(is_new_axis(entry) for entry in entries):
            yield replace(node.slice, "elts", entries[::-1])
            if all(is_new_axis(e) or is_whole(e) for e in entries):
                yield become(node, node.value)
