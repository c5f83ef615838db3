"""Sizes of named dims in several runs, and the names of sizes that are found there."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

#: How often each function is executed while it is written, each time with other sizes.
RUNS = 3
NAMES = ("n", "m", "d", "k", "b", "t", "rows", "cols", "inp", "out", "batch", "width")
SMALLEST, LARGEST = 5, 19

#: One size, run by run. Two axes are the same dim exactly when they agree in every run.
Vector = tuple[int, ...]


@dataclass(frozen=True)
class Dims:
    """Names of dims, each with the number that its size is a multiple of."""

    steps: Mapping[str, int]

    def run(self, random: Random, largest: int = LARGEST) -> dict[str, int]:
        """Sizes for one run, all different."""
        sizes = dict.fromkeys(self.steps, 0)
        for name in sorted(self.steps, key=lambda name: -self.steps[name]):
            step = self.steps[name]
            multiples = range(SMALLEST // step + 1, largest // step + step)
            allowed = [step * number for number in multiples]
            sizes[name] = random.choice([s for s in allowed if s not in sizes.values()])
        return sizes

    def trials(self, random: Random, count: int, largest: int = LARGEST) -> list[dict[str, int]]:
        """Sizes for some runs; of a size that may be odd or even, both are tried."""
        free = [name for name, step in self.steps.items() if step == 1]
        while True:
            runs = [self.run(random, largest) for _ in range(count)]
            if all(has_both_parities([run[name] for run in runs]) for name in free):
                return runs

    def runs(self, random: Random) -> list[dict[str, int]]:
        """Sizes for as many runs as a function is written with; a dim's differ between them."""
        while True:
            runs = [self.run(random) for _ in range(RUNS)]
            if all(len(set(vector)) == RUNS for vector in vectors(runs).values()):
                return runs


def draw_dims(random: Random, count: int, taken: Sequence[str] = ()) -> Dims:
    """Some names; one may stand for a multiple of four."""
    names = random.sample([name for name in NAMES if name not in taken], count)
    return Dims({name: 4 if not i and random.random() < 0.5 else 1 for i, name in enumerate(names)})


def vectors(runs: Sequence[Mapping[str, int]]) -> dict[str, Vector]:
    """Each name with its sizes, run by run."""
    return {name: tuple(run[name] for run in runs) for name in runs[0]}


def has_both_parities(sizes: Iterable[int]) -> bool:
    """Whether half of a size, rounded, tells which way it was rounded."""
    return {size % 2 for size in sizes} == {0, 1}


def constant(value: int) -> Vector:
    """The vector of a size that is the same in each run."""
    return (value,) * RUNS


class SizeNames:
    """Finds an expression for a size among those that jaxtyping can say, the simplest first.

    The expressions come from sizes that were measured, never from a rule of the checker: what a
    function returns in each run is what its annotation is written from.
    """

    def __init__(
        self, bound: Mapping[str, Vector], free: Mapping[str, Vector] | None = None
    ) -> None:
        """`bound` names may stand in arithmetic, `free` ones only by themselves."""
        self._expressions: dict[Vector, str] = {}
        for name, vector in [*bound.items(), *(free or {}).items()]:
            self._expressions.setdefault(vector, name)
        for text in _arithmetic(list(bound)):
            code = compile(text, "<size>", "eval")
            vector = tuple(
                eval(code, {name: sizes[run] for name, sizes in bound.items()})
                for run in range(RUNS)
            )
            self._expressions.setdefault(vector, text)

    def find(self, vector: Vector) -> str | None:
        """The expression, or None if there is none among the simple ones."""
        if len(set(vector)) == 1:
            return str(vector[0])
        return self._expressions.get(vector)

    def dims(self, shape: Sequence[Vector]) -> str:
        """The shape as jaxtyping says it, with `_` for a size that has no simple expression."""
        return " ".join(self.find(vector) or "_" for vector in shape)


def _arithmetic(names: list[str]) -> Iterator[str]:
    for name in names:
        for number in (1, 2, 3, 4):
            yield f"{name}-{number}"
            yield f"{name}+{number}"
        yield from (f"2*{name}", f"{name}//2", f"({name}+1)//2", f"3*{name}", f"2*{name}+1")
        yield from (f"{name}*{name}", f"4*{name}", f"2*{name}-1", f"({name}+2)//3", f"{name}//4")
        yield from (f"{name}*({name}-1)", f"{name}*({name}+1)", f"6*{name}", f"8*{name}")
        yield from (f"2*{name}-2", f"2*{name}+2", f"3*{name}//2", f"2*{name}*{name}")
    for left, right in itertools.combinations(names, 2):
        yield from (f"{left}+{right}", f"{left}*{right}", f"2*{left}*{right}")
        yield from (f"{left}+{right}-1", f"{left}+{right}+1")
        yield from (f"2*{left}+{right}", f"{left}+2*{right}", f"2*{left}+2*{right}")
        yield from (f"{left}*({right}-1)", f"({left}-1)*{right}", f"({left}-1)*({right}-1)")
        yield from (f"{left}*({right}+1)", f"({left}+1)*{right}")
    for three in itertools.combinations(names, 3):
        yield "*".join(three)
        yield "+".join(three)
        for last in three:
            first, second = (name for name in three if name != last)
            yield f"({first}+{second})*{last}"
