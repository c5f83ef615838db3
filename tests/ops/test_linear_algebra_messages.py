"""What the rules of linear algebra and of array functions say is wrong."""

from typing import Any

import pytest

from shapeproof.ops.registry import rule
from shapeproof.shapes import ShapeError
from tests.ops.calls import example_result

MESSAGES = [
    ("numpy.linalg.inv", ("n d",), {}, '"inv" needs a square matrix, got "n d"'),
    (
        "numpy.linalg.solve",
        ("b n n", "b n"),
        {},
        '"solve" needs equal inner dimensions, got "n" and "b"\n  left is "b n n", right is "b n"',
    ),
    (
        "numpy.tensordot",
        ("n d", "m d"),
        {"axes": ((1,), (1, 0))},
        '"tensordot" sums over 1 axis of one and 2 of the other',
    ),
    ("numpy.linalg.norm", ("n",), {"ord": "fro"}, '"norm" has no order "fro" for vectors'),
    (
        "numpy.linalg.norm",
        ("b n d", 2),
        {},
        '"norm" of order 2 needs 1 or 2 axes, got 3 axes "b n d"',
    ),
    (
        "numpy.linalg.qr",
        ("m n", "thin"),
        {},
        '"qr" has no mode "thin"; it is "reduced", "complete", "r" or "raw"',
    ),
    (
        "numpy.linalg.multi_dot",
        (("a b", "b", "b c"),),
        {},
        '"multi_dot" needs a matrix as array 1, got "b"',
    ),
    ("numpy.diag", ("b n n",), {}, '"diag" needs a vector or a matrix, got "b n n"'),
    ("numpy.split", ("5 d", 3), {}, '"split" cannot cut 5 into 3 equal parts'),
    ("numpy.hsplit", ("", 1), {}, '"hsplit" needs at least 1 axis, got a scalar'),
    (
        "numpy.repeat",
        ("3 d", (1, 2)),
        {"axis": 0},
        '"repeat" needs as many repeats as elements, 3, got 2',
    ),
    (
        "numpy.pad",
        ("n d", ((1, 1), (2, 2), (3, 3))),
        {},
        "pad_width needs a pair for each of 2 axes, got 3",
    ),
    (
        "numpy.average",
        ("n d",),
        {"axis": 0, "weights": "d"},
        'weights must be of shape "n", got "d"',
    ),
    (
        "numpy.interp",
        ("n", "k", "m"),
        {},
        '"interp" needs as many values as samples, got "k" and "m"',
    ),
    ("numpy.partition", ("n 3", 3), {}, "kth is out of range for size 3, got 3"),
    ("numpy.delete", ("3 d", 3), {"axis": 0}, "index 3 is out of range for size 3"),
    (
        "numpy.cov",
        ("n k", "n d"),
        {},
        '"cov" needs equal sizes on axis 1, got "k" and "d"\n  array 0 is "n k", array 1 is "n d"',
    ),
    (
        "numpy.convolve",
        ("n", "k", "half"),
        {},
        'mode must be "full", "same" or "valid", got "half"',
    ),
]


@pytest.mark.parametrize(
    ("name", "arguments", "keywords", "text"),
    MESSAGES,
    ids=[f"{name}{arguments}" for name, arguments, _, _ in MESSAGES],
)
def test_the_text_names_the_function_and_the_shapes(
    name: str, arguments: tuple[Any, ...], keywords: dict[str, Any], text: str
) -> None:
    found = rule(name)
    assert found is not None
    with pytest.raises(ShapeError) as caught:
        example_result(found.shape, arguments, keywords)
    assert str(caught.value) == text
