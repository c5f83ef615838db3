"""Command line: `python -m tests.differential --programs 5000 --seed 1`."""

import argparse
from pathlib import Path

from .comparison import Disagreement, Figures, compare


def main() -> int:
    """Print the figures; the status says whether there was a false alarm."""
    parser = argparse.ArgumentParser(prog="python -m tests.differential", description=__doc__)
    parser.add_argument("--programs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mutants", type=int, default=2, help="how many of each program")
    parser.add_argument("--keep", type=Path, help="a folder for the disagreements")
    options = parser.parse_args()
    figures = compare(options.programs, options.seed, options.mutants)
    print(report(figures))
    if options.keep:
        for number, each in enumerate(figures.disagreements):
            _keep(options.keep / each.kind.replace(" ", "_"), number, each)
    return bool(figures.count("false alarm"))


def report(figures: Figures) -> str:
    """The figures as lines of text."""
    return "\n".join(
        (
            f"programs             {figures.programs}",
            f"false alarms         {figures.count('false alarm')}",
            f"failing mutants      {figures.mutants}",
            f"caught               {figures.caught} ({_share(figures.caught, figures.mutants)})",
            f"caught on the line   {figures.caught_at_line}",
            f"two errors on a line {figures.several_errors}",
            f"mutants that run     {figures.harmless}",
            f"alarms on those      {figures.count('harmless')}",
            f"depend on sizes      {figures.size_dependent}",
            f"shapes known         {_share(figures.known_arrays, figures.arrays)}",
            *(
                f"  {name:20} {figures.missed_by_operator[name]} of {count} missed"
                for name, count in sorted(figures.by_operator.items())
            ),
        )
    )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def _keep(folder: Path, number: int, each: Disagreement) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    notes = [f"# {each.sample.operator}: {each.sample.failure}"]
    notes += [f"# line {alarm.line}: {alarm.text}" for alarm in each.alarms]
    text = "\n".join([each.sample.source, *notes, ""])
    (folder / f"{number:04}_{each.sample.name}.py").write_text(text)


if __name__ == "__main__":
    raise SystemExit(main())
