"""Ints and tuples of ints that are sizes: what they carry, unseen by mypy.

An int that is a size is an `int` to mypy, and the type of `x.shape` of an array of any rank is
`tuple[int, ...]`: with an extra attribute, of which nobody can ask for, since its name is no
Python name. mypy drops it where two such types meet.
"""

from __future__ import annotations

from typing import Final

from mypy.types import Instance, TupleType, get_proper_type
from mypy.types import Type as MypyType

#: What an int carries: the type of its size.
SIZE: Final = "shapeproof size"
#: What a tuple carries: a tuple type of its sizes, and of the "*name" or "..." among them.
SIZES: Final = "shapeproof sizes"


def carried_size(typ: MypyType) -> MypyType | None:
    """The type of the size that an int carries."""
    return _carried(typ, SIZE)


def carried_sizes(typ: MypyType) -> TupleType | None:
    """The types of the sizes that a tuple of unknown length carries."""
    sizes = _carried(typ, SIZES)
    return sizes if isinstance(sizes, TupleType) else None


def _carried(typ: MypyType, attribute: str) -> MypyType | None:
    typ = get_proper_type(typ)
    attributes = typ.extra_attrs if isinstance(typ, Instance) else None
    return None if attributes is None else attributes.attrs.get(attribute)
