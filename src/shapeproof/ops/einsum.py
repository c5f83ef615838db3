"""Sums of products that are described by subscripts."""

from shapeproof.ops.naming import functions
from shapeproof.ops.operation import Operation, Static, example, refused
from shapeproof.ops.output import same_as
from shapeproof.ops.sample import Call, Draw, Sizes, call
from shapeproof.ops.subscripts import Subscripts, Term, parse_subscripts
from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.dim import UNKNOWN, Unknown
from shapeproof.shapes.mismatch import BadParameter, ShapeError, Undetermined
from shapeproof.shapes.shape import (
    ANY_SHAPE,
    Item,
    Shape,
    is_compatible_item,
    rank,
    rest_position,
    show,
)
from shapeproof.shapes.wording import axes_phrase, item_phrase

_LABEL = '"einsum"'


class Einsum(Operation):
    """Sums products over the subscripts that the output does not name; axes of size 1 broadcast."""

    names = functions("einsum")
    dtype = "promote"
    examples = (
        example("ij,jk->ik", "n d", "d m", gives="n m"),
        example("bij,bjk->bik", "b n d", "b d m", gives="b n m"),
        example("ij,jk", "n d", "d m", gives="n m"),
        example("ba", "n d", gives="d n"),
        example("ii", "n n", gives=""),
        example("ii->i", "n n", gives="n"),
        example("...ij,...jk->...ik", "*b n d", "*b d m", gives="*b n m"),
        example("...d,d->...", "n h d", "d", gives="n h"),
        example("i,j->ij", "n", "m", optimize=True, gives="n m"),
        refused("ij,jk->ik", "n d", "m d"),
        refused("ij->ji", "b n d"),
        refused("ij,jk->ik", "n d"),
        refused("ij->ik", "n d"),
        refused("ii->i", "n d"),
        refused("...i->i", "n d"),
    )

    @staticmethod
    def shape(
        subscripts: str | Unknown,
        *operands: Shape,
        out: Shape | None = None,
        dtype: Static = None,
        order: Static = None,
        casting: Static = None,
        optimize: Static = False,
    ) -> Shape:
        if not isinstance(subscripts, str):
            raise Undetermined("the subscripts are not known")
        return same_as(contracted(parse_subscripts(subscripts), operands, optimize), out)

    @staticmethod
    def sample(draw: Draw) -> Call:
        sizes = {letter: draw.size() for letter in "ijkl"}
        batch = draw.shape(0, 2)
        terms = [_random_term(draw) for _ in range(draw.integer(1, 3))]
        text = ",".join(terms)
        operands = [_random_operand(draw, term, sizes, batch) for term in terms]
        if draw.often():
            text += "->" + _random_output(draw, text)
        return call(text, *operands, optimize=draw.choice((False, False, False, True)))


def contracted(parsed: Subscripts, operands: tuple[Shape, ...], optimize: Static) -> Shape:
    """The shape of a sum of products.

    Raises:
        ShapeError: if the arrays do not fit the subscripts, or each other.
        Undetermined: if the number of axes of the result is not known.
    """
    if len(parsed.inputs) != len(operands):
        raise _wrong(f"has subscripts for {_arrays(len(parsed.inputs))}, got {len(operands)}")
    sizes, broadcasted = _sizes(parsed, operands)
    output = parsed.output
    if not output.has_ellipsis and broadcasted != ():
        if rank(broadcasted) is not None and optimize is False:
            raise _wrong(f'needs "..." in its output for the axes "{show(broadcasted)}"')
        broadcasted = ()  # an optimized sum adds them up, others have none of them
    before = tuple(sizes[letter] for letter in output.before)
    after = tuple(sizes[letter] for letter in output.after)
    if rank((*before, *after)) is None:
        raise Undetermined("the number of axes is not known")
    return (*before, *broadcasted, *after)


def _sizes(parsed: Subscripts, operands: tuple[Shape, ...]) -> tuple[dict[str, Item], Shape]:
    """The size of each letter, and the shape that the ellipses broadcast to."""
    sizes: dict[str, Item] = {}
    broadcasted: Shape = ()
    for term, operand in zip(parsed.inputs, operands, strict=True):
        items, ellipsis = _split(term, operand)
        for letter, item in _diagonal(term, items, operand).items():
            earlier = sizes.get(letter, item)
            sizes[letter] = _common(letter, earlier, item, operands)
        broadcasted = broadcast(broadcasted, ellipsis)
    return sizes, broadcasted


def _split(term: Term, operand: Shape) -> tuple[tuple[Item, ...], Shape]:
    """The axes of an array that the letters stand for, and those of the ellipsis."""
    rest = rest_position(operand)
    front, back = len(term.before), len(term.after)
    last = len(operand) - back
    if rest is None:
        letters = front + back
        if len(operand) < letters or (len(operand) > letters and not term.has_ellipsis):
            raise _wrong(f'has subscripts "{term}" for {axes_phrase(operand)}')
        return operand[:front] + operand[last:], operand[front:last]
    trailing = len(operand) - rest - 1
    if term.has_ellipsis and front <= rest and back <= trailing:
        return operand[:front] + operand[last:], operand[front:last]
    unknown: tuple[Item, ...] = (UNKNOWN,) * (front + back)
    if term.has_ellipsis:
        return unknown, ANY_SHAPE
    if front < rest + trailing:
        raise _wrong(f'has subscripts "{term}" for {axes_phrase(operand)}')
    middle = (UNKNOWN,) * (front - rest - trailing)
    return (*operand[:rest], *middle, *operand[rest + 1 :]), ()


def _diagonal(term: Term, items: tuple[Item, ...], operand: Shape) -> dict[str, Item]:
    """The size of each letter in one array; axes under the same letter must be equal."""
    sizes: dict[str, Item] = {}
    for letter, item in zip(term.letters, items, strict=True):
        if letter in sizes and not is_compatible_item(sizes[letter], item):
            raise _unequal(letter, sizes[letter], item, f'"{term}" is "{show(operand)}"')
        if letter not in sizes or sizes[letter] is UNKNOWN:
            sizes[letter] = item
    return sizes


def _common(letter: str, one: Item, other: Item, operands: tuple[Shape, ...]) -> Item:
    try:
        return broadcast((one,), (other,))[0]
    except ShapeError:
        arrays = ", ".join(f'"{show(operand)}"' for operand in operands)
        raise _unequal(letter, one, other, f"the arrays are {arrays}") from None


def _unequal(letter: str, one: Item, other: Item, *details: str) -> ShapeError:
    sizes = f"{item_phrase(one)} and {item_phrase(other)}"
    return _wrong(f'needs equal sizes for the subscript "{letter}", got {sizes}', *details)


def _wrong(problem: str, *details: str) -> ShapeError:
    return ShapeError(BadParameter(label=_LABEL, problem=problem, details=details))


def _arrays(number: int) -> str:
    return "1 array" if number == 1 else f"{number} arrays"


def _random_term(draw: Draw) -> str:
    letters = "".join(draw.choice("ijkl") for _ in range(draw.integer(0, 3)))
    if draw.often():
        letters = "".join(dict.fromkeys(letters))
    if draw.often():
        return letters
    place = draw.integer(0, len(letters))
    return f"{letters[:place]}...{letters[place:]}"


def _random_operand(draw: Draw, term: str, sizes: dict[str, int], batch: Sizes) -> Sizes:
    front, dots, back = term.partition("...")
    middle = draw.like(batch) if dots else ()
    letters = [sizes[letter] for letter in front], [sizes[letter] for letter in back]
    shape = (*letters[0], *middle, *letters[1])
    return shape if draw.often() else draw.near(tuple(draw.choice((1, size)) for size in shape))


def _random_output(draw: Draw, text: str) -> str:
    letters = [letter for letter in dict.fromkeys(text) if letter in "ijkl" and draw.flag()]
    if not draw.often():
        letters.append(draw.choice("ijkl"))
    dots = "..." if "..." in text and draw.often() else ""
    return dots + "".join(letters[draw.integer(0, 1) :])
