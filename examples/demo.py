"""Shows what the project is for: mypy checks the example and its broken twin, then it trains.

python -m examples.demo
"""

import re
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent
ROOT = EXAMPLES.parent
GOOD, BROKEN = EXAMPLES / "digits.py", EXAMPLES / "digits_broken.py"

BUG = re.compile(r"#\s*bug \d+: ")
ERROR = re.compile(r"^[^:]+:(?P<line>\d+):(?:\d+:)? error: ")


def planted_lines(source: str) -> list[int]:
    """Returns the numbers of the lines that a comment `# bug N: ...` marks."""
    return [number for number, line in enumerate(source.splitlines(), 1) if BUG.search(line)]


def reported_lines(output: str) -> list[int]:
    """Returns the line of each error in mypy's output."""
    matches = (ERROR.match(line) for line in output.splitlines())
    return [int(match["line"]) for match in matches if match]


def run_mypy(path: Path) -> subprocess.CompletedProcess[str]:
    """Checks one file as the project checks itself."""
    command = [sys.executable, "-m", "mypy", str(path.relative_to(ROOT))]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def check_examples() -> list[str]:
    """Prints mypy's reports on both examples; returns what is not as it should be."""
    failures = []
    print("\n== mypy on examples/digits.py", flush=True)
    good = run_mypy(GOOD)
    print(good.stdout + good.stderr, flush=True)
    if good.returncode:
        failures.append("examples/digits.py is correct, and mypy reports an error")

    print(
        "== mypy on examples/digits_broken.py: the same program with three shape bugs", flush=True
    )
    broken = run_mypy(BROKEN)
    print(broken.stdout + broken.stderr, flush=True)
    planted, reported = planted_lines(BROKEN.read_text("utf-8")), reported_lines(broken.stdout)
    if planted != reported:
        failures.append(f"the bugs are planted in lines {planted}, mypy reports {reported}")
    return failures


def main() -> int:
    """Runs both checks, then the training."""
    failures = check_examples()
    print("== python -m examples.digits", flush=True)
    if subprocess.run([sys.executable, "-m", "examples.digits"], cwd=ROOT, check=False).returncode:
        failures.append("the training failed")
    for failure in failures:
        print(f"FAILED: {failure}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
