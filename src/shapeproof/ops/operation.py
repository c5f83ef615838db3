"""What an operation is: one class that holds everything known about it.

This file owns the base class, the words for a result's element type, and the examples. It knows no
operation.
"""

import functools
import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, ClassVar, Literal, TypeAlias

from shapeproof.ops.index import Index, Key
from shapeproof.ops.sample import Call, Draw
from shapeproof.shapes.dim import Dim, Unknown
from shapeproof.shapes.mismatch import Undetermined
from shapeproof.shapes.shape import Shape

#: A size or an axis as a rule receives it: a literal, a symbolic int, or not known.
Int: TypeAlias = int | Dim | Unknown
#: One axis, or several.
Axes: TypeAlias = Int | tuple[Int, ...]
#: The `axis` argument of a reduction.
Axis: TypeAlias = Axes | None
#: A flag such as `keepdims`, when the call says it literally.
Flag: TypeAlias = bool | Unknown
#: Arrays in nested lists: the shape of one, or a list of such.
Nested: TypeAlias = Shape | list[Any]
#: Any parameter that is not an array.
Static: TypeAlias = object
Result: TypeAlias = Shape | tuple[Shape, ...]


class AnyNumber(tuple[Shape, ...]):
    """The results of an operation, all of one shape, if it is not known how many there are."""

    __slots__ = ()


DTypeRule: TypeAlias = Literal[
    "same",
    "promote",
    "chosen",
    "weighted",
    "with integers",
    "arithmetic",
    "inexact",
    "each inexact",
    "first inexact",
    "real",
    "complex",
    "complex part",
    "double",
    "each",
    "floating",
    "rounded",
    "magnitude",
    "accumulate",
    "bool",
    "index",
    "float64",
    "uint8",
    "stub",
]
#: One word for all results of an operation, or one for each of several.
DTypeRules: TypeAlias = DTypeRule | tuple[DTypeRule, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One call of an operation in shapes: documentation that is also a test.

    Attributes:
        arguments: positional, in the order of the rule. A shape is written in jaxtyping's
            notation; a tuple of them is a sequence of arrays. Where the rule takes static values,
            a tuple of texts is a tuple of sizes.
        keywords: arguments by name.
        gives: the result's shape (a tuple of them for several results), or None if the call is an
            error.
    """

    arguments: tuple[object, ...]
    keywords: Mapping[str, object]
    gives: str | tuple[str, ...] | None


def example(*arguments: object, gives: str | tuple[str, ...], **keywords: object) -> Example:
    """A call that is right, with the shape that it gives."""
    return Example(arguments, keywords, gives)


def refused(*arguments: object, **keywords: object) -> Example:
    """A call that every reader should know to be an error."""
    return Example(arguments, keywords, None)


class Operation:
    """One array operation: its public names, its shape rule, the type of its result.

    Never instantiated: everything is static.

    A subclass defines `shape` as a static method whose parameters are named and ordered as NumPy
    documents them. The annotation of a parameter decides what it receives (see `ParameterKind`):
    the shape of the argument for `Shape`, the shapes of a list or tuple of arrays for
    `Sequence[Shape]`, a static value otherwise. The rule holds for names and for numbers alike; it
    raises `ShapeError` for what is wrong in every case, and `Undetermined` when it cannot know.

    Attributes:
        names: public names, such as "numpy.matmul", "numpy.ndarray.__matmul__", "numpy.ndarray.T".
        dtype: how the results' element types follow from those of the arrays; see `ops.dtype`.
        examples: calls with their result, for readers, tests and documentation.
    """

    names: ClassVar[tuple[str, ...]] = ()
    dtype: ClassVar[DTypeRules] = "stub"
    examples: ClassVar[tuple[Example, ...]] = ()
    shape: ClassVar[Callable[..., Result]]

    @staticmethod
    def sample(draw: Draw) -> Call:
        """Draws a call, right or wrong, on which the rule is compared with NumPy itself."""
        raise NotImplementedError


class ParameterKind(Enum):
    """What a parameter of a rule receives."""

    ARRAY = "the shape of one array"
    ARRAY_OR_TEXT = "the shape of one array, or a text"
    OPTIONAL_ARRAY = "the shape of one array, or None"
    ARRAYS = "the shapes of a list or tuple of arrays"
    NESTED = "the shape of one array, or a list of what NESTED is"
    INDEX = "what stands between the brackets of x[...], see `ops.index`"
    KEY = "what stands between the brackets of np.r_[...], see `ops.index`"
    STATIC = "a literal, a symbolic int, a tuple of such, or UNKNOWN"


@functools.cache
def parameter_kinds(rule: Callable[..., Any]) -> Mapping[str, ParameterKind]:
    """The kind of each parameter of a rule, read from its annotations."""
    kinds = {
        Shape: ParameterKind.ARRAY,
        Shape | str: ParameterKind.ARRAY_OR_TEXT,
        Shape | None: ParameterKind.OPTIONAL_ARRAY,
        Sequence[Shape]: ParameterKind.ARRAYS,
        Nested: ParameterKind.NESTED,
        Index: ParameterKind.INDEX,
        Key: ParameterKind.KEY,
    }
    signature = inspect.signature(rule, eval_str=True)
    return {
        name: kinds.get(parameter.annotation, ParameterKind.STATIC)
        for name, parameter in signature.parameters.items()
    }


def literal(value: object, what: str) -> Any:
    """A parameter that a rule must know; `Undetermined` if the call does not say it."""
    if isinstance(value, Unknown):
        raise Undetermined(f"the value of {what} is not known")
    return value
