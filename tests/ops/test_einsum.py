"""The subscripts of `einsum`: how they are read, and what is said when they are wrong."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapeproof.ops.einsum import Einsum
from shapeproof.ops.subscripts import Subscripts, Term, parse_subscripts
from shapeproof.shapes import (
    ANY_SHAPE,
    UNKNOWN,
    Dim,
    Shape,
    ShapeError,
    Undetermined,
    concrete,
    shape_of_spec,
)


def shape_of(subscripts: str, *operands: str) -> Shape:
    return Einsum.shape(subscripts, *map(shape_of_spec, operands))


def error(subscripts: str, *operands: str) -> str:
    with pytest.raises(ShapeError) as caught:
        shape_of(subscripts, *operands)
    return str(caught.value)


def test_terms_are_letters_around_an_ellipsis() -> None:
    assert parse_subscripts("i...j, jk -> ...ki") == Subscripts(
        (Term("i", "j", has_ellipsis=True), Term("jk")), Term("", "ki", has_ellipsis=True)
    )


def test_without_an_arrow_the_output_is_what_stands_once_in_order() -> None:
    assert parse_subscripts("zb,bA").output == Term("", "Az")
    assert parse_subscripts("...ji").output == Term("", "ij", has_ellipsis=True)
    assert parse_subscripts("ii").output == Term("")


@given(st.text("ij.-> ,1", max_size=8))
def test_text_is_refused_exactly_when_numpy_refuses_it(text: str) -> None:
    letters = sum(character in "ij" for character in text.partition("->")[0])
    parts = text.partition("->")[0].split(",")
    operands = [np.ones((1,) * sum(letter in "ij" for letter in part)) for part in parts]
    assert sum(operand.ndim for operand in operands) == letters
    try:
        expected: Shape | None = concrete(*np.shape(np.einsum(text, *operands)))
    except ValueError:
        expected = None
    try:
        found: Shape | None = Einsum.shape(text, *(concrete(*each.shape) for each in operands))
    except ShapeError:
        found = None
    assert found == expected


def test_an_error_names_the_subscript() -> None:
    assert error("ij,jk->ik", "n d", "m e") == (
        '"einsum" needs equal sizes for the subscript "j", got "d" and "m"\n'
        '  the arrays are "n d", "m e"'
    )
    assert error("ii->i", "n d") == (
        '"einsum" needs equal sizes for the subscript "i", got "n" and "d"\n  "ii" is "n d"'
    )
    assert error("ij->ik", "n d") == (
        '"einsum" has the subscript "k" in its output, but in no input\n'
        '  the subscripts are "ij->ik"'
    )
    assert error("ij->ii", "n d") == (
        '"einsum" has the subscript "i" twice in its output\n  the subscripts are "ij->ii"'
    )
    assert error("i1->i", "n d") == (
        '"einsum" cannot read "1" in the subscripts "i1"\n  the subscripts are "i1->i"'
    )


def test_an_error_says_how_many_axes_and_arrays_there_are() -> None:
    assert error("ij,jk", "n d") == '"einsum" has subscripts for 2 arrays, got 1'
    assert error("ij", "b n d") == '"einsum" has subscripts "ij" for 3 axes "b n d"'
    assert error("...i->i", "b d") == '"einsum" needs "..." in its output for the axes "b"'


def test_sizes_that_are_not_known_are_no_errors() -> None:
    assert shape_of("ij,jk->ik", "n _", "d _") == (Dim.of("n"), UNKNOWN)
    assert shape_of("ij,jk->ijk", "n _", "d m") == (Dim.of("n"), Dim.of("d"), Dim.of("m"))
    assert shape_of("ij->ji", "...") == (UNKNOWN, UNKNOWN)
    assert shape_of("...i->...", "...") == ANY_SHAPE


def test_subscripts_that_are_not_known_tell_nothing() -> None:
    with pytest.raises(Undetermined):
        Einsum.shape(UNKNOWN, concrete(2, 3))
