"""A seeded sample of random annotations, and proof that the comparison can fail."""

import pytest

from shapeproof.mypy_plugin import annotations as plugin_annotations
from tests.plugin.fuzzing.annotations import disagreements
from tests.plugin.fuzzing.drawing import drawn
from tests.plugin.fuzzing.texts import TEXTS
from tests.plugin.mypy_run import MypyRun

SAMPLE = 400


@pytest.fixture(scope="module")
def run(libraries: MypyRun, tmp_path_factory: pytest.TempPathFactory) -> MypyRun:
    return libraries.copy(tmp_path_factory.mktemp("fuzzing") / "mypy")


def test_what_jaxtyping_refuses_is_the_one_thing_that_is_reported(run: MypyRun) -> None:
    texts = drawn(TEXTS, SAMPLE, seed=1)
    assert len(texts) == SAMPLE
    assert disagreements(run, texts) == []


def test_a_parser_that_accepts_more_is_noticed(
    run: MypyRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugin_annotations, "shape_of_text", lambda *_, **__: ())
    assert disagreements(run, ["n", "*a *b", "n#"])[-1].expected != ()
