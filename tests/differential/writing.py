"""Writes functions, classes and whole modules, statement by statement, by executing them."""

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from . import control, forms
from .body import (
    Body,
    Made,
    Statement,
    assertion,
    assignment,
    call,
    construction,
    in_place,
    item_assignment,
    method_call,
    several,
    sizes_of_array,
)
from .execution import compile_checked
from .families import nested
from .pool import Pool, Unsuitable
from .signature import FLAG, SIZE, Entry, Parameter, Signature, draw_parameters
from .sizes import Dims, SizeNames, draw_dims, vectors

STATEMENTS: dict[Statement, float] = {
    assignment: 30,
    in_place: 2,
    item_assignment: 2,
    several: 2,
    call: 5,
    construction: 3,
    method_call: 5,
    assertion: 0.5,
    control.loop: 1,
    control.repetition: 0.5,
    control.accumulation: 2,
    control.collection: 2,
    control.branches: 2,
    control.conditional: 1.5,
    control.guard: 0.5,
    forms.written_into: 1.5,
    forms.container: 0.6,
    forms.inner_function: 1,
    forms.exchange: 0.3,
    forms.summed: 1,
}
ATTEMPTS = 400
IMPORTS = """from dataclasses import dataclass
import einops
import numpy as np
from jaxtyping import Bool, Complex, Float, Int
"""
HELPERS = ("apply", "mix", "scale", "project", "combine", "reduced")
CLASSES = ("Linear", "Model", "Filter")
#: An int that a function takes, for sizes that no array of its has.
COUNT = "count"
METHODS = ("forward", "update", "scores")


@dataclass(frozen=True)
class Program:
    """A module, and the ways into it."""

    source: str
    entries: tuple[Entry, ...]


class Writer:
    """Writes one module; what it has written so far can be called in what follows."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.sources = [IMPORTS]
        self.functions: list[Signature] = []
        self.classes: list[Made] = []
        self.globals: dict[str, Any] = {}
        self._given: frozenset[str] = frozenset()
        self._define(IMPORTS)

    def _define(self, source: str) -> None:
        exec(compile_checked(source, "<program>"), self.globals)

    def program(self) -> Program:
        """A module with some functions, perhaps a class, a main function and an example of it."""
        random = self.random
        for name in random.sample(HELPERS, random.choice((0, 1, 1, 2))):
            signature, source = self._function(name, random.randint(2, 5), parameters=3)
            self.functions.append(signature)
            self._take(source)
        if random.random() < 0.35:
            made, source = self._class(random.choice(CLASSES))
            self.classes.append(made)
            self._take(source)
        main, source = self._function("main", random.randint(5, 13), parameters=5)
        self.functions.append(main)
        self._take(source)
        self.sources.append(self._example())
        source = ast.unparse(ast.parse("\n".join(self.sources)))
        return Program(source + "\n", self._entries())

    def _entries(self) -> tuple[Entry, ...]:
        methods = [
            Entry(method, made.constructor) for made in self.classes for method in made.methods
        ]
        return (*(Entry(function) for function in self.functions), *methods)

    def _example(self) -> str:
        """A function that calls all of it with arrays of known sizes."""
        lines = ["def example() -> None:"]
        for entry in self._entries():
            sizes = entry.dims.run(self.random)
            lines += [f"    {entry.call(sizes, flag=flag)}" for flag in entry.flags]
        return "\n".join([*lines, ""])

    def _take(self, source: str) -> None:
        self._define(source)
        self.sources.append(source)

    def _function(self, name: str, length: int, parameters: int) -> tuple[Signature, str]:
        dims = draw_dims(self.random, self.random.choice((2, 3, 3, 4)))
        taken = draw_parameters(self.random, dims, most=parameters)
        if self.random.random() < 0.15:
            dims, taken = Dims({**dims.steps, COUNT: 1}), (*taken, Parameter(COUNT, SIZE, (COUNT,)))
        signature = Signature(name, taken, dims)
        runs = dims.runs(self.random)
        namespaces = [dict(self.globals) for _ in runs]
        for number, (namespace, run) in enumerate(zip(namespaces, runs, strict=True)):
            _make(namespace, signature.parameters, run, seed=number, flag=number % 2 == 0)
        bound = vectors(runs)
        free = {f"{{{COUNT}}}": bound.pop(COUNT)} if COUNT in bound else {}
        pool = Pool(self.random, SizeNames(bound, free), namespaces, nest=nested)
        body = Body(pool, tuple(self.functions), tuple(self.classes))
        for parameter in signature.parameters:
            pool.add(parameter.name)
        returns = self._fill(body, length)
        head = ", ".join(f"{p.name}: {p.annotation}" for p in signature.parameters)
        return signature, _definition(f"def {name}({head}) -> {returns}:", body.lines)

    def _class(self, name: str) -> tuple[Made, str]:
        random = self.random
        dims = draw_dims(random, random.choice((1, 2, 2, 3)))
        fields = tuple(
            Parameter(f"{parameter.name}_", parameter.kind, parameter.dims)
            for parameter in draw_parameters(random, dims, most=3)
            if parameter.kind != FLAG
        )
        constructor = Signature(name, fields, dims)
        is_plain = random.random() < 0.4
        lines = _constructor(fields) if is_plain else [f"{f.name}: {f.annotation}" for f in fields]
        methods = []
        for method in random.sample(METHODS, random.choice((1, 1, 2))):
            signature, source = self._method(method, constructor)
            methods.append(signature)
            lines.append(source)
        head = f"class {name}:" if is_plain else f"@dataclass\nclass {name}:"
        return Made(constructor, tuple(methods)), _definition(head, "\n".join(lines).splitlines())

    def _method(self, name: str, owner: Signature) -> tuple[Signature, str]:
        random = self.random
        own = draw_dims(random, random.choice((1, 1, 2)), tuple(owner.dims.steps))
        dims = Dims({**owner.dims.steps, **own.steps})
        some = draw_dims_of(random, dims)
        parameters = draw_parameters(random, some, most=2)
        runs = dims.runs(random)
        known = vectors(runs)
        bound = {n: v for n, v in known.items() if any(n in p.dims for p in parameters)}
        namespaces = [dict(self.globals) for _ in runs]
        for number, (namespace, run) in enumerate(zip(namespaces, runs, strict=True)):
            _make(namespace, parameters, run, seed=number, flag=number % 2 == 0)
            fields: dict[str, Any] = dict(self.globals)
            _make(fields, owner.parameters, run, seed=number + 9, flag=True)
            namespace["self"] = _Fields(**{p.name: fields[p.name] for p in owner.parameters})
        pool = Pool(random, SizeNames(bound, known), namespaces, nest=nested)
        body = Body(pool, tuple(self.functions))
        for parameter in parameters:
            pool.add(parameter.name)
        for field in owner.parameters:
            pool.variables[f"self.{field.name}"] = pool.evaluate(f"self.{field.name}")
            pool.unused.add(f"self.{field.name}")
        returns = self._fill(body, random.randint(1, 4))
        head = ", ".join(["self", *(f"{p.name}: {p.annotation}" for p in parameters)])
        source = _definition(f"def {name}({head}) -> {returns}:", body.lines)
        return Signature(name, parameters, some), source

    def _fill(self, body: Body, length: int) -> str:
        """Write statements and the return; returns the annotation of what is returned."""
        self._given = frozenset(body.pool.variables)
        for _ in range(self.random.choice((0, 1, 2))):
            self._attempt(body, sizes_of_array)
        names, weights = list(STATEMENTS), list(STATEMENTS.values())
        for _ in range(ATTEMPTS):
            if len(body.lines) >= length:
                break
            self._attempt(body, self.random.choices(names, weights)[0])
        return self._return(body)

    def _attempt(self, body: Body, statement: Statement) -> None:
        try:
            statement(body)
        except Unsuitable:
            return

    def _return(self, body: Body) -> str:
        """The variables that nothing else uses, so that what went wrong before is seen in them."""
        pool = body.pool
        made = [
            term
            for term in pool.terms(lambda t: t.is_array and t.kind != "other")
            if term.text in pool.unused and term.text not in self._given
        ][::-1]
        if not made:
            raise Unsuitable
        chosen = made[: self.random.choice((1, 1, 2, 3))]
        annotations = [body.annotation(term) for term in chosen]
        body.lines.append(f"return {', '.join(term.text for term in chosen)}")
        if len(annotations) == 1:
            return annotations[0]
        return f"tuple[{', '.join(annotations)}]"


class _Fields:
    """Stands for the object while its method is written."""

    def __init__(self, **fields: object) -> None:
        self.__dict__.update(fields)


def draw_dims_of(random: Random, dims: Dims) -> Dims:
    """Some of the dims, at least one."""
    names = [name for name in dims.steps if random.random() < 0.7] or list(dims.steps)[:1]
    return Dims({name: dims.steps[name] for name in names})


def _make(
    namespace: dict[str, Any],
    parameters: Sequence[Parameter],
    sizes: Mapping[str, int],
    *,
    seed: int,
    flag: bool,
) -> None:
    for number, parameter in enumerate(parameters):
        code = parameter.made(sizes, flag=flag, seed=100 * seed + number)
        namespace[parameter.name] = eval(code, namespace)


def _constructor(fields: Sequence[Parameter]) -> list[str]:
    """A constructor that stores its arguments, as one writes it by hand."""
    head = ", ".join(["self", *(f"{field.name}: {field.annotation}" for field in fields)])
    body = [f"self.{field.name} = {field.name}" for field in fields]
    return _definition(f"def __init__({head}) -> None:", body).splitlines()


def _definition(head: str, lines: Sequence[str]) -> str:
    return "\n".join([head, *(f"    {line}" for line in lines), ""])


def write_program(random: Random) -> Program:
    """A random module that runs."""
    while True:
        try:
            return Writer(random).program()
        except Unsuitable:
            continue
