"""The messages that a case file expects, as comments next to the code.

    return x.T  # E: Incompatible return value type ...  [return-value]
    # N: note text

A marker belongs to the code on its own line or, on a line that holds only markers, to the nearest
code above. `E` is an error and must end in its code, `N` is a note. The text is compared whole;
`...` in it stands for anything. Several messages of one line are written in mypy's order.
"""

import io
import re
import tokenize
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from typing_extensions import override

SEVERITIES = {"E": "error", "N": "note"}
LETTERS = {severity: letter for letter, severity in SEVERITIES.items()}
MARKER = re.compile(r"# (?P<letter>[EN]): (?P<text>.*?)\s*(?=# [EN]: |$)")
CODE = re.compile(r"^(?P<text>.*?)\s+\[(?P<code>[a-z-]+)\]$")
OUTPUT = re.compile(
    r"^(?P<path>.+?):(?P<line>\d+):(?:\d+:)? (?P<severity>error|note|warning): (?P<text>.*)$"
)
WIDTH = 100
NOTHING: list[object] = ["nothing"]


@dataclass(frozen=True, order=True)
class Message:
    """One message of mypy, or what a marker expects of one."""

    line: int
    severity: str
    text: str
    code: str | None

    @override
    def __str__(self) -> str:
        """The message as a marker."""
        code = f"  [{self.code}]" if self.code else ""
        return f"# {LETTERS[self.severity]}: {self.text}{code}"

    def accepts(self, actual: "Message") -> bool:
        """Whether this expectation describes the message `actual`."""
        pattern = ".*".join(re.escape(part) for part in self.text.split("..."))
        return (self.line, self.severity, self.code) == (
            actual.line,
            actual.severity,
            actual.code,
        ) and re.fullmatch(pattern, actual.text) is not None


def message(line: int, severity: str, text: str) -> Message:
    """A message from its text with the code still at its end."""
    if found := CODE.match(text):
        return Message(line, severity, found["text"], found["code"])
    return Message(line, severity, text, None)


def expected_messages(source: str) -> list[Message]:
    """The messages that the markers of a case file ask for."""
    found = []
    for line, comment in _marker_comments(source):
        for marker in MARKER.finditer(comment):
            expected = message(line, SEVERITIES[marker["letter"]], marker["text"])
            if expected.severity == "error" and expected.code is None:
                raise ValueError(f"line {line}: the marker {marker[0]!r} names no error code")
            found.append(expected)
    return found


def reported_messages(output: str) -> dict[Path, list[Message]]:
    """The messages of one mypy run, file by file; a line that is not a message is an error."""
    found: dict[Path, list[Message]] = defaultdict(list)
    for line in output.splitlines():
        parts = OUTPUT.match(line)
        if parts is None:
            raise ValueError(f"mypy printed a line that is not a message: {line!r}")
        found[Path(parts["path"])].append(
            message(int(parts["line"]), parts["severity"], parts["text"])
        )
    return found


def differences(expected: Sequence[Message], actual: Sequence[Message]) -> list[str]:
    """What is missing and what is too much, one sentence each; empty when all agree."""
    wanted, given = _by_line(expected), _by_line(actual)
    found = []
    for line in sorted(wanted.keys() | given.keys()):
        if not _agree(wanted[line], given[line]):
            found += [f"line {line}: expected {each}" for each in wanted[line] or NOTHING]
            found += [f"line {line}: reported {each}" for each in given[line] or NOTHING]
    return found


def with_markers(source: str, actual: Iterable[Message]) -> str:
    """The case file with its markers replaced by the messages that mypy gives.

    A marker that already describes its message keeps its wording, and with it its wildcards.
    """
    old, new = _by_line(expected_messages(source)), _by_line(actual)
    columns = dict(_marker_positions(source))
    lines = []
    for number, line in enumerate(source.splitlines(), 1):
        code = line[: columns.get(number)].rstrip()
        if number in columns and not code:
            continue
        wording = old[number] if _agree(old[number], new[number]) else new[number]
        lines += _attach(code, wording)
    return "\n".join(lines) + "\n"


def _agree(expected: Sequence[Message], actual: Sequence[Message]) -> bool:
    return len(expected) == len(actual) and all(map(Message.accepts, expected, actual))


def _attach(code: str, messages: Sequence[Message]) -> list[str]:
    indent = code[: len(code) - len(code.lstrip())]
    markers = [str(each) for each in messages]
    if markers and len(code) + 2 + len(markers[0]) <= WIDTH:
        code = f"{code}  {markers.pop(0)}"
    return [code, *(indent + marker for marker in markers)]


def _by_line(messages: Iterable[Message]) -> dict[int, list[Message]]:
    lines: dict[int, list[Message]] = defaultdict(list)
    for each in messages:
        lines[each.line].append(each)
    return lines


def _marker_positions(source: str) -> list[tuple[int, int]]:
    """Line number and column of each comment that holds markers."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return [
        token.start
        for token in tokens
        if token.type == tokenize.COMMENT and MARKER.match(token.string)
    ]


def _marker_comments(source: str) -> list[tuple[int, str]]:
    """Each marker comment with the number of the code line that it belongs to."""
    lines = source.splitlines()
    owned = []
    owner = 0
    for number, column in _marker_positions(source):
        text = lines[number - 1]
        if text[:column].strip():
            owner = number
        else:
            owner = max(
                n
                for n in range(1, number)
                if lines[n - 1].strip() and not lines[n - 1].strip().startswith("#")
            )
        owned.append((owner, text[column:]))
    return owned
