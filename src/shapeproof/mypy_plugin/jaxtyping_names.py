"""Jaxtyping's names, such as `Float32`, and the element types that each stands for."""

from __future__ import annotations

from typing import Final

from mypy.types import Instance, ProperType

#: NumPy's scalar types of each jaxtyping name; None leaves the array's own dtype.
DTYPES: Final[dict[str, tuple[str, ...] | None]] = {
    "Shaped": None,
    "Key": None,
    "Bool": ("bool",),
    "Num": ("number",),
    "Real": ("floating", "integer"),
    "Inexact": ("inexact",),
    "Float": ("floating",),
    "Complex": ("complexfloating",),
    "Integer": ("integer",),
    "Int": ("signedinteger",),
    "UInt": ("unsignedinteger",),
    **{f"Float{bits}": (f"float{bits}",) for bits in (16, 32, 64)},
    **{f"Complex{bits}": (f"complex{bits}",) for bits in (64, 128)},
    **{f"Int{bits}": (f"int{bits}",) for bits in (8, 16, 32, 64)},
    **{f"UInt{bits}": (f"uint{bits}",) for bits in (8, 16, 32, 64)},
    # NumPy itself has no such types: arrays of them are made by other packages.
    **dict.fromkeys(("Int2", "Int4", "UInt2", "UInt4", "BFloat16")),
    **dict.fromkeys(("Float8e4m3b11fnuz", "Float8e4m3fn", "Float8e4m3fnuz", "Float8e5m2")),
    "Float8e5m2fnuz": None,
}
#: The abstract names that take a number, beside those that begin with the number's kind.
_NUMBERS: Final[dict[str, tuple[str, ...]]] = {
    "builtins.bool": ("Shaped", "Bool"),
    "numpy.bool": ("Shaped", "Bool"),
    "builtins.int": ("Shaped", "Num", "Real", "Integer", "Int"),
    "builtins.float": ("Shaped", "Num", "Real", "Inexact", "Float"),
    "builtins.complex": ("Shaped", "Num", "Inexact", "Complex"),
    "numpy.generic": tuple(DTYPES),
    "numpy.number": tuple(DTYPES),
}


def is_number(typ: ProperType) -> bool:
    """Whether a type is one that jaxtyping takes for a number, not for an array."""
    return isinstance(typ, Instance) and typ.type.fullname in _NUMBERS


def takes_number(name: str, number: Instance) -> bool:
    """Whether an annotation such as `Float32[float, ""]` means anything to jaxtyping."""
    kind = number.type.name.capitalize()
    return name in _NUMBERS[number.type.fullname] or name.startswith(kind)
