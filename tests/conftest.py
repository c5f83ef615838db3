"""Tests that share one mypy run stay together when pytest-xdist spreads the suite."""

from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
#: Folders whose tests share a mypy run, made by a fixture of the session or the module.
TOGETHER = {"plugin", "documentation"}


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the tests of each such folder into one group, which one worker runs."""
    for item in items:
        if item.path.is_relative_to(TESTS):
            folder = item.path.relative_to(TESTS).parts[0]
            if folder in TOGETHER:
                item.add_marker(pytest.mark.xdist_group(folder))
