"""Every sentence that a user may read, whole."""

import re
from dataclasses import replace

import pytest

import shapeproof.shapes.mismatch
from shapeproof.shapes import (
    UNKNOWN,
    ArgumentMismatch,
    BroadcastMismatch,
    ContractionMismatch,
    Dim,
    JoinMismatch,
    Mismatch,
    Name,
    NameConflict,
    ShapeError,
    SizeMismatch,
    shape_of_spec,
)
from tests.shapes.mismatches import CASES, X, Y


@pytest.mark.parametrize(("mismatch", "lines"), CASES)
def test_wording(mismatch: Mismatch, lines: list[str]) -> None:
    assert [mismatch.headline(), *mismatch.notes()] == lines
    assert str(ShapeError(mismatch)) == "\n  ".join(lines)


def test_sizes_that_are_spelled_the_same_are_explained() -> None:
    inner, outer = shape_of_spec("m n", "inner"), shape_of_spec("n p", "outer")
    note = 'these are two different dimensions, both called "n"'
    mismatches: list[Mismatch] = [
        ContractionMismatch(left=inner, right=outer, left_size=inner[1], right_size=outer[0]),
        BroadcastMismatch(left=inner, right=outer, sizes=(inner[1], outer[0]), axis=-1),
        JoinMismatch(first=inner[1:], other=outer[:1], position=1, axis=0),
        SizeMismatch(expected=inner, actual=outer, axis=0, needed=inner[1], found=outer[0]),
        NameConflict(
            expected=inner,
            actual=outer,
            axis=0,
            name=Name("n"),
            bound=inner[1],
            found=outer[0],
        ),
    ]
    for mismatch in mismatches:
        assert mismatch.notes()[-1] == note


def test_every_kind_of_mismatch_is_worded_here() -> None:
    kinds = {
        kind
        for kind in vars(shapeproof.shapes.mismatch).values()
        if isinstance(kind, type) and issubclass(kind, Mismatch)
    }
    assert kinds - {Mismatch, ArgumentMismatch} == {type(mismatch) for mismatch, _ in CASES}


@pytest.mark.parametrize("mismatch", [mismatch for mismatch, _ in CASES])
def test_the_headline_is_in_mypys_style(mismatch: Mismatch) -> None:
    headline = mismatch.headline()
    assert re.fullmatch(r'[a-z"].*[^.]', headline)
    assert headline.count('"') % 2 == 0


def test_another_label_can_be_given_later() -> None:
    mismatch = replace(CASES[0][0], label='argument "z"', bindings=())
    assert mismatch.headline() == 'argument "z" needs 2 axes "n d", got 1 axis "5"'
    assert mismatch.notes() == ()


def test_an_unknown_size_is_called_so() -> None:
    mismatch = ContractionMismatch(left=X, right=Y, left_size=UNKNOWN, right_size=Dim.of(3))
    assert mismatch.headline() == "product needs equal inner dimensions, got an unknown size and 3"
