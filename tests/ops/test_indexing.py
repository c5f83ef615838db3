"""Indexing: what is assumed of sizes that are names, and the messages."""

import random
from typing import cast

import pytest

from shapeproof.ops.contents import draw_index
from shapeproof.ops.index import SOME_INTEGER, Index, IndexArray
from shapeproof.ops.indexing import GetItem, SetItem
from shapeproof.ops.sample import Call, Draw
from shapeproof.ops.slicing import sliced
from shapeproof.shapes import (
    ANY_SHAPE,
    UNKNOWN,
    Dim,
    OneOr,
    Shape,
    ShapeError,
    Undetermined,
    concrete,
    is_known,
    parse_dim,
    shape_of_spec,
    show,
)
from tests.ops.calls import by_rule
from tests.ops.test_rules_against_numpy import blurred, may_be


def part(size: str, *bounds: str | int | None) -> str:
    """What `x[start:stop:step]` has of an axis of this size."""
    start, stop, step = (parse_dim(each) if isinstance(each, str) else each for each in bounds)
    return str(sliced(parse_dim(size), slice(start, stop, step)))


@pytest.mark.parametrize(
    ("size", "bounds", "gives"),
    [
        ("n", (None, None, None), "n"),
        ("n", (1, None, None), "n-1"),
        ("n", (None, -1, None), "n-1"),
        ("n", (1, -1, None), "n-2"),
        ("n", (None, "-k", None), "n-k"),
        ("n", ("-k", None, None), "k"),
        ("n", ("k", None, None), "n-k"),
        ("n", (-3, None, None), "3"),
        ("n", (None, 4, None), "4"),
        ("n", (None, "m", None), "m"),
        ("n", (None, "n//2", None), "n//2"),
        ("n", ("n//2", None, None), "(n+1)//2"),
        ("n", (None, "n-k+1", None), "n-k+1"),
        ("n", ("n-k", None, None), "k"),
        ("n", ("k-n", None, None), "n-k"),
        ("n", ("i", "i+k", None), "k"),
        ("n", ("i-k", "i+k+1", None), "2*k+1"),
        ("n", ("i*k", "(i+1)*k", None), "k"),
        ("n", (None, None, 2), "(n+1)//2"),
        ("n", (1, None, 2), "n//2"),
        ("2*n", (1, None, 2), "n"),
        ("n", (None, None, "k"), "(n+k-1)//k"),
        ("n", (None, None, -1), "n"),
        ("n", (None, 0, -1), "n-1"),
        ("n", (3, None, -1), "4"),
        ("n", (0, None, -1), "1"),
        ("n", ("n", None, None), "0"),
        ("n", (None, "n+2", None), "n"),
        ("n", (5, 2, None), "0"),
        ("3", (None, 4, None), "3"),
        ("3", (-4, 2, None), "2"),
        ("5", ("k", None, None), "5-k"),
    ],
)
def test_the_size_of_a_slice_of_a_named_axis(
    size: str, bounds: tuple[str | int | None, ...], gives: str
) -> None:
    assert part(size, *bounds) == str(parse_dim(gives))


@pytest.mark.parametrize(
    ("size", "bounds"),
    [("n", ("a-b", None, None)), ("n", (-1, 1, None)), ("n", (None, None, "a-b"))],
)
def test_what_depends_on_the_sizes_is_not_known(
    size: str, bounds: tuple[str | int | None, ...]
) -> None:
    assert part(size, *bounds) == "_"


def test_slices_of_an_axis_that_is_not_known() -> None:
    assert sliced(UNKNOWN, slice(None, 4)) == Dim.of(4)
    assert sliced(UNKNOWN, slice(-3, None)) == Dim.of(3)
    assert sliced(UNKNOWN, slice(1, None)) is UNKNOWN
    assert sliced(Dim.of("n"), slice(UNKNOWN, None)) is UNKNOWN
    flexible = OneOr(Dim.of("n"))
    assert sliced(flexible, slice(None)) == flexible
    assert sliced(flexible, slice(None, 4)) is UNKNOWN
    assert sliced(flexible, slice(None, 1)) == Dim.of(1)


def test_with_bounds_on_the_axis_nothing_false_is_said_of_unknown_sizes() -> None:
    dice = random.Random(0)
    known = 0
    for _ in range(2000):
        draw = Draw(dice)
        sizes = tuple(size or 2 for size in draw.shape())
        call = Call((sizes, draw_index(draw, sizes, beyond=-1)), {})
        try:
            true = cast("Shape", by_rule(GetItem.shape, call, lambda sizes: concrete(*sizes)))
            found = cast("Shape", by_rule(GetItem.shape, call, lambda sizes: blurred(sizes, dice)))
        except (Undetermined, ShapeError):
            continue
        assert may_be(found, true), call
        known += is_known(found)
    assert known > 100


def get(x: str, index: Index) -> str:
    return show(GetItem.shape(shape_of_spec(x), index))


def array(text: str, *, boolean: bool = False) -> IndexArray:
    return IndexArray(shape_of_spec(text), boolean)


def test_an_integer_of_unknown_value_removes_its_axis() -> None:
    assert get("n d", SOME_INTEGER) == "d"
    assert get("n d", (SOME_INTEGER, slice(None, -1))) == "d-1"
    assert get("n d", (slice(None), Dim.of("i"))) == "n"


def test_an_index_that_may_be_anything_gives_an_unknown_shape() -> None:
    for index in (UNKNOWN, (0, UNKNOWN), IndexArray(ANY_SHAPE, boolean=True)):
        with pytest.raises(Undetermined):
            GetItem.shape(shape_of_spec("n d"), index)


def test_an_index_array_of_unknown_shape_stands_for_any_axes() -> None:
    assert get("n d", IndexArray(ANY_SHAPE, boolean=False)) == "... d"
    assert get("n d", IndexArray(shape_of_spec("t"), UNKNOWN)) == "_ d"


def test_entries_reach_their_axes_from_both_sides_of_unknown_ones() -> None:
    assert get("*b n d", (..., 0, slice(1, None))) == "*b d-1"
    assert get("c *b d", 0) == "*b d"
    assert get("...", (None, ...)) == "1 ..."
    with pytest.raises(Undetermined):
        get("*b d", 0)


def test_arrays_apart_put_their_axes_first() -> None:
    assert get("a b c", (slice(None), array("t"), array("t"))) == "a t"
    assert get("a b c", (array("t"), slice(None), array("t"))) == "t b"
    assert get("a b c", (0, slice(None), array("t"))) == "t b"
    assert get("a b c", (slice(None), 0, array("t"))) == "a t"


@pytest.mark.parametrize(
    ("x", "index", "headline"),
    [
        ("n d", (0, 0, 0), 'index selects on 3 axes, got 2 axes "n d"'),
        ("", 0, "index selects on 1 axis, got a scalar"),
        ("n 3", (slice(None), 3), "index 3 is out of range for axis 1 of size 3"),
        ("*b 3", (..., -4), "index -4 is out of range for the last axis of size 3"),
        ("n d", Dim.of("n"), 'index "n" is out of range for axis 0 of size "n"'),
        ("n d", array("d", boolean=True), 'mask needs size "n" on axis 0, got "d"'),
        (
            "n d",
            (array("a"), array("b")),
            'index has arrays that do not broadcast, "a" and "b"',
        ),
        ("n d", (..., 0, ...), "index has more than one ellipsis"),
        ("n d", slice(None, None, 0), "slice step cannot be zero"),
    ],
)
def test_what_is_wrong_is_said(x: str, index: Index, headline: str) -> None:
    with pytest.raises(ShapeError) as caught:
        get(x, index)
    assert caught.value.mismatch.headline() == headline


@pytest.mark.parametrize(
    ("index", "value", "headline"),
    [
        (0, "n", 'assigned value "n" does not broadcast to "d"'),
        ((0, 0), "d", 'assigned value "d" does not broadcast to a scalar'),
        (slice(1, None), "n d", 'assigned value "n d" does not broadcast to "n-1 d"'),
    ],
)
def test_a_value_that_does_not_fit_is_refused(index: Index, value: str, headline: str) -> None:
    x: Shape = shape_of_spec("n d")
    with pytest.raises(ShapeError) as caught:
        SetItem.shape(x, index, shape_of_spec(value))
    assert caught.value.mismatch.headline() == headline
