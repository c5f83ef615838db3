"""The parameters of an operation's rule, and which argument of a call is for which."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from shapeproof.ops.operation import ParameterKind


class Parameters(NamedTuple):
    """The parameters of a rule.

    Attributes:
        signature: of the rule.
        kinds: what each parameter receives.
        names: of all of them, if each can be given by position and by name; else empty.
        required: those that have no default.
    """

    signature: inspect.Signature
    kinds: Mapping[str, ParameterKind]
    names: Sequence[str]
    required: frozenset[str]


@functools.lru_cache(maxsize=1024)
def parameters_of(rule: Callable[..., Any]) -> Parameters:
    """The parameters of a rule."""
    from shapeproof.ops.operation import parameter_kinds

    signature = inspect.signature(rule)
    parameters = signature.parameters.values()
    is_plain = all(each.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD for each in parameters)
    return Parameters(
        signature,
        parameter_kinds(rule),
        tuple(signature.parameters) if is_plain else (),
        frozenset(each.name for each in parameters if each.default is inspect.Parameter.empty),
    )


def bind(
    rule: Callable[..., Any], positional: Sequence[Any], named: Mapping[str, Any]
) -> inspect.BoundArguments:
    """What `inspect.Signature.bind` gives, which takes longer than all else about a call.

    Raises:
        TypeError: if these are no arguments for the rule.
    """
    signature, _, names, required = parameters_of(rule)
    if not names:
        return signature.bind(*positional, **named)
    arguments = dict(zip(names, positional, strict=False))
    if len(positional) > len(names) or not named.keys().isdisjoint(arguments):
        raise TypeError("too many arguments")
    if named:
        given = {**arguments, **named}
        arguments = {name: given[name] for name in names if name in given}
        if len(arguments) < len(given):
            raise TypeError("no such parameter")
    if not required <= arguments.keys():
        raise TypeError("an argument is missing")
    return inspect.BoundArguments(signature, arguments)


def applied(rule: Callable[..., Any], bound: inspect.BoundArguments) -> Any:
    """What a rule gives for its arguments."""
    if parameters_of(rule).names:
        return rule(**bound.arguments)
    return rule(*bound.args, **bound.kwargs)
