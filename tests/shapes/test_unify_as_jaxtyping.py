"""Random calls, judged by us and by jaxtyping at run time.

An environment gives every name its size, so that most calls fit.
"""

from collections.abc import Mapping, Sequence
from itertools import permutations
from typing import Any

import jaxtyping
import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from shapeproof.shapes import (
    UNKNOWN,
    Dim,
    Name,
    Shape,
    ShapeError,
    concrete,
    shape_of_spec,
    unify_call,
)

CALLEE = "callee"


def bindable(name: Name) -> bool:
    return name.scope == CALLEE


SIZES: Mapping[str, int] = {"n": 2, "m": 3, "k": 1}
RESTS: Mapping[str, tuple[int, ...]] = {"b": (2, 3), "c": ()}
items = st.sampled_from(("n", "m", "k", "#n", "#m", "3", "#3", "_", "n+1", "2*m", "#n*m", "n+m"))
rests = st.sampled_from(("...", "*b", "*c", "*#b"))
specs = st.builds(
    lambda before, rest, after: (*before, *rest, *after),
    st.lists(items, max_size=2),
    st.lists(rests, max_size=1),
    st.lists(items, max_size=1),
)
flips = st.lists(st.integers(0, 9), min_size=8, max_size=8)


def sizes_of(token: str, flip: int) -> tuple[int, ...]:
    """What an axis may be; a small `flip` makes `#n` a 1, a large one makes a mistake."""
    if flip == 9:
        return (4,)
    if token == "...":
        return (5,) * flip
    if token.startswith("*"):
        axes = RESTS[token.strip("*#")]
        return axes[flip % 3 :] if "#" in token else axes
    if token.startswith("#") and flip < 3:
        return (1,)
    return (6,) if token == "_" else (eval(token.strip("#"), {}, dict(SIZES)),)


def call_of(arguments: Sequence[tuple[Sequence[str], Sequence[int]]]) -> list[tuple[str, Shape]]:
    call: list[tuple[str, Shape]] = []
    for tokens, flips in arguments:
        axes = [sizes_of(token, flip) for token, flip in zip(tokens, flips, strict=False)]
        call.append((" ".join(tokens), concrete(*(size for sizes in axes for size in sizes))))
    return call


calls = st.lists(st.tuples(specs, flips), min_size=1, max_size=3).map(call_of)


def is_accepted(call: Sequence[tuple[str, Shape]]) -> bool:
    pairs = [("", shape_of_spec(text, CALLEE), shape) for text, shape in call]
    try:
        unify_call(pairs, bindable)
    except ShapeError:
        return False
    return True


def is_accepted_by_jaxtyping(call: Sequence[tuple[str, Shape]]) -> bool | None:
    """None: jaxtyping refuses to judge, since a name in an expression is not bound yet."""
    with jaxtyping.jaxtyped("context"):
        for text, shape in call:
            sizes = [item.constant for item in shape if isinstance(item, Dim)]
            array = np.empty([size for size in sizes if size is not None])
            try:
                annotation: Any = jaxtyping.Shaped[np.ndarray, text]
                if not isinstance(array, annotation):
                    return False
            except jaxtyping.AnnotationError:
                return None
    return True


@given(calls)
def test_what_jaxtyping_accepts_is_accepted(call: list[tuple[str, Shape]]) -> None:
    assume(is_accepted_by_jaxtyping(call))
    assert is_accepted(call)


@given(calls)
def test_what_is_accepted_is_accepted_by_jaxtyping_in_some_order(
    call: list[tuple[str, Shape]],
) -> None:
    assume(is_accepted(call))
    assert any(is_accepted_by_jaxtyping(order) is not False for order in permutations(call))


@given(calls)
def test_the_order_of_the_arguments_does_not_matter(call: list[tuple[str, Shape]]) -> None:
    assert len({is_accepted(order) for order in permutations(call)}) == 1


@given(st.lists(specs, min_size=1, max_size=3))
def test_a_fitting_call_binds_every_name_to_its_size(arguments: list[Sequence[str]]) -> None:
    # No flip is a mistake or makes a 1 of `#n`.
    call = call_of([(tokens, [3] * 8) for tokens in arguments])
    bindings = unify_call([("", shape_of_spec(t, CALLEE), shape) for t, shape in call], bindable)
    for name, size in bindings.sizes.items():
        assert size in (UNKNOWN, Dim.of(SIZES[name.text]))
    for token in {token for tokens in arguments for token in tokens} & SIZES.keys():
        assert bindings.sizes[Name(token, CALLEE)] == Dim.of(SIZES[token])
    for name, rest in bindings.rests.items():
        assert rest == concrete(*RESTS[name.text])
