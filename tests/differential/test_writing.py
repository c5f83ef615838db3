"""The programs themselves: reproducible, executed, and changed by each kind of mistake."""

import ast
from random import Random

import pytest

from tests.differential import execution
from tests.differential.mistakes import OPERATORS
from tests.differential.mistakes.change import Operator
from tests.differential.mutations import mutants
from tests.differential.sizes import SizeNames
from tests.differential.writing import write_program

EVERYTHING = """
def f(x: Float[np.ndarray, "n d"], w: Float[np.ndarray, "d k"]) -> Float[np.ndarray, "n k"]:
    n, d = x.shape
    y = x @ w
    y = w.T * np.einsum("ab,bc->ac", x, w) @ x
    z = x.sum(axis=0, keepdims=True)
    z = x.sum(axis=0)[:, None]
    z = np.outer(x[1:, 0], np.zeros((n, d)))
    return x.reshape(d, n, 1), x[n, d]
"""


def test_the_same_seed_gives_the_same_program() -> None:
    assert write_program(Random(5)).source == write_program(Random(5)).source


def test_other_seeds_give_other_programs() -> None:
    assert len({write_program(Random(seed)).source for seed in range(5)}) == 5


@pytest.mark.parametrize("seed", range(5))
def test_a_program_runs(seed: int) -> None:
    assert execution.run(write_program(Random(seed)).source, ["example()"]) == [None]


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.__name__)
def test_each_kind_of_mistake_changes_something(operator: Operator) -> None:
    tree = ast.parse(EVERYTHING)
    before = ast.dump(tree)
    changes = [change for node in ast.walk(tree) for change in operator(node, Random(1))]
    changes[0]()
    assert ast.dump(tree) != before


def test_mutants_are_programs_with_one_mistake() -> None:
    found = mutants(EVERYTHING, Random(1), 100)
    assert {mutant.operator for mutant in found} == {each.__name__ for each in OPERATORS}
    assert all(len(_changed_lines(mutant.source)) == 1 for mutant in found)


def _changed_lines(source: str) -> list[str]:
    before = ast.unparse(ast.parse(EVERYTHING)).splitlines()
    return [new for old, new in zip(before, source.splitlines(), strict=True) if old != new]


def test_a_failure_is_at_the_line_that_raises() -> None:
    source = "import numpy as np\ndef f():\n    x = np.ones(3)\n    return x @ np.ones(4)\n"
    (failure,) = execution.run(source, ["f()"])
    assert failure is not None
    assert (failure.line, failure.is_of_shapes) == (4, True)


def test_a_wrong_result_is_at_the_return() -> None:
    source = (
        "import numpy as np\nfrom jaxtyping import Float\n"
        "def f(x: Float[np.ndarray, 'n d']) -> Float[np.ndarray, 'd n']:\n    return x\n"
    )
    (failure,) = execution.run(source, ["f(np.ones((2, 3)))"])
    assert failure is not None
    assert (failure.line, failure.is_of_shapes) == (4, True)


def test_a_wrong_declaration_is_at_its_line() -> None:
    source = (
        "import numpy as np\nfrom jaxtyping import Float\n"
        "def f(x: Float[np.ndarray, 'n d']) -> None:\n    y: Float[np.ndarray, 'd n'] = x\n"
    )
    (failure,) = execution.run(source, ["f(np.ones((2, 3)))"])
    assert failure is not None
    assert failure.line == 4


def test_a_size_is_named_by_the_simplest_expression() -> None:
    names = SizeNames({"n": (5, 7, 11), "d": (6, 13, 8)})
    assert names.find((5, 7, 11)) == "n"
    assert names.find((11, 20, 19)) == "n+d"
    assert names.find((4, 6, 10)) == "n-1"
    assert names.find((3, 3, 3)) == "3"
    assert names.find((1, 2, 90)) is None
