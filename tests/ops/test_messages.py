"""What the rules say is wrong: the whole text, as the checker and the tape show it."""

from typing import Any

import numpy as np
import pytest

from shapeproof import ShapeError, Tape, ops
from shapeproof.ops.registry import rule
from shapeproof.shapes import shape_of_spec
from tests.ops.calls import example_result


def error(name: str, *arguments: Any, **keywords: Any) -> str:
    found = rule(name)
    assert found is not None
    with pytest.raises(ShapeError) as caught:
        example_result(found.shape, arguments, keywords)
    return str(caught.value)


def test_the_text_names_what_disagrees_in_the_users_names() -> None:
    assert error("numpy.matmul", "m k", "n p") == (
        '"matmul" needs equal inner dimensions, got "k" and "n"\n  left is "m k", right is "n p"'
    )
    assert error("numpy.concatenate", ("n d", "m k")) == (
        '"concatenate" needs equal sizes on axis 1, got "d" and "k"\n'
        '  array 0 is "n d", array 1 is "m k"'
    )
    assert error("numpy.stack", ("n d", "n")) == (
        'array 1 of "stack" needs 2 axes "n d", got 1 axis "n"'
    )
    assert error("numpy.ndarray.__iadd__", "d", "n d") == ('result "n d" does not broadcast to "d"')
    assert error("numpy.squeeze", "n d", 0) == (
        'squeeze cannot take out axis 0 of "n d", which is not of size 1'
    )
    assert error("numpy.full", ("n", "d"), "n") == ('fill value "n" does not broadcast to "n d"')


def test_a_reshape_says_how_many_elements_there_are() -> None:
    assert error("numpy.reshape", "b h w", ("b", "h")) == (
        'reshape cannot turn "b h w" into "b h"\n  "b*h*w" elements do not fill "b*h"'
    )
    assert error("numpy.reshape", "2 3", (4, -1)) == (
        'reshape cannot turn "2 3" into "4 -1"\n  6 elements are not a multiple of 4'
    )


def test_an_axis_is_named_as_the_call_says_it() -> None:
    assert error("numpy.sum", "n d", axis=-3) == 'operation has no axis -3 in "n d"'
    assert error("numpy.sum", "n d", axis=(1, -1)) == "axis names an axis twice: 1, -1"
    assert error("numpy.max", "0 d", axis=0) == (
        'operation has no elements to choose from in "0 d"'
    )


def test_the_tape_adds_its_nodes() -> None:
    tape = Tape()
    w, b = tape.leaf(np.zeros((4, 3)), name="w"), tape.leaf(np.zeros(3))
    with pytest.raises(ShapeError) as caught:
        ops.add(w, b)  # type: ignore[shape-mismatch]  # the mistake that is tested
    assert str(caught.value) == (
        '"add" needs equal shapes, got "4 3" and "3"\n'
        "  the tape repeats nothing by itself, ops.broadcast_to(y, x.shape) does\n"
        '  node 0 "w" has shape (4, 3)\n'
        "  node 1 has shape (3,)"
    )
    with pytest.raises(ShapeError) as caught:
        w + tape.leaf(np.zeros((5, 3)), name="v")  # type: ignore[shape-mismatch]  # the mistake that is tested
    assert str(caught.value) == (
        '"add" needs equal shapes, got "4 3" and "5 3"\n'
        '  node 0 "w" has shape (4, 3)\n'
        '  node 2 "v" has shape (5, 3)'
    )
    with pytest.raises(ShapeError, match=r'^"sum" has no axis 2 in "4 3"'):
        ops.sum(w, axis=2)  # type: ignore[shape-mismatch]  # the mistake that is tested


def test_the_tape_and_the_checker_say_the_same() -> None:
    tape = Tape()
    x, w = tape.leaf(np.zeros((5, 4))), tape.leaf(np.zeros((3, 4)))
    with pytest.raises(ShapeError) as caught:
        ops.linear(x, w)  # type: ignore[shape-mismatch]  # the mistake that is tested
    found = rule("shapeproof.ops.linear")
    assert found is not None
    with pytest.raises(ShapeError) as said:
        found.shape(shape_of_spec("5 4"), shape_of_spec("3 4"))
    assert caught.value.mismatch.headline() == said.value.mismatch.headline()
