"""The comparison that all other tests of this folder rely on."""

import pytest

from .markers import (
    Message,
    differences,
    expected_messages,
    message,
    reported_messages,
    with_markers,
)

SOURCE = """\
def f(x):
    return x.T  # E: wrong ... here  [return-value] # N: a note

    # N: another note
"""


def test_markers_belong_to_the_code_on_their_line_or_above() -> None:
    assert expected_messages(SOURCE) == [
        Message(2, "error", "wrong ... here", "return-value"),
        Message(2, "note", "a note", None),
        Message(2, "note", "another note", None),
    ]


def test_a_marker_in_a_string_is_no_marker() -> None:
    assert expected_messages('x = "# E: text  [code]"\n') == []


def test_an_error_marker_needs_a_code() -> None:
    with pytest.raises(ValueError, match="names no error code"):
        expected_messages("x = 1  # E: text\n")


def test_output_of_mypy_is_read_with_and_without_columns() -> None:
    output = "/a/b.py:3:5: error: text [with] brackets  [misc]\n/a/b.py:4: note: more\n"
    ((path, messages),) = reported_messages(output).items()
    assert path.name == "b.py"
    assert messages == [
        Message(3, "error", "text [with] brackets", "misc"),
        Message(4, "note", "more", None),
    ]


def test_other_output_of_mypy_is_not_ignored() -> None:
    with pytest.raises(ValueError, match="not a message"):
        reported_messages("Traceback (most recent call last):\n")


def test_a_wildcard_stands_for_any_text_but_the_rest_is_compared_whole() -> None:
    assert message(1, "error", "a ... z  [c]").accepts(message(1, "error", "a (b) z  [c]"))
    assert not message(1, "error", "a ... z  [c]").accepts(message(1, "error", "a (b) z!  [c]"))
    assert not message(1, "error", "a  [c]").accepts(message(1, "error", "a  [d]"))
    assert not message(1, "error", "a  [c]").accepts(message(2, "error", "a  [c]"))


def test_missing_superfluous_and_doubled_messages_are_differences() -> None:
    wanted, other = message(1, "error", "a  [c]"), message(1, "error", "b  [c]")
    assert differences([wanted], [wanted]) == []
    assert differences([wanted], []) == [
        "line 1: expected # E: a  [c]",
        "line 1: reported nothing",
    ]
    assert differences([], [wanted]) == ["line 1: expected nothing", "line 1: reported # E: a  [c]"]
    assert differences([wanted], [wanted, wanted])
    assert differences([wanted], [other])


def test_updating_replaces_wrong_markers_and_keeps_right_ones_with_their_wildcards() -> None:
    source = "x = 1  # E: a ...  [c]\ny = 2  # E: b  [c]\n# N: gone\nz = 3\n"
    actual = [
        message(1, "error", "a b  [c]"),
        message(2, "error", "new  [c]"),
        message(4, "error", "d  [e]"),
        message(4, "note", "more"),
    ]
    assert with_markers(source, actual) == (
        "x = 1  # E: a ...  [c]\ny = 2  # E: new  [c]\nz = 3  # E: d  [e]\n# N: more\n"
    )


def test_updating_moves_a_long_marker_below_its_line() -> None:
    text = "long " * 20 + "text  [code]"
    assert with_markers("    x = 1\n", [message(1, "error", text)]) == (
        f"    x = 1\n    # E: {text}\n"
    )
