from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapeproof.shapes import (
    ANY_SHAPE,
    UNKNOWN,
    BroadcastMismatch,
    Dim,
    Item,
    Name,
    OneOr,
    Rest,
    Shape,
    ShapeError,
    broadcast,
    concrete,
    evaluate,
    shape_of_spec,
    show,
    spreads_both,
)
from tests.shapes.strategies import shapes_of_integers


def broadcast_text(*specs: str) -> str:
    return show(broadcast(*map(shape_of_spec, specs)))


@given(st.lists(shapes_of_integers, max_size=3))
def test_integers_broadcast_as_in_numpy(shapes: list[tuple[int, ...]]) -> None:
    symbolic = [concrete(*shape) for shape in shapes]
    try:
        expected = np.broadcast_shapes(*shapes)
    except ValueError:
        with pytest.raises(ShapeError):
            broadcast(*symbolic)
    else:
        assert broadcast(*symbolic) == concrete(*expected)


@pytest.mark.parametrize(
    ("left", "right", "result"),
    [
        ("n d", "d", "n d"),
        ("n d", "", "n d"),
        ("n 1", "d", "n d"),
        ("n 1", "1 d", "n d"),
        ("n+1", "1+n", "n+1"),
        ("_", "1", "_"),
        ("_", "n", "n"),
        ("_", "3", "3"),
        ("_", "_", "_"),
        ("#n", "n", "n"),
        ("n", "#n", "n"),
        ("#n", "#n", "#n"),
        ("#n", "1", "#n"),
        ("#n", "_", "_"),
        ("*b d", "d", "*b d"),
        ("*b d", "1", "*b d"),
        ("*b d", "", "*b d"),
        ("*b d", "*b d", "*b d"),
        ("*b 1", "*b d", "*b d"),
        ("n *b d", "*b d", "n *b d"),
        ("n *b d", "1 *b 1", "n *b d"),
        ("*#b d", "*#b d", "*#b d"),
        ("*#b d", "*b d", "*b d"),
        ("n *b d", "*#b 1", "n *b d"),
        ("*b d", "n *#b d", "... d"),
        ("*#b d", "*c d", "... d"),
        ("n *#b d", "*#b d", "... d"),
        ("*b d", "*c d", "... d"),
        ("*b d", "n d", "... n d"),
        ("*b d", "1 d", "... _ d"),
        ("*b n 1", "*c d", "... n d"),
        ("*b", "n d", "... n d"),
        ("...", "...", "..."),
        ("... d", "d", "... d"),
        ("... 1", "d", "... d"),
        ("...", "n", "... n"),
        ("...", "1", "... _"),
        ("n ... d", "n ... d", "n ... d"),
        ("n ... d", "m ... d", "... d"),
    ],
)
def test_symbols_broadcast_as_far_as_they_are_known(left: str, right: str, result: str) -> None:
    assert broadcast_text(left, right) == result
    assert broadcast_text(right, left) == result


@pytest.mark.parametrize(
    ("left", "right", "axis"),
    [
        ("n d", "n", -1),
        ("n d", "m d", -2),
        ("n 3", "4", -1),
        ("n", "n+1", -1),
        ("#n", "#m", -1),
        ("#n", "m", -1),
        ("*b d", "k", -1),
        ("*b d", "*c k", -1),
        ("n *b d", "m *b d", None),
        ("n//2", "n", -1),
    ],
)
def test_different_sizes_do_not_broadcast(left: str, right: str, axis: int | None) -> None:
    for one, other in ((left, right), (right, left)):
        with pytest.raises(ShapeError) as raised:
            broadcast_text(one, other)
        mismatch = raised.value.mismatch
        assert mismatch.notes() == (f'left is "{one}", right is "{other}"',)
        assert isinstance(mismatch, BroadcastMismatch)
        assert mismatch.axis == axis


def test_the_error_names_the_sizes_in_the_order_of_the_shapes() -> None:
    for one, other in (("*b d", "k"), ("k", "*b d")):
        with pytest.raises(ShapeError) as raised:
            broadcast_text(one, other)
        sizes = f'"{one[-1]}" with "{other[-1]}"'
        headline = f"operation cannot broadcast {sizes} on the last axis"
        assert raised.value.mismatch.headline() == headline


def test_sizes_that_only_look_different_broadcast() -> None:
    assert broadcast_text("min(n-1,4)", "min(n,5)-1") == "min(n-1,4)"


def test_no_shape_broadcasts_to_a_scalar_and_one_shape_to_itself() -> None:
    assert broadcast() == ()
    assert broadcast(shape_of_spec("*b #n _")) == shape_of_spec("*b #n _")
    assert broadcast(ANY_SHAPE, ANY_SHAPE) == ANY_SHAPE


SIZES = {"n": 5, "m": 7, "k": 11}  # different from each other, from 1, and from the literals
RESTS: Mapping[str, tuple[int, ...]] = {"b": (2, 13), "c": (17,)}

fixed_items = st.sampled_from(("n", "m", "1", "3", "n+1", "_", "#n", "#m"))
rests = st.sampled_from(("...", "*b", "*c"))
symbolic = st.builds(
    lambda before, rest, after: " ".join((*before, *rest, *after)),
    st.lists(fixed_items, max_size=2),
    st.lists(rests, max_size=1),
    st.lists(fixed_items, max_size=2),
)


def instance(shape: Shape, data: st.DataObject) -> tuple[int, ...]:
    """A shape of integers that the symbolic one may stand for."""
    sizes: list[int] = []
    for item in shape:
        if isinstance(item, Rest):
            unknown = st.lists(st.sampled_from((1, 3, 5)), max_size=2).map(tuple)
            sizes += data.draw(unknown) if item.name is None else RESTS[item.name.text]
        else:
            sizes.append(data.draw(st.sampled_from(possible_sizes(item))))
    return tuple(sizes)


def possible_sizes(item: Item) -> tuple[int, ...]:
    if isinstance(item, OneOr):
        return (1, *possible_sizes(item.size))
    if isinstance(item, Dim):
        return (evaluate(item, {Name(name): size for name, size in SIZES.items()}),)
    assert item is UNKNOWN
    return (1, 3, 5)


def may_stand_for(shape: Shape, sizes: tuple[int, ...]) -> bool:
    if not shape:
        return not sizes
    first, *others = shape
    if isinstance(first, Rest):
        lengths = range(len(sizes) + 1) if first.name is None else (len(RESTS[first.name.text]),)
        return any(
            may_stand_for(tuple(others), sizes[length:])
            and (first.name is None or sizes[:length] == RESTS[first.name.text])
            for length in lengths
        )
    allowed = (sizes[:1] and first is UNKNOWN) or sizes[:1] in [(s,) for s in possible_sizes(first)]
    return bool(allowed) and may_stand_for(tuple(others), sizes[1:])


@given(symbolic, symbolic, st.data())
def test_a_symbolic_result_stands_for_what_numpy_computes(
    left: str, right: str, data: st.DataObject
) -> None:
    shapes = shape_of_spec(left), shape_of_spec(right)
    try:
        result = broadcast(*shapes)
        expected = np.broadcast_shapes(*(instance(shape, data) for shape in shapes))
    except ValueError:
        return
    assert may_stand_for(result, expected)


@given(symbolic, symbolic)
def test_a_symbolic_error_is_an_error_for_some_sizes(left: str, right: str) -> None:
    shapes = shape_of_spec(left), shape_of_spec(right)
    try:
        broadcast(*shapes)
    except ShapeError:
        largest = [
            tuple(
                size
                for item in shape
                for size in (
                    (RESTS[item.name.text] if item.name else ())
                    if isinstance(item, Rest)
                    else (1,)
                    if item is UNKNOWN
                    else possible_sizes(item)[-1:]
                )
            )
            for shape in shapes
        ]
        with pytest.raises(ValueError, match="shape mismatch"):
            np.broadcast_shapes(*largest)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("n", "n 1", True),
        ("n 1", "n", True),
        ("3", "3 1", True),
        ("b d", "b 1 d", True),
        ("n", "1 n", False),  # the result is the second
        ("m", "n 1", False),  # never equal
        ("n 1", "1 n", False),  # of one rank: the axes are written out
        ("n", "n", False),
        ("", "1", False),
        ("1", "1 1", False),
        ("n", "_ 1", False),
        ("*b", "n 1", False),
    ],
)
def test_what_looks_equal_but_spreads_to_all_pairs(left: str, right: str, expected: bool) -> None:
    assert spreads_both(shape_of_spec(left), shape_of_spec(right)) is expected
