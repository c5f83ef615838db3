"""NumPy's promotion, on the names of dtypes: a checker of shapes need not import NumPy.

The names "builtins.int", "builtins.float" and "builtins.complex" stand for Python's numbers, which
adapt to the arrays beside them.
"""

from collections.abc import Iterable
from typing import Final

#: Python's numbers, the narrower before the wider, with the dtypes of arrays made of them alone.
PYTHON_NUMBERS: Final = {
    "builtins.int": "int64",
    "builtins.float": "float64",
    "builtins.complex": "complex128",
}
_LEVELS: Final = ("bool", "uint", "int", "float", "complex")


def kind_of(name: str) -> str:
    """`float` for float32, and its like."""
    return name.rstrip("0123456789")


def bits_of(name: str) -> int:
    """The size of an element."""
    return int(name.removeprefix(kind_of(name)) or 8)


def promote_types(one: str, other: str) -> str:
    """The narrowest dtype to which NumPy converts both safely."""
    low, high = sorted((one, other), key=lambda name: (_level(name), bits_of(name)))
    kind = kind_of(high)
    if kind_of(low) in (kind, "bool"):
        return high
    if kind == "int":
        bits = max(bits_of(high), 2 * bits_of(low))
        return f"int{bits}" if bits <= 64 else "float64"
    precision = bits_of(low) if kind_of(low) == "float" else min(2 * bits_of(low), 64)
    return f"{kind}{max(bits_of(high), precision * (2 if kind == 'complex' else 1))}"


def result_type(names: Iterable[str]) -> str:
    """What `numpy.result_type` says of some dtypes and Python numbers."""
    names = set(names)
    # Each is promoted with the widest: int16 and uint16 with float32 are float32, not float64.
    arrays = sorted(names - PYTHON_NUMBERS.keys(), key=_level, reverse=True)
    result = arrays[0] if arrays else "bool"
    for name in arrays[1:]:
        result = promote_types(result, name)
    for number, stored in PYTHON_NUMBERS.items():
        if number in names and _level(result) < _level(stored):
            result = _adapted(number, result)
    return result


def _adapted(number: str, array: str) -> str:
    """The dtype of a Python number beside an array of a lower kind."""
    if kind_of(array) == "float":
        return promote_types(array, "complex64")
    return array if number == "builtins.int" and array != "bool" else PYTHON_NUMBERS[number]


def _level(name: str) -> int:
    return _LEVELS.index(kind_of(name))
