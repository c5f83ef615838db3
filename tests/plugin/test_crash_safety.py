"""No form of annotation crashes the plugin, in whatever place it stands."""

from pathlib import Path

import pytest

from .markers import reported_messages
from .mypy_run import MypyRun, write_later

# The pieces of jaxtyping's grammar and near misses of it, to be strung together in any way.
PIECES = (
    *("n", "d", "batch", "_", "3", "0", "-1", "...", "*b", "#n", "*#b", "?t", "n+1", "2*n", "n//2"),
    *("min(n,m)", "(n+1)*2", "n=4", "{n}", "{self.n}+1", "n%2", "**", "#", "*", "?", "=", ",", "("),
    *("n/0", "n//0", "class", "None", "1x", "a.b", "a[0]", "'", "\\", "é", "\x00", "n**2", "n|m"),
)
HEADER = "import numpy as np\nfrom jaxtyping import Float\n"
PLACES = (
    "def f{i}(x: Float[np.ndarray, {text!a}]) -> None: ...",
    "def f{i}() -> Float[np.ndarray, {text!a}]: ...  # type: ignore[empty-body]",
    "class F{i}: x: Float[np.ndarray, {text!a}]",
    "def f{i}(x: list[Float[np.ndarray, {text!a}]], y: Float[np.ndarray, 'n']) -> None: ...",
    "F{i} = Float[np.ndarray, {text!a}]",
)


def check(run: MypyRun, program: Path, lines: list[str]) -> dict[int, set[str | None]]:
    """The codes of the errors of each line; an error elsewhere or a crash is a failure."""
    write_later(program, HEADER + "\n".join(lines) + "\n")
    codes: dict[int, set[str | None]] = {}
    for message in reported_messages(run.here(program)).get(program, []):
        if message.severity == "error":
            codes.setdefault(message.line - HEADER.count("\n") - 1, set()).add(message.code)
    return codes


@pytest.fixture(scope="module")
def run(libraries: MypyRun, tmp_path_factory: pytest.TempPathFactory) -> MypyRun:
    return libraries.copy(tmp_path_factory.mktemp("crash") / "mypy")


@pytest.mark.parametrize("place", PLACES)
def test_no_text_crashes_the_plugin_in_any_place(place: str, run: MypyRun) -> None:
    pairs = [*PIECES, *(f"{first} {second}" for first in PIECES for second in PIECES[::5])]
    lines = [place.format(i=i, text=text) for i, text in enumerate(pairs)]
    codes = check(run, run.folder / "places.py", lines)
    assert any("shape-syntax" in found for found in codes.values())


@pytest.mark.parametrize(
    "annotation",
    [
        "Float",
        "Float[np.ndarray]",
        "Float[()]",
        "Float['n']",
        "Float[np.ndarray, 3]",
        "Float[np.ndarray, 'n', 'd']",
        "Float[np.ndarray, n]",
        "Float[np.ndarray, f'{3} n']",
        "Float[np.ndarray, 'n' 'd']",
        "Float[np.ndarray, b'n']",
        "Float[np.ndarray, ...]",
        "Float[np.ndarray, None]",
        "Float[np.ndarray, -1]",
        "Float[np.ndarray, lambda: 'n']",
        "Float[int, 'n']",
        "Float[Missing, 'n']",
        "Float[list[int], 'n']",
        "Float[None, 'n']",
        "Float[np.ndarray | None, 'n']",
        "Float[np.ndarray | float, '']",
        "Float['np.ndarray', 'n']",
        "Float[Float[np.ndarray, 'd'], 'b']",
        "Float[Float, 'b']",
        "Float[np.ndarray[tuple[int, int], np.dtype[np.float64]], 'n d']",
        "type[Float[np.ndarray, 'n']]",
        "'Float[np.ndarray, \"n\"]'",
        "list['Float[np.ndarray, \"n\"]'] | None",
    ],
)
def test_no_form_of_annotation_crashes_the_plugin(annotation: str, run: MypyRun) -> None:
    lines = [
        f"def f(x: {annotation}, y: Float[np.ndarray, 'n']) -> {annotation}: return x",
        f"class C: x: {annotation}",
        f"A = {annotation}",
        "def g(x: A) -> A: return x",
        f"def h(x: object) -> None: y: {annotation}; isinstance(x, {annotation})",
    ]
    check(run, run.folder / "forms.py", lines)


TYPES_AS_VALUES = """\
import numpy as np
import numpy.typing as npt
from jaxtyping import Float
from typing_extensions import TypeForm

Image = Float[np.ndarray, "h w"]

def form() -> TypeForm[object]:
    return Float[np.ndarray, "n d"]

def form_of_alias() -> TypeForm[object]:
    return Image

def form_of_numpy(single: bool) -> TypeForm[object]:
    return npt.NDArray[np.float32] if single else np.ndarray

def name_of(hint: TypeForm[Float[np.ndarray, "n"]]) -> str:
    return str(hint)

name_of(Float[np.ndarray, "n"])
"""


def test_types_in_the_place_of_values_are_left_to_mypy(run: MypyRun) -> None:
    """Mypy reads them while it checks, when no semantic analyzer knows whose names they mention."""
    program = run.folder / "types_as_values.py"
    write_later(program, f"{TYPES_AS_VALUES}\nreveal_type(name_of(Image))\n")
    (message,) = reported_messages(run.here(program))[program]
    assert message.text == 'Revealed type is "str"'
