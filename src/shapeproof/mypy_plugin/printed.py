"""Types as mypy prints them: read back, and put into jaxtyping's notation.

mypy hands its own errors over as text. What it prints for an array, `ndarray[tuple[n, d],
dtype[floating[Any]]]`, is our encoding; the user wrote `Float[ndarray, "n d"]`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from shapeproof.shapes import (
    ANY_SHAPE,
    UNKNOWN,
    Dim,
    Item,
    Name,
    OneOr,
    Rest,
    Shape,
    parse_dim,
    show,
)

from .brackets import end_of_bracket, parts
from .dtypes import CLASSES
from .jaxtyping_names import DTYPES

_ARRAY: Final = re.compile(r"(?:numpy\.)?ndarray\[")
#: The type variables of a printed function; those that are dims are none to the user.
_TYPE_VARIABLES: Final = re.compile(r"\bdef \[")
_DIM_IN_TEXT: Final = re.compile(r"[^\W\d]\w*")
#: Of several widths, as those of an `intp`, the last.
_BITS: Final = re.compile(r"(?P<kind>\w+)\[(?:_\d+Bit \| )?_(?P<bits>\d+)Bit(?:, _\d+Bit)?\]")
_ANY_ARGUMENTS: Final = re.compile(r"\[Any(?:, Any)*\]")
_OF_BITS: Final = {
    "floating": ("float", 1),
    "signedinteger": ("int", 1),
    "unsignedinteger": ("uint", 1),
    "complexfloating": ("complex", 2),
}
_JAXTYPING: Final = {
    " | ".join(sorted(scalars)): name for name, scalars in DTYPES.items() if scalars
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A type as mypy prints it.

    Attributes:
        text: the whole of it.
        name: what stands before the arguments; "|" for a union, whose members are `args`.
        args: its arguments.
    """

    text: str
    name: str
    args: tuple[Printed, ...] = ()

    @property
    def is_array(self) -> bool:
        """Whether this is NumPy's array type with its two arguments."""
        return self.name in ("ndarray", "numpy.ndarray") and len(self.args) == 2

    @property
    def shape(self) -> Shape:
        """The shape of an array."""
        shape = self.args[0]
        if shape.name != "tuple":
            return ANY_SHAPE
        texts = [item.text for item in shape.args]
        if texts == ["()"]:
            return ()
        return ANY_SHAPE if texts[1:] == ["..."] else tuple(map(_item, texts))

    @property
    def is_annotated(self) -> bool:
        """Whether an array's shape is one that NumPy's stubs do not know."""
        texts = [item.text for item in self.args[0].args]
        return bool({*texts} - {"int", "..."}) and texts[1:] != ["..."]

    @property
    def element(self) -> str:
        """The scalar type of an array's elements, as NumPy calls it: "float32", "floating"."""
        dtype = self.args[1]
        dtypes = dtype.args if dtype.name == "|" else (dtype,)
        scalars = [_scalar(each.args[0].text) if each.args else "Any" for each in dtypes]
        return "Any" if "Any" in scalars else " | ".join(scalars)


@functools.lru_cache(maxsize=4096)  # a list of overloads names the same types over and over
def parse(text: str) -> Printed:
    """Reads a printed type."""
    members = list(parts(text, " | "))
    if len(members) > 1:
        return Printed(text, "|", tuple(map(parse, members)))
    name, bracket, rest = text.partition("[")
    if not bracket or not text.endswith("]"):
        return Printed(text, text)
    return Printed(text, name, tuple(map(parse, parts(rest[:-1], ", "))))


@functools.lru_cache(maxsize=1024)  # a function's overloads are listed at each call without one
def in_jaxtyping(message: str, *, always: bool) -> str:
    """The message with its array types in jaxtyping's notation.

    Args:
        message: mypy's.
        always: whether to do so if no array in it has a shape that an annotation gave. That is the
            business of NumPy's stubs alone, whose notation is known to those who do not use
            jaxtyping's.
    """
    arrays = [(start, end, parse(message[start:end])) for start, end in _spans(message)]
    arrays = [each for each in arrays if each[2].is_array]
    if not always and not any(array.is_annotated for *_, array in arrays):
        return message
    texts: list[str] = []
    position = 0
    for start, end, array in arrays:
        texts += [message[position:start], _notation(array)]
        position = end
    text = "".join([*texts, message[position:]])
    dims = {dim for *_, array in arrays for dim in _DIM_IN_TEXT.findall(show(array.shape))}
    return _without_dims(text, dims)


def is_element(found: str, expected: str) -> bool:
    """Whether a scalar type may stand where another is expected; True if that is not known."""
    kinds, wanted = ({*_kinds(scalar)} for scalar in (found, expected))
    return not kinds or not wanted or kinds <= wanted


def is_surely_element(found: str, expected: str) -> bool:
    """The same; False if it is not known."""
    if found == expected or "Any" in (found, expected):
        return True
    return any(_kinds(found)) and any(_kinds(expected)) and is_element(found, expected)


def is_surely_no_element(found: str, expected: str) -> bool:
    """Whether a scalar type may not stand where another is expected; False if it is not known."""
    return not is_element(found, expected) and not is_perhaps_element(found, expected)


def is_perhaps_element(found: str, expected: str) -> bool:
    """Whether a scalar type of any width may stand where one of a width is expected.

    To mypy, a `floating[Any]` is a float32. It is no float64, which is a class of its own.
    """
    return found in _OF_BITS and {*_kinds(expected)} < {*_kinds(found)}


def element_name(scalar: str) -> str:
    """Jaxtyping's name for a scalar type."""
    if scalar == "Any":
        return "Shaped"
    return _JAXTYPING.get(" | ".join(sorted(scalar.split(" | "))), scalar)


def _notation(array: Printed) -> str:
    ndarray = array.name if array.name == "ndarray" else "numpy.ndarray"
    name = element_name(array.element)
    if name == array.element:  # jaxtyping has no name for it
        name, ndarray = "Shaped", f"NDArray[{name}]"
    return f"{name}[{ndarray}, '{show(array.shape)}']"


def _without_dims(message: str, dims: set[str]) -> str:
    """`def [T, n: int] f` is `def [T] f` if n is a dim."""
    texts: list[str] = []
    position = 0
    for match in _TYPE_VARIABLES.finditer(message):
        end = end_of_bracket(message, match.end() - 1)
        if end is not None:
            variables = parts(message[match.end() : end - 1], ", ")
            kept = [v for v in variables if not dims & set(_DIM_IN_TEXT.findall(v)[:1])]
            texts.append(message[position : match.end() - 1])
            texts.append(f"[{', '.join(kept)}] " if kept else "")
            position = end + message.startswith(" ", end)
    return "".join([*texts, message[position:]])


def _spans(message: str) -> Iterator[tuple[int, int]]:
    """Where the array types in a message begin and end."""
    for match in _ARRAY.finditer(message):
        end = end_of_bracket(message, match.end() - 1)
        if end is not None:
            yield match.start(), end


def _item(text: str) -> Item:
    """One axis: "n", "n@f" if several are called n, "**b", "#n", "Any"."""
    written, _, scope = text.partition("@")
    if written.startswith("**"):
        name = written.lstrip("*")
        return Rest(Name(name.lstrip("#"), scope), broadcast=name.startswith("#"))
    if written.startswith(("*", "Unpack[")):
        return Rest(None)
    if written in ("Any", "int", "object"):
        return UNKNOWN
    size = parse_dim(written.lstrip("#"), scope)
    return OneOr(size) if written.startswith("#") and isinstance(size, Dim) else size


def _scalar(text: str) -> str:
    """NumPy's name of a printed scalar type: `floating[_32Bit]` is float32."""
    names: list[str] = []
    for member in parts(_ANY_ARGUMENTS.sub("", text.replace("numpy.", "")), " | "):
        sized = _BITS.fullmatch(member.replace("_typing._nbit_base.", ""))
        kind, factor = _OF_BITS.get(sized["kind"], ("", 1)) if sized else ("", 1)
        names.append(f"{kind}{int(sized['bits']) * factor}" if sized and kind else member)
    return " | ".join(names)


def _kinds(scalar: str) -> Iterator[str]:
    """The dtypes that a scalar type stands for; none if one of them is not known."""
    members = scalar.split(" | ")
    if all(member in CLASSES or member in CLASSES["number"] for member in members):
        for member in members:
            yield from CLASSES.get(member, (member,))
