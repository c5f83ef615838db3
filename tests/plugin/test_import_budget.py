"""Every mypy run and every parallel worker pays for what the plugin imports."""

import subprocess
import sys

import pytest

TOO_HEAVY = ("jaxtyping", "beartype", "numpy", "sympy", "z3", "matplotlib")


def heavy_imports(statement: str) -> list[str]:
    """The heavy packages that a new interpreter has imported after a statement."""
    program = (
        f"{statement}\nimport sys\n"
        f"print(*(name for name in {TOO_HEAVY!r} if name in sys.modules), sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_importing_the_plugin_imports_nothing_heavy() -> None:
    assert heavy_imports("import shapeproof.mypy_plugin") == []


def test_loading_the_plugin_imports_nothing_heavy() -> None:
    assert heavy_imports("import shapeproof.mypy_plugin as p; p.plugin('2.4.1')") == []


def test_the_rules_that_the_plugin_applies_import_nothing_heavy() -> None:
    kinds = "(('float32', 'float64'), ('int8', 'builtins.int'))"
    statement = (
        "from shapeproof.ops.registry import rules; rules()\n"
        f"from shapeproof.mypy_plugin.dtypes import result_kinds; result_kinds('promote', {kinds})"
    )
    assert heavy_imports(statement) == []


@pytest.mark.parametrize("name", ["jaxtyping", "beartype", "numpy"])
def test_a_heavy_import_would_be_noticed(name: str) -> None:
    assert name in heavy_imports(f"import {name}")
