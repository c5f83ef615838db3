"""What the plugin says of annotations with random shape strings, compared with jaxtyping."""

import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import jaxtyping
import numpy as np

from tests.plugin.markers import reported_messages
from tests.plugin.mypy_run import MypyRun, write_later

NAMESPACE = {"np": np, "Float": jaxtyping.Float, "Int": jaxtyping.Int, "jt": jaxtyping}
HEADER = (
    "import numpy as np",
    "import jaxtyping as jt",
    "from typing import TypeAlias",
    "from jaxtyping import Float, Int",
)
#: How the string of an annotation is written, one after the other.
ANNOTATIONS = (
    "Float[np.ndarray, {}]",
    "jt.UInt8[np.ndarray, {}]",
    "Float[np.ndarray | float, {}]",
    "Float[Float[np.ndarray, '*b d'], {}]",
    "Int[Int[np.ndarray, {}], 'b']",
)
#: The lines in which an annotation stands; each line is a definition of its own.
PLACES = (
    "def f{i}(x: {annotation}) -> None: ...",
    "def f{i}() -> {annotation}: raise NotImplementedError",
    "A{i} = {annotation}",
    "def f{i}(x: {quoted}) -> None: ...",
    "A{i}: TypeAlias = {annotation}",
    "def f{i}(*x: list[{annotation}], y: Float[np.ndarray, 'n d'] | None = None) -> None: ...",
    "class C{i}: x: {annotation}",
    "x{i}: dict[str, {annotation}] = {{}}",
)


@dataclass(frozen=True)
class Disagreement:
    """An annotation of which mypy says something else than jaxtyping."""

    line: str
    expected: tuple[str, ...]
    reported: tuple[str, ...]


def refusal(annotation: str) -> tuple[str, ...]:
    """Jaxtyping's reason against an annotation, as the one error of its line; () if none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            eval(annotation, dict(NAMESPACE))
    except ValueError as error:
        return (f"{error}  [shape-syntax]",)
    return ()


def line_of(i: int, text: str) -> tuple[str, str]:
    """An annotation with a text, and a line of a program that it stands in."""
    literal = repr(text) if text.isprintable() else ascii(text)
    annotation = ANNOTATIONS[i % len(ANNOTATIONS)].format(literal)
    place = PLACES[i // len(ANNOTATIONS) % len(PLACES)]
    return annotation, place.format(i=i, annotation=annotation, quoted=ascii(annotation))


def disagreements(run: MypyRun, texts: Sequence[str]) -> list[Disagreement]:
    """The annotations, of one run of mypy over one module of them, that are judged differently."""
    pairs = [line_of(i, text) for i, text in enumerate(texts)]
    lines = [line for _, line in pairs]
    reported = messages_by_line(run, [*HEADER, *lines])
    found = []
    for number, (annotation, line) in enumerate(pairs, len(HEADER) + 1):
        expected, actual = refusal(annotation), tuple(reported.get(number, ()))
        if expected != actual:
            found.append(Disagreement(line, expected, actual))
    return found


def messages_by_line(run: MypyRun, lines: Iterable[str]) -> dict[int, list[str]]:
    """What mypy says of a module, line by line; a crash of the plugin is raised."""
    program = run.folder / "fuzzed.py"
    write_later(program, "\n".join(lines) + "\n")
    found: dict[int, list[str]] = {}
    for message in reported_messages(run.here(program)).get(program, []):
        code = f"  [{message.code}]" if message.code else ""
        found.setdefault(message.line, []).append(f"{message.text}{code}")
    return found
