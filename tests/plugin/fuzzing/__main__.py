"""Command line: `python -m tests.plugin.fuzzing --texts 100000 --seed 1`."""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.plugin.mypy_run import MypyRun

from .annotations import Disagreement, disagreements, refusal
from .drawing import drawn
from .texts import TEXTS

#: How many annotations a module has; mypy takes longer over each line of a longer one.
MODULE = 1000


def main() -> int:
    """Print the figures; the status says whether something was judged differently."""
    parser = argparse.ArgumentParser(prog="python -m tests.plugin.fuzzing", description=__doc__)
    parser.add_argument("--texts", type=int, default=2000, help="how many different shape strings")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    texts = drawn(TEXTS, options.texts, options.seed)
    refused = sum(bool(refusal(f"Float[np.ndarray, {text!a}]")) for text in texts)
    print(f"texts          {len(texts)}")
    print(f"refused        {refused}")
    with tempfile.TemporaryDirectory() as folder:
        run = MypyRun(Path(folder))
        run.configure()
        found = list(_all_disagreements(run, texts))
    print(f"other verdict  {sum(not each.is_of_reason for each in found)}")
    print(f"other reason   {sum(each.is_of_reason for each in found)}")
    for each in found:
        print(f"{each.line}\n  jaxtyping: {each.expected}\n  mypy: {each.reported}")
    return any(not each.is_of_reason for each in found)


def _all_disagreements(run: MypyRun, texts: Sequence[str]) -> Iterator[Disagreement]:
    for start in range(0, len(texts), MODULE):
        yield from disagreements(run, texts[start : start + MODULE])


if __name__ == "__main__":
    raise SystemExit(main())
