"""mypy's own errors about shapes come in our words, one for each mistake.

mypy has no hook for its messages. The plugin listens as the lowest of mypy's error watchers, whose
list is a private name; the first test notices when it changes.
"""

from pathlib import Path

import pytest
from mypy.errors import ErrorInfo, Errors, ErrorWatcher
from mypy.options import Options
from mypy.version import __version__

from .markers import Message, reported_messages
from .mypy_run import MypyRun

MYPY = tuple(map(int, __version__.split(".")[:2]))
PROGRAM = """
from collections.abc import Callable, Iterator
import numpy as np
from jaxtyping import Float

A = np.ndarray
def taken(x: Float[A, "n d"]) -> Float[A, "n"]:
    return x[:, 0]
def f(x: Float[A, "n d"], v: Float[A, "n"], flag: bool) -> {result}:
    {statement}
"""


def messages(run: MypyRun, tmp_path: Path, statement: str, result: str = "object") -> list[Message]:
    program = tmp_path / "reworded_program.py"
    program.write_text(PROGRAM.format(statement=statement, result=result))
    return reported_messages(run.here(program)).get(program, [])


def test_a_watcher_at_the_bottom_hears_each_error_and_can_drop_it() -> None:
    errors, heard = Errors(Options()), list[str]()

    def drop(_: str, info: ErrorInfo) -> bool:
        heard.append(info.message)
        return True

    errors.set_file("a.py", "a", Options())
    watcher = ErrorWatcher(errors, filter_errors=drop)
    errors._watchers.insert(0, watcher)
    errors.report(1, 0, "text")
    assert heard == ["text"]
    assert errors.num_messages() == 0


@pytest.mark.parametrize(
    ("statement", "result"),
    [
        ("return x", 'Float[A, "d n"]'),
        ("return x if flag else x", 'Float[A, "d n"]'),
        ("yield x", 'Iterator[Float[A, "n"]]'),
        ("return [x]", 'list[Float[A, "n"]]'),
        ("return x, v", 'tuple[Float[A, "n"], Float[A, "n"]]'),
        ('y: Float[A, "d n"] = x', "None"),
        ('y: dict[str, Float[A, "n"]] = {"a": x}', "None"),
        pytest.param(
            'g: Callable[[Float[A, "n d"]], Float[A, "n"]] = lambda z: z',
            "None",
            marks=pytest.mark.skipif(MYPY < (2, 4), reason="mypy itself said so twice"),
        ),
        ("return [taken(v) for _ in range(3)]", "object"),
        ('return f"{taken(v)}"', "object"),
        ("assert taken(v).sum() > 0", "None"),
        ("return taken(v) if flag else v", "object"),
        ("return (x + v).sum(axis=0)[0] + 1", "object"),
        ("return lambda: taken(v)", "object"),
        ('def g(y: Float[A, "n"] = x) -> None: ...', "None"),
        ("while flag: v = taken(v)", "None"),
    ],
)
def test_a_mistake_draws_one_error_without_the_encoding(
    statement: str, result: str, libraries: MypyRun, tmp_path: Path
) -> None:
    found = messages(libraries.copy(tmp_path / "mypy"), tmp_path, statement, result)
    assert [m.code for m in found if m.severity == "error"] == ["shape-mismatch"], found
    assert not [m for m in found if "ndarray[tuple[" in m.text]


def test_an_ignore_comment_with_our_code_silences_mypys_error(
    libraries: MypyRun, tmp_path: Path
) -> None:
    run = libraries.copy(tmp_path / "mypy")
    silenced = "return x  # type: ignore[shape-mismatch]"
    assert messages(run, tmp_path, silenced, 'Float[A, "d n"]') == []


def test_a_value_that_is_unknown_after_a_mistake_is_no_second_one(
    libraries: MypyRun, tmp_path: Path
) -> None:
    statement = "y = v @ x.T; return np.exp(y) / y.sum()"
    run = libraries.copy(tmp_path / "mypy")
    found = messages(run, tmp_path, statement, 'Float[A, "n"]')
    assert [message.code for message in found if message.severity == "error"] == ["shape-mismatch"]
