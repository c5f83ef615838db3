"""Proves every theorem and prints the answers; fails if one is not true as stated."""

import argparse
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:  # the solver is an extra: its absence is reported below, in a sentence
    from shapeproof.theorems.proof import Value, Verdict
    from shapeproof.theorems.theorem import Theorem


def main(arguments: list[str] | None = None) -> int:
    """Runs the command.

    Returns:
        0 if everything is true as stated, 1 if something is not, 2 if there is no solver.
    """
    parser = argparse.ArgumentParser(prog="python -m shapeproof.theorems", description=__doc__)
    parser.add_argument(
        "--timeout", type=float, default=60.0, metavar="SECONDS", help="for each proof (default 60)"
    )
    timeout = parser.parse_args(arguments).timeout
    try:
        from shapeproof.theorems.catalog import theorems
    except ModuleNotFoundError as error:
        if error.name != "z3":
            raise
        print(error, file=sys.stderr)
        return 2
    answers = [print_proof(theorem, timeout) for theorem in theorems()]
    wrong = answers.count(False)
    print(f"{len(answers) - wrong} of {len(answers)} theorems are true as stated")
    return 1 if wrong else 0


def print_proof(theorem: "Theorem", timeout: float) -> bool:
    """Prints a line for each domain; returns whether the theorem is true as stated in all."""
    true = True
    for domain in theorem.domains:
        proof = theorem.check(domain, timeout)
        expected = theorem.expected(domain)
        true = true and proof.verdict is expected
        print(
            f"{proof.verdict.value:9}  {domain.name:7}  {proof.seconds:6.2f} s  "
            f"{theorem.title}{_remark(proof.verdict, expected)}",
            flush=True,
        )
        if proof.counterexample is not None:
            print(f"{'':31}{_line(proof.counterexample)}")
    return true


def _remark(verdict: "Verdict", expected: "Verdict") -> str:
    if verdict is not expected:
        return f"  <- stated as {expected.value}"
    return "" if verdict.value == "proved" else "  (stated as false)"


def _line(counterexample: Mapping[str, "Value"]) -> str:
    """The values of a counterexample on one line."""
    return "false for " + ", ".join(
        f"{name} = {_in_words(value)}" for name, value in counterexample.items()
    )


def _in_words(value: "Value") -> str:
    if isinstance(value, np.ndarray):
        return f"[{', '.join(str(number) for number in value.flat)}]"
    return str(value)


if __name__ == "__main__":
    sys.exit(main())
