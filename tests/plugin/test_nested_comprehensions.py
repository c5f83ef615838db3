"""How often the plugin looks at an expression grows as its depth does."""

from pathlib import Path

import pytest

from shapeproof.mypy_plugin import calls

from .mypy_run import MypyRun

PROGRAM = """\
import numpy as np
from jaxtyping import Float

def nested(x: Float[np.ndarray, "n d"]) -> None:
    reveal_type({nested})
"""
DEPTHS = (2, 4, 8)


def program(depth: int) -> str:
    nested = "x"
    for level in range(depth):
        nested = f"np.stack([{nested} for i{level} in range(2)])"
    return PROGRAM.format(nested=nested)


def test_nested_comprehensions_are_looked_at_a_few_times_each(
    monkeypatch: pytest.MonkeyPatch, libraries: MypyRun, tmp_path: Path
) -> None:
    applied: list[str] = []
    attempted = calls._attempted

    def counted(ctx, rule, name, owner):  # type: ignore[no-untyped-def]  # as the function has it
        applied.append(name)
        return attempted(ctx, rule, name, owner)

    monkeypatch.setattr(calls, "_attempted", counted)
    run = libraries.copy(tmp_path / "run")
    counts = []
    for depth in DEPTHS:
        applied.clear()
        path = tmp_path / f"nested_{depth}.py"
        path.write_text(program(depth))
        assert f"'{'2 ' * depth}n d'" in run.here(path)
        counts.append(applied.count("stack"))
    assert counts[0] > 0
    # As often as it is deep, with some to spare: not twice as often with each level.
    assert counts[-1] <= 2 * counts[0] * DEPTHS[-1] // DEPTHS[0], counts
