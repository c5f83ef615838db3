"""The shape string of a jaxtyping annotation: what it accepts, and what it means.

The grammar is jaxtyping's, token by token, with its very words where it raises.

Reference:
    jaxtyping 0.3.11, `jaxtyping/_array_types.py`, `_make_array_cached`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from .dim import UNKNOWN, Name, constant, named
from .notation import parse_dim
from .shape import Item, OneOr, Rest, Shape, rank


class SpecError(ValueError):
    """A shape string that jaxtyping rejects, with jaxtyping's reason."""


class AxisKind(Enum):
    """What the part of a token after its prefixes is."""

    NAMED = "named"
    FIXED = "fixed"
    SYMBOLIC = "symbolic"


@dataclass(frozen=True, slots=True)
class Axis:
    """One token of a shape string.

    Attributes:
        kind: whether `text` is a name, an integer, or any other expression.
        text: what is left without prefixes: `n`, `3`, `n+1`.
        broadcast: `#n`, the size may be 1 instead; `*#b`, the axes may be broadcast.
        variadic: `*b` or `...`, any number of axes.
        anonymous: `_`, `_n` or `...`, never compared.
        tree: `?n`, another size for each leaf of a tree.
    """

    kind: AxisKind
    text: str
    broadcast: bool = False
    variadic: bool = False
    anonymous: bool = False
    tree: bool = False


@lru_cache(maxsize=4096)
def parse_spec(text: str, *, of_number: bool = False) -> tuple[Axis, ...]:
    """Reads a shape string, accepting exactly what jaxtyping accepts.

    Args:
        text: the string.
        of_number: whether it belongs to `float` and its like, of which jaxtyping makes no class.

    Raises:
        SpecError: with jaxtyping's message.
    """
    axes: list[Axis] = []
    for token in text.split():
        axis = _read_token(token)
        if axis.variadic and any(other.variadic for other in axes):
            raise SpecError("Cannot use variadic specifiers (`*name` or `...`) more than once.")
        _forbid_combinations(axis)
        axes.append(axis)
    if not of_number:
        _require_type_name(text)
    return tuple(axes)


@lru_cache(maxsize=4096)
def shape_of_spec(spec: str | tuple[Axis, ...], scope: str = "") -> Shape:
    """The shape that a string, or its axes, stands for; its names get the scope.

    Raises:
        SpecError: the string is not accepted.
    """
    axes = parse_spec(spec) if isinstance(spec, str) else spec
    return tuple(_item(axis, scope) for axis in axes)


def extended(outer: Shape, inner: Shape) -> Shape:
    """The shape of `Float[Float[np.ndarray, "d"], "b"]`: "b d".

    Raises:
        SpecError: both have an axis that stands for any number of axes.
    """
    if rank(outer) is None and rank(inner) is None:
        raise SpecError(
            "Cannot use variadic specifiers (`*name` or `...`) "
            "in both the original array and the extended array"
        )
    return (*outer, *inner)


def _item(axis: Axis, scope: str) -> Item:
    if axis.variadic:
        known = not (axis.anonymous or axis.tree)
        return Rest(Name(axis.text, scope), axis.broadcast) if known else Rest(None)
    if axis.anonymous or axis.tree:
        return UNKNOWN
    if axis.kind is AxisKind.FIXED:
        size = constant(int(axis.text))
    elif axis.kind is AxisKind.NAMED:
        size = named(Name(axis.text, scope))
    else:
        parsed = parse_dim(axis.text, scope)
        # `_x` is anonymous wherever it stands alone, so no axis can give it a size.
        if parsed is UNKNOWN or any(name.text.startswith("_") for name in parsed.names):
            return UNKNOWN
        size = parsed
    return OneOr(size) if axis.broadcast else size


def _require_type_name(text: str) -> None:
    """Rejects what no class can be called: jaxtyping makes one that is named after the shape."""
    if "\0" in text:
        raise SpecError("type name must not contain null characters")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise SpecError(f"type name must not contain surrogates: {error.reason}") from None


_REPEATED = {
    "#": "Do not use # twice to denote broadcastability, e.g. `##foo` is not allowed",
    "*": "Do not use * twice to denote accepting multiple axes, e.g. `**foo` is not allowed",
    "_": "Do not use _ twice to denote anonymity, e.g. `__foo` is not allowed",
    "?": "Do not use ? twice to denote dependence on location within a PyTree, "
    "e.g. `??foo` is not allowed",
}


def _read_token(token: str) -> Axis:
    if "," in token and "(" not in token:
        raise SpecError("Axes should be separated with spaces, not commas")
    if token.endswith("#"):
        raise SpecError(
            "As of jaxtyping v0.1.0, broadcastable axes are now denoted with a # at the start, "
            "rather than at the end"
        )
    if "..." in token:
        if token != "...":
            raise SpecError(f"Anonymous multiple axes '...' must be used on its own; got {token}")
        return Axis(AxisKind.NAMED, token, variadic=True, anonymous=True)
    prefixes, text = _strip_prefixes(token)
    return Axis(
        _kind(text),
        text,
        broadcast="#" in prefixes,
        variadic="*" in prefixes,
        anonymous="_" in prefixes,
        tree="?" in prefixes,
    )


def _strip_prefixes(text: str) -> tuple[set[str], str]:
    """Takes the prefixes off, in any order; `rows=4` is just 4, also between two prefixes."""
    prefixes: set[str] = set()
    while text:
        prefix = text[0]
        if prefix in _REPEATED:
            if prefix in prefixes:
                raise SpecError(_REPEATED[prefix])
            prefixes.add(prefix)
            text = text[1:]
        elif text.count("=") == 1:
            _, text = text.split("=")
        else:
            break
    return prefixes, text


def _kind(text: str) -> AxisKind:
    if not text or text.isidentifier():
        return AxisKind.NAMED
    try:
        int(text)
    except ValueError:
        return AxisKind.SYMBOLIC
    return AxisKind.FIXED


def _forbid_combinations(axis: Axis) -> None:
    if axis.kind is AxisKind.FIXED:
        if axis.variadic:
            raise SpecError(
                "Cannot have a fixed axis bind to multiple axes, e.g. `*4` is not allowed."
            )
        if axis.anonymous:
            raise SpecError("Cannot have a fixed axis be anonymous, e.g. `_4` is not allowed.")
        if axis.tree:
            raise SpecError(
                "Cannot have a fixed axis have tree-path dependence, e.g. `?4` is not allowed."
            )
    elif axis.kind is AxisKind.NAMED:
        if axis.anonymous and axis.broadcast:
            raise SpecError(
                "Cannot have an axis be both anonymous and broadcastable, e.g. `#_` is not allowed."
            )
    elif axis.anonymous:
        raise SpecError("Cannot have a symbolic axis be anonymous, e.g. `_foo+bar` is not allowed")
    elif axis.variadic:
        raise SpecError("Cannot have symbolic multiple-axes, e.g. `*foo+bar` is not allowed")
    elif axis.tree:
        raise SpecError(
            "Cannot have a symbolic axis with tree-path dependence, e.g. `?foo+bar` is not allowed"
        )
