"""Every name of every rule is one that mypy finds in the stubs, and that leads to the rule."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from shapeproof.mypy_plugin.rules import Application
from shapeproof.ops.matrix import MatMul
from shapeproof.ops.operation import Operation
from shapeproof.ops.registry import rules

from .mypy_run import MypyRun

ATTRIBUTES = frozenset(("T", "mT", "real", "imag"))
#: What stands for an object of a class.
OBJECTS = {
    "numpy.ndarray.": "array.",
    "numpy.random.Generator.": "generator.",
    "shapeproof.tape.variable.Variable.": "variable.",
}
PREAMBLE = """\
from typing import Any
import einops, numpy, numpy.emath, numpy.lib.stride_tricks, shapeproof.ops
from shapeproof.tape.variable import Variable
array: numpy.ndarray[Any, numpy.dtype[numpy.int64]]
generator: numpy.random.Generator
variable: Variable[Any]
"""


def use(name: str) -> str:
    """An expression in which mypy meets the name: without arguments, if that is a call."""
    for owner, variable in OBJECTS.items():
        if name.startswith(owner):
            member = name.removeprefix(owner)
            return variable + member + ("" if member in ATTRIBUTES else "()")
    return f"{name}()"


def applied(names: Iterable[str], run: MypyRun) -> dict[str, set[type[Operation]]]:
    """The operations whose rules the plugin applies where each name is used."""
    by_line: dict[int, set[type[Operation]]] = defaultdict(set)
    true_shape = Application.shape

    def shape(self: Application, *arguments: Any) -> Any:
        by_line[self.context.line].add(self.rule.operation)
        return true_shape(self, *arguments)

    lines = {name: line for line, name in enumerate(names, len(PREAMBLE.splitlines()) + 1)}
    program = run.folder / "uses_names.py"
    program.write_text(PREAMBLE + "".join(f"{use(name)}\n" for name in lines))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Application, "shape", shape)
        run.here(program)
    return {name: by_line[line] for name, line in lines.items()}


def test_every_name_leads_to_its_rule(libraries: MypyRun, tmp_path: Path) -> None:
    found = applied(rules(), libraries.copy(tmp_path / "mypy"))
    # For a function that is its ufunc in the stubs, the ufunc's rule is applied.
    lost = [
        name
        for name, rule in rules().items()
        if not any(issubclass(rule.operation, each) for each in found[name])
    ]
    assert lost == []


def test_a_name_that_leads_nowhere_would_be_noticed(libraries: MypyRun, tmp_path: Path) -> None:
    found = applied(("numpy.matmul", "numpy.matmull"), libraries.copy(tmp_path / "mypy"))
    assert found == {"numpy.matmul": {MatMul}, "numpy.matmull": set()}
