"""Whether a value can be each of the alternatives that are known of it.

Where branches meet, mypy knows all that a variable may hold. That is no mistake yet: another `if`
with the same condition may see to it that the right one is used, and a loop is not left before its
first round. Each alternative can be met where nothing but a flag decides, a parameter that is asked
for in one `if` and nowhere else, or the variable itself, as in `if w is None: w = np.ones(n)`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from .local_values import Binding, Scope, bindings_of, parameters_of, scopes_in

#: What asks something: statements and expressions with a condition, and those that are one.
_ASKING = (ast.If, ast.IfExp, ast.While, ast.Assert, ast.BoolOp, ast.Compare)


def can_be_each(path: Sequence[ast.AST]) -> bool:
    """Whether an expression can be each of several alternatives.

    Args:
        path: the nodes around the expression, itself the last.
    """
    scopes = scopes_in(path)
    if not scopes:
        return True
    return _can_be_each(path[-1], scopes, set())


def is_sum(path: Sequence[ast.AST]) -> bool:
    """Whether an expression adds up over a loop, or is `sum(...)`: a number until the first round.

    Args:
        path: the nodes around the expression, itself the last.
    """
    scopes = scopes_in(path)
    return bool(scopes) and _is_sum(path[-1], scopes[-1], set())


def _is_sum(value: ast.AST, scope: Scope, seen: set[str]) -> bool:
    for node in ast.walk(value):
        match node:
            case ast.Call(func=ast.Name(id="sum"), args=[_], keywords=[]):
                return True
            case ast.Name(id=name) if name not in seen:
                seen.add(name)
                given = bindings_of(scope, name)
                if _begins_as_number(given) or any(
                    _is_sum(each.value, scope, seen) for each in given if each.value
                ):
                    return True
            case _:
                pass
    return False


def _begins_as_number(given: Sequence[Binding]) -> bool:
    """Whether a variable gets a number first, and then what a loop after that gives it."""
    match given:
        case [Binding(value=ast.Constant(int() | float()), around=outside), *others]:
            further = [each.around for each in others if each.value is not None or each.around]
            loops = [
                around[: len(outside)] == outside
                and any(isinstance(s, ast.For | ast.While) for s in around[len(outside) :])
                for around in further
            ]
            return bool(loops) and all(loops)
        case _:
            return False


def _can_be_each(value: ast.AST, scopes: list[Scope], seen: set[tuple[int, str]]) -> bool:
    for node in ast.walk(value):
        match node:
            case ast.IfExp(test=test):
                possible = _is_free([test], scopes[-1]) or _is_given(test, scopes[-1])
            case ast.Name(id=name) if (len(scopes), name) not in seen:
                seen.add((len(scopes), name))
                possible = _variable_can(name, node.lineno, scopes, seen)
            case _:
                possible = True
        if not possible:
            return False
    return True


def _variable_can(name: str, line: int, scopes: list[Scope], seen: set[tuple[int, str]]) -> bool:
    """Whether a variable can hold each value that it is given, at a line of the innermost scope."""
    for depth in range(len(scopes), 0, -1):
        scope = scopes[depth - 1]
        given = bindings_of(scope, name)
        parameters = name in parameters_of(scope)
        if not given and not parameters:
            continue
        if depth == len(scopes):
            given, parameters = _reaching(given, parameters, line)
        if len(given) + parameters > 1 and not (
            depth == len(scopes) and _is_decided(name, given, scope)
        ):
            return False
        values = [binding.value for binding in given if binding.value is not None]
        return all(_can_be_each(each, scopes[:depth], seen) for each in values)
    return True


def _reaching(
    given: Sequence[Binding], parameters: bool, line: int
) -> tuple[Sequence[Binding], bool]:
    """The bindings from which a line can have a value, and whether a parameter is one of them.

    What stands before the last one that is always executed has been replaced there.
    """
    if any(not isinstance(each, ast.If | ast.With) for b in given for each in b.around):
        return given, parameters
    before = [binding for binding in given if binding.last_line < line]
    for position in range(len(before) - 1, -1, -1):
        if before[position].replaces and not before[position].around:
            return before[position:], False
    return given, parameters


def _is_decided(name: str, given: Sequence[Binding], scope: Scope) -> bool:
    """Whether the bindings of a variable stand in one `if`, and before it, in no loop."""
    statements = {around for binding in given for around in binding.around}
    outermost = {binding.around[0] for binding in given if binding.around}
    if len(outermost) != 1 or not all(isinstance(each, ast.If | ast.With) for each in statements):
        return False
    tests = [each.test for each in statements if isinstance(each, ast.If)]
    return _is_free(tests, scope) or (
        _is_asked_once(tests, name, scope)
        and all(_decides_nothing_else(each, name, scope) for each in outermost)
    )


def _is_given(test: ast.expr, scope: Scope) -> bool:
    """Whether a condition asks what a parameter is, and nothing else does."""
    names = [n.id for n in ast.walk(test) if isinstance(n, ast.Name)]
    return any(
        name in parameters_of(scope) and _is_asked_once([test], name, scope) for name in names
    )


def _is_about(test: ast.expr, name: str) -> bool:
    """Whether a condition tells the kinds of value apart that a variable may hold."""
    match test:
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _is_about(operand, name)
        case ast.Compare(
            left=ast.Name(id=asked), ops=[ast.Is() | ast.IsNot()], comparators=[ast.Constant(None)]
        ):
            return asked == name
        case ast.Compare(
            left=ast.Attribute(value=ast.Name(id=asked), attr="ndim"),
            ops=[ast.Eq() | ast.NotEq()],
            comparators=[ast.Constant()],
        ):
            return asked == name
        case ast.Call(func=ast.Name(id="isinstance"), args=[ast.Name(id=asked), _]):
            return asked == name
        case _:
            return False


def _is_asked_once(tests: list[ast.expr], name: str, scope: Scope) -> bool:
    """Whether conditions tell apart what a variable may hold, and no other one mentions it."""
    these = {id(node) for test in tests for node in ast.walk(test)}
    asked = [
        getattr(node, "test", node)
        for node in ast.walk(scope)
        if isinstance(node, _ASKING) or _is_about_any(node)
    ]
    others = [each for each in asked if id(each) not in these and _mentions(each, name)]
    return all(_is_about(test, name) for test in tests) and not others


def _is_about_any(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "isinstance"


def _mentions(node: ast.AST, name: str) -> bool:
    return any(isinstance(n, ast.Name) and n.id == name for n in ast.walk(node))


def _decides_nothing_else(statement: ast.stmt, name: str, scope: Scope) -> bool:
    """Whether what else a statement binds is of no use outside of it."""
    inside = [node for node in ast.walk(statement) if isinstance(node, ast.Name)]
    bound = {node.id for node in inside if isinstance(node.ctx, ast.Store)} - {name}
    mentions = [node.id for node in ast.walk(scope) if isinstance(node, ast.Name)]
    return all(mentions.count(each) == sum(n.id == each for n in inside) for each in bound)


def _is_free(tests: list[ast.expr], scope: Scope) -> bool:
    """Whether conditions say something of one flag alone, and nothing else does."""
    asked = [name for test in tests for name in _flags(test)]
    if len(set(asked)) != 1 or asked[0] not in parameters_of(scope):
        return False
    mentions = sum(isinstance(n, ast.Name) and n.id == asked[0] for n in ast.walk(scope))
    return mentions == len(asked)


def _flags(test: ast.expr) -> Iterator[str]:
    """The names of the flags in a condition; "" for everything that is none."""
    match test:
        case ast.Name(id=name):
            yield name
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield from _flags(operand)
        case ast.Compare(
            left=left, ops=[ast.Eq() | ast.NotEq()], comparators=[ast.Constant(str())]
        ):
            yield from _flags(left)
        case _:
            yield ""
