"""Names that only the type of a parameter that is a function mentions.

    def gram(k: Callable[[Float[np.ndarray, "a d"], Float[np.ndarray, "b d"]], Float[..., "a b"]]):

Nothing else that is passed says what `a` is, and at run time nobody looks. To mypy it is unknown:
so any function of such axes can be passed. But a call of `k` gives what has the sizes of its
arguments.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Final

from mypy.types import CallableType
from mypy.types import Type as MypyType

from shapeproof.shapes import Name

from .encoder import Encoder
from .result_names import Marking, Naming

#: What an unknown size says of its name, where mypy keeps the name of a module.
_MARK: Final = "shapeproof.callable "


def marked(typ: MypyType, names: AbstractSet[Name]) -> MypyType:
    """The type with these names unknown, and what they are called kept."""
    return typ.accept(Marking(names, _MARK))


def with_own_names(signature: CallableType, encoder: Encoder) -> tuple[CallableType, set[Name]]:
    """What is called with the names of its own that it has, and these names."""
    if signature.definition is not None or signature.name is not None:
        return signature, set()
    naming = Naming(encoder, _MARK)
    arg_types = [typ.accept(naming) for typ in signature.arg_types]
    if not naming.made:
        return signature, set()
    result = signature.ret_type.accept(naming)
    return signature.copy_modified(arg_types=arg_types, ret_type=result), naming.made
