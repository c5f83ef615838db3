"""What the plugin costs: mypy with it against mypy without it, on a generated project.

    python -m benchmarks.checker

Three states of the cache: cold (no cache at all), changed (every project file changed, the
libraries cached), and unchanged. Both sides are timed in turn in each round, in seconds of the
processor, so that what else the machine does counts little. Python keeps the compiled plugin from
run to run, as in an installation.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from benchmarks.generate import change_project, plant_bug, write_project
from benchmarks.ratio import interleave, processor_seconds, ratio, seconds

PACKAGE = "generated"
SIDES = {"without": "", "with": "plugins = shapeproof.mypy_plugin\n"}
#: Numbers of modules between which the cost of one more is looked at.
SIZES = (50, 200, 400)
BOUNDS = {"cold": 1.15, "changed": 1.30, "unchanged": 1.10}
#: A run without changes is so short that what else the machine does counts: more of them are timed.
TIMES_AS_MANY = {"cold": 1, "changed": 1, "unchanged": 8}


class Project:
    """A generated project, with one configuration and one cache for each side."""

    def __init__(self, folder: Path, modules: int) -> None:
        self.folder = folder
        self.modules = modules
        self._changes = 0
        self._environment = os.environ | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)
        write_project(folder, PACKAGE, modules)
        for side, plugins in SIDES.items():
            (folder / f"{side}.ini").write_text(f"[mypy]\n{plugins}", "utf-8")

    def check(self, side: str, *, errors: bool = False) -> None:
        """Runs mypy once; anything but the expected verdict ends the benchmark."""
        command = [sys.executable, "-m", "mypy", "--config-file", f"{side}.ini"]
        command += ["--cache-dir", f"cache-{side}", "--package", PACKAGE]
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != errors:
            raise SystemExit(f"mypy {side} the plugin:\n{done.stdout}{done.stderr}")

    def drop_cache(self, side: str) -> None:
        """Makes the side's next run a cold one."""
        shutil.rmtree(self.folder / f"cache-{side}", ignore_errors=True)

    def change(self) -> None:
        """Changes every file of the project, but no library."""
        self._changes += 1
        change_project(self.folder, PACKAGE, self._changes)

    def confirm_plugin_works(self) -> None:
        """Plants a bug and looks that only the side with the plugin reports it."""
        plant_bug(self.folder, PACKAGE)
        self.check("without")
        self.check("with", errors=True)
        (self.folder / PACKAGE / "broken.py").unlink()


def measure(project: Project, rounds: int, prepare: Callable[[], object]) -> dict[str, list[float]]:
    """Times both sides in turn; `prepare` runs, untimed, before each round."""
    times: dict[str, list[float]] = {side: [] for side in SIDES}
    for _ in range(rounds):
        prepare()
        once = interleave(
            {side: partial(project.check, side) for side in SIDES}, 1, processor_seconds
        )
        for side, (time,) in once.items():
            times[side].append(time)
    return times


def costs(folder: Path, modules: int, rounds: int) -> None:
    """Prints the plugin's cost in each state of the cache."""
    project = Project(folder, modules)
    for side in SIDES:
        project.check(side)

    def drop_caches() -> None:
        for side in SIDES:
            project.drop_cache(side)

    states: dict[str, Callable[[], object]] = {
        "cold": drop_caches,
        "changed": project.change,
        "unchanged": lambda: None,
    }
    print(f"{modules} modules, processor time, mypy without the plugin = 1  (median [quartiles])")
    for state, prepare in states.items():
        times = measure(project, TIMES_AS_MANY[state] * rounds, prepare)
        cost = ratio(times["with"], times["without"])
        print(f"{state:10} {cost}   goal {BOUNDS[state]:.2f}", flush=True)
    project.confirm_plugin_works()


def growth(folder: Path, rounds: int) -> None:
    """Prints what one more module costs as the size of the project grows, on each side."""
    projects = [Project(folder / str(size), size) for size in SIZES]
    print("milliseconds of processor time for one more module, every project file changed")
    print(" " * 10, *(f"{a:>6} to {b}" for a, b in pairwise(SIZES)), "  quotient (linear = 1)")
    for side in SIDES:
        times = [_changed_seconds(project, side, rounds) for project in projects]
        each = [
            1e3 * (large - small) / (b - a)
            for (small, large), (a, b) in zip(pairwise(times), pairwise(SIZES), strict=True)
        ]
        print(f"{side:10} {each[0]:10.1f} {each[1]:13.1f} {each[1] / each[0]:10.2f}", flush=True)


def _changed_seconds(project: Project, side: str, rounds: int) -> float:
    """Returns the best time of a run after every project file changed."""
    project.check(side)
    best = float("inf")
    for _ in range(rounds):
        project.change()
        best = min(best, seconds(partial(project.check, side), processor_seconds))
    return best


def main() -> None:
    """Prints the plugin's cost as ratios, then how it grows."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--modules", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        costs(Path(folder) / "costs", options.modules, options.rounds)
        growth(Path(folder) / "growth", options.rounds)


if __name__ == "__main__":
    main()
