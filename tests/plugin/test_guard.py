"""A mistake of the plugin is one error at its place, and mypy goes on."""

from collections.abc import Callable
from typing import NoReturn

import mypy.api
import pytest

from shapeproof.mypy_plugin import attributes, rewording

from .markers import Message, reported_messages
from .mypy_run import MypyRun

PROGRAM = """\
import numpy as np
from jaxtyping import Float


class Layer:
    def __init__(self) -> None:
        self.w: Float[np.ndarray, "3"] = np.zeros(3)


def wrong(layer: Layer) -> Float[np.ndarray, "2"]:
    return layer.w


unrelated: int = ""
"""


def fail(*_: object, **__: object) -> NoReturn:
    raise LookupError("lost")


@pytest.fixture
def messages(
    libraries: MypyRun, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[], list[Message]]:
    run = libraries.copy(tmp_path_factory.mktemp("guard") / "mypy")
    program = run.folder / "program.py"
    program.write_text(PROGRAM)
    command = [part for part in run.command(program) if part != "--raise-exceptions"]

    def check() -> list[Message]:
        stdout, stderr, _ = mypy.api.run(command)
        assert stderr == ""
        return reported_messages(stdout)[program]

    return check


def test_a_hook_that_fails(
    messages: Callable[[], list[Message]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attributes, "of_user", fail)
    first, *_, last = messages()
    assert (first.line, first.code) == (7, "shape-mismatch")
    assert first.text == "internal error in the shapeproof plugin (LookupError: lost)"
    assert last.code == "assignment"


def test_a_message_that_cannot_be_reworded(
    messages: Callable[[], list[Message]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rewording.Rewording, "_replace", fail)
    failure, own, unrelated = (m for m in messages() if m.severity == "error")
    assert (failure.line, failure.code) == (11, "shape-mismatch")
    assert failure.text == "internal error in the shapeproof plugin (LookupError: lost)"
    # mypy's message stays as mypy wrote it.
    assert (own.line, own.code) == (11, "return-value")
    assert own.text.startswith('Incompatible return value type (got "ndarray[')
    assert unrelated.line == 14
