"""Named tuples of arrays: their fields share names, which are checked where one is made.

    class Batch(NamedTuple):
        x: Float[np.ndarray, "n d"]
        y: Float[np.ndarray, "n"]

mypy has no hook where it analyzes such a class, so it is not made generic in its dims: the sizes
of the fields are unknown to who reads them. `Batch(x, y)` must give `n` one size all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from mypy.nodes import ClassDef, RefExpr
from mypy.types import CallableType, TupleType, get_proper_type
from mypy.types import Type as MypyType

from shapeproof.shapes import Dim, Name, Shape

from .encoder import Encoder
from .encoding import dim_name
from .mentioned_dims import names_of_shape
from .result_names import Marking, Naming

if TYPE_CHECKING:
    from mypy.semanal import SemanticAnalyzer

_CLASSES: Final = frozenset({"typing.NamedTuple", "typing_extensions.NamedTuple"})
_NAMESPACE: Final = "named tuple"
#: What an unknown size of a field says of its name, where mypy keeps the name of a module.
_MARK: Final = "shapeproof.field "


def is_field(sem: SemanticAnalyzer) -> bool:
    """Whether an annotation being analyzed is that of a field of a named tuple."""
    defined = sem.statement
    return isinstance(defined, ClassDef) and any(
        isinstance(base, RefExpr) and base.fullname in _CLASSES for base in defined.base_type_exprs
    )


def owned(shape: Shape) -> Shape:
    """The shape of a field, with names that belong to named tuples."""
    return tuple(
        Dim.of(dim_name(item.name.text, _NAMESPACE))
        if isinstance(item, Dim) and item.name is not None
        else item
        for item in shape
    )


def marked(field: MypyType, shape: Shape) -> MypyType:
    """The type of a field with these names unknown, and what they are called kept."""
    return field.accept(Marking(names_of_shape(shape), _MARK))


def with_names_of_fields(
    signature: CallableType, encoder: Encoder
) -> tuple[CallableType, set[Name]]:
    """What makes a named tuple, with the names of its fields, and these names."""
    made = get_proper_type(signature.ret_type)
    if not isinstance(made, TupleType) or not signature.is_type_obj():
        return signature, set()
    naming = Naming(encoder, _MARK)
    arg_types = [typ.accept(naming) for typ in signature.arg_types]
    return signature.copy_modified(arg_types=arg_types), naming.made
