"""The text of a dimension: `parse_dim` reads an expression, `render` writes the normal form.

`parse_dim(str(dim)) == dim`, up to the scopes of names, which the text does not show.
"""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from itertools import groupby

from .dim import UNKNOWN, Compound, Dim, Monomial, Name, Size, Term, compound, constant, named
from .extremum import maximum, minimum
from .quotient import divide

# Beyond this, an exponent is a mistake or an attack (`9**9**9`).
_LARGEST_EXPONENT = 16
# An expression in other characters has no arithmetic that we understand. Keeping Python's parser
# away from it also avoids its warnings about odd literals (`1or 2`).
_ARITHMETIC = re.compile(r"[\w\s+*/%(),.\[\]{}-]*")
_NUMBER_THEN_LETTER = re.compile(r"(?<!\w)\d[\d_]*[^\W\d_]")
_BRACES = re.compile(r"(?<![\w}.]){([^{}]+)}(?![\w{.])")
_PART = "_part_"  # stands for an f-string part while Python parses the expression


@lru_cache(maxsize=4096)
def parse_dim(text: str, scope: str = "") -> Size:
    """Reads an expression of names, integers, `+ - * // % **`, `min`, `max`, `abs`.

    An f-string part `{expr}` becomes a name with its braces kept. Everything else that
    jaxtyping would accept is `UNKNOWN`: accepted, not understood.
    """
    text = text.strip()
    if text.isidentifier():
        return named(Name(text, scope))
    if not _ARITHMETIC.fullmatch(text) or _NUMBER_THEN_LETTER.search(text) or _PART in text:
        return UNKNOWN
    parts: list[str] = []

    def placeholder(match: re.Match[str]) -> str:
        parts.append(match[1])
        return f"{_PART}{len(parts) - 1}"

    text = _BRACES.sub(placeholder, text)
    if "{" in text or "}" in text:
        return UNKNOWN
    return _Reader(scope, tuple(parts)).read(text)


class _Reader:
    """Evaluates an expression's syntax tree to a dimension."""

    __slots__ = ("inside_braces", "parts", "scope")

    def __init__(self, scope: str, parts: tuple[str, ...], *, inside_braces: bool = False) -> None:
        self.scope = scope
        self.parts = parts
        self.inside_braces = inside_braces

    def read(self, text: str) -> Size:
        try:
            return self.visit(ast.parse(text, mode="eval").body)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return UNKNOWN

    def visit(self, node: ast.expr) -> Size:
        match node:
            case ast.Constant(value=int(value)) if not isinstance(value, bool):
                return constant(value)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -self.visit(operand)
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self.visit(operand)
            case ast.BinOp():
                return self.visit_binary(node)
            case ast.Call(func=ast.Name(id="min" | "max" | "abs"), args=[_, *_], keywords=[]):
                return self.visit_call(node)
            case _:
                return self.visit_leaf(node)

    def visit_binary(self, node: ast.BinOp) -> Size:
        left = self.visit(node.left)
        right = self.visit(node.right)
        match node.op:
            case ast.Add():
                return left + right
            case ast.Sub():
                return left - right
            case ast.Mult():
                return left * right
            case ast.FloorDiv():
                return left // right
            case ast.Mod():
                return left % right
            case ast.Pow() if isinstance(left, Dim) and isinstance(right, Dim):
                exponent = right.constant
                if exponent is not None and 0 <= exponent <= _LARGEST_EXPONENT:
                    return left**exponent
        return UNKNOWN

    def visit_call(self, node: ast.Call) -> Size:
        arguments = [self.visit(argument) for argument in node.args]
        assert isinstance(node.func, ast.Name)
        if node.func.id == "abs":
            return maximum(arguments[0], -arguments[0]) if len(arguments) == 1 else UNKNOWN
        if len(arguments) == 1:
            return UNKNOWN  # min(x) takes the minimum of what x contains
        return minimum(*arguments) if node.func.id == "min" else maximum(*arguments)

    def visit_leaf(self, node: ast.expr) -> Size:
        if self.inside_braces:
            text = ast.unparse(node).replace(", ", ",")
            return UNKNOWN if " " in text else named(Name("{" + text + "}", self.scope))
        if not isinstance(node, ast.Name):
            return UNKNOWN
        if node.id.startswith(_PART):
            part = self.parts[int(node.id.removeprefix(_PART))]
            return _Reader(self.scope, (), inside_braces=True).read(part.strip())
        return named(Name(node.id, self.scope))


def render(dim: Dim) -> str:
    """The canonical text: the user's notation where it is unique, `n-k+1`, `h//2`, `n%2`."""
    terms = list(_with_modulo(dim).terms)
    if not terms:
        return "0"
    terms.sort(key=lambda term: (-len(term[0]), term[1] < 0))
    first_positive = next((term for term in terms if term[1] > 0), terms[0])
    terms.remove(first_positive)
    text = _product(first_positive, leads=True)
    for term in terms:
        text += ("-" if term[1] < 0 else "+") + _product((term[0], abs(term[1])))
    return text


def _product(term: Term, *, leads: bool = False) -> str:
    monomial, coefficient = term
    if not monomial:
        return str(coefficient)
    sign = "-" if coefficient < 0 else ""
    alone = len(monomial) == 1 and (coefficient == 1)
    factors = [str(abs(coefficient))] if abs(coefficient) != 1 else []
    for atom, repeated in groupby(monomial):
        power = len(tuple(repeated))
        text = atom.text if isinstance(atom, Name) else _compound(atom, alone=alone)
        factors.append(text if power == 1 else f"{text}**{power}")
    return sign + "*".join(factors)


def _compound(atom: Compound, *, alone: bool) -> str:
    if atom.operator in ("min", "max"):
        return f"{atom.operator}({','.join(str(operand) for operand in atom.operands)})"
    numerator, divisor = atom.operands
    left = str(numerator)
    if len(_with_modulo(numerator).terms) > 1:
        left = f"({left})"
    right = str(divisor)
    if not _needs_no_parentheses(divisor):
        right = f"({right})"
    return f"{left}{atom.operator}{right}" if alone else f"({left}{atom.operator}{right})"


def _needs_no_parentheses(dim: Dim) -> bool:
    """Whether its text is one name, one number, or one call."""
    if dim.name or dim.constant is not None:
        return True
    match dim.terms:
        case (((Compound(operator="min" | "max"),), 1),):
            return True
        case _:
            return False


def _with_modulo(dim: Dim) -> Dim:
    """Rewrites, for reading only, `a - b*(a//b)` to `a % b` and `a - a//2` to `(a+1)//2`."""
    for atom in dim.atoms:
        if not isinstance(atom, Compound) or atom.operator != "//":
            continue
        numerator, divisor = atom.operands
        coefficient, rest = _collect(dim, atom)
        times, remainder = divide(-coefficient, divisor)
        if remainder.terms:
            if coefficient.constant != -1 or divisor.constant != 2:
                continue
            times, shown = constant(1), compound("//", numerator + 1, divisor)
        else:
            shown = compound("%", numerator, divisor)
        rest = rest - times * numerator
        if len(rest.terms) < len(dim.terms) - len(coefficient.terms):
            dim = rest + times * shown
    return dim


def _collect(dim: Dim, atom: Compound) -> tuple[Dim, Dim]:
    """Splits `dim` into `coefficient*atom + rest`."""
    coefficient: dict[Monomial, int] = {}
    rest: dict[Monomial, int] = {}
    for monomial, times in dim.terms:
        if monomial.count(atom) == 1:
            coefficient[tuple(other for other in monomial if other != atom)] = times
        else:
            rest[monomial] = times
    return Dim(tuple(coefficient.items())), Dim(tuple(rest.items()))
