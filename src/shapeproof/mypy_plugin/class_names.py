"""The names of classes with dims, as the program spells them.

The plugin makes a class generic in the dims of its fields: mypy prints `Linear[Any, Any]` for what
the program calls `Linear`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from mypy.nodes import MypyFile, SymbolNode, TypeInfo

from .brackets import end_of_bracket, parts
from .encoding import is_dim

#: The classes by the names in messages: one about overloads may have a hundred.
_found: Final[dict[tuple[str, int], list[TypeInfo]]] = {}
_WITH_ARGUMENTS: Final = re.compile(r"(?P<name>[^\W\d][\w.]*)\[")


def without_unknown_dims(message: str, modules: Mapping[str, MypyFile]) -> str:
    """The message without the dims of classes of which nothing is known."""
    # One about NumPy's overloads is long, and names no class with dims.
    if not any(_has_dims(name, modules) for name in {*_WITH_ARGUMENTS.findall(message)}):
        return message
    # From the last to the first, so that what is inside of brackets is done before they are.
    for match in reversed([*_WITH_ARGUMENTS.finditer(message)]):
        end = end_of_bracket(message, match.end() - 1)
        if end is None:
            continue
        arguments = list(parts(message[match.end() : end - 1], ", "))
        if arguments[-1] == "Any":
            kept = _kept(arguments, match["name"], modules)
            brackets = f"[{', '.join(kept)}]" if kept else ""
            message = message[: match.end() - 1] + brackets + message[end:]
    return message


def _has_dims(name: str, modules: Mapping[str, MypyFile]) -> bool:
    return any(any(map(is_dim, info.defn.type_vars)) for info in classes_called(name, modules))


def _kept(arguments: list[str], name: str, modules: Mapping[str, MypyFile]) -> list[str]:
    """The arguments without unknown dims; all of them if the class has none, or one is known."""
    for info in classes_called(name, modules):
        own = sum(not is_dim(variable) for variable in info.defn.type_vars)
        same_number = len(info.defn.type_vars) == len(arguments)
        if same_number and {*arguments[own:]} == {"Any"}:
            return arguments[:own]
    return arguments


def classes_called(name: str, modules: Mapping[str, MypyFile]) -> list[TypeInfo]:
    """The classes that mypy may call so, nested ones by their last name alone."""
    key = name, len(modules)  # which mypy reads more of while it checks
    if key not in _found:
        _found[key] = list(_classes_called(name, modules))
    return _found[key]


def forget() -> None:
    """Search the modules anew."""
    _found.clear()


def _classes_called(name: str, modules: Mapping[str, MypyFile]) -> Iterator[TypeInfo]:
    module, _, short = name.rpartition(".")
    for tree in [modules[module]] if module in modules else modules.values():
        symbol = tree.names.get(short)
        node: SymbolNode | None = None if symbol is None else symbol.node
        if isinstance(node, TypeInfo):
            yield node
