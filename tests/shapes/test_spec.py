from typing import Any

import jaxtyping
import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shapeproof.shapes import (
    Axis,
    AxisKind,
    Dim,
    Name,
    OneOr,
    Rest,
    SpecError,
    parse_spec,
    shape_of_spec,
    show,
)

prefixes = st.text(alphabet="#*_?", max_size=3)
stems = st.sampled_from(
    (
        *("", "n", "n", "class", "π", "3", "-1", "+4", "1_000", "0x1", "n+1", "2n", "{n}", "²"),
        *("...", "a=4", "a=", "=", "a==b", "a>=3", "a<=b", "f(x=3)", "a=_b", "a=#3", "a=b=c"),
        *("n#", "n,", "(n,m)", "n...", ".", "..", "....", "٣", "_", "__", "*", "1 ", "\u2003"),
        *("min(n,m)", "n!"),
    )
)
tokens = st.builds("{}{}{}".format, prefixes, stems, st.sampled_from(("", "", "", "#", "=3", "_")))
noise = st.text(alphabet="ab1#*_?.=,(){}+- \t\n", max_size=8)
specs = st.lists(tokens | noise, max_size=4).map(" ".join)


def reason_of_jaxtyping(text: str) -> str | None:
    try:
        jaxtyping.Shaped[np.ndarray, text]
    except ValueError as error:
        return str(error)
    return None


def reason_of_ours(text: str) -> str | None:
    try:
        parse_spec(text)
    except SpecError as error:
        return str(error)
    return None


@given(specs)
@example("a b")
@example("*a ... 3")
@example("_ _a #_")
@example("##a **b")
def test_the_verdict_and_its_reason_are_jaxtypings(text: str) -> None:
    assert reason_of_ours(text) == reason_of_jaxtyping(text)


@given(st.text(max_size=12))
def test_any_text_is_judged_as_jaxtyping_does(text: str) -> None:
    assert reason_of_ours(text) == reason_of_jaxtyping(text)


@given(specs)
def test_the_axes_are_those_of_jaxtyping(text: str) -> None:
    if reason_of_jaxtyping(text) is not None:
        return
    annotation: Any = jaxtyping.Shaped[np.ndarray, text]  # mypy sees the bare array type
    theirs = [
        {**getattr(axis, "__dict__", {}), "variadic": position == annotation.index_variadic}
        for position, axis in enumerate(annotation.dims)
    ]
    assert [as_jaxtyping_stores_it(axis) for axis in parse_spec(text)] == theirs


def as_jaxtyping_stores_it(axis: Axis) -> dict[str, object]:
    if axis.anonymous:
        return {"variadic": axis.variadic}
    stored: dict[str, object] = {"variadic": axis.variadic, "broadcastable": axis.broadcast}
    if axis.kind is AxisKind.NAMED:
        return {**stored, "name": axis.text, "treepath": axis.tree}
    if axis.kind is AxisKind.FIXED:
        return {**stored, "size": int(axis.text)}
    return {**stored, "elem": axis.text}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a, ##b", "Axes should be separated with spaces, not commas"),
        (
            "##b a,",
            "Do not use # twice to denote broadcastability, e.g. `##foo` is not allowed",
        ),
        ("*a *3", "Cannot use variadic specifiers (`*name` or `...`) more than once."),
        ("a...", "Anonymous multiple axes '...' must be used on its own; got a..."),
    ],
)
def test_the_first_reason_from_the_left_is_given(text: str, reason: str) -> None:
    assert reason_of_ours(text) == reason_of_jaxtyping(text) == reason


def test_a_lone_surrogate_is_rejected_as_jaxtyping_does() -> None:
    assert reason_of_jaxtyping("\ud800") is not None
    assert (
        reason_of_ours("\ud800") == "type name must not contain surrogates: surrogates not allowed"
    )


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("", ""),
        (" n", "n"),
        ("batch 3 d_in", "batch 3 d_in"),
        ("_ _x", "_ _"),
        ("... n", "... n"),
        ("*_ n", "... n"),
        ("*b n", "*b n"),
        ("*#b #n", "*#b #n"),
        ("#*b #3 #n+1", "*#b #3 #n+1"),
        ("?n *?b", "_ ..."),
        ("rows=4 a=b", "4 b"),
        ("*a=b #a=3", "*b #3"),
        ("a>=3", "3"),
        ("a<=b", "b"),
        ("a=", "="),
        ("a==b", "_"),
        ("f(x=3)", "_"),
        ("1_000 +4", "1000 4"),
        ("n + 1", "n _ 1"),
        ("1+n h*w n//2", "n+1 h*w n//2"),
        ("2n #n/2", "_ _"),
        ("+_ 1+_x", "_ _"),
        ("{n} d//{h}", "{n} d//{h}"),
        ("None class", "None class"),
    ],
)
def test_what_a_string_means(text: str, meaning: str) -> None:
    assert show(shape_of_spec(text)) == meaning


@given(specs)
def test_a_shown_shape_reads_back_as_the_same(text: str) -> None:
    if reason_of_ours(text) is None:
        shape = shape_of_spec(text)
        assert shape_of_spec(show(shape)) == shape


def test_names_get_the_scope_and_keep_it_apart() -> None:
    shape = shape_of_spec("n *b n+1 #m {k}", "f")
    assert shape == (
        Dim.of(Name("n", "f")),
        Rest(Name("b", "f")),
        Dim.of(Name("n", "f")) + 1,
        OneOr(Dim.of(Name("m", "f"))),
        Dim.of(Name("{k}", "f")),
    )
    assert shape_of_spec(parse_spec("n"), "f") == shape[:1]


def test_a_rejected_string_has_no_shape() -> None:
    with pytest.raises(SpecError, match="separated with spaces, not commas"):
        shape_of_spec("a,b")
