"""What the plugin says of annotations with random shape strings, compared with jaxtyping."""

import itertools as it
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.plugin.installed import TAKES_NDARRAY
from tests.plugin.markers import reported_messages
from tests.plugin.mypy_run import MypyRun, write_later

HEADER = (
    "import numpy as np",
    "import numpy.typing as npt",
    "import jaxtyping as jt",
    "from typing import Any, TypeAlias, TypeVar",
    "from jaxtyping import Float, Int",
    "ArrayT = TypeVar('ArrayT', bound=np.ndarray)",
)
NAMESPACE: dict[str, object] = {}
exec("\n".join(HEADER), NAMESPACE)
#: How the string of an annotation is written, one after the other.
OF_NUMPY = (
    "Float[np.ndarray, {}]",
    "jt.UInt8[np.ndarray, {}]",
    "Float[np.ndarray | float, {}]",
    "Float[Float[np.ndarray, '*b d'], {}]",
    "Int[Int[np.ndarray, {}], 'b']",
    *(("jt.Float32[npt.NDArray[np.float32], {}]",) if TAKES_NDARRAY else ()),
    "jt.Num[np.ndarray | int, {}]",
    "jt.BFloat16[np.ndarray, {}]",
)
#: Of an alias of these mypy shows a plugin nothing.
OF_OTHERS = ("jt.Shaped[Any, {}]", "jt.Bool[bool, {}]")
ANNOTATIONS = (*OF_NUMPY, *OF_OTHERS)
#: The lines in which an annotation stands; each line is a definition of its own.
ALIASES = ("A{i} = {annotation}", "A{i}: TypeAlias = {annotation}")
PLACES = (
    "def f{i}(x: {annotation}) -> None: ...",
    "def f{i}() -> {annotation}: raise NotImplementedError",
    "def f{i}(x: {quoted}) -> None: ...",
    "def f{i}(*x: list[{annotation}], y: Float[np.ndarray, 'n d'] | None = None) -> None: ...",
    "class C{i}: x: {annotation}",
    "x{i}: dict[str, {annotation}] = {{}}",
)
FORMS = (
    *it.product(PLACES, ANNOTATIONS),
    *it.product(ALIASES, OF_NUMPY),
    (PLACES[0], "jt.Num[ArrayT, {}]"),
)


@dataclass(frozen=True)
class Disagreement:
    """An annotation of which mypy says something else than jaxtyping."""

    line: str
    expected: tuple[str, ...]
    reported: tuple[str, ...]

    @property
    def is_of_reason(self) -> bool:
        """Whether both refuse the annotation, for different reasons."""
        return len(self.reported) == len(self.expected) and "[shape-syntax]" in self.reported[0]


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
    place, form = FORMS[i % len(FORMS)]
    annotation = form.format(literal)
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
