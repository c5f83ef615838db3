"""Sizes and axes as calls say them."""

from typing import Any

import pytest

from shapeproof.ops.axes import insert_axis, normalize_axes, normalize_axis
from shapeproof.ops.diagonals import as_size
from shapeproof.ops.size import element_count, listed, size, sizes
from shapeproof.shapes import (
    ANY_SHAPE,
    UNKNOWN,
    Dim,
    Rest,
    Shape,
    ShapeError,
    Undetermined,
    shape_of_spec,
)

N, D = Dim.of("n"), Dim.of("d")
MANY = Rest(None)


@pytest.mark.parametrize(
    ("axis", "shape", "position"),
    [(0, (N, D), 0), (-1, (N, D), 1), (-1, (MANY, D), 1), (0, (N, MANY), 0), (-2, (MANY, N, D), 1)],
)
def test_an_axis_is_found(axis: int, shape: Shape, position: int) -> None:
    assert normalize_axis(axis, shape) == position


@pytest.mark.parametrize(("axis", "shape"), [(2, (N, D)), (-3, (N, D)), (0, ())])
def test_an_axis_that_is_not_there_is_an_error(axis: int, shape: Shape) -> None:
    with pytest.raises(ShapeError):
        normalize_axis(axis, shape)


@pytest.mark.parametrize(
    ("axis", "shape"),
    [(0, (MANY, D)), (-2, (MANY, D)), (5, (N, MANY)), (UNKNOWN, (N,)), (N, (N, D)), (True, (N,))],
)
def test_an_axis_that_is_not_known_is_no_error(axis: int, shape: Shape) -> None:
    with pytest.raises(Undetermined):
        normalize_axis(axis, shape)


def test_what_can_be_no_axis_is_an_error() -> None:
    with pytest.raises(ShapeError, match=r"axis must be an integer, got 1\.0"):
        normalize_axes(1.0, (N, D))  # type: ignore[arg-type]  # the mistake that is tested


def test_a_new_axis_is_put_at_a_place_of_the_result() -> None:
    one = Dim.of(1)
    assert insert_axis(0, (N, D), one) == (one, N, D)
    assert insert_axis(-1, (N, D), one) == (N, D, one)
    assert insert_axis(-1, (MANY, D), one) == (MANY, D, one)
    with pytest.raises(Undetermined):
        insert_axis(2, (MANY, D), one)
    with pytest.raises(ShapeError):
        insert_axis(3, (N, D), one)


def test_a_shape_may_be_told_in_many_ways() -> None:
    assert sizes(3) == (Dim.of(3),)
    assert sizes((N, 3)) == sizes([N, Dim.of(3)]) == (N, Dim.of(3))
    assert sizes(()) == ()
    assert sizes(UNKNOWN) == ANY_SHAPE
    assert sizes((N, UNKNOWN)) == (N, UNKNOWN)


def test_axes_of_another_shape_stay_what_they_are() -> None:
    shape = shape_of_spec("*b #n d")
    assert sizes(shape) == shape
    assert sizes((*shape, *shape)) == ANY_SHAPE  # a shape has one "*b" at most


def test_a_negative_size_is_an_error_and_a_strange_one_is_not_known() -> None:
    with pytest.raises(ShapeError, match="size must not be negative, got -1"):
        size(-1)
    with pytest.raises(ShapeError, match=r"size must be an integer, got 1\.5"):
        size(1.5)
    assert size(object()) is UNKNOWN


def test_the_entries_of_an_argument() -> None:
    assert listed(3) == (3,)
    assert listed([1, 2]) == (1, 2)
    with pytest.raises(Undetermined):
        listed(UNKNOWN)


def test_the_number_of_elements() -> None:
    assert element_count((N, D)) == N * D
    assert element_count(()) == Dim.of(1)
    assert element_count((N, MANY)) is UNKNOWN


@pytest.mark.parametrize("value", [2.0, None, "2"])
def test_an_offset_that_is_no_integer_is_not_known(value: Any) -> None:
    assert as_size(value) is UNKNOWN
    assert as_size(2) == Dim.of(2)
