"""Plants mistakes of shape into a correct module, one at a time."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from .mistakes import OPERATORS
from .mistakes.change import Operator


@dataclass(frozen=True)
class Mutant:
    """A module with one mistake in it."""

    source: str
    operator: str
    line: int


def mutants(source: str, random: Random, count: int) -> list[Mutant]:
    """Different mistakes in a module, of as many kinds as there are."""
    found: list[Mutant] = []
    operators = list(OPERATORS)
    random.shuffle(operators)
    for operator in operators:
        if len(found) == count:
            break
        mutant = _one(source, operator, random)
        if mutant and all(mutant.source != other.source for other in found):
            found.append(mutant)
    return found


def _one(source: str, operator: Operator, random: Random) -> Mutant | None:
    tree = ast.parse(source)
    changes = [(node, change) for node in _mutable_nodes(tree) for change in operator(node, random)]
    if not changes:
        return None
    node, change = random.choice(changes)
    change()
    mutated = ast.unparse(tree) + "\n"
    line = getattr(node, "lineno", 0)
    return None if mutated == source else Mutant(mutated, operator.__name__, line)


def _mutable_nodes(tree: ast.Module) -> Iterator[ast.AST]:
    """The nodes of everything but the imports and the example."""
    for statement in tree.body:
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)) and statement.name != "example":
            yield from ast.walk(statement)
