"""What disagrees, and the only place where it is put into words.

The checker and the run time say the same: one headline, which names the culprit, what it
needs and what it got, and notes with the shapes and the dimensions bound so far. Names and
shapes stand in double quotes, numbers do not, and no line ends with a period.
"""

from __future__ import annotations

from dataclasses import dataclass

from .dim import Dim, Name, Size
from .shape import Item, OneOr, Shape, rank, show
from .shape_error import Binding as Binding
from .shape_error import Mismatch as Mismatch
from .shape_error import ShapeError as ShapeError
from .shape_error import Undetermined as Undetermined
from .wording import axes_phrase, axis_phrase, item_phrase, namesakes, shape_phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class RankMismatch(Mismatch):
    """A number of axes that cannot be right."""

    expected: Shape
    actual: Shape

    def _headline(self) -> str:
        same_length = len(self.expected) == len(self.actual)
        if same_length and rank(self.expected) is None and rank(self.actual) is None:
            expected, actual = shape_phrase(self.expected), shape_phrase(self.actual)
            return f"{self._subject()} needs axes {expected}, got {actual}"
        expected, actual = axes_phrase(self.expected), axes_phrase(self.actual)
        return f"{self._subject()} needs {expected}, got {actual}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentMismatch(Mismatch):
    """The common part of what can be wrong inside of a shape that is matched with another."""

    expected: Shape
    actual: Shape

    def _details(self) -> tuple[str, ...]:
        expected, actual = shape_phrase(self.expected), shape_phrase(self.actual)
        if expected == actual:  # the caller's names read like the function's own
            return ()
        if self.function:
            return (f'"{self.function}" takes {expected}, got {actual}',)
        headline = self._headline()
        if len(self.expected) == 1 and expected in headline and actual in headline:
            return ()
        return (f"expected {expected}, got {actual}",)


@dataclass(frozen=True, slots=True, kw_only=True)
class SizeMismatch(ArgumentMismatch):
    """A size that differs from the one needed: a number, the function's own dimension, or `n+1`.

    Attributes:
        axis: counted from the end, if negative.
        needed: what the annotation says.
        found: what the array has.
        value: what the needed size comes to with the bindings, if that is another text.
    """

    axis: int
    needed: Item
    found: Item
    value: Size | None = None

    def _headline(self) -> str:
        needed, found = item_phrase(self._needed()), item_phrase(self.found)
        return f"{self._subject()} needs size {needed} on {axis_phrase(self.axis)}, got {found}"

    def _details(self) -> tuple[str, ...]:
        return ArgumentMismatch._details(self) + namesakes(self._needed(), self.found)

    def _needed(self) -> Item:
        """The needed size in the words of the caller, who does not know the function's names."""
        if not isinstance(self.value, Dim):
            return self.needed
        return OneOr(self.value) if isinstance(self.needed, OneOr) else self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsolvableSize(ArgumentMismatch):
    """A size that no value of the names can give: `2*n` against 7."""

    axis: int
    needed: Item
    found: Item

    def _headline(self) -> str:
        needed = f"{item_phrase(self.needed)} on {axis_phrase(self.axis)}"
        return f"{self._subject()} needs size {needed}, which cannot be {item_phrase(self.found)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameConflict(ArgumentMismatch):
    """A size that differs from the one which the same name has already; the bindings say why."""

    axis: int
    name: Name
    bound: Item
    found: Item

    def _headline(self) -> str:
        bound, found = item_phrase(self.bound), item_phrase(self.found)
        if isinstance(self.expected[self.axis], OneOr):
            bound += " or 1"
        return f"{self._subject()} needs size {bound} on {axis_phrase(self.axis)}, got {found}"

    def _details(self) -> tuple[str, ...]:
        return ArgumentMismatch._details(self) + namesakes(self.bound, self.found)


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementMismatch(Mismatch):
    """Elements of another type than is needed; both are jaxtyping's names, such as `Float32`."""

    needed: str
    found: str

    def _headline(self) -> str:
        return f'{self._subject()} needs elements of type "{self.needed}", got "{self.found}"'


@dataclass(frozen=True, slots=True, kw_only=True)
class AxesMismatch(ArgumentMismatch):
    """Axes that differ from those of a `*name`."""

    name: Name
    bound: Shape | None  # None: the function's own, which it knows nothing about
    found: Shape

    def _headline(self) -> str:
        needed = f'axes "*{self.name}"'
        if self.bound is not None:
            bound = f'axes "{show(self.bound)}"' if self.bound else "no axes"
            needed = f'{bound} for "*{self.name}"'
        found = shape_phrase(self.found, scalar="none")
        return f"{self._subject()} needs {needed}, got {found}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BroadcastMismatch(Mismatch):
    """Shapes that do not broadcast.

    Attributes:
        axis: counted from the end, as broadcasting does; None before a `*b`, where it has no
            number.
    """

    left: Shape
    right: Shape
    sizes: tuple[Item, Item]
    axis: int | None

    def _headline(self) -> str:
        left, right = map(item_phrase, self.sizes)
        where = "" if self.axis is None else f" on {axis_phrase(self._axis(self.axis))}"
        return f"{self._subject('operation')} cannot broadcast {left} with {right}{where}"

    def _details(self) -> tuple[str, ...]:
        return (_left_and_right(self.left, self.right), *namesakes(*self.sizes))

    def _axis(self, axis: int) -> int:
        """Counted from the front, if that is the same number for both."""
        axes = rank(self.left)
        is_same = axis < -1 and axes is not None and axes == rank(self.right)
        return axis + axes if is_same and axes is not None else axis


@dataclass(frozen=True, slots=True, kw_only=True)
class UnwantedPairs(Mismatch):
    """Shapes that do broadcast, to more elements than either has, where they look like equals."""

    left: Shape
    right: Shape
    result: Shape

    def _headline(self) -> str:
        shapes = f"{shape_phrase(self.left)} and {shape_phrase(self.right)}"
        return f"{self._subject('operation')} spreads {shapes} to {shape_phrase(self.result)}"

    def _details(self) -> tuple[str, ...]:
        return (
            "if every pair is meant, write the new axis here, as in x[None, :]",
            "if not, give both operands the same axes, as x[:, 0] or x[:, None] does",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractionMismatch(Mismatch):
    """Inner dimensions that differ, in a matrix product or any other sum of products."""

    left: Shape
    right: Shape
    left_size: Item
    right_size: Item

    def _headline(self) -> str:
        sizes = f"{item_phrase(self.left_size)} and {item_phrase(self.right_size)}"
        return f"{self._subject('product')} needs equal inner dimensions, got {sizes}"

    def _details(self) -> tuple[str, ...]:
        sizes = namesakes(self.left_size, self.right_size)
        return (_left_and_right(self.left, self.right), *sizes)


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementCountMismatch(Mismatch):
    """A reshape that would change the number of elements."""

    source: Shape
    target: Shape
    source_count: Size
    target_count: Size

    def _headline(self) -> str:
        source, target = shape_phrase(self.source), shape_phrase(self.target)
        return f"{self._subject('reshape')} cannot turn {source} into {target}"

    def _details(self) -> tuple[str, ...]:
        source, target = item_phrase(self.source_count), item_phrase(self.target_count)
        return (f"{source} elements do not fill {target}",)


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinMismatch(Mismatch):
    """Arrays that cannot be joined: `axis` differs, and is not the one they are joined along."""

    first: Shape
    other: Shape
    position: int
    axis: int

    def _headline(self) -> str:
        first, other = item_phrase(self.first[self.axis]), item_phrase(self.other[self.axis])
        sizes = f"{axis_phrase(self.axis)}, got {first} and {other}"
        return f"{self._subject('join')} needs equal sizes on {sizes}"

    def _details(self) -> tuple[str, ...]:
        first, other = shape_phrase(self.first), shape_phrase(self.other)
        sizes = namesakes(self.first[self.axis], self.other[self.axis])
        return (f"array 0 is {first}, array {self.position} is {other}", *sizes)


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisOutOfRange(Mismatch):
    """An axis that the array does not have."""

    axis: int
    shape: Shape

    def _headline(self) -> str:
        return f"{self._subject('operation')} has no axis {self.axis} in {shape_phrase(self.shape)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BadParameter(Mismatch):
    """A parameter that is wrong by itself; `problem` continues the sentence after the label."""

    problem: str
    details: tuple[str, ...] = ()

    def _headline(self) -> str:
        return f"{self.label} {self.problem}" if self.label else self.problem

    def _details(self) -> tuple[str, ...]:
        return self.details


@dataclass(frozen=True, slots=True, kw_only=True)
class TensorMismatch(ArgumentMismatch):
    """A node of the tape whose gradient or value has another shape than was asked for."""

    kind: str  # "gradient" or "value"
    node: int
    node_name: str | None

    def _headline(self) -> str:
        return f"{self.kind} shape mismatch for node id {self.node}"

    def _details(self) -> tuple[str, ...]:
        shapes = ArgumentMismatch._details(self)
        return shapes if self.node_name is None else (*shapes, f'the node is "{self.node_name}"')


def _left_and_right(left: Shape, right: Shape) -> str:
    return f"left is {shape_phrase(left)}, right is {shape_phrase(right)}"
