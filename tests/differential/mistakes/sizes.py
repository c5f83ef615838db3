"""A size, a bound or a letter that is wrong."""

import ast
from collections.abc import Iterator
from random import Random

from .change import Change, become, calls, replace, whole_number


def slice_off_by_one(node: ast.AST, random: Random) -> Iterator[Change]:
    """A bound of a slice that is one too large or too small."""
    if isinstance(node, ast.Slice):
        for bound in ("lower", "upper"):
            old = getattr(node, bound)
            number = whole_number(old) if old is not None else None
            if number is not None:
                yield replace(node, bound, ast.Constant(number + random.choice((-1, 1))))
            elif old is not None:
                yield replace(node, bound, ast.BinOp(old, ast.Add(), ast.Constant(1)))
            elif bound == "lower":
                yield replace(node, bound, ast.Constant(1))


def einsum_letter(node: ast.AST, random: Random) -> Iterator[Change]:
    """A wrong letter, or two exchanged ones, in a subscript."""
    if not calls(node, "einsum") or not isinstance(node, ast.Call):
        return
    text = node.args[0]
    if not isinstance(text, ast.Constant) or not isinstance(text.value, str):
        return
    letters = [i for i, letter in enumerate(text.value) if letter.isalpha()]
    here = random.choice(letters)
    other = text.value[random.choice(letters)]
    wrong = text.value[:here] + other + text.value[here + 1 :]
    yield replace(text, "value", wrong)
    inputs, _, output = text.value.partition("->")
    if len(output) > 1:
        yield replace(text, "value", f"{inputs}->{output[1]}{output[0]}{output[2:]}")


def wrong_size(node: ast.AST, random: Random) -> Iterator[Change]:
    """A constructor with two sizes exchanged, or one that is off by one."""
    constructors = ("zeros", "ones", "full", "eye", "arange", "linspace", "normal", "broadcast_to")
    if not isinstance(node, ast.Call) or not calls(node, *constructors):
        return
    for tuple_ in [n for n in ast.walk(node) if isinstance(n, ast.Tuple) and len(n.elts) > 1]:
        elements = list(tuple_.elts)
        elements[0], elements[1] = elements[1], elements[0]
        yield replace(tuple_, "elts", elements)
    names = [n for n in ast.walk(node) if isinstance(n, ast.Name)]
    for name in [n for n in names if n.id not in ("np", "len", "float")]:
        yield become(name, ast.BinOp(ast.Name(name.id), ast.Add(), ast.Constant(1)))


def wrong_reshape(node: ast.AST, random: Random) -> Iterator[Change]:
    """The sizes of a reshape in another order."""
    if not isinstance(node, ast.Call) or not calls(node, "reshape"):
        return
    sizes = node.args
    if len(sizes) > 2 or (len(sizes) == 2 and not isinstance(sizes[1], ast.Tuple)):
        first = random.randrange(len(sizes) - 1)
        swapped = [*sizes]
        swapped[first], swapped[first + 1] = swapped[first + 1], swapped[first]
        yield replace(node, "args", swapped)
    elif isinstance(sizes[-1], ast.Tuple) and len(sizes[-1].elts) > 1:
        yield replace(sizes[-1], "elts", sizes[-1].elts[::-1])


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
        yield replace(text, "value", " ".join(swapped))
        yield replace(text, "value", " ".join(dims[1:]))
        yield replace(text, "value", " ".join([dims[1], *dims[1:]]))
