"""Draws mypy's real output as an SVG picture of a terminal, in mypy's own colors.

python -m docs.picture          writes docs/mypy-error.svg
"""

import os
import re
import subprocess
import sys
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMAND = "mypy --pretty examples/digits_broken.py"

COLUMNS = 112
LINE_HEIGHT, CHARACTER_WIDTH, MARGIN = 20, 8.43, 16

#: What mypy colors, and how; the first group is what is drawn.
COLORS = {
    r"(error:)": "#ff7b72",
    r"(note:)": "#79c0ff",
    r'("[^"]*")': "#ffffff",
    r"(\[[a-z-]+\])$": "#e3b341",
    r"^(Found .*)": "#ff7b72",
    r"^( *\^~*)": "#ff7b72",
    r"^(\$ .*)": "#7ee787",
}


def mypy_output(command: str) -> str:
    """Runs the command in the project's folder and returns what mypy prints."""
    arguments = [sys.executable, "-m", *command.split(), "--no-color-output"]
    environment = {**os.environ, "MYPY_FORCE_TERMINAL_WIDTH": str(COLUMNS)}
    done = subprocess.run(
        arguments, cwd=ROOT, capture_output=True, text=True, check=False, env=environment
    )
    return done.stdout + done.stderr


def colored(line: str) -> str:
    """Returns the line as SVG text, with its colored parts."""
    parts: list[tuple[int, int, str]] = []
    for pattern, color in COLORS.items():
        for match in re.finditer(pattern, line):
            start, end = match.span(1)
            if all(end <= other[0] or start >= other[1] for other in parts):
                parts.append((start, end, color))
    text, position = "", 0
    for start, end, color in sorted(parts):
        text += escape(line[position:start])
        text += f'<tspan fill="{color}">{escape(line[start:end])}</tspan>'
        position = end
    return text + escape(line[position:])


def picture() -> str:
    """Draws the command and what it prints."""
    return draw(COMMAND, mypy_output(COMMAND))


def draw(command: str, output: str) -> str:
    """Draws any command and its output."""
    lines = [f"$ {command}", *output.splitlines()]
    width = round(COLUMNS * CHARACTER_WIDTH + 2 * MARGIN)
    height = LINE_HEIGHT * len(lines) + 2 * MARGIN
    rows = "\n".join(
        f'<text x="{MARGIN}" y="{MARGIN + LINE_HEIGHT * number + 14}">{colored(line)}</text>'
        for number, line in enumerate(lines)
    )
    style = "font: 14px ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>What mypy prints: {escape(command)}</title>
<rect width="{width}" height="{height}" rx="8" fill="#161b22"/>
<g fill="#c9d1d9" xml:space="preserve" style="{style}; white-space: pre">
{rows}
</g>
</svg>
"""
