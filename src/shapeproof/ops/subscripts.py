"""The subscripts of `einsum`, as text: `"bij,bjk->bik"`, `"...ij->...ji"`."""

import string
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from shapeproof.shapes.mismatch import BadParameter, ShapeError

_ELLIPSIS = "..."
_LABEL = '"einsum"'


@dataclass(frozen=True, slots=True)
class Term:
    """The subscripts of one array, and perhaps an ellipsis between them.

    NumPy's are letters, those of einops are words.
    """

    before: Sequence[str]
    after: Sequence[str] = ""
    has_ellipsis: bool = False

    @property
    def letters(self) -> tuple[str, ...]:
        """All its subscripts in order."""
        return (*self.before, *self.after)

    def __str__(self) -> str:
        separator = "" if isinstance(self.before, str) else " "
        dots = (_ELLIPSIS,) if self.has_ellipsis else ()
        return separator.join((*self.before, *dots, *self.after))


@dataclass(frozen=True, slots=True)
class Subscripts:
    """The subscripts of all arrays and of the result."""

    inputs: tuple[Term, ...]
    output: Term


def parse_subscripts(text: str) -> Subscripts:
    """Reads the subscripts of a call; without an arrow the output is the one that NumPy infers.

    Raises:
        ShapeError: if the text cannot be read, or the output names a letter that no input has.
    """
    left, arrow, right = text.partition("->")
    inputs = tuple(_term(part, text) for part in left.split(","))
    output = _term(right, text) if arrow else _implicit_output(inputs)
    return checked(Subscripts(inputs, output), text)


def checked(subscripts: Subscripts, text: str) -> Subscripts:
    """The subscripts, if the output has only what the inputs have, and nothing twice.

    Raises:
        ShapeError: if not.
    """
    inputs, output = subscripts.inputs, subscripts.output
    for letter, times in Counter(output.letters).items():
        if times > 1:
            raise _wrong(f'has the subscript "{letter}" twice in its output', text)
        if not any(letter in term.letters for term in inputs):
            raise _wrong(f'has the subscript "{letter}" in its output, but in no input', text)
    return subscripts


def _term(part: str, text: str) -> Term:
    before, dots, after = (each.replace(" ", "") for each in part.partition(_ELLIPSIS))
    for character in before + after:
        if character not in string.ascii_letters:
            raise _wrong(f'cannot read "{character}" in the subscripts "{part.strip()}"', text)
    return Term(before, after, has_ellipsis=bool(dots))


def _implicit_output(inputs: tuple[Term, ...]) -> Term:
    """The letters that stand once, in the order of the alphabet, after the broadcast axes."""
    counts = Counter(letter for term in inputs for letter in term.letters)
    once = "".join(sorted(letter for letter, times in counts.items() if times == 1))
    return Term("", once, has_ellipsis=any(term.has_ellipsis for term in inputs))


def _wrong(problem: str, text: str) -> ShapeError:
    return ShapeError(
        BadParameter(label=_LABEL, problem=problem, details=(f'the subscripts are "{text}"',))
    )
