"""One array inside of another: `out=`, operators in place, masks, fill values, `broadcast_to`."""

from shapeproof.shapes.broadcast import broadcast
from shapeproof.shapes.mismatch import BadParameter, ShapeError
from shapeproof.shapes.shape import Shape, is_compatible_item, rank, show


def covers(whole: Shape, part: Shape) -> bool:
    """Whether `part` broadcasts to `whole` without making it grow; True where that is not known."""
    try:
        both = broadcast(whole, part)
    except ShapeError:
        return False
    if rank(both) is None or rank(whole) is None:
        return True
    return len(both) == len(whole) and all(map(is_compatible_item, whole, both))


def inside(whole: Shape, part: Shape, what: str) -> Shape:
    """The shape `whole`, which `part` is broadcast to.

    Raises:
        ShapeError: if it does not fit; `what` names it in the message.
    """
    if covers(whole, part):
        return whole
    problem = f"{_quoted(part)} does not broadcast to {_quoted(whole)}"
    raise ShapeError(BadParameter(label=what, problem=problem))


def into(result: Shape, out: Shape | None) -> Shape:
    """The shape of an elementwise result: that of `out`, if it is given. `out` never grows.

    Raises:
        ShapeError: if the result does not fit.
    """
    return result if out is None else inside(out, result, "result")


def same_as(result: Shape, out: Shape | None) -> Shape:
    """The shape of a result that is not repeated: `out`, if given, must have exactly this shape.

    Raises:
        ShapeError: if it has another shape.
    """
    if out is None or rank(result) is None or rank(out) is None:
        return result
    if len(result) != len(out) or not all(map(is_compatible_item, out, result)):
        problem = f"{_quoted(result)} is not of the shape of out, {_quoted(out)}"
        raise ShapeError(BadParameter(label="result", problem=problem))
    return result


def _quoted(shape: Shape) -> str:
    return f'"{show(shape)}"' if shape else "a scalar"
