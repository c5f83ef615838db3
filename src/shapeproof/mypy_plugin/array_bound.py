"""What mypy makes of arrays of several shapes: the elements of `[w1, w2, bias]` are arrays.

mypy joins the shapes size by size. Of two names it makes an `int`, of that and a third one an
`object`; as NumPy's stubs want a tuple of ints for a shape, the whole array then becomes an
`object`.
"""

from __future__ import annotations

from mypy.nodes import ClassDef
from mypy.plugin import ClassDefContext
from mypy.types import TypeVarType

from .encoding import unknown_type


def allow_any_shape(ctx: ClassDefContext) -> None:
    """Free `numpy.ndarray` of the bound of its shape, when mypy reads its class."""
    definition: ClassDef = ctx.cls
    shape, *others = definition.type_vars
    if isinstance(shape, TypeVarType):
        definition.type_vars = [shape.copy_modified(upper_bound=unknown_type()), *others]
