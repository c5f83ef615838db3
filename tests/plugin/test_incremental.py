"""A warm run, the daemon, parallel workers and the other parser report what a cold run reports."""

from pathlib import Path

import pytest

from .daemon import Daemon
from .edited_project import STEPS, Project
from .mypy_run import MypyRun


def report(output: str) -> list[str]:
    """The messages, in one order: workers and the daemon have orders of files of their own."""
    return sorted(output.splitlines())


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project")


def test_warm_runs_and_the_daemon_report_what_a_cold_run_reports(
    project: Project, daemon: Daemon, libraries: MypyRun, tmp_path: Path
) -> None:
    warm = libraries.copy(tmp_path / "warm")
    for i, step in enumerate(STEPS):
        project.edit(step)
        cold = libraries.copy(tmp_path / f"cold{i}").here(*project.files)
        assert project.labels(cold) == step.fails, f"{step.name}\n{cold}"
        again = warm.in_new_process(*project.files)
        assert report(again) == report(cold), f"warm, after: {step.name}"
        assert report(daemon.check(project.files)) == report(cold), f"daemon, after: {step.name}"


def test_parallel_workers_report_what_one_process_reports(
    project: Project, libraries: MypyRun, tmp_path: Path
) -> None:
    workers = libraries.copy(tmp_path / "workers")
    for i, step in enumerate(STEPS[:2]):
        project.edit(step)
        plain = libraries.copy(tmp_path / f"plain{i}").here(*project.files)
        assert project.labels(plain) == step.fails
        assert report(workers.in_new_process("-n", "2", *project.files)) == report(plain)


def test_an_empty_cache_and_the_other_parser_report_the_same(
    project: Project, libraries: MypyRun, tmp_path: Path
) -> None:
    empty = MypyRun(tmp_path / "empty")
    empty.configure()
    plain = libraries.copy(tmp_path / "plain").here(*project.files)
    assert project.labels(plain) == STEPS[0].fails
    assert report(empty.in_new_process("--no-native-parser", *project.files)) == report(plain)


def test_modules_with_sections_of_their_own_are_checked_like_the_others(
    project: Project, libraries: MypyRun, tmp_path: Path
) -> None:
    """The plugin switches an option on in some modules: that must not hide changes of options."""
    run = libraries.copy(tmp_path / "sections")
    assert project.labels(run.in_new_process(*project.files)) == STEPS[0].fails
    run.configure(
        sections="[mypy-layers]\nwarn_return_any = False\n[mypy-main]\nextra_checks = True"
    )
    assert project.labels(run.in_new_process(*project.files)) == STEPS[0].fails
    project.edit(STEPS[1])
    assert project.labels(run.in_new_process(*project.files)) == STEPS[1].fails
    run.configure(sections="[mypy-main]\nignore_errors = True")
    assert project.labels(run.in_new_process(*project.files)) == set()
    run.configure()
    assert project.labels(run.in_new_process(*project.files)) == STEPS[1].fails
