"""Mistakes of shape that people make, each as a change of a syntax tree."""

import ast
import copy
from collections.abc import Callable, Iterator
from random import Random

Change = Callable[[], None]
#: For a node: the changes of this kind that it allows, as functions that make one in place.
Operator = Callable[[ast.AST, Random], Iterator[Change]]

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


def _become(node: ast.AST, other: ast.AST) -> Change:
    """A change that turns a node into another one."""

    def change() -> None:
        new = copy.deepcopy(other)
        node.__class__ = new.__class__
        node.__dict__.clear()
        node.__dict__.update(new.__dict__)

    return change


def _set(node: ast.AST, field: str, value: object) -> Change:
    return lambda: setattr(node, field, value)


def drop_transpose(node: ast.AST, random: Random) -> Iterator[Change]:
    """`x.T`, `x.transpose(...)`, `np.swapaxes(x, ...)`: only `x` is left."""
    if isinstance(node, ast.Attribute) and node.attr in ("T", "mT"):
        yield _become(node, node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        names = ("transpose", "swapaxes", "moveaxis")
        if node.func.attr in names:
            is_function = isinstance(node.func.value, ast.Name) and node.func.value.id == "np"
            yield _become(node, node.args[0] if is_function else node.func.value)


def add_transpose(node: ast.AST, random: Random) -> Iterator[Change]:
    """An operand of a product is transposed."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        side = random.choice(("left", "right"))
        operand = getattr(node, side)
        yield _set(node, side, ast.Attribute(operand, "T", ast.Load()))


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
        if not any(_is_plain(each) for each in node.args[index : index + 2]):
            arguments = list(node.args)
            arguments[index], arguments[index + 1] = arguments[index + 1], arguments[index]
            yield _set(node, "args", arguments)


def other_axis(node: ast.AST, random: Random) -> Iterator[Change]:
    """`axis=1` for `axis=0`."""
    if isinstance(node, ast.keyword) and node.arg == "axis":
        number = _number(node.value)
        if number is not None:
            other = number - 1 if number in (1, -1) and random.random() < 0.8 else number + 1
            yield _set(node, "value", ast.Constant(other))


def drop_keepdims(node: ast.AST, random: Random) -> Iterator[Change]:
    """A reduction that no longer keeps its axis."""
    if isinstance(node, ast.Call) and any(k.arg == "keepdims" for k in node.keywords):
        yield _set(node, "keywords", [k for k in node.keywords if k.arg != "keepdims"])


def drop_axis(node: ast.AST, random: Random) -> Iterator[Change]:
    """A reduction or a join without its axis."""
    if isinstance(node, ast.Call) and any(k.arg == "axis" for k in node.keywords):
        yield _set(node, "keywords", [k for k in node.keywords if k.arg != "axis"])


def slice_off_by_one(node: ast.AST, random: Random) -> Iterator[Change]:
    """A bound of a slice that is one too large or too small."""
    if isinstance(node, ast.Slice):
        for bound in ("lower", "upper"):
            old = getattr(node, bound)
            number = _number(old) if old is not None else None
            if number is not None:
                yield _set(node, bound, ast.Constant(number + random.choice((-1, 1))))
            elif old is not None:
                yield _set(node, bound, ast.BinOp(old, ast.Add(), ast.Constant(1)))
            elif bound == "lower":
                yield _set(node, bound, ast.Constant(1))


def einsum_letter(node: ast.AST, random: Random) -> Iterator[Change]:
    """A wrong letter, or two exchanged ones, in a subscript."""
    if not _calls(node, "einsum") or not isinstance(node, ast.Call):
        return
    text = node.args[0]
    if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
        return
    letters = [i for i, letter in enumerate(text.value) if letter.isalpha()]
    here = random.choice(letters)
    other = text.value[random.choice(letters)]
    wrong = text.value[:here] + other + text.value[here + 1 :]
    yield _set(text, "value", wrong)
    inputs, _, output = text.value.partition("->")
    if len(output) > 1:
        yield _set(text, "value", f"{inputs}->{output[1]}{output[0]}{output[2:]}")


def wrong_size(node: ast.AST, random: Random) -> Iterator[Change]:
    """A constructor with two sizes exchanged, or one that is off by one."""
    constructors = ("zeros", "ones", "full", "eye", "arange", "linspace", "normal", "broadcast_to")
    if not isinstance(node, ast.Call) or not _calls(node, *constructors):
        return
    for tuple_ in [n for n in ast.walk(node) if isinstance(n, ast.Tuple) and len(n.elts) > 1]:
        elements = list(tuple_.elts)
        elements[0], elements[1] = elements[1], elements[0]
        yield _set(tuple_, "elts", elements)
    names = [n for n in ast.walk(node) if isinstance(n, ast.Name)]
    for name in [n for n in names if n.id not in ("np", "len", "float")]:
        yield _become(name, ast.BinOp(ast.Name(name.id), ast.Add(), ast.Constant(1)))


def wrong_reshape(node: ast.AST, random: Random) -> Iterator[Change]:
    """The sizes of a reshape in another order."""
    if not isinstance(node, ast.Call) or not _calls(node, "reshape"):
        return
    sizes = node.args
    if len(sizes) > 2 or (len(sizes) == 2 and not isinstance(sizes[1], ast.Tuple)):
        first = random.randrange(len(sizes) - 1)
        swapped = [*sizes]
        swapped[first], swapped[first + 1] = swapped[first + 1], swapped[first]
        yield _set(node, "args", swapped)
    elif isinstance(sizes[-1], ast.Tuple) and len(sizes[-1].elts) > 1:
        yield _set(sizes[-1], "elts", sizes[-1].elts[::-1])


def wrong_annotation(node: ast.AST, random: Random) -> Iterator[Change]:
    """Two dims of an annotation exchanged, one dropped, or one replaced."""
    if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Tuple):
        return
    text = node.slice.elts[-1]
    if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
        return
    dims = text.value.split()
    if len(dims) > 1:
        first = random.randrange(len(dims) - 1)
        swapped = [*dims]
        swapped[first], swapped[first + 1] = swapped[first + 1], swapped[first]
        yield _set(text, "value", " ".join(swapped))
        yield _set(text, "value", " ".join(dims[1:]))
        yield _set(text, "value", " ".join([dims[1], *dims[1:]]))


def exchanged_function(node: ast.AST, random: Random) -> Iterator[Change]:
    """`vstack` for `hstack`, `stack` for `concatenate`, and so on."""
    if isinstance(node, ast.Attribute) and node.attr in EXCHANGED:
        yield _set(node, "attr", EXCHANGED[node.attr])


def elementwise_product(node: ast.AST, random: Random) -> Iterator[Change]:
    """`*` for `@`, and the reverse."""
    if not isinstance(node, ast.BinOp):
        return
    if isinstance(node.op, ast.MatMult):
        yield _set(node, "op", ast.Mult())
    sides = (node.left, node.right)
    if isinstance(node.op, ast.Mult) and not any(isinstance(side, ast.Constant) for side in sides):
        yield _set(node, "op", ast.MatMult())


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
            yield _set(read, "id", random.choice([name for name in known if name != read.id]))
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            known.append(statement.targets[0].id)


def drop_new_axis(node: ast.AST, random: Random) -> Iterator[Change]:
    """`x` for `x[:, None]`, or the new axis in another place."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        entries = node.slice.elts
        if any(_is_new_axis(entry) for entry in entries):
            yield _set(node.slice, "elts", entries[::-1])
            if all(_is_new_axis(e) or _is_whole(e) for e in entries):
                yield _become(node, node.value)


def exchanged_indices(node: ast.AST, random: Random) -> Iterator[Change]:
    """`x[j, i]` for `x[i, j]`."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
        entries = list(node.slice.elts)
        if len(entries) > 1 and not isinstance(entries[-1], ast.Constant):
            entries[0], entries[1] = entries[1], entries[0]
            yield _set(node.slice, "elts", entries)


def exchanged_results(node: ast.AST, random: Random) -> Iterator[Change]:
    """Two results, or two names that are assigned at once, in the other order."""
    if isinstance(node, (ast.Return, ast.Assign)):
        whole = node.value if isinstance(node, ast.Return) else node.targets[0]
        if isinstance(whole, ast.Tuple) and len(whole.elts) > 1:
            elements = list(whole.elts)
            elements[0], elements[1] = elements[1], elements[0]
            yield _set(whole, "elts", elements)


def drop_reduction(node: ast.AST, random: Random) -> Iterator[Change]:
    """`x` for `x.sum(axis=0)`."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return
    if not node.args and any(k.arg == "axis" for k in node.keywords):
        yield _become(node, node.func.value)


def _number(node: ast.expr) -> int | None:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = _number(node.operand)
        return None if inner is None else -inner
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return node.value
    return None


def _is_plain(node: ast.expr) -> bool:
    """Whether it is a number, a string or a shape, in whose place nobody writes an array."""
    return isinstance(node, ast.Constant | ast.Tuple | ast.List) or _number(node) is not None


def _calls(node: ast.AST, *names: str) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in names
    )


def _is_new_axis(node: ast.expr) -> bool:
    is_none = isinstance(node, ast.Constant) and node.value is None
    return is_none or (isinstance(node, ast.Attribute) and node.attr == "newaxis")


def _is_whole(node: ast.expr) -> bool:
    return isinstance(node, ast.Slice) and not (node.lower or node.upper or node.step)


OPERATORS: tuple[Operator, ...] = (
    drop_transpose,
    add_transpose,
    swap_operands,
    swap_arguments,
    other_axis,
    drop_keepdims,
    drop_axis,
    slice_off_by_one,
    einsum_letter,
    wrong_size,
    wrong_reshape,
    wrong_annotation,
    exchanged_function,
    elementwise_product,
    other_variable,
    drop_new_axis,
    exchanged_indices,
    exchanged_results,
    drop_reduction,
)
