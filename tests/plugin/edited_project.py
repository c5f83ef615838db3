"""One small project that the tests edit step by step.

Lines of its `main.py` end in a label, and each step says which labels have an error: were all ways
of running mypy silent, they would agree, too.
"""

from dataclasses import dataclass
from pathlib import Path

from .markers import Message, reported_messages
from .mypy_run import write_later

LAYERS = """\
from dataclasses import dataclass
import numpy as np
from jaxtyping import Float
from aliases import Row

def linear(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    return x @ w

def average(x: Float[np.ndarray, "n d"]) -> Row:
    return x.mean(axis=0)

@dataclass
class Layer:
    w: Float[np.ndarray, "inp out"]

    def __call__(self, x: Float[np.ndarray, "n inp"]) -> Float[np.ndarray, "n out"]:
        return x @ self.w
"""
ALIASES = """\
import numpy as np
from jaxtyping import Float
Row = Float[np.ndarray, "d"]
Image = Float[np.ndarray, "h w 3"]
"""
BETWEEN = """\
from layers import Layer as Layer, average as average, linear as linear
"""
SIZES = """\
from typing import Final
WIDTH: Final = 3
"""
HEADER_OF_AVERAGES = """\
import numpy as np
from jaxtyping import Float
from aliases import Row
"""
AVERAGE = """\
def average(x: Float[np.ndarray, "m d"]) -> Row:
    return x.mean(axis=0)
"""
MAIN = """\
import numpy as np
from jaxtyping import Float
import aliases
from between import Layer, average, linear
from aliases import Image
from sizes import WIDTH

def call(x: Float[np.ndarray, "a b"], w: Float[np.ndarray, "b c"]) -> Float[np.ndarray, "a c"]:
    return linear(x, w)  # right order

def swapped(x: Float[np.ndarray, "a b"], w: Float[np.ndarray, "b c"]) -> Float[np.ndarray, "a c"]:
    return linear(w, x)  # swapped

def layer(x: Float[np.ndarray, "a b"], w: Float[np.ndarray, "b c"]) -> Float[np.ndarray, "a c"]:
    return Layer(w)(x)  # layer

def gray(image: Image) -> Float[np.ndarray, "h w"]:
    return image.mean(axis=2)  # gray

def pixel(image: Image) -> Float[np.ndarray, "3"]:
    return image.mean(axis=(0, 1))  # pixel

def row(x: Float[np.ndarray, "a b"]) -> Float[np.ndarray, "b"]:
    return average(x)  # average

def own(x: "aliases.Row") -> Float[np.ndarray, "d"]:
    return x  # own

def wide(x: Float[np.ndarray, "a 3"]) -> Float[np.ndarray, "a"]:
    return x @ np.ones(WIDTH)  # constant

LENGTH = 2

def pair() -> Float[np.ndarray, "2"]:
    return np.zeros(LENGTH)  # own constant

def second(x: Float[np.ndarray, "n d"], y: Float[np.ndarray, "m"]) -> Float[np.ndarray, "n"]:
    assert len(x) == len(y)
    return y  # compared
"""
START = {
    "layers": LAYERS,
    "aliases": ALIASES,
    "between": BETWEEN,
    "sizes": SIZES,
    "main": MAIN,
}


@dataclass(frozen=True)
class Step:
    """An edit of the project, and the labels of the lines that then fail.

    Attributes:
        name: what is edited.
        fails: the labels.
        edits: module, old text and new text of each change.
        delete: modules that go.
        add: modules that are new, and their texts.
    """

    name: str
    fails: set[str]
    edits: tuple[tuple[str, str, str], ...] = ()
    delete: tuple[str, ...] = ()
    add: tuple[tuple[str, str], ...] = ()


STEPS = (
    Step("the first version", {"swapped"}),
    Step(
        "the dims of an imported signature",
        {"right order", "swapped"},
        (("layers", 'w: Float[np.ndarray, "d k"]', 'w: Float[np.ndarray, "k d"]'),),
    ),
    Step(
        "the dims mended, another axis renamed",
        {"swapped"},
        (
            ("layers", 'w: Float[np.ndarray, "k d"]', 'w: Float[np.ndarray, "d k"]'),
            (
                "layers",
                'x: Float[np.ndarray, "n d"]) -> Row',
                'x: Float[np.ndarray, "m d"]) -> Row',
            ),
        ),
    ),
    Step("a literal in an alias", {"swapped", "pixel"}, (("aliases", "h w 3", "h w 4"),)),
    Step("the order in an alias", {"swapped", "pixel", "gray"}, (("aliases", "h w 4", "h 4 w"),)),
    Step("the rank in an alias", {"swapped", "pixel", "gray"}, (("aliases", "h 4 w", "h w"),)),
    Step(
        "the alias mended, the alias in another module's signature",
        {"swapped", "average", "own"},
        (("aliases", '"h w"', '"h w 3"'), ("aliases", '"d"', '"d 1"')),
    ),
    Step(
        "that alias mended, the dims of a field",
        {"swapped", "layer"},
        (
            ("aliases", '"d 1"', '"d"'),
            ("layers", 'w: Float[np.ndarray, "inp out"]', 'w: Float[np.ndarray, "out inp"]'),
        ),
    ),
    Step(
        "a new field",
        {"swapped", "layer"},
        (
            (
                "layers",
                'w: Float[np.ndarray, "out inp"]',
                'w: Float[np.ndarray, "inp out"]\n    b: Float[np.ndarray, "out"]',
            ),
        ),
    ),
    Step(
        "no module in between",
        {"swapped", "layer"},
        (("main", "from between import", "from layers import"),),
        delete=("between",),
    ),
    Step("a comment", {"swapped", "layer"}, (("main", "import aliases\n", "import aliases  #\n"),)),
    Step(
        "a constant of another module",
        {"swapped", "layer", "constant"},
        (("sizes", "= 3", "= 4"),),
    ),
    Step(
        "a function moves to a new module",
        {"swapped", "layer", "constant"},
        (
            ("layers", AVERAGE, ""),
            ("main", "import Layer, average, linear", "import Layer, linear"),
            ("main", "from sizes", "from averages import average\nfrom sizes"),
        ),
        add=(
            (
                "averages",
                HEADER_OF_AVERAGES + AVERAGE,
            ),
        ),
    ),
    Step(
        "the constant mended, the function that has moved broken",
        {"swapped", "layer", "average"},
        (
            ("sizes", "= 4", "= 3"),
            ("averages", '"m d"]) -> Row', '"d m"]) -> Float[np.ndarray, "d"]'),
        ),
    ),
    Step(
        "a constant of the module itself, and what a function compares",
        {"swapped", "layer", "average", "own constant", "compared"},
        (("main", "LENGTH = 2", "LENGTH = 3"), ("main", "assert len(x) == len(y)", "print(y)")),
    ),
    Step(
        "both mended",
        {"swapped", "layer", "average"},
        (("main", "LENGTH = 3", "LENGTH = 2"), ("main", "print(y)", "assert len(x) == len(y)")),
    ),
)


class Project:
    """The files of the edited project."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.texts: dict[str, str] = {}
        for name, text in START.items():
            self._write(name, text)

    def _write(self, name: str, text: str) -> None:
        self.texts[name] = text
        write_later(self.folder / f"{name}.py", text)

    def edit(self, step: Step) -> None:
        """Take a step."""
        for name, old, new in step.edits:
            assert self.texts[name].count(old) == 1, f"{old!r} is not once in {name}"
            self._write(name, self.texts[name].replace(old, new))
        for name, text in step.add:
            self._write(name, text)
        for name in step.delete:
            del self.texts[name]
            (self.folder / f"{name}.py").unlink()

    @property
    def files(self) -> list[Path]:
        """All files, as arguments for mypy."""
        return [self.folder / f"{name}.py" for name in self.texts]

    def labels(self, output: str) -> set[str]:
        """The labels of the lines of `main.py` that have an error."""
        lines = self.texts["main"].splitlines()
        errors = reported_messages(output).get(self.folder / "main.py", [])
        return {_label(lines, error) for error in errors if error.severity == "error"}


def _label(lines: list[str], message: Message) -> str:
    return lines[message.line - 1].partition("  # ")[2] or f"line {message.line}: {message}"
