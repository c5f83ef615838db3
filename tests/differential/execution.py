"""Executes a module under jaxtyping and beartype, local annotations included."""

import ast
import resource
import traceback
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Any

import numpy as np
from einops import EinopsError
from jaxtyping import AnnotationError, TypeCheckError
from typing_extensions import override

#: What a wrong shape raises; anything else is no matter of shapes.
SHAPE_ERRORS = (
    TypeCheckError,
    AnnotationError,
    ValueError,
    IndexError,
    TypeError,
    EinopsError,
)
#: What a program says when it finds by itself that sizes differ: no matter of the checker.
OWN_ERROR = "sizes differ"
#: How much memory a program may take, in bytes.
MEMORY = 1 << 30
#: Where Linux says how much this process has taken, in pages.
TAKEN = Path("/proc/self/statm")
FILE = "<program>"
RETURN = "checking the return value of "
HEAD = """import jaxtyping as _jaxtyping, beartype as _beartype
_checked = _jaxtyping.jaxtyped(typechecker=_beartype.beartype)
def _declared(value, annotation):
    if not isinstance(value, annotation):
        raise _jaxtyping.TypeCheckError(f"a variable is declared as {annotation}")
"""


class _Enforced(ast.NodeTransformer):
    """Decorates what is defined, and looks at annotated local variables."""

    def __init__(self) -> None:
        self._in_function = False

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        outside, self._in_function = self._in_function, True
        self.generic_visit(node)
        self._in_function = outside
        node.decorator_list.append(_decorator(node))
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        self.generic_visit(node)
        node.decorator_list.insert(0, _decorator(node))
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | list[ast.stmt]:
        if not self._in_function or node.value is None or not isinstance(node.target, ast.Name):
            return node
        check = ast.parse(f"_declared({node.target.id}, {ast.unparse(node.annotation)})")
        for each in ast.walk(check):
            ast.copy_location(each, node)
        return [node, *check.body]


def _decorator(node: ast.stmt) -> ast.expr:
    return ast.copy_location(ast.Name("_checked", ast.Load()), node)


def compile_checked(source: str | ast.Module, file: str = FILE) -> CodeType:
    """The code of a module in which jaxtyping and beartype enforce each annotation."""
    tree = ast.parse(source) if isinstance(source, str) else source
    tree = _Enforced().visit(tree)
    tree.body[:0] = ast.parse(HEAD).body
    return compile(ast.fix_missing_locations(tree), file, "exec")


@dataclass(frozen=True)
class Failure:
    """Where and why a program failed."""

    line: int
    error: BaseException

    @override
    def __str__(self) -> str:
        text = str(self.error).strip().split("\n")[0]
        return f"line {self.line}: {type(self.error).__name__}: {text}"

    @property
    def is_of_shapes(self) -> bool:
        """Whether it is a wrong shape; values may make a matrix singular, for example."""
        if isinstance(self.error, np.linalg.LinAlgError):
            return "dimension" in str(self.error)
        return isinstance(self.error, SHAPE_ERRORS) and str(self.error) != OWN_ERROR


def run(source: str, calls: Sequence[str]) -> list[Failure | None]:
    """How each call ends, in a new copy of the module."""
    namespace: dict[str, Any] = {"__name__": FILE}
    with warnings.catch_warnings(), np.errstate(all="ignore"), _bounded_memory():
        warnings.simplefilter("ignore")
        try:
            exec(compile_checked(source), namespace)
        except Exception as error:  # a mutated annotation may not even be one
            return [_failure(source, error)] * len(calls)
        return [_outcome(source, namespace, call) for call in calls]


def _outcome(source: str, namespace: dict[str, Any], call: str) -> Failure | None:
    try:
        eval(call, namespace)
    except Exception as error:  # every way to fail is an outcome
        return _failure(source, error)
    return None


def _failure(source: str, error: Exception) -> Failure:
    """How a program failed; what its variables held at that point is not kept."""
    return Failure(_line(source, error), error.with_traceback(None))


@contextmanager
def _bounded_memory() -> Iterator[None]:
    """Where an array gains an axis in each round, have the program fail, not the machine."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if TAKEN.exists() and soft == resource.RLIM_INFINITY:
        taken = int(TAKEN.read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (taken + MEMORY, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _line(source: str, error: BaseException) -> int:
    """The line to blame: the innermost one of the module, or the return of a wrong result."""
    first = str(error).split("\n")[0]
    if RETURN in first:
        name = first.split(RETURN)[1].rstrip(".").split(".")[-1].strip()
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef) and node.name == name:
                return node.body[-1].lineno
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == FILE and frame.lineno and frame.name != "_declared"
    ]
    return lines[-1] if lines else 0
