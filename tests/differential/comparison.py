"""Compares what mypy says of programs and of their mutants with how they run."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from . import execution
from .checking import Alarm, Checker
from .execution import Failure
from .mutations import Mutant, mutants
from .sizes import LARGEST
from .writing import Program, write_program

BATCH = 250
CONFIRMATIONS = 5
TRIALS = 3
#: How often a mutant that draws an alarm and ran each time runs again, with sizes of any order.
SECOND_TRIALS, LARGE = 12, 60
EXAMPLE = "example()"


@dataclass(frozen=True)
class Sample:
    """A module with what becomes of it."""

    name: str
    source: str
    operator: str = ""
    failure: Failure | None = None
    program: Program | None = None


@dataclass(frozen=True)
class Disagreement:
    """A module on which mypy and the run disagree."""

    kind: str
    sample: Sample
    alarms: tuple[Alarm, ...]


@dataclass
class Figures:
    """What was counted."""

    programs: int = 0
    mutants: int = 0
    caught: int = 0
    caught_at_line: int = 0
    several_errors: int = 0
    harmless: int = 0
    size_dependent: int = 0
    arrays: int = 0
    known_arrays: int = 0
    by_operator: Counter[str] = field(default_factory=Counter)
    missed_by_operator: Counter[str] = field(default_factory=Counter)
    disagreements: list[Disagreement] = field(default_factory=list)

    def count(self, kind: str) -> int:
        """How many disagreements there are of a kind."""
        return sum(each.kind == kind for each in self.disagreements)


def compare(programs: int, seed: int, mutants_each: int = 2) -> Figures:
    """Write, run and check so many programs and their mutants; the same ones for the same seed.

    The share of shapes that are known is measured on the first batch.
    """
    figures = Figures()
    folder = Path(tempfile.mkdtemp(prefix="differential"))
    try:
        checker = Checker(folder)
        for first in range(0, programs, BATCH):
            numbers = range(first, min(first + BATCH, programs))
            samples = [s for n in numbers for s in _samples(n, seed, mutants_each, figures)]
            alarms = checker.check({sample.name: sample.source for sample in samples})
            for sample in samples:
                _judge(sample, alarms[sample.name], figures)
            if not first:
                correct = {s.name: s.source for s in samples if not s.operator}
                figures.known_arrays, figures.arrays = checker.known(correct)
    finally:
        shutil.rmtree(folder)
    return figures


def _samples(number: int, seed: int, mutants_each: int, figures: Figures) -> Iterator[Sample]:
    """A program that runs, and its mutants that always fail or always run."""
    random = Random(f"{seed}/{number}")
    while True:
        program = write_program(random)
        calls = [call for way in _ways(program, random, CONFIRMATIONS) for call in way]
        if not any(execution.run(program.source, [EXAMPLE, *calls])):
            break
    name = f"program{number}"
    yield Sample(name, program.source)
    ways = _ways(program, random, TRIALS)
    for index, mutant in enumerate(mutants(program.source, random, mutants_each)):
        verdict, failure = _outcome(mutant, ways)
        if verdict == "depends":
            figures.size_dependent += 1
        else:
            title = f"{name}_mutant{index}"
            yield Sample(title, mutant.source, mutant.operator, failure, program)


def _ways(program: Program, random: Random, count: int, largest: int = LARGEST) -> list[list[str]]:
    """For each function and each value of its flag, calls with several sizes."""
    sizes = [(entry, entry.dims.trials(random, count, largest)) for entry in program.entries]
    return [
        [entry.call(run, flag=flag) for run in runs]
        for entry, runs in sizes
        for flag in entry.flags
    ]


def _outcome(mutant: Mutant, ways: Sequence[Sequence[str]]) -> tuple[str, Failure | None]:
    """Whether a mutant fails for all sizes in some way, runs for all, or depends on them."""
    calls = [call for way in ways for call in way]
    example, *outcomes = execution.run(mutant.source, [EXAMPLE, *calls])
    for way in ways:
        found, outcomes = outcomes[: len(way)], outcomes[len(way) :]
        if all(failure is not None and failure.is_of_shapes for failure in found):
            return "fails", (example if found[0] and not found[0].line else None) or found[0]
        if any(found):
            return "depends", None
    return ("depends", None) if example else ("runs", None)


def _fails_sometimes(source: str, program: Program) -> bool:
    """Whether a mutant that ran fails with sizes that are further apart."""
    ways = _ways(program, Random(source), SECOND_TRIALS, LARGE)
    return any(execution.run(source, [call for way in ways for call in way]))


def _judge(sample: Sample, alarms: list[Alarm], figures: Figures) -> None:
    if sample.failure is None:
        if alarms and sample.program and _fails_sometimes(sample.source, sample.program):
            figures.size_dependent += 1
            return
        figures.programs += not sample.operator
        figures.harmless += bool(sample.operator)
        if alarms:
            kind = "harmless" if sample.operator else "false alarm"
            figures.disagreements.append(Disagreement(kind, sample, tuple(alarms)))
        return
    figures.mutants += 1
    figures.by_operator[sample.operator] += 1
    lines = {alarm.line for alarm in alarms}
    figures.caught += bool(alarms)
    figures.caught_at_line += sample.failure.line in lines
    if not alarms:
        figures.missed_by_operator[sample.operator] += 1
        figures.disagreements.append(Disagreement("missed", sample, ()))
    elif len(alarms) > len(lines):
        figures.several_errors += 1
        figures.disagreements.append(Disagreement("several", sample, tuple(alarms)))
