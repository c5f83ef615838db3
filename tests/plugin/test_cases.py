"""mypy reports exactly the marked messages of each case file."""

from pathlib import Path

import pytest

from .case_files import Case, all_cases
from .markers import Message, differences, with_markers

CASES = all_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mypy_reports_exactly_the_marked_messages(
    case: Case, case_messages: dict[Path, list[Message]], request: pytest.FixtureRequest
) -> None:
    actual = case_messages.get(case.path, [])
    if request.config.getoption("--update-cases", default=False) and case.has_mistakes:
        case.path.write_text(with_markers(case.source, actual))
        return
    if case.is_for_later:
        assert {message.line for message in actual} == case.lines_before
        return
    found = differences(case.expected, actual)
    assert not found, "\n" + "\n".join(found)


def test_no_message_is_about_a_file_that_is_no_case(
    case_messages: dict[Path, list[Message]],
) -> None:
    assert case_messages.keys() <= {case.path for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_only_cases_in_fail_expect_messages(case: Case) -> None:
    assert bool(case.expected) == case.has_mistakes


def test_no_two_cases_have_the_same_module_name() -> None:
    names = [case.module for case in CASES]
    assert len(names) == len(set(names))
