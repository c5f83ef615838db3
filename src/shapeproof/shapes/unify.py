"""Finds the sizes of names by matching expected shapes with actual ones.

The two sides live in different worlds: the names of an expected shape belong to the function
that is called, those of an actual shape to the caller, and a function that calls itself has
the same names on both sides. So nothing that was bound is ever substituted into again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from .align import align
from .bindings import Bindings, Equation, Pair
from .broadcast import broadcast
from .dim import UNKNOWN, Dim, Name, Size, Unknown, named
from .equation import compatible, solve_for
from .mismatch import AxesMismatch, NameConflict, ShapeError, SizeMismatch, UnsolvableSize
from .shape import ANY_SHAPE, Item, OneOr, Rest, Shape, is_compatible_item

Bindable: TypeAlias = Callable[[Name], bool]


def unify_call(pairs: Sequence[tuple[str, Shape, Shape]], bindable: Bindable) -> Bindings:
    """Matches all arguments of one call; their order does not matter.

    Args:
        pairs: label, expected shape, actual shape. The label is a phrase that stands in the
            error, such as `argument "x"`.
        bindable: whether a name of an expected shape is to be bound; all others are rigid.

    Raises:
        ShapeError: whose `mismatch.label` is that of the culprit.
    """
    bindings = Bindings()
    for label, expected, actual in pairs:
        match(expected, actual, bindings, bindable, label)
    finish(bindings)
    return bindings


def match(
    expected: Shape, actual: Shape, bindings: Bindings, bindable: Bindable, label: str = ""
) -> None:
    """Matches one shape, adding to the bindings; call `finish` after the last one.

    A name binds at its first known size and must then be equal. `#n` fits a size of 1 and
    binds to any other. `*#b` waits for `finish`, expressions wait until they can be solved.

    Raises:
        ShapeError: the shapes provably differ.
    """
    if expected == ANY_SHAPE:
        return
    pair = Pair(label, expected, actual)
    axes, rest, middle = align(expected, actual, label, bindings)
    for axis, item, found in axes:
        _match_item(pair, axis, item, found, bindings, bindable)
    if rest is not None and rest.name is not None:
        _match_rest(pair, rest, rest.name, middle, bindings, bindable)
    if bindings.equations:
        _solve_equations(bindings, bindable)


def finish(bindings: Bindings) -> None:
    """Checks what had to wait until all arguments were seen.

    The axes of each `*#b` are broadcast, and must fit those of `*b` if that occurs too.
    An array that is `#m` for its caller must fit the size that was bound.
    """
    for pair, axis, name, found in bindings.ones:
        _bind(pair, axis, name, found, bindings)
    bindings.ones.clear()
    for pair, name, middle in bindings.broadcasts:
        bound = bindings.rests.get(name)
        exact = name in bindings.rest_origins
        try:
            result = middle if bound is None else broadcast(bound, middle)
        except ShapeError:
            result = None
        if result is None or (exact and bound is not None and not _same_axes(result, bound)):
            raise _axes_error(pair, name, bound, middle, bindings)
        if not exact:
            bindings.rests[name] = result
    bindings.broadcasts.clear()


def substitute(shape: Shape, bindings: Bindings, bindable: Bindable) -> Shape:
    """The shape with every bindable name replaced; what was not bound becomes unknown."""
    result: list[Item] = []
    for item in shape:
        if isinstance(item, Rest):
            result += _substitute_rest(item, bindings, bindable)
        elif isinstance(item, OneOr):
            size = _resolve(item.size, bindings, bindable)
            result.append(size if isinstance(size, Unknown) or size.constant == 1 else OneOr(size))
        else:
            result.append(_resolve(item, bindings, bindable) if isinstance(item, Dim) else item)
    return tuple(result)


def _substitute_rest(rest: Rest, bindings: Bindings, bindable: Bindable) -> Shape:
    if rest.name is None or not bindable(rest.name):
        return (rest,)
    # An array annotated `*#b` may have fewer axes than `*b`, and axes of size 1.
    return ANY_SHAPE if rest.broadcast else bindings.rests.get(rest.name, ANY_SHAPE)


def _resolve(dim: Dim, bindings: Bindings, bindable: Bindable) -> Size:
    if dim.constant is not None:
        return dim
    if (name := dim.name) is not None:
        return bindings.sizes.get(name, UNKNOWN) if bindable(name) else dim
    return dim.substitute(
        {name: bindings.sizes.get(name, UNKNOWN) for name in dim.names if bindable(name)}
    )


def _match_item(
    pair: Pair, axis: int, expected: Item, found: Item, bindings: Bindings, bindable: Bindable
) -> None:
    if isinstance(expected, OneOr):
        if isinstance(found, Dim) and found.constant == 1:
            return
        needed = expected.size
    elif isinstance(expected, Dim):
        needed = expected
    else:
        return
    name = needed.name
    if name is not None and bindable(name):
        if isinstance(found, OneOr):
            bindings.ones.append((pair, axis, name, found))
        else:
            _bind(pair, axis, name, found, bindings)
    elif name is None and needed.constant is None and any(map(bindable, needed.names)):
        if isinstance(found, Dim):
            bindings.equations.append(Equation(pair, axis, expected, needed, found))
    elif not is_compatible_item(needed, found):
        raise _size_error(pair, axis, expected, needed, found, bindings)


def _bind(pair: Pair, axis: int, name: Name, found: Item, bindings: Bindings) -> None:
    bound = bindings.sizes.get(name, UNKNOWN)
    if isinstance(bound, Unknown):
        # An array of size `#m` gives no size to bind: it may be m or 1.
        bindings.sizes[name] = found if isinstance(found, Dim) else UNKNOWN
        bindings.origins[name] = pair.label
    elif not is_compatible_item(bound, found):
        raise ShapeError(
            NameConflict(
                label=pair.label,
                function=bindings.function,
                bindings=bindings.listed(),
                expected=pair.expected,
                actual=pair.actual,
                axis=axis,
                name=name,
                bound=bound,
                found=found,
            )
        )


def _match_rest(
    pair: Pair, rest: Rest, name: Name, middle: Shape, bindings: Bindings, bindable: Bindable
) -> None:
    if not bindable(name):
        own = len(middle) == 1 and isinstance(middle[0], Rest) and middle[0].name == name
        if not (own or rest.broadcast or Rest(None) in middle):
            raise _axes_error(pair, name, None, middle, bindings)
    elif rest.broadcast:
        bindings.broadcasts.append((pair, name, middle))
    elif name not in bindings.rests or Rest(None) in bindings.rests[name]:
        bindings.rests[name] = middle
        bindings.rest_origins[name] = pair.label
    elif not _same_axes(bindings.rests[name], middle):
        raise _axes_error(pair, name, bindings.rests[name], middle, bindings)
    elif Rest(None) not in middle:
        known = zip(bindings.rests[name], middle, strict=True)
        bindings.rests[name] = tuple(b if a is UNKNOWN else a for a, b in known)


def _same_axes(left: Shape, right: Shape) -> bool:
    if Rest(None) in left or Rest(None) in right:
        return True
    return len(left) == len(right) and all(map(is_compatible_item, left, right))


def _solve_equations(bindings: Bindings, bindable: Bindable) -> None:
    """Solves for one unknown name after the other, as long as that tells anything new."""
    progress = True
    while progress:
        progress = False
        for equation in list(bindings.equations):
            if _solve(equation, bindings, bindable):
                bindings.equations.remove(equation)
                progress = True


def _solve(equation: Equation, bindings: Bindings, bindable: Bindable) -> bool:
    """Checks an equation whose names are all known, or binds its only unknown name."""
    sizes: dict[Name, Size] = {}
    unknown: dict[Name, Name] = {}
    for name in filter(bindable, equation.needed.names):
        size = bindings.sizes.get(name, UNKNOWN)
        if isinstance(size, Unknown):
            # The caller may have a name that is spelled the same.
            unknown[name] = Name(name.text, f"?{name.scope}")
            size = named(unknown[name])
        sizes[name] = size
    value = equation.needed.substitute(sizes)
    if isinstance(value, Unknown) or len(unknown) > 1:
        return False
    if not unknown:
        if not compatible(value, equation.found):
            raise _size_error(
                equation.pair, equation.axis, equation.expected, value, equation.found, bindings
            )
        return True
    ((name, marked),) = unknown.items()
    solution = solve_for(marked, value, equation.found)
    if solution is None:
        raise ShapeError(
            UnsolvableSize(
                label=equation.pair.label,
                function=bindings.function,
                bindings=bindings.listed(),
                expected=equation.pair.expected,
                actual=equation.pair.actual,
                axis=equation.axis,
                needed=equation.expected,
                found=equation.found,
            )
        )
    if isinstance(solution, Unknown):
        return False
    bindings.sizes[name] = solution
    bindings.origins[name] = equation.pair.label
    return True


def _size_error(
    pair: Pair, axis: int, needed: Item, value: Dim, found: Item, bindings: Bindings
) -> ShapeError:
    written = needed.size if isinstance(needed, OneOr) else needed
    return ShapeError(
        SizeMismatch(
            label=pair.label,
            function=bindings.function,
            bindings=bindings.listed(),
            expected=pair.expected,
            actual=pair.actual,
            axis=axis,
            needed=needed,
            found=found,
            value=None if value == written else value,
        )
    )


def _axes_error(
    pair: Pair, name: Name, bound: Shape | None, found: Shape, bindings: Bindings
) -> ShapeError:
    return ShapeError(
        AxesMismatch(
            label=pair.label,
            function=bindings.function,
            bindings=bindings.listed(),
            expected=pair.expected,
            actual=pair.actual,
            name=name,
            bound=bound,
            found=found,
        )
    )
