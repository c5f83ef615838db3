"""The error that shapes do not fit, whatever the reason."""

from __future__ import annotations

from dataclasses import dataclass, field

from .dim import Name, Size
from .shape import Shape
from .wording import item_phrase, shape_phrase


class Undetermined(Exception):
    """A rule cannot know the result: it is unknown, which is never an error."""


class ShapeError(ValueError):
    """Shapes that provably do not fit together."""

    def __init__(self, mismatch: Mismatch) -> None:
        super().__init__(mismatch)
        self.mismatch = mismatch

    def __str__(self) -> str:
        return "\n  ".join((self.mismatch.headline(), *self.mismatch.notes()))


@dataclass(frozen=True, slots=True)
class Binding:
    """A dimension's size, or the axes of a `*name`, and what bound it."""

    name: Name
    value: Size | Shape
    origin: str = ""

    def __str__(self) -> str:
        if isinstance(self.value, tuple):
            return f"*{self.name} = {shape_phrase(self.value, scalar='no axes')}"
        return f"{self.name} = {item_phrase(self.value)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """What all mismatches have; `str` is not their text, `headline` and `notes` are.

    Attributes:
        label: the culprit as it is to stand in the text, quoted where it is a name:
            `argument "x"`, `"matmul"`, `return value`.
        function: the function that was called, if the names to bind are its own and the caller
            has others, perhaps spelled the same.
        bindings: the dimensions bound so far.
    """

    label: str = ""
    function: str = ""
    bindings: tuple[Binding, ...] = field(default=())

    def headline(self) -> str:
        """One line: what was needed, what was found."""
        return self._headline()

    def notes(self) -> tuple[str, ...]:
        """Further lines: the shapes, then the bindings, one line for each origin."""
        lines: dict[str, list[str]] = {}
        for binding in self.bindings:
            lines.setdefault(binding.origin, []).append(str(binding))
        where = f'in "{self.function}": ' if self.function else ""
        return (
            *self._details(),
            *(
                where + ", ".join(texts) + (f" from {origin}" if origin else "")
                for origin, texts in lines.items()
            ),
        )

    def _headline(self) -> str:
        raise NotImplementedError

    def _details(self) -> tuple[str, ...]:
        return ()

    def _subject(self, otherwise: str = "shape") -> str:
        subject = self.label or otherwise
        return f'{subject} of "{self.function}"' if self.function else subject
