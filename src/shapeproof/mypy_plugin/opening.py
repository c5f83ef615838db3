"""Types in which shapes are open."""

from __future__ import annotations

from collections.abc import Callable

from mypy.nodes import INVARIANT
from mypy.type_visitor import TypeTranslator
from mypy.types import (
    AnyType,
    Instance,
    NoneType,
    ProperType,
    TupleType,
    TypeAliasType,
    TypeVarType,
    UninhabitedType,
    get_proper_type,
)
from mypy.types import Type as MypyType

from shapeproof.shapes import Shape

from .arrays import after_error, dtype_of, shape_of, with_shape
from .dtypes import kinds_of_scalar
from .encoding import NDARRAY, is_dim, unknown_type


class Opener(TypeTranslator):
    """Makes every array's shape unknown, rank included, and every dim of a class.

    Args:
        dtypes: whether to make the element types unknown too.
    """

    def __init__(self, *, dtypes: bool = False) -> None:
        super().__init__()
        self.dtypes = dtypes

    def visit_instance(self, t: Instance) -> MypyType:
        """An array, or a class with arguments."""
        if t.type.fullname == NDARRAY:
            return t.copy_modified(args=[unknown_type(), self._dtype(t)])
        if t.extra_attrs is not None:
            return Instance(t.type, t.args, t.line, t.column)
        if not t.args:
            return t
        args = [
            unknown_type() if is_dim(variable) else argument.accept(self)
            for argument, variable in zip(t.args, t.type.defn.type_vars, strict=False)
        ]
        return t.copy_modified(args=args if len(args) == len(t.args) else list(t.args))

    def _dtype(self, array: Instance) -> MypyType:
        return unknown_type() if self.dtypes else array.args[1]

    def visit_type_alias_type(self, t: TypeAliasType) -> MypyType:
        """What the alias stands for."""
        return t if t.is_recursive else get_proper_type(t).accept(self)


class _AfterError(Opener):
    """Marks every array as the result of a call that has been reported."""

    def visit_instance(self, t: Instance) -> MypyType:
        """An array, or a class with arguments."""
        return after_error(t) if t.type.fullname == NDARRAY else super().visit_instance(t)


def opened_after_error(typ: MypyType) -> MypyType:
    """The type of what a call gives that has been reported: it is not to be reported again."""
    return typ.accept(_AfterError())


class _FlexibleElements(TypeTranslator):
    """Opens abstract element types inside invariant containers."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False

    def visit_instance(self, t: Instance) -> MypyType:
        """An array, or a class with arguments."""
        if t.type.fullname == NDARRAY:
            if self.inside and _is_abstract(t):
                return t.copy_modified(args=[t.args[0], unknown_type()])
            return t
        if not t.args:
            return t
        args: list[MypyType] = []
        for argument, variable in zip(t.args, t.type.defn.type_vars, strict=False):
            before = self.inside
            self.inside |= isinstance(variable, TypeVarType) and variable.variance == INVARIANT
            args.append(argument.accept(self))
            self.inside = before
        return t.copy_modified(args=args) if len(args) == len(t.args) else t

    def visit_type_alias_type(self, t: TypeAliasType) -> MypyType:
        """What the alias stands for."""
        return t


def flexible_elements(typ: MypyType) -> MypyType:
    """The type with the element types open that a container would pin down.

    A list of float64 arrays is no `list[Float[...]]` to mypy, as a list may be written to. The
    annotation does not mean that.
    """
    proper = get_proper_type(typ)
    if isinstance(proper, Instance) and (not proper.args or proper.type.fullname == NDARRAY):
        return typ
    return typ.accept(_FlexibleElements())


def _is_abstract(array: Instance) -> bool:
    """Whether an array's dtype is a class of several, such as `floating[Any]`."""
    kinds = kinds_of_scalar(dtype_of(array))
    return kinds is not None and len(kinds) > 1


class Gradual(TypeTranslator):
    """Makes the sizes unknown that NumPy's own stubs give as `int`, and those that a join left."""

    def __init__(self) -> None:
        super().__init__()
        self.changed = False

    def visit_instance(self, t: Instance) -> MypyType:
        """An array, or a class with arguments."""
        if t.type.fullname == NDARRAY:
            shape = get_proper_type(t.args[0])
            if isinstance(shape, TupleType) and any(map(_is_joined, shape.items)):
                self.changed = True
                items = [unknown_type() if _is_joined(i) else i for i in shape.items]
                return t.copy_modified(args=[shape.copy_modified(items=items), t.args[1]])
            return t
        if not t.args:
            return t
        args = [argument.accept(self) for argument in t.args]
        return t.copy_modified(args=args) if self.changed else t

    def visit_type_alias_type(self, t: TypeAliasType) -> MypyType:
        """What the alias stands for."""
        return t if t.is_recursive else get_proper_type(t).accept(self)


def _is_joined(typ: MypyType) -> bool:
    """Whether a size is NumPy's `int`, or what mypy makes of several sizes, or of none."""
    typ = get_proper_type(typ)
    return isinstance(typ, UninhabitedType) or (
        isinstance(typ, Instance) and typ.type.fullname in ("builtins.int", "builtins.object")
    )


def gradual(typ: MypyType) -> MypyType:
    """The type with such sizes unknown."""
    proper = get_proper_type(typ)
    if isinstance(proper, AnyType | NoneType) or (isinstance(proper, Instance) and not proper.args):
        return typ
    translator = Gradual()
    opened = typ.accept(translator)
    return opened if translator.changed else typ


def opened(typ: MypyType, *, dtypes: bool = False) -> MypyType:
    """The type with every shape unknown, and with `dtypes` every element type."""
    proper = get_proper_type(typ)
    if isinstance(proper, Instance) and not proper.args and proper.extra_attrs is None:
        return typ
    return typ.accept(Opener(dtypes=dtypes))


class _Reshaper(TypeTranslator):
    """Replaces some shapes by others."""

    def __init__(self, other: Callable[[Shape], ProperType | None]) -> None:
        super().__init__()
        self.other = other

    def visit_instance(self, t: Instance) -> MypyType:
        """An array, or a class with arguments."""
        if t.type.fullname == NDARRAY:
            return with_shape(t, self.other(shape_of(t)) or get_proper_type(t.args[0]))
        return t.copy_modified(args=[a.accept(self) for a in t.args]) if t.args else t

    def visit_type_alias_type(self, t: TypeAliasType) -> MypyType:
        """What the alias stands for."""
        return t if t.is_recursive else get_proper_type(t).accept(self)


def reshaped(typ: MypyType, other: Callable[[Shape], ProperType | None]) -> MypyType:
    """The type with another shape argument for those of its arrays that `other` has one for."""
    return typ.accept(_Reshaper(other))
