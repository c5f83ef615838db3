"""Names in the result of a function that its arguments do not bind, or not in each call.

    def layer(rng: Generator) -> tuple[Float[np.ndarray, "i o"], Float[np.ndarray, "o"]]:

Nothing that the caller passes says what `o` is, so to mypy it is unknown. But both arrays of one
call have the same: each `return` is checked for that.

    def turned(x: Float[np.ndarray, "n d"] | None) -> Float[np.ndarray, "d n"]:

With None for `x`, the result may have any size. What is made of `x` must have those of `x`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from mypy.nodes import FuncDef
from mypy.type_visitor import TypeTranslator
from mypy.types import (
    AnyType,
    CallableType,
    Instance,
    TupleType,
    TypeAliasType,
    TypeOfAny,
    TypeVarType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import Name

from .encoder import Encoder
from .encoding import NAMED, NDARRAY, dim_name, known_shape, name_of

#: The namespace of the names that `Naming` gives.
RESULT: Final = "result"
#: What an unknown size in the result says of its name, where mypy keeps the name of a module.
_MARK: Final = "shapeproof.result "


def with_marked_names(
    result: MypyType, free: set[Name], perhaps_bound: AbstractSet[Name]
) -> MypyType:
    """The type of a result in which the free names are marked that each `return` must agree with.

    Args:
        result: the type, which mentions names.
        free: those of them that not every call binds; what the result has more than once is marked.
        perhaps_bound: those that some calls bind, which are marked too.
    """
    counter = _Names()
    result.accept(counter)
    marked = {name for name in free if counter.found[name] > 1 or name in perhaps_bound}
    return result.accept(Marking(marked)) if marked else result


def with_bound_names(result: MypyType, sizes: Mapping[str, MypyType]) -> MypyType:
    """The type of a result in which a call has bound some of the marked names."""
    return result.accept(_Binding(sizes)) if sizes else result


def has_marked_names(function: FuncDef) -> bool:
    """Whether the result of a function has such names."""
    result = result_of(function)
    return result is not None and not function.is_generator and bool(marked_names(result))


def marked_names(result: MypyType) -> set[Name]:
    """The names that the type of a result is marked with."""
    if _is_unmarked(result):
        return set()
    names = Naming(None)
    result.accept(names)
    return names.made


def _is_unmarked(result: MypyType) -> bool:
    """Whether a type is one of the many of which this is seen without a look at its parts."""
    typ = get_proper_type(result)
    if not isinstance(typ, Instance):
        return False
    # What is marked, the encoder has not made.
    return not typ.args or (typ.type.fullname == NDARRAY and known_shape(typ.args[0]) is not None)


def result_of(function: FuncDef) -> MypyType | None:
    """What a function promises; of a coroutine, to who awaits it."""
    typ = get_proper_type(function.type)
    if not isinstance(typ, CallableType):
        return None
    result = get_proper_type(typ.ret_type)
    if function.is_coroutine and isinstance(result, Instance) and len(result.args) == 3:
        return result.args[2]
    return result


class _Translator(TypeTranslator):
    def visit_type_alias_type(self, t: TypeAliasType) -> MypyType:
        """What the alias stands for."""
        return t if t.is_recursive else get_proper_type(t).accept(self)


class _Names(_Translator):
    """Counts the names of axes in all arrays of a type."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[Name] = Counter()

    def visit_instance(self, t: Instance) -> MypyType:
        """An array, or a class with arguments."""
        shape = get_proper_type(t.args[0]) if t.type.fullname == NDARRAY else None
        if isinstance(shape, TupleType):
            dims = (item for item in shape.items if isinstance(item, TypeVarType))
            self.found.update(name_of(dim) for dim in dims if dim.fullname == NAMED)
            return t
        return super().visit_instance(t)


class Marking(_Translator):
    """Makes names unknown, in a way that keeps what they are called."""

    def __init__(self, names: AbstractSet[Name], mark: str = _MARK) -> None:
        super().__init__()
        self.names = names
        self.mark = mark

    def visit_type_var(self, t: TypeVarType) -> MypyType:
        """A dim, or a type variable of the program."""
        if t.fullname != NAMED or name_of(t) not in self.names:
            return t
        source = AnyType(TypeOfAny.from_unimported_type, missing_import_name=self.mark + t.name)
        return AnyType(TypeOfAny.special_form, source_any=source)


def _marked_name(typ: AnyType, mark: str = _MARK) -> str | None:
    name = typ.missing_import_name
    return name.removeprefix(mark) if name is not None and name.startswith(mark) else None


class _Binding(_Translator):
    """Gives what is marked a size, if it is known."""

    def __init__(self, sizes: Mapping[str, MypyType]) -> None:
        super().__init__()
        self.sizes = sizes

    def visit_any(self, t: AnyType) -> MypyType:
        """An unknown size, or something else that is not known."""
        name = _marked_name(t)
        return t if name is None else self.sizes.get(name, t)


class Naming(_Translator):
    """Gives what is marked its name again."""

    def __init__(self, encoder: Encoder | None, mark: str = _MARK) -> None:
        super().__init__()
        self.encoder = encoder
        self.mark = mark
        self.made: set[Name] = set()

    def visit_any(self, t: AnyType) -> MypyType:
        """An unknown size, or something else that is not known."""
        text = _marked_name(t, self.mark)
        if text is None:
            return t
        name = dim_name(text, RESULT)
        self.made.add(name)
        return t if self.encoder is None else self.encoder.named(name)
