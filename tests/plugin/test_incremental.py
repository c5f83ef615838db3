"""A warm run, the daemon, parallel workers and the other parser report what a cold run reports.

One small project is edited step by step. A line of its `main.py` ends in a label, and each step
says which labels have an error: were all ways of running silent, they would agree, too.
"""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from .markers import Message, reported_messages
from .mypy_run import MypyRun, write_later

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
MAIN = """\
import numpy as np
from jaxtyping import Float
import aliases
from between import Layer, average, linear
from aliases import Image

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
"""
START = {"layers": LAYERS, "aliases": ALIASES, "between": BETWEEN, "main": MAIN}


@dataclass(frozen=True)
class Step:
    """An edit of the project, module by module, and the labels of the lines that then fail."""

    name: str
    fails: set[str]
    replace: dict[str, tuple[str, str]] = field(default_factory=dict)
    delete: tuple[str, ...] = ()


STEPS = (
    Step("the first version", {"swapped"}),
    Step(
        "the dims of an imported signature",
        {"right order", "swapped"},
        {"layers": ('w: Float[np.ndarray, "d k"]', 'w: Float[np.ndarray, "k d"]')},
    ),
    Step(
        "the same signature, mended",
        {"swapped"},
        {"layers": ('w: Float[np.ndarray, "k d"]', 'w: Float[np.ndarray, "d k"]')},
    ),
    Step(
        "the name of an axis",
        {"swapped"},
        {"layers": ('x: Float[np.ndarray, "n d"]) -> Row', 'x: Float[np.ndarray, "m d"]) -> Row')},
    ),
    Step("a literal in an alias", {"swapped", "pixel"}, {"aliases": ("h w 3", "h w 4")}),
    Step("the order in an alias", {"swapped", "pixel", "gray"}, {"aliases": ("h w 4", "h 4 w")}),
    Step("the rank in an alias", {"swapped", "pixel", "gray"}, {"aliases": ("h 4 w", "h w")}),
    Step("the alias, mended", {"swapped"}, {"aliases": ('"h w"', '"h w 3"')}),
    Step(
        "the alias in another module's signature",
        {"swapped", "average", "own"},
        {"aliases": ('"d"', '"d 1"')},
    ),
    Step("that alias, mended", {"swapped"}, {"aliases": ('"d 1"', '"d"')}),
    Step(
        "the dims of a field",
        {"swapped", "layer"},
        {"layers": ('w: Float[np.ndarray, "inp out"]', 'w: Float[np.ndarray, "out inp"]')},
    ),
    Step(
        "a new field",
        {"swapped", "layer"},
        {
            "layers": (
                'w: Float[np.ndarray, "out inp"]',
                'w: Float[np.ndarray, "inp out"]\n    b: Float[np.ndarray, "out"]',
            )
        },
    ),
    Step(
        "no module in between",
        {"swapped", "layer"},
        {"main": ("from between import", "from layers import")},
        delete=("between",),
    ),
    Step("a comment", {"swapped", "layer"}, {"main": ("import aliases\n", "import aliases  #\n")}),
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
        for name, (old, new) in step.replace.items():
            assert self.texts[name].count(old) == 1, f"{old!r} is not once in {name}"
            self._write(name, self.texts[name].replace(old, new))
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


def report(output: str) -> list[str]:
    """The messages, in one order: workers and the daemon have orders of files of their own."""
    return sorted(output.splitlines())


class Daemon:
    """A mypy daemon, run with the command that users type."""

    def __init__(self, run: MypyRun) -> None:
        self.run = run
        self.status = run.folder / "dmypy.json"

    def _dmypy(self, *arguments: str) -> str:
        command = [sys.executable, "-m", "mypy.dmypy", "--status-file", str(self.status)]
        done = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)
        assert done.returncode in (0, 1), done.stdout + done.stderr
        assert done.stderr == ""
        return done.stdout

    def check(self, files: list[Path]) -> str:
        """Check files, starting the daemon if there is none; what mypy has to say."""
        return self._dmypy("run", "--", *self.run.command(*files)).removeprefix("Daemon started\n")

    def stop(self) -> None:
        """End the daemon."""
        self._dmypy("stop")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project")


@pytest.fixture
def daemon(libraries: MypyRun, tmp_path: Path) -> Iterator[Daemon]:
    daemon = Daemon(libraries.copy(tmp_path / "daemon"))
    yield daemon
    daemon.stop()


def test_warm_runs_and_the_daemon_report_what_a_cold_run_reports(
    project: Project, daemon: Daemon, libraries: MypyRun, tmp_path: Path
) -> None:
    warm = libraries.copy(tmp_path / "warm")
    for i, step in enumerate(STEPS):
        project.edit(step)
        cold = libraries.copy(tmp_path / f"cold{i}").here(*project.files)
        assert project.labels(cold) == step.fails, f"{step.name}\n{cold}"
        again = warm.in_new_process(*project.files)
        assert report(again) == report(cold), f"warm, after: {step.name}"
        assert report(daemon.check(project.files)) == report(cold), f"daemon, after: {step.name}"


def test_parallel_workers_report_what_one_process_reports(
    project: Project, libraries: MypyRun, tmp_path: Path
) -> None:
    workers = libraries.copy(tmp_path / "workers")
    for i, step in enumerate(STEPS[:2]):
        project.edit(step)
        plain = libraries.copy(tmp_path / f"plain{i}").here(*project.files)
        assert project.labels(plain) == step.fails
        assert report(workers.in_new_process("-n", "2", *project.files)) == report(plain)


def test_an_empty_cache_and_the_other_parser_report_the_same(
    project: Project, libraries: MypyRun, tmp_path: Path
) -> None:
    empty = MypyRun(tmp_path / "empty")
    empty.configure()
    plain = libraries.copy(tmp_path / "plain").here(*project.files)
    assert project.labels(plain) == STEPS[0].fails
    assert report(empty.in_new_process("--no-native-parser", *project.files)) == report(plain)
