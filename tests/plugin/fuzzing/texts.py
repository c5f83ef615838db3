"""Shape strings that hypothesis draws: jaxtyping's grammar, damage to it, and anything at all."""

from hypothesis import strategies as st

SPACES = (" ", " ", " ", "  ", "\t", "\n", "\u2003", "\xa0", "\x1c", "\x85", "\u200b")
NAMES = (
    *("n", "d", "batch", "d_in", "_n", "class", "None", "True", "int", "len", "min", "self"),
    *("π", "ﬁ", "ª", "é", "名", "x" * 300, "__", "_part_0", "T", "lambda"),
)
NUMBERS = (
    *("0", "1", "2", "3", "-1", "+4", "1_000", "00", "0x1", "1e3", "1.0", "٣", "²", "1j", "-0"),
    *("9" * 30, "9" * 5000, "1__0", "0b1", "- 1", "--1", "1_"),
)
OPERATORS = (
    *("+", "-", "*", "//", "%", "**", "/", "@", "|", "&", "^", "<<", ">>", "==", "!=", "<", ">="),
    *("<=", "=", ":=", ".", ",", " + ", "and", "if", "!", "\\", ";", "?"),
)
WRAPPINGS = (
    *("({})", "-{}", "+{}", "~{}", "min({},n)", "max(n,{})", "abs({})", "f({})", "{}[0]", "[{}]"),
    *("{{{}}}", "{{{{{}}}}}", "{{{}!r}}", "{{{}:>3}}", "f'{}'", "{}.shape", "f(x={})", "{}()"),
    *("sum(({},2))", "*{}", "**{}", "#{}", "lambda:{}", "'{}'", '"{}"', "not{}", "min({})"),
)
DEEP = (("(", ")"), ("-", ""), ("{", "}"), ("min(1,", ")"), ("[", "]"), ("2**", ""), ("n//", ""))

leaves = st.sampled_from(NAMES) | st.sampled_from(NUMBERS) | st.integers().map(str)


def _larger(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    wrapped = st.builds(str.format, st.sampled_from(WRAPPINGS), parts)
    return wrapped | st.builds("{}{}{}".format, parts, st.sampled_from(OPERATORS), parts)


def _deep(pair: tuple[str, str], depth: int, inside: str) -> str:
    return pair[0] * depth + inside + pair[1] * depth


expressions = st.recursive(leaves, _larger, max_leaves=5)


def _joined(parts: list[str], space: str) -> str:
    return space.join(parts)


depths = st.sampled_from((2, 20, 90, 101, 250, 1200))
deep_expressions = st.builds(_deep, st.sampled_from(DEEP), depths, leaves)
prefixes = st.text(alphabet="#*_?", max_size=3)
sizes = st.builds("{}={}".format, st.sampled_from(NAMES), expressions) | expressions
tokens = st.one_of(
    st.builds("{}{}".format, prefixes, sizes),
    st.builds("{}{}".format, prefixes, leaves),
    st.sampled_from(("...", "*_", "_", "...", "....", "n...", "#", "*", "?", "n#", "=", "a=", "")),
)
well_meant = st.builds(_joined, st.lists(tokens, max_size=5), st.sampled_from(SPACES))
noise = st.text(alphabet="ab1#*_?.=,(){}[]+-/%!:'\"\\ \t\n", max_size=12)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A text of the grammar in which some characters are lost, doubled or replaced."""
    text = draw(well_meant)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        new = draw(st.sampled_from(("", text[at : at + 1] * 2)) | noise | st.characters())
        text = text[:at] + new + text[at + 1 :]
    return text


TEXTS = st.one_of(
    well_meant, well_meant, damaged(), damaged(), noise, st.text(max_size=20), deep_expressions
)
