"""Sums of products as einops writes them: the subscripts are words, and stand behind the arrays."""

from shapeproof.ops.axes_pattern import ELLIPSIS, arrow_sides, read_side, wrong
from shapeproof.ops.einsum import Einsum, contracted
from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Operation, example, refused
from shapeproof.ops.sample import Call, Draw, call
from shapeproof.ops.subscripts import Subscripts, Term, checked
from shapeproof.shapes.mismatch import Undetermined
from shapeproof.shapes.shape import Shape

_LABEL = '"einsum"'


class NamedEinsum(Operation):
    """Sums products over the subscripts that the right side of the pattern does not name."""

    names = functions("einsum", "einops")
    dtype = "promote"
    examples = (
        example("n d", "d m", "row mid, mid column -> row column", gives="n m"),
        example("b n d", "b m d", "b i d, b j d -> b i j", gives="b n m"),
        example("*b d", "d", "... d, d -> ...", gives="*b"),
        example("n n", "i i ->", gives=""),
        refused("n d", "m d", "i j, j k -> i k"),
        refused("n d", "i j -> i k"),
    )

    @staticmethod
    def shape(*tensors_and_pattern: Shape | str) -> Shape:
        pattern = tensors_and_pattern[-1] if tensors_and_pattern else None
        shapes = tuple(each for each in tensors_and_pattern[:-1] if not isinstance(each, str))
        if not isinstance(pattern, str) or len(shapes) < len(tensors_and_pattern) - 1:
            raise Undetermined("the pattern is not known")
        left, right = arrow_sides(pattern, _LABEL)
        inputs = tuple(_term(side, pattern) for side in left.split(","))
        subscripts = checked(Subscripts(inputs, _term(right, pattern)), pattern)
        return contracted(subscripts, shapes, optimize=False)

    @staticmethod
    def sample(draw: Draw) -> Call:
        subscripts, *operands = Einsum.sample(draw).arguments
        words = {letter: f" axis{letter} " for letter in "ijkl"}
        pattern = "".join(words.get(character, character) for character in subscripts)
        return call(*operands, pattern.replace("...", " ... "))


def _term(text: str, pattern: str) -> Term:
    side = read_side(text, pattern, _LABEL, repeats=True)
    for group in side.groups:
        if len(group.axes) != 1 or group.parenthesized or group.axes[0].isdecimal():
            raise wrong(_LABEL, f'cannot have "{group}" in its pattern', pattern)
    axes = side.axes
    if ELLIPSIS not in axes:
        return Term(axes)
    place = axes.index(ELLIPSIS)
    return Term(axes[:place], axes[place + 1 :], has_ellipsis=True)
