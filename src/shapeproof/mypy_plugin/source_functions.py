"""The functions of a file, as its source has them."""

from __future__ import annotations

import ast
from pathlib import Path

from mypy.nodes import MypyFile

from .filling import Function
from .once_per_file import OncePerFile


class _Source:
    """The functions of a file by their line, and its names for NumPy.

    Attributes:
        functions: each by the line of its `def`.
        numpy: the names of the modules of NumPy.
        taken_apart: the variables in targets such as `*batch, d`.
    """

    def __init__(self, tree: ast.AST) -> None:
        self.functions: dict[int, Function] = {}
        self.taken_apart: set[str] = set()
        names: set[str] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                self.functions[node.lineno] = node
            elif isinstance(node, ast.Tuple | ast.List) and isinstance(node.ctx, ast.Store):
                if any(isinstance(target, ast.Starred) for target in node.elts):
                    inside = ast.walk(node)
                    self.taken_apart |= {n.id for n in inside if isinstance(n, ast.Name)}
            elif isinstance(node, ast.Import):
                names |= {n.asname or n.name for n in node.names if n.name.startswith("numpy")}
        self.numpy = frozenset(names)


@OncePerFile
def source_of(tree: MypyFile) -> _Source:
    """A file as its source has it; empty if that cannot be read."""
    try:
        return _Source(ast.parse(Path(tree.path).read_bytes()))
    except (OSError, SyntaxError, ValueError, RecursionError):
        return _Source(ast.Module([], []))
