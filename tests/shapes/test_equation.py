import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from shapeproof.shapes import (
    UNKNOWN,
    Dim,
    Name,
    Size,
    assume_exact,
    compatible,
    is_nonnegative,
    may_differ,
    parse_dim,
    solve_for,
    tell_axes,
)
from tests.shapes.strategies import expressions, polynomials

N = Name("n")


def dim(text: str) -> Dim:
    parsed = parse_dim(text)
    assert isinstance(parsed, Dim)
    return parsed


@pytest.mark.parametrize(
    ("expected", "actual", "solution"),
    [
        ("n", "a+b", "a+b"),
        ("n+1", "4", "3"),
        ("4-n", "1", "3"),
        ("n-k+1", "m", "m+k-1"),
        ("2*n", "6*m", "3*m"),
        ("2*n+1", "7", "3"),
        ("k*n", "k*m", "m"),
        ("k*n", "k*m+k", "m+1"),
        ("k*n+n", "k+1", "1"),
        ("2*n", "m", "_"),
        ("k*n", "m", "_"),
        ("k*n", "7", "_"),
        ("n**2", "9", "_"),
        ("n//2", "3", "_"),
        ("n+n//2", "3", "_"),
        ("min(n,3)", "2", "_"),
        ("n*(n-1)", "6", "_"),
        ("2*n", "7", None),
        ("n+1", "0", None),
        ("n+5", "2", None),
        ("n+k", "0", "-k"),
        ("n+k+1", "0", None),
    ],
)
def test_solving_for_one_name(expected: str, actual: str, solution: str | None) -> None:
    parsed: Size | None = None
    if solution is not None:
        parsed = UNKNOWN if solution == "_" else dim(solution)
    assert solve_for(N, dim(expected), dim(actual)) == parsed


def test_an_f_string_part_may_be_solved_by_a_negative_number() -> None:
    part = Name("{n}")
    assert solve_for(part, dim("{n}+5"), dim("2")) == Dim.of(-3)


@given(st.integers(-5, 5), st.integers(-20, 20), st.integers(0, 50))
def test_a_linear_equation_has_the_solution_it_was_made_from(
    slope: int, offset: int, size: int
) -> None:
    assume(slope)
    expected = slope * Dim.of(N) + offset
    assert solve_for(N, expected, Dim.of(slope * size + offset)) == Dim.of(size)


slopes = st.sampled_from(("1", "-2", "b", "(b+1)", "(b*c)", "(2*c)"))


@given(slopes, expressions, polynomials)
def test_what_was_put_in_for_a_name_is_found_again(slope: str, offset: str, size: str) -> None:
    equation = parse_dim(f"{slope}*n+({offset})")
    assume(isinstance(equation, Dim))
    assert isinstance(equation, Dim)
    actual = equation.substitute({N: dim(size)})
    assert isinstance(actual, Dim)
    negative = is_nonnegative(-1 - dim(size))
    assert solve_for(N, equation, actual) == (None if negative else dim(size))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("n", "m"),
        ("n", "3"),
        ("3", "4"),
        ("n", "n+1"),
        ("n", "2*n"),
        ("n*m", "n+m"),
        ("n//2", "n//3"),
        ("n//2+1", "n//2"),
        ("min(n,m)", "n"),
        ("max(n,m)", "n+m"),
        ("n%2", "1"),
        ("(h//p)*(w//p)", "h*w//p"),
        ("(n-k)//p+1", "n//p"),
        ("n//(p-1)", "n//p"),
    ],
)
def test_sizes_that_may_differ(left: str, right: str) -> None:
    assert may_differ(dim(left), dim(right))
    assert not compatible(dim(left), dim(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("n+1", "1+n"),
        ("min(n-1,4)", "min(n,5)-1"),
        ("max(n,m)+min(n,m)", "n+m"),
        ("max(n-m,0)", "n-min(n,m)"),
        ("(n%4)//2", "n//2%2"),
        ("2*min(n,m)", "min(2*n,2*m)"),
    ],
)
def test_sizes_that_mean_the_same(left: str, right: str) -> None:
    assert compatible(dim(left), dim(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("2*(n//2)", "n"),
        ("d//2", "d-d//2"),
        ("(n+1)//2", "n//2"),
        ("(h//p)*(w//p)", "h*w//p**2"),
        ("(h//(2*p))*(2*p)", "h"),
        ("(n+p)//p", "n//p+1"),
    ],
)
def test_sizes_that_are_equal_where_divisions_are_exact(left: str, right: str) -> None:
    assert compatible(dim(left), dim(right))


def with_ints(text: str) -> Dim:
    """The dimension in which `k` and `m` are ints that no annotation ties to an array."""
    ints = {Name(letter): Dim.of(Name(letter, is_int=True)) for letter in "km"}
    size = dim(text).substitute(ints)
    assert isinstance(size, Dim)
    return size


@pytest.mark.parametrize(
    ("left", "right"),
    [("k", "m"), ("k", "k+1"), ("k", "2*k"), ("n", "n-k"), ("3*n*k", "3*n*m"), ("k*m", "2*k*m")],
)
def test_ints_are_two_sizes(left: str, right: str) -> None:
    assert not compatible(with_ints(left), with_ints(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [("k", "n"), ("k", "4"), ("k", "2*m"), ("k+1", "m"), ("k", "n+m"), ("k//2", "k"), ("k*k", "m")],
)
def test_an_int_may_be_any_other_size(left: str, right: str) -> None:
    assert compatible(with_ints(left), with_ints(right))


def test_an_int_may_be_negative() -> None:
    assert is_nonnegative(dim("k"))
    assert not is_nonnegative(with_ints("k"))
    assert not is_nonnegative(with_ints("n*k"))


def test_the_unknown_is_compatible_with_everything() -> None:
    assert compatible(UNKNOWN, dim("3"))
    assert compatible(dim("n"), UNKNOWN)
    assert compatible(UNKNOWN, UNKNOWN)


@pytest.mark.parametrize(
    ("divided", "exact"),
    [
        ("h*(d//h)", "d"),
        ("2*(n//2)", "n"),
        ("b*t*h*(d//h)", "b*d*t"),
        ("4*(h//2)*(w//2)", "h*w"),
        ("6*(n//2)", "3*n"),
        ("3*(n//2)", "3*(n//2)"),
        ("d//h", "d//h"),
        ("k*(n//(2*k))", "k*(n//(2*k))"),
        ("n+1", "n+1"),
    ],
)
def test_assuming_that_divisions_leave_no_remainder(divided: str, exact: str) -> None:
    assert assume_exact(dim(divided)) == dim(exact)


def test_a_name_that_is_apart_may_be_a_number_but_no_other_name() -> None:
    apart = Dim.of(Name("k", is_int=True, is_apart=True))
    assert compatible(apart, Dim.of(8))
    assert compatible(apart, apart)
    assert not compatible(apart, Dim.of("n"))
    assert not compatible(Dim.of("n") * 2, apart * 2)
    assert compatible(Dim.of(Name("k", is_int=True)), Dim.of("n"))


def _of_ints(text: str) -> Dim:
    """A dim in which k and l are ints."""
    ints = {Name(each): Dim.of(Name(each, is_int=True)) for each in "kl"}
    size = dim(text).substitute(ints)
    assert isinstance(size, Dim)
    return size


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("k", "n", False),
        ("k", "1", False),
        ("n-k+1", "m", False),
        ("n//k", "m", False),
        ("n//k", "t", True),
        ("n*t", "t*k*(l//k)", False),
        ("n*t", "k", False),
        ("n*t", "k*(l//k)", False),
        ("n//k", "n", True),
        ("n*k", "n", True),
        ("n-k+1", "n", True),
        ("k*l", "n", False),
        ("k*l", "k", True),
        ("n-2*(k//2)", "n", True),
    ],
)
def test_an_int_does_not_tie_the_axes_of_one_array(left: str, right: str, differ: bool) -> None:
    tell_axes(lambda: [{Name("n"), Name("t")}])
    try:
        assert may_differ(_of_ints(left), _of_ints(right)) == differ
    finally:
        tell_axes(tuple)


def test_a_parameter_in_an_f_string_may_be_the_dim_of_its_name() -> None:
    parameter = Dim.of(Name("{n}"))
    assert compatible(parameter, dim("n"))
    assert compatible(parameter * 2 + 1, dim("2*n+1"))
    assert not compatible(parameter, dim("m"))
    assert not compatible(parameter, dim("n+1"))
