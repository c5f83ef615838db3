from itertools import permutations

import pytest

from shapeproof.shapes import (
    Bindings,
    Name,
    ShapeError,
    finish,
    match,
    parse_dim,
    shape_of_spec,
    show,
    substitute,
    unify_call,
)

CALLEE = "callee"


def bindable(name: Name) -> bool:
    return name.scope == CALLEE


def unify(*arguments: tuple[str, str]) -> Bindings:
    """Expected and actual shape of each argument; they are called x, y, z."""
    return unify_call(
        [
            (f'argument "{name}"', shape_of_spec(expected, CALLEE), shape_of_spec(actual))
            for name, (expected, actual) in zip("xyz", arguments, strict=False)
        ],
        bindable,
    )


def result_of(result: str, *arguments: tuple[str, str]) -> str:
    return show(substitute(shape_of_spec(result, CALLEE), unify(*arguments), bindable))


def error_of(*arguments: tuple[str, str]) -> tuple[str, ...]:
    with pytest.raises(ShapeError) as raised:
        unify(*arguments)
    return raised.value.mismatch.headline(), *raised.value.mismatch.notes()


@pytest.mark.parametrize(
    ("result", "arguments", "expected"),
    [
        ("n", [("n d", "5 3")], "5"),
        ("d n", [("n d", "a b")], "b a"),
        ("n+1 2*d", [("n d", "5 k")], "6 2*k"),
        ("n", [("n+1", "4")], "3"),
        ("n", [("n+1", "k")], "k-1"),
        ("n", [("2*n", "6*k")], "3*k"),
        ("n", [("2*n", "k")], "_"),
        ("n", [("n*d", "a*b"), ("d", "b")], "a"),
        ("n m", [("n+m", "7"), ("n-m", "1"), ("n", "4")], "4 3"),
        ("n", [("n**2", "9")], "_"),
        ("n", [("n//2", "3")], "_"),
        ("n", [("n", "_"), ("n", "4")], "4"),
        ("n", [("n", "4"), ("n", "_")], "4"),
        ("n", [("n", "...")], "_"),
        ("n k", [("n", "4")], "4 _"),
        ("n", [("#n", "1"), ("n", "4")], "4"),
        ("n", [("#n", "4"), ("#n", "1")], "4"),
        ("n", [("#n", "1")], "_"),
        ("#n #m", [("n m", "4 1")], "#4 1"),
        ("#n", [("m", "4")], "_"),
        ("n", [("#n", "#a"), ("#n", "#a")], "_"),
        ("n", [("n", "#a")], "_"),
        ("n", [("n", "#a"), ("n", "a")], "a"),
        ("*b", [("*b d", "4 5 3")], "4 5"),
        ("*b", [("*b d", "3")], ""),
        ("*b b", [("*b d", "4 5 3"), ("b", "7")], "4 5 7"),
        ("*b k", [("*b d", "*a d")], "*a _"),
        ("*b", [("*b d", "... d")], "..."),
        ("*b", [("*b d", "...")], "..."),
        ("*b", [("*b d", "... d"), ("*b", "4 5")], "4 5"),
        ("*b", [("*b", "_ 5"), ("*b", "4 _")], "4 5"),
        ("*b", [("*#b", "1 3"), ("*#b", "2 1")], "2 3"),
        ("*b", [("*#b", "1 3"), ("*#b", "2 1"), ("*b", "4 2 3")], "4 2 3"),
        ("*b", [("*b", "2 3"), ("*#b", "3")], "2 3"),
        ("*#b", [("*#b", "2 3")], "..."),
        ("*b", [("n", "2")], "..."),
        ("... n", [("n", "2")], "... 2"),
        ("n", [("... n", "2 3")], "3"),
        ("n", [("n ...", "2 3 *b")], "2"),
        ("n m", [("n *b m", "2 ... 3")], "2 3"),
        ("n", [("3", "3"), ("n", "4")], "4"),
        ("n", [("3", "_"), ("n", "4")], "4"),
        ("n", [("_ n", "2 4")], "4"),
    ],
)
def test_what_a_call_gives(result: str, arguments: list[tuple[str, str]], expected: str) -> None:
    assert result_of(result, *arguments) == expected


def test_caller_and_callee_may_use_the_same_names() -> None:
    """As when a function calls itself with its axes swapped."""
    own = shape_of_spec("n m")
    bindings = unify_call([("", own, own[::-1])], lambda name: True)
    assert substitute(own, bindings, lambda name: True) == own[::-1]
    halves = unify_call([("", shape_of_spec("n+1"), shape_of_spec("n"))], lambda name: True)
    assert halves.sizes == {Name("n"): parse_dim("n-1")}


def test_the_errors_name_the_culprit_and_what_was_bound() -> None:
    assert error_of(("n d", "5 3"), ("n", "4")) == (
        'argument "y" needs size 5 on axis 0, got 4',
        'expected "n", got "4"',
        'n = 5, d = 3 from argument "x"',
    )
    assert error_of(("n", "a"), ("m", "b"), ("n m", "a c")) == (
        # The headline has sizes of the caller only; the names of the callee stand in the notes.
        'argument "z" needs size "b" on axis 1, got "c"',
        'expected "n m", got "a c"',
        'n = "a" from argument "x"',
        'm = "b" from argument "y"',
    )


def test_the_errors_say_how_many_axes_are_needed() -> None:
    assert error_of(("n d", "5")) == ('argument "x" needs 2 axes "n d", got 1 axis "5"',)
    assert error_of(("n d", "")) == ('argument "x" needs 2 axes "n d", got a scalar',)
    assert error_of(("", "n")) == ('argument "x" needs a scalar, got 1 axis "n"',)
    assert error_of(("n *b d", "5")) == (
        'argument "x" needs at least 2 axes "n *b d", got 1 axis "5"',
    )


def test_the_errors_compare_sizes_with_what_was_bound() -> None:
    assert error_of(("n 3", "5 4")) == (
        'argument "x" needs size 3 on axis 1, got 4',
        'expected "n 3", got "5 4"',
        'n = 5 from argument "x"',
    )
    assert error_of(("n n+1", "5 3")) == (
        'argument "x" needs size 6 on axis 1, got 3',
        'expected "n n+1", got "5 3"',
        'n = 5 from argument "x"',
    )
    assert error_of(("2*n", "7")) == (
        'argument "x" needs size "2*n" on axis 0, which cannot be 7',
        'expected "2*n", got "7"',
    )


def test_the_errors_compare_axes_with_what_was_bound() -> None:
    assert error_of(("*b d", "4 5 3"), ("*b", "4")) == (
        'argument "y" needs axes "4 5" for "*b", got "4"',
        'd = 3, *b = "4 5" from argument "x"',
    )
    assert error_of(("*b", ""), ("*b", "4")) == (
        'argument "y" needs no axes for "*b", got "4"',
        '*b = no axes from argument "x"',
    )


@pytest.mark.parametrize(
    "arguments",
    [
        [("n n", "3 4")],
        [("n", "1"), ("#n", "4")],
        [("#n", "4"), ("#n", "3")],
        [("#3", "2")],
        [("#n+1", "5"), ("n", "3")],
        [("n", "a"), ("n", "b")],
        [("n", "a"), ("n", "4")],
        [("n", "a"), ("n", "#b")],
        [("n+1", "0")],
        [("n+m", "7"), ("n", "4"), ("m", "4")],
        [("2*n", "4"), ("n", "3")],
        [("n//2", "3"), ("n", "5")],
        [("*b", "4 5"), ("*b", "4 6")],
        [("*b", "*a"), ("*b", "*c")],
        [("*b", "3"), ("*#b", "2 3")],
        [("*#b", "2 3"), ("*b", "3")],
        [("*#b", "2"), ("*#b", "3")],
        [("n d", "a b *c")],
        [("n d", "... 3 4 5")],
        [("n *b d", "*c")],
    ],
)
def test_contradictions(arguments: list[tuple[str, str]]) -> None:
    for order in permutations(arguments):
        with pytest.raises(ShapeError):
            unify(*order)


def returned(declared: str, actual: str) -> None:
    """Checks a body's value against the function's own, rigid names."""
    bindings = Bindings()
    match(shape_of_spec(declared), shape_of_spec(actual), bindings, lambda name: False, "value")
    finish(bindings)


@pytest.mark.parametrize(
    ("declared", "actual"),
    [
        ("n d", "n d"),
        ("n+1", "1+n"),
        ("n d", "_ d"),
        ("n d", "..."),
        ("n", "#n"),
        ("#n", "1"),
        ("#n", "n"),
        ("#n", "#n"),
        ("*b d", "*b d"),
        ("*b d", "... d"),
        ("*b", "*#b"),
        ("*#b d", "2 3 d"),
        ("... d", "n d"),
        ("... d", "d"),
        ("(n+1)//2", "n-n//2"),
        ("min(n,5)-1", "min(n-1,4)"),
    ],
)
def test_a_value_that_fits_its_annotation(declared: str, actual: str) -> None:
    returned(declared, actual)


@pytest.mark.parametrize(
    ("declared", "actual", "headline"),
    [
        ("n d", "d n", 'value needs size "n" on axis 0, got "d"'),
        ("n", "3", 'value needs size "n" on axis 0, got 3'),
        ("n", "#m", 'value needs size "n" on axis 0, got "#m"'),
        ("#n", "m", 'value needs size "#n" on axis 0, got "m"'),
        ("*b d", "n d", 'value needs axes "*b", got "n"'),
        ("*b", "*b d", 'value needs axes "*b", got "*b d"'),
        ("*b", "*c", 'value needs axes "*b", got "*c"'),
        ("*b d", "*b", 'value needs at least 1 axis "*b d", got any number of axes "*b"'),
        ("n d", "*b d", 'value needs 2 axes "n d", got at least 1 axis "*b d"'),
        ("*b d", "*b n", 'value needs size "d" on the last axis, got "n"'),
        ("*b d n", "n", 'value needs at least 2 axes "*b d n", got 1 axis "n"'),
    ],
)
def test_a_value_that_does_not(declared: str, actual: str, headline: str) -> None:
    with pytest.raises(ShapeError) as raised:
        returned(declared, actual)
    assert raised.value.mismatch.headline() == headline
