"""Reads the plugin's section from the file that mypy took its own options from.

mypy.ini and setup.cfg have a section `[shapeproof]`: mypy itself would take `[mypy-shapeproof]` for
its options of the module `shapeproof`. pyproject.toml has `[tool.shapeproof]`. An option that would
be ignored is an error.
"""

from __future__ import annotations

import configparser
import difflib
import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from .configuration import Configuration

_NAME: Final = "shapeproof"
_OPTIONS: Final = Configuration._fields
_YES_OR_NO: Final = configparser.RawConfigParser.BOOLEAN_STATES
#: What may be written for each option, and what it means.
_VALUES: Final[Mapping[str, Mapping[str, object]]] = {
    "class_dims": {"shared": "shared", "separate": "separate"},
    "set_allow_redefinition": _YES_OR_NO,
}
#: Words that may stand beside the name in a section that is meant for the plugin.
_WORDS_BESIDE: Final = frozenset({"tool", "mypy", "plugin", "plugins"})
#: How alike two spellings are at least, of which one is taken for a slip; between 0 and 1.
_ALIKE: Final = 0.8


class ConfigurationError(Exception):
    """Mistakes in the configuration, each as a line of mypy's kind: `mypy.ini:4: error: ...`."""

    def __init__(self, messages: Sequence[str]) -> None:
        super().__init__("\n".join(messages))
        self.messages = list(messages)


class _File(NamedTuple):
    """A configuration file: its sections by their full names, and its text."""

    path: str
    own: str
    sections: Mapping[str, Mapping[str, object]]
    text: str

    @property
    def is_toml(self) -> bool:
        return self.own != _NAME

    def mistake(self, section: str, option: str | None, text: str) -> tuple[int, str]:
        """A message about an option or a whole section, with the number of its line."""
        return _line(self.text, section, option), text


def read_configuration(path: str | None) -> Configuration:
    """The plugin's options in a configuration file of mypy; None stands for no file.

    Raises:
        ConfigurationError: if an option is unknown, or has a value that it cannot have, or is in a
            section where nobody reads it.
    """
    if path is None:
        return Configuration()
    file = _read(path)
    mistakes = [*_misplaced(file)]
    values: dict[str, object] = {}
    for option, value in file.sections.get(file.own, {}).items():
        mistake = _mistake_of(option, value, file)
        if mistake is None:
            values[option] = _meaning(option, value)
        else:
            mistakes.append(file.mistake(file.own, option, f"[{file.own}]: {mistake}"))
    if mistakes:
        raise ConfigurationError(
            [f"{path}:{line}: error: {text}" for line, text in sorted(mistakes)]
        )
    return Configuration(**values)  # type: ignore[arg-type] # each is one of `_VALUES`


def _read(path: str) -> _File:
    text = Path(path).read_text("utf-8", errors="replace")
    if path.lower().endswith(".toml"):
        tables = dict(_tables(tomllib.loads(text)))
        return _File(path, f"tool.{_NAME}", tables, text)
    parser = configparser.RawConfigParser()
    parser.read_string(text)
    return _File(path, _NAME, {name: dict(parser[name]) for name in parser.sections()}, text)


def _tables(document: Mapping[str, object]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The tables of a pyproject.toml in which an option of the plugin may have been put."""
    tool = document.get("tool")
    tool = tool if isinstance(tool, dict) else {}
    mypy = tool.get("mypy")
    for prefix, parent in (("", document), ("tool.", tool), ("tool.mypy.", mypy)):
        for name, value in parent.items() if isinstance(parent, dict) else ():
            if isinstance(value, dict) and prefix + name != "tool":
                yield prefix + name, value
    overrides = mypy.get("overrides") if isinstance(mypy, dict) else None
    for override in overrides if isinstance(overrides, list) else ():
        if isinstance(override, dict):
            yield "tool.mypy.overrides", override


def _mistake_of(option: str, value: object, file: _File) -> str | None:
    if option not in _OPTIONS:
        close = difflib.get_close_matches(option, _OPTIONS, n=1, cutoff=_ALIKE)
        known = " and ".join(f'"{name}"' for name in _OPTIONS)
        hint = f'did you mean "{close[0]}"?' if close else f"there are {known}"
        return f'unknown option "{option}"; {hint}'
    allowed = _VALUES[option]
    if file.is_toml and allowed is _YES_OR_NO:
        valid = isinstance(value, bool)
    else:
        valid = isinstance(value, str) and value.lower() in allowed
    choice = "true or false" if allowed is _YES_OR_NO else " or ".join(f'"{v}"' for v in allowed)
    shown = json.dumps(value, default=str)
    return None if valid else f'"{option}" is {shown}, not {choice}'


def _meaning(option: str, value: object) -> object:
    return _VALUES[option][value.lower()] if isinstance(value, str) else value


def _misplaced(file: _File) -> Iterator[tuple[int, str]]:
    """Options in mypy's sections, and sections that are nearly called like the plugin's."""
    for name, options in file.sections.items():
        if name == file.own:
            continue
        if re.match(r"(tool\.)?mypy($|-|\.overrides$)", name):
            for option in options:
                if option in _OPTIONS:
                    text = f'[{name}]: "{option}" belongs in the section [{file.own}]'
                    yield file.mistake(name, option, text)
        elif _means_the_plugin(name):
            text = f"section [{name}] is not read; the plugin's is called [{file.own}] here"
            yield file.mistake(name, None, text)


def _means_the_plugin(section: str) -> bool:
    words = re.split(r"[\W_]+", section.lower())
    name = "".join(word for word in words if word not in _WORDS_BESIDE)
    return bool(difflib.get_close_matches(name, [_NAME], cutoff=_ALIKE))


def _line(text: str, section: str, option: str | None) -> int:
    """The number of the line where an option is set, or else where its section begins, or 1."""
    current, begins = "", 1
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[+([^\[\]]+)\]", line):
            current = header[1].strip()
            begins = number if current == section and begins == 1 else begins
        elif option is not None and current == section:
            setting = re.match(r"""\s*["']?([\w-]+)["']?\s*[=:]""", line)
            if setting and setting[1].lower() == option.lower():
                return number
    return begins
