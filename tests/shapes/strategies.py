"""What the property tests draw: expressions, tokens of shape strings, shapes of sizes."""

from collections.abc import Mapping

from hypothesis import strategies as st

NAMES = ("a", "b", "c")

integers = st.integers(0, 6).map(str)
leaves = st.sampled_from(NAMES) | integers


def _combined(parts: st.SearchStrategy[str], operators: tuple[str, ...]) -> st.SearchStrategy[str]:
    binary = st.builds("({}{}{})".format, parts, st.sampled_from(operators), parts)
    negated = parts.map("(-{})".format)
    square = parts.map("({})**2".format)
    return binary | negated | square


def _with_calls(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    call = st.builds("{}({},{})".format, st.sampled_from(("min", "max")), parts, parts)
    return call | _combined(parts, ("+", "-", "*", "//", "%"))


polynomials = st.recursive(leaves, lambda parts: _combined(parts, ("+", "-", "*")), max_leaves=6)
expressions = st.recursive(leaves, _with_calls, max_leaves=6)

sizes: st.SearchStrategy[Mapping[str, int]] = st.fixed_dictionaries(
    {name: st.integers(0, 9) | st.integers(0, 200) for name in NAMES}
)
shapes_of_integers = st.lists(st.sampled_from((1, 1, 2, 3, 0)), max_size=4).map(tuple)
