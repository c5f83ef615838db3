import pickle
from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from shapeproof.shapes import UNKNOWN, Dim, Name, evaluate, maximum, minimum, parse_dim
from tests.shapes.strategies import NAMES, expressions, polynomials, sizes


def dim(text: str) -> Dim:
    parsed = parse_dim(text)
    assert isinstance(parsed, Dim)
    return parsed


@given(expressions, sizes)
def test_the_normal_form_means_what_python_computes(text: str, values: Mapping[str, int]) -> None:
    try:
        expected = eval(text, {"min": min, "max": max}, dict(values))
    except ZeroDivisionError:
        assume(False)
    parsed = parse_dim(text)
    # No size makes a divisor that is constantly zero defined, so this cannot be unknown.
    assert isinstance(parsed, Dim)
    assert evaluate(parsed, {Name(name): size for name, size in values.items()}) == expected


@given(polynomials, polynomials)
def test_polynomials_are_equal_exactly_when_their_values_are(left: str, right: str) -> None:
    # Different polynomials agree at a random point of this range with probability below
    # degree / 10**40 (Schwartz 1980, lemma 1), so one point decides.
    random = Random(0)
    point = {name: random.randrange(10**40) for name in NAMES}
    assert (dim(left) == dim(right)) == (eval(left, {}, point) == eval(right, {}, point))


@given(polynomials)
def test_a_polynomial_may_be_written_in_any_order(text: str) -> None:
    parsed = dim(text)
    terms = [Dim((term,)) for term in reversed(parsed.terms)]
    assert sum(terms, Dim.of(0)) == parsed
    assert (parsed + 1) * (parsed - 1) == parsed**2 - 1


@given(expressions)
def test_the_text_of_a_dimension_reads_back_as_the_same(text: str) -> None:
    parsed = parse_dim(text)
    assume(parsed is not UNKNOWN)
    assert parse_dim(str(parsed)) == parsed


@given(expressions, st.tuples(expressions, expressions, expressions), sizes)
def test_substituting_commutes_with_evaluating(
    text: str, replacements: tuple[str, str, str], values: Mapping[str, int]
) -> None:
    by_name = {Name(name): size for name, size in values.items()}
    parsed = parse_dim(text)
    replaced = {Name(n): parse_dim(new) for n, new in zip(NAMES, replacements, strict=True)}
    try:
        inner = {
            name: evaluate(size, by_name)
            for name, size in replaced.items()
            if isinstance(size, Dim)
        }
        # A name stands for a size, so an expression that is negative here is none.
        assume(isinstance(parsed, Dim) and len(inner) == 3 and min(inner.values()) >= 0)
        assert isinstance(parsed, Dim)
        expected = evaluate(parsed, inner)
    except ZeroDivisionError:
        assume(False)
    result = parsed.substitute(replaced)
    assert isinstance(result, Dim)
    assert evaluate(result, by_name) == expected


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("1+n", "n+1"),
        ("n - k + 1", "n-k+1"),
        ("-k+n", "n-k"),
        ("1-n", "1-n"),
        ("-n", "-n"),
        ("n-n", "0"),
        ("w*h", "h*w"),
        ("n*n", "n**2"),
        ("(n+1)*(n-1)", "n**2-1"),
        ("2*(n//2)", "2*(n//2)"),
        ("(n//2)**2", "(n//2)**2"),
        ("m-n//2", "m-n//2"),
        ("d//(h*k)", "d//(h*k)"),
        ("n//k//j", "n//(j*k)"),
        ("n//min(m,k)", "n//min(k,m)"),
        ("n//(min(m,k)+1)", "n//(min(k,m)+1)"),
        ("n//(2*max(m,k))", "n//(2*max(k,m))"),
        ("-(-n//2)", "(n+1)//2"),
        ("-(-n//3)", "(n+2)//3"),
        ("(n+2)//3", "(n+2)//3"),
        ("n//2+1", "n//2+1"),
        ("n%2", "n%2"),
        ("k*(n%k)", "k*(n%k)"),
        ("(n+1)%2", "1-n%2"),
        ("min(n,m)", "min(m,n)"),
        ("max(n-1,m-1)", "max(m,n)-1"),
        ("min(n,min(m,k))", "min(k,m,n)"),
        ("abs(n-m)", "max(n-m,m-n)"),
        ("abs(n)", "n"),
        ("{n}+1", "{n}+1"),
        ("{n+1}", "{n}+1"),
        ("d//{h}", "d//{h}"),
        ("{self.n}*2", "2*{self.n}"),
        ("{x.shape[0]}", "{x.shape[0]}"),
        ("{len(x)}-1", "{len(x)}-1"),
        ("class", "class"),
    ],
)
def test_canonical_text(text: str, canonical: str) -> None:
    assert str(dim(text)) == canonical
    assert dim(canonical) == dim(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("(2*n)//2", "n"),
        ("(n*k)//k", "n"),
        ("(2*n+1)//2", "n"),
        ("(n+2*m)//2", "n//2+m"),
        ("(4*n+2*m+3)//6", "(2*n+m+1)//3"),
        ("(3*k*n)//(2*k)", "3*n//2"),
        ("(n*(m+1))//(m+1)", "n"),
        ("(k*n)%k", "0"),
        ("(n%k)%k", "n%k"),
        ("n//k*k + n%k", "n"),
        ("n//2 + (n+1)//2", "n"),
        ("-(-n//k)", "(n+k-1)//k"),
        ("(n-k)//k+1", "n//k"),
        ("n//2//3", "n//6"),
        ("(n//2+1)//2", "(n+2)//4"),
        ("5//k//k", "5//(k*k)"),
        ("min(n,n+1)", "n"),
        ("max(n,n+1)", "n+1"),
        ("min(n,0)", "0"),
        ("max(n,0)", "n"),
        ("min(n,n//2)", "n//2"),
        ("max(n%2,0)", "n%2"),
        ("min(n,k,n)", "min(k,n)"),
        ("n-min(n,k)", "max(n-min(n,k),0)"),
        ("max(7,3)", "7"),
        ("2**3", "8"),
        ("7//2", "3"),
        ("-7//2", "-4"),
        ("-7%3", "2"),
    ],
)
def test_identities(one: str, other: str) -> None:
    assert dim(one) == dim(other)


def test_an_f_string_part_may_be_negative() -> None:
    assert dim("max({k},0)") != dim("{k}")
    assert dim("min({k},{k}+1)") == dim("{k}")


@pytest.mark.parametrize(
    "text",
    [
        "n/2",
        "n//0",
        "n%0",
        "2n",
        "n==3",
        "n<m",
        "sum(n)",
        "len(n)",
        "min(n)",
        "abs(n,m)",
        "min(n,m,key=f)",
        "n.size",
        "n[0]",
        "2**n",
        "n**17",
        "9**9**9",
        "1.5*n",
        "n+True",
        "n{i}",
        "{{n}}",
        "{n!r}",
        "{n:d}",
        "{n",
        "{'a b'}",
        "",
        "n+",
        "(" * 500,
        "n\0",
        "1or 2",
        "_part_0+1",
    ],
)
def test_what_is_not_understood_is_unknown(text: str) -> None:
    assert parse_dim(text) is UNKNOWN


def test_operators_take_integers_on_either_side() -> None:
    n = Dim.of("n")
    assert [1 + n, n + 1] == [dim("n+1")] * 2
    assert [1 - n, n - 1] == [dim("1-n"), dim("n-1")]
    assert [2 * n, n * 2, -n] == [dim("2*n"), dim("2*n"), dim("-n")]
    assert [6 // n, n // 6] == [dim("6//n"), dim("n//6")]
    assert [6 % n, n % 6] == [dim("6%n"), dim("n%6")]
    assert n**3 == dim("n*n*n")
    assert n**0 == Dim.of(1)
    with pytest.raises(ValueError, match="must not be negative, got -1"):
        n**-1


def test_arithmetic_with_the_unknown_is_unknown() -> None:
    n = Dim.of("n")
    for result in (
        *(n + UNKNOWN, n - UNKNOWN, n * UNKNOWN, n // UNKNOWN, n % UNKNOWN),
        *(UNKNOWN + n, UNKNOWN - n, UNKNOWN * n, UNKNOWN // n, UNKNOWN % n),
        *(UNKNOWN + 1, 1 + UNKNOWN, 1 - UNKNOWN, 2 * UNKNOWN, 2 // UNKNOWN, 2 % UNKNOWN),
        *(-UNKNOWN, UNKNOWN - UNKNOWN, minimum(n, UNKNOWN), maximum(UNKNOWN, n)),
        *(n.substitute({Name("n"): UNKNOWN}), dim("n-m").substitute({Name("m"): UNKNOWN})),
    ):
        assert result is UNKNOWN


def test_only_dimensions_and_integers_have_arithmetic_with_a_dimension() -> None:
    for operation in ("n + 'a'", "n - 'a'", "n // 'a'", "n * 1.5"):
        with pytest.raises(TypeError):
            eval(operation, {"n": Dim.of("n")})


def test_constants_and_names() -> None:
    assert Dim.of(5).constant == 5
    assert dim("n-n").constant == 0
    assert dim("n+1").constant is None
    assert Dim.of("n").name == Name("n")
    assert dim("2*n").name is None
    assert dim("n*m").name is None
    assert dim("min(n+k,m//j)").names == {Name("n"), Name("k"), Name("m"), Name("j")}
    assert Dim.of(5) != 5


def test_the_scope_tells_names_apart_and_is_not_shown() -> None:
    inner, outer = Dim.of(Name("n", "f")), Dim.of(Name("n", "g"))
    assert inner != outer
    assert str(inner) == str(outer) == "n"
    assert minimum(inner, outer) == minimum(outer, inner) != inner
    assert inner // 2 + outer // 2 == outer // 2 + inner // 2
    assert parse_dim("2*{n}", "f") == 2 * Dim.of(Name("{n}", "f"))


def test_substitution_is_simultaneous() -> None:
    n, m = Name("n"), Name("m")
    assert dim("n-2*m").substitute({n: Dim.of(m), m: Dim.of(n)}) == dim("m-2*n")


def test_a_dimension_can_be_pickled() -> None:
    original = dim("min(n,m)//2+1")
    copy = pickle.loads(pickle.dumps(original))
    assert copy == original
    assert hash(copy) == hash(original)
