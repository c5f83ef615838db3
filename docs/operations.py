"""Writes the table of operations from their own examples."""

from collections.abc import Iterable, Iterator, Sequence

from shapeproof.ops.index import IndexArray, Key
from shapeproof.ops.operation import Example
from shapeproof.ops.registry import Rule, rules
from shapeproof.ops.tape_operation import TapeOperation
from shapeproof.shapes.dim import Unknown
from shapeproof.shapes.shape import show

HEADER = """\
# Operations

What has a shape rule. The rules are written on names and hold for numbers too; on numbers they
are compared with NumPy itself, call by call. An operation without a rule gives an unknown shape,
which is never an error. Generated from the operations' own examples by `python -m docs.build`; a
test compares the two, and others run the examples.

A shape in quotes is jaxtyping's notation; of an array as an index it stands after `integers` or
`mask`, and the index of `x[...]` is the second argument. Of `np.r_[...]` and its like, what stands
between the brackets is the call. An operator has the rule of its function,
also reflected and in place.
"""

OPERATORS = {
    "add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**",
    "matmul": "@", "and": "&", "or": "|", "xor": "^", "lshift": "<<", "rshift": ">>",
    "lt": "<", "le": "<=", "eq": "==", "ne": "!=", "gt": ">", "ge": ">=",
    "neg": "-x", "pos": "+x", "invert": "~x", "abs": "abs(x)", "divmod": "divmod(x, y)",
    "getitem": "x[...]", "setitem": "x[...] = y", "iter": "for row in x",
}  # fmt: skip


def page() -> str:
    """Returns the whole page."""
    on_numpy = [(name, rule) for name, rule in rules().items() if name.startswith("numpy.")]
    on_tape = [(name, rule) for name, rule in rules().items() if name.startswith("shapeproof.ops.")]
    return "\n".join(
        [
            HEADER,
            "## On arrays\n",
            *section((short(name), rule.operation.examples) for name, rule in on_numpy),
            "## On the tape\n\nNothing broadcasts silently here.\n",
            *section((short(name), tape_examples(rule)) for name, rule in on_tape),
        ]
    )


def tape_examples(rule: Rule) -> Sequence[Example]:
    """Returns the examples of an operation's rule on the tape."""
    return rule.operation.tape_examples if issubclass(rule.operation, TapeOperation) else ()


def short(name: str) -> str:
    """Returns a public name as one writes it in code; nothing for a second name of the same."""
    first, *rest = name.split(".")
    if first == "shapeproof":  # the function's own module is in the table of rules too
        return f"ops.{rest[1]}" if len(rest) == 2 else ""
    if rest[-1] == "__getitem__" and rest[0] != "ndarray":
        return f"np.{rest[0]}[...]"
    if rest[-1].startswith("__"):
        return OPERATORS.get(rest[-1].strip("_"), "")
    return ".".join(rest) if rest[0] == "ndarray" else f"np.{'.'.join(rest)}"


def section(named: Iterable[tuple[str, Sequence[Example]]]) -> Iterator[str]:
    """Yields the names that share their examples, and the examples below them."""
    groups: list[tuple[Sequence[Example], list[str]]] = []
    for name, examples in named:
        same = next((names for other, names in groups if other == examples), None)
        if same is None:
            groups.append((examples, same := []))
        if name and name not in same:
            same.append(name)
    for examples, names in groups:
        if names:
            yield ", ".join(f"`{name}`" for name in names) + "\n"
            yield table(examples)


def table(examples: Sequence[Example]) -> str:
    """Returns the examples as a table; nothing if there are none."""
    rows = [f"| {call(example)} | {result(example)} |" for example in examples]
    return "\n".join(["| call | result |", "| --- | --- |", *rows, ""]) if rows else ""


def call(example: Example) -> str:
    """Returns an example's arguments as one would write them, with shapes for arrays."""
    positional = [written(argument) for argument in example.arguments]
    named = [f"{name}={written(value)}" for name, value in example.keywords.items()]
    return code(", ".join([*positional, *named]))


def result(example: Example) -> str:
    """Returns the result's shape, or that the call is an error."""
    return "error" if example.gives is None else code(written(example.gives))


def written(value: object) -> str:
    """Returns a shape in quotes, a tuple with its elements written so, anything else as it is."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, slice):
        parts = ["" if part is None else str(part) for part in (value.start, value.stop)]
        return ":".join([*parts, *([] if value.step is None else [str(value.step)])])
    if isinstance(value, Key):
        entries = [e if isinstance(e, slice | Unknown) else show(e) for e in value.entries]
        return ", ".join(map(written, entries))
    if isinstance(value, IndexArray):
        return f'{"mask" if value.boolean is True else "integers"} "{show(value.shape)}"'
    if isinstance(value, tuple):
        inside = ", ".join(written(each) for each in value)
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    return "..." if value is Ellipsis else str(value)


def code(text: str) -> str:
    """Returns the text as code in the cell of a table, where a bar must be escaped."""
    return "`" + text.replace("|", "\\|") + "`"
