#!/usr/bin/env python3
"""Sets up everything in `.venv` beside this file, then runs one of the project's jobs.

    python3 run.py demo     checks the examples with mypy, then trains on real data
    python3 run.py test     passes lint, types, proofs and tests

Only the standard library is imported here: this is the first file that runs on a fresh machine.
"""

import argparse
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
MINIMUM = (3, 11)
EXTRAS = "check,examples,proofs"

# The steps themselves are defined once, as sessions in noxfile.py.
JOBS = {
    "demo": ("demo",),
    "test": ("lint", "types", "proofs", "tests"),
}

NO_PIP = """\
This Python cannot put pip into a virtual environment. On Debian and Ubuntu one command mends that:
    sudo apt install python3-venv
Any other Python 3.11 or newer will do as well: PYTHON run.py {job}"""


class SetupError(Exception):
    """What keeps the environment from being made, and what to do about it."""


def main() -> int:
    """Makes the environment and runs the job that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("job", choices=sorted(JOBS))
    job = parser.parse_args().job
    if sys.version_info < MINIMUM:
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"shapeproof needs Python 3.11 or newer, this is {found}", file=sys.stderr)
        return 2
    try:
        python = make_environment(job)
        install(python)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 2
    except subprocess.CalledProcessError as error:
        print(f"the installation failed: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        return 2
    return run_sessions(python, JOBS[job])


def make_environment(job: str) -> Path:
    """Makes `.venv` if it is not there, and returns its Python."""
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not has_pip(python):
        print(f"making {ENVIRONMENT}", flush=True)
        command = [sys.executable, "-m", "venv", str(ENVIRONMENT)]
        # In a subprocess: where ensurepip is missing, Debian's `venv` ends the whole program.
        if subprocess.run(command, capture_output=True, check=False).returncode:
            add_pip(python, job)
    return python


def add_pip(python: Path, job: str) -> None:
    """Makes `.venv` with the pip of the running Python, where ensurepip is missing."""
    venv.create(ENVIRONMENT, with_pip=False, clear=True)
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "pip"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not has_pip(python):
        raise SetupError(f"{done.stderr}\n{NO_PIP.format(job=job)}")


def has_pip(python: Path) -> bool:
    """Tells whether this environment is whole, not left half-made by an earlier run."""
    if not python.exists():
        return False
    probe = [str(python), "-c", "import pip"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def install(python: Path) -> None:
    """Installs the project in place, with its extras and its development tools."""
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    print("installing shapeproof, its extras and its development tools", flush=True)
    # Dependency groups need pip 25.1; Python 3.11 brings an older one.
    subprocess.run([*pip, "--upgrade", "pip>=25.1"], check=True)
    command = [*pip, "--editable", f".[{EXTRAS}]", "--group", "dev"]
    subprocess.run(command, check=True, cwd=ROOT)


def run_sessions(python: Path, sessions: tuple[str, ...]) -> int:
    """Runs nox sessions in `.venv` itself: one environment, nothing installed twice."""
    command = [str(python), "-m", "nox", "--no-venv", "--no-install", "--sessions", *sessions]
    path = f"{python.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    environment = {**os.environ, "PATH": path, "VIRTUAL_ENV": str(ENVIRONMENT)}
    return subprocess.run(command, check=False, cwd=ROOT, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
