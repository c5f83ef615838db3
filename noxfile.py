"""The project's steps, each defined once: `nox -l` lists them, `run.py` and CI run them.

With `--no-venv --no-install` a session runs in the environment that nox itself runs in.
"""

import nox

nox.needs_version = ">=2025.5.1"
nox.options.default_venv_backend = "venv"
nox.options.error_on_external_run = True
nox.options.sessions = ["lint", "types", "proofs", "tests"]

PYTHONS = ["3.11", "3.12", "3.13"]
MYPY_MINORS = ["2.2", "2.3", "2.4"]
# NumPy's minor versions, each with a Python that it runs on.
NUMPY_MINORS = [("3.11", "2.3"), ("3.11", "2.4"), ("3.12", "2.5"), ("3.13", "2.5")]
# By file, since the tests of a file share their mypy run.
PARALLEL = ["--numprocesses=2", "--dist=loadfile"]
ALL = ".[check,examples,proofs]"
PROJECT = nox.project.load_toml("pyproject.toml")


def group(name: str) -> tuple[str, ...]:
    """Returns a dependency group's requirements, which pip knows to read only since 25.1."""
    return nox.project.dependency_groups(PROJECT, name)


@nox.session
def lint(session: nox.Session) -> None:
    """Formatting and ruff's rules."""
    session.install(*group("lint"))
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """mypy, strict, with the project's own plugin."""
    session.install("-e", ALL, *group("dev"))
    session.run("mypy", *session.posargs)


@nox.session
def proofs(session: nox.Session) -> None:
    """What the solver proves about the library's own code."""
    session.install("-e", ".[proofs]")
    session.run("python", "-m", "shapeproof.theorems")


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The test suite."""
    session.install("-e", ALL, *group("test"))
    session.run("pytest", *(session.posargs or PARALLEL))


@nox.session
def nightly(session: nox.Session) -> None:
    """The rules against NumPy on more than 100,000 calls that hypothesis draws."""
    session.install("-e", ALL, *group("test"))
    tests = ["tests/ops/test_rules_against_numpy.py", "-k", "smallest_disagreement"]
    session.run("pytest", "--hypothesis-profile=nightly", *(session.posargs or tests))


@nox.session
def lowest(session: nox.Session) -> None:
    """The test suite on the lowest versions that pyproject.toml allows."""
    lowest_versions = ["beartype==0.20.*", "jaxtyping==0.3.0", "numpy==2.3.*", "mypy==2.2.*"]
    session.install("-e", ALL, *group("test"), *lowest_versions)
    session.run("pytest", *(session.posargs or PARALLEL))


@nox.session
@nox.parametrize("mypy", MYPY_MINORS)
def mypy_versions(session: nox.Session, mypy: str) -> None:
    """The plugin's tests on the last minor versions of mypy, whatever `check` admits."""
    session.install("-e", ".[examples,proofs]", *group("test"), f"mypy=={mypy}.*")
    session.run("pytest", *(session.posargs or ["tests/plugin"]))


@nox.session
@nox.parametrize("python,numpy", NUMPY_MINORS)
def numpy_versions(session: nox.Session, numpy: str) -> None:
    """The plugin's and the rules' tests on the minor versions of NumPy, which differ in stubs."""
    session.install("-e", ALL, *group("test"), f"numpy=={numpy}.*")
    session.run("pytest", *(session.posargs or ["tests/plugin", "tests/ops"]))


@nox.session
def differential(session: nox.Session) -> None:
    """Random programs, run and checked; an hour or two, for the night."""
    session.install("-e", ALL, *group("test"))
    programs = session.posargs or ["--programs", "5000", "--seed", "1"]
    session.run("python", "-m", "tests.differential", *programs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Random shape strings in annotations, judged by mypy and by jaxtyping; for the night."""
    session.install("-e", ALL, *group("test"))
    texts = session.posargs or ["--texts", "100000", "--seed", "1"]
    session.run("python", "-m", "tests.plugin.fuzzing", *texts)


@nox.session
def demo(session: nox.Session) -> None:
    """The main job: mypy on the example and on its broken twin, then training."""
    session.install("-e", ALL)
    session.run("python", "-m", "examples.demo", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """The benchmarks, as ratios within one run."""
    session.install("-e", ALL, *group("bench"))
    session.run("python", "-m", "benchmarks.tape")
    session.run("python", "-m", "benchmarks.checker")
