"""The values that stand between the brackets of `x[...]`, as far as a program says them."""

from dataclasses import dataclass
from types import EllipsisType
from typing import TypeAlias

from shapeproof.shapes.dim import Dim, Size, Unknown
from shapeproof.shapes.shape import Shape


@dataclass(frozen=True, slots=True)
class IndexArray:
    """An array or a nested list as an index; also an integer, whose value then is not known.

    Attributes:
        shape: the shape of the index; `()` for an integer.
        boolean: whether it is a mask; if not, it holds integers.
        fractional: whether it holds neither, but numbers that are no index.
    """

    shape: Shape
    boolean: bool | Unknown
    fractional: bool = False


#: An integer of which the value is not known, such as the variable of a loop.
SOME_INTEGER = IndexArray((), boolean=False)


@dataclass(frozen=True, slots=True)
class Window:
    """A slice of so many places, of which it is not known where it begins: `x[i : i+k]`.

    Attributes:
        width: how many places lie between its bounds.
        step: which of them it takes.
    """

    width: Size
    step: Size


#: One entry of an index. The bounds of a slice are ints, dims, None, or UNKNOWN for an int (or
#: None) that is not known. UNKNOWN as an entry is anything: an integer of unknown value is
#: `SOME_INTEGER`.
IndexEntry: TypeAlias = int | Dim | Unknown | EllipsisType | slice | Window | IndexArray | None
#: What `x[...]` says: one entry or a tuple of them.
Index: TypeAlias = IndexEntry | tuple[IndexEntry, ...]


#: One entry of what makes an array by an index: the shape of one, a range of numbers, or anything.
KeyEntry: TypeAlias = Shape | slice | Unknown


@dataclass(frozen=True, slots=True)
class Key:
    """What stands between the brackets of `np.r_[...]` and `np.mgrid[...]`.

    Attributes:
        entries: each is joined to the others, or an axis of a grid. The bounds of a range are
            numbers, dims, None or UNKNOWN; its step may be imaginary.
        in_tuple: whether they stand in a tuple.
    """

    entries: tuple[KeyEntry, ...]
    in_tuple: bool
