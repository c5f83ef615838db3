"""One thing in the place of another: arguments, results, indices, functions, variables."""

import ast
from collections.abc import Iterator
from random import Random

from .change import Change, is_plain, replace

EXCHANGED = {
    "hstack": "vstack",
    "vstack": "hstack",
    "concatenate": "stack",
    "stack": "concatenate",
    "outer": "inner",
    "inner": "outer",
    "column_stack": "vstack",
    "dstack": "stack",
    "matmul": "multiply",
}


def swap_operands(node: ast.AST, random: Random) -> Iterator[Change]:
    """`b @ a` for `a @ b`."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        left, right = node.left, node.right

        def change() -> None:
            node.left, node.right = right, left

        yield change


def swap_arguments(node: ast.AST, random: Random) -> Iterator[Change]:
    """Two arguments of a call are exchanged."""
    if isinstance(node, ast.Call) and len(node.args) > 1:
        index = random.randrange(len(node.args) - 1)
        if not any(is_plain(each) for each in node.args[index : index + 2]):
            arguments = list(node.args)
            arguments[index], arguments[index + 1] = arguments[index + 1], arguments[index]
            yield replace(node, "args", arguments)


def exchanged_function(node: ast.AST, random: Random) -> Iterator[Change]:
    """`vstack` for `hstack`, `stack` for `concatenate`, and so on."""
    if isinstance(node, ast.Attribute) and node.attr in EXCHANGED:
        yield replace(node, "attr", EXCHANGED[node.attr])


def elementwise_product(node: ast.AST, random: Random) -> Iterator[Change]:
    """`*` for `@`, and the reverse."""
    if not isinstance(node, ast.BinOp):
        return
    if isinstance(node.op, ast.MatMult):
        yield replace(node, "op", ast.Mult())
    sides = (node.left, node.right)
    if isinstance(node.op, ast.Mult) and not any(isinstance(side, ast.Constant) for side in sides):
        yield replace(node, "op", ast.MatMult())


def other_variable(node: ast.AST, random: Random) -> Iterator[Change]:
    """Another variable of the same function."""
    if not isinstance(node, ast.FunctionDef):
        return
    known = [argument.arg for argument in node.args.args if argument.arg not in ("self", "flag")]
    for statement in node.body:
        reads = [
            n
            for n in ast.walk(statement)
            if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load) and n.id in known
        ]
        if reads and len(known) > 1:
            read = random.choice(reads)
            yield replace(read, "id", random.choice([name for name in known if name != read.id]))
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            known.append(statement.targets[0].id)


def exchanged_indices(node: ast.AST, random: Random) -> Iterator[Change]:
    """`x[j, i]` for `x[i, j]`."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        entries = list(node.slice.elts)
        if len(entries) > 1 and not isinstance(entries[-1], ast.Constant):
            entries[0], entries[1] = entries[1], entries[0]
            yield replace(node.slice, "elts", entries)


def exchanged_results(node: ast.AST, random: Random) -> Iterator[Change]:
    """Two results, or two names that are assigned at once, in the other order."""
    if isinstance(node, (ast.Return, ast.Assign)):
        whole = node.value if isinstance(node, ast.Return) else node.targets[0]
        if isinstance(whole, ast.Tuple) and len(whole.elts) > 1:
            elements = list(whole.elts)
            elements[0], elements[1] = elements[1], elements[0]
            yield replace(whole, "elts", elements)
