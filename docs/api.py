"""Writes the API reference from the signatures and docstrings of the public names."""

import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from textwrap import dedent
from types import ModuleType
from typing import Generic

MODULES = (
    "shapeproof.tape",
    "shapeproof.train",
    "shapeproof.optim",
    "shapeproof.ops",
    "shapeproof.theorems",
)

HEADER = """\
# API reference

Generated from the docstrings by `python -m docs.build`; a test compares the two.
"""

SECTION = re.compile(
    r"^(Args|Attributes|Returns|Raises|Yields|Example|Examples|Reference):\s*(.*)$"
)
ITEM = re.compile(r"^(\*{0,2}\w+): (.*)$")


def page() -> str:
    """Returns the whole page."""
    return "\n".join([HEADER, *(part for name in MODULES for part in module_part(name))])


def module_part(name: str) -> Iterator[str]:
    """Yields the module's heading, its own words, and each of its public names."""
    module = import_module(name)
    yield f"## `{name}`\n"
    if module.__doc__:
        yield markdown(module.__doc__) + "\n"
    for public, value in public_names(module):
        yield f"### `{public}`\n"
        yield f"```text\n{signature(value)}\n```\n"
        yield markdown(value.__doc__ or "") + "\n"
        if inspect.isclass(value):
            yield from method_parts(value)


def public_names(module: ModuleType) -> Iterator[tuple[str, object]]:
    """Yields the functions and classes that the module exports, in alphabetical order."""
    exported = getattr(module, "__all__", None) or [
        name for name in vars(module) if not name.startswith("_")
    ]
    for name in sorted(exported):
        value = getattr(module, name)
        own = getattr(value, "__module__", "").startswith("shapeproof")
        if own and (inspect.isclass(value) or inspect.isfunction(value)):
            yield name, value


def method_parts(cls: type) -> Iterator[str]:
    """Yields the public methods and properties that the class itself documents."""
    for name, value in vars(cls).items():
        function = value.fget if isinstance(value, property) else value
        if name.startswith("_") or not inspect.isfunction(function) or not function.__doc__:
            continue
        kind = "property " if isinstance(value, property) else ""
        yield f"#### {kind}`{cls.__name__}.{name}`\n"
        yield f"```text\n{signature(function)}\n```\n"
        yield markdown(function.__doc__) + "\n"


def signature(value: object) -> str:
    """Returns the definition's head as its author wrote it, without decorators."""
    if inspect.isclass(value):
        bases = ", ".join(
            base.__name__ for base in value.__bases__ if base not in (object, Generic)
        )
        return f"class {value.__name__}({bases})" if bases else f"class {value.__name__}"
    if not inspect.isfunction(value):
        raise TypeError(f"only functions and classes have a signature, not {value!r}")
    node = ast.parse(dedent(inspect.getsource(inspect.unwrap(value)))).body[0]
    if not isinstance(node, ast.FunctionDef):
        raise TypeError(f"{value!r} is not defined by a def statement")
    parameters = split(ast.unparse(node.args))
    line = ", ".join(parameters)
    inside = line if len(line) < 70 else "\n    " + ",\n    ".join(parameters) + ",\n"
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return f"def {node.name}({inside}){returns}"


def split(parameters: str) -> list[str]:
    """Returns each parameter with its annotation and default."""
    depth, parts, start = 0, [], 0
    for position, character in enumerate(parameters):
        depth += (character in "([{") - (character in ")]}")
        if character == "," and depth == 0:
            parts.append(parameters[start:position].strip())
            start = position + 1
    parts.append(parameters[start:].strip())
    # ast writes `x: int=1` where people write `x: int = 1`
    return [re.sub(r"(?<!=)=(?!=)", " = ", part) if ":" in part else part for part in parts]


def markdown(docstring: str) -> str:
    """Turns a Google-style docstring into Markdown."""
    lines: list[str] = []
    in_section = False
    for line in inspect.cleandoc(docstring).splitlines():
        heading = SECTION.match(line)
        if heading:
            in_section = True
            lines += [f"**{heading[1]}**", "", *([heading[2]] if heading[2] else [])]
        elif in_section and line.startswith("    "):
            item = ITEM.match(line[4:])
            lines.append(f"- `{item[1]}`: {item[2]}" if item else f"  {line.strip()}")
        else:
            in_section = in_section and not line.strip()
            lines.append(line)
    return fenced_examples("\n".join(lines))


def fenced_examples(text: str) -> str:
    """Puts doctest lines into a code fence, so that Markdown leaves them alone."""
    pattern = re.compile(r"(?:^ *>>> .*\n?(?:^ *\S.*\n?)*)+", re.MULTILINE)
    return pattern.sub(lambda m: f"```pycon\n{inspect.cleandoc(m[0])}\n```\n", text).rstrip()
