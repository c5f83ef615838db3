"""The mypy types of dims, sizes and shapes; `encoding` says what each stands for."""

from collections.abc import Mapping
from typing import Final

from mypy.nodes import INVARIANT, MypyFile, TypeInfo
from mypy.types import (
    AnyType,
    Instance,
    ProperType,
    TupleType,
    TypeVarTupleType,
    TypeVarType,
    UnpackType,
)
from mypy.types import Type as MypyType
from mypy.version import __version__

from shapeproof.shapes import ANY_SHAPE, Dim, Item, Name, OneOr, Rest, Shape, Size, Unknown

from .carrying import SIZE, SIZES
from .encoding import (
    ANY_RANK,
    COMPUTED,
    NAMED,
    computed_id,
    id_of_scope,
    is_settled,
    keep_name,
    keep_shape,
    key_of,
    shape_of_tuple,
    unknown_type,
)
from .mentioned_dims import names_of_shape

#: How many names and shapes are kept at most.
_KEPT: Final = 4096
#: Before 2.4, mypy fits no "... d" into "n d": such a shape is unknown to it altogether.
_MISFITS: Final = tuple(map(int, __version__.split(".")[:2])) < (2, 4)


class Encoder:
    """Builds mypy types; holds the two builtin types that every dim needs.

    What it has built it gives again, as mypy does not change such a type.
    """

    __slots__ = ("_names", "_shapes", "int_type", "tuple_type")

    def __init__(self, int_type: Instance, tuple_type: Instance) -> None:
        self.int_type = int_type
        self.tuple_type = tuple_type
        self._names: dict[Name, TypeVarType] = {}
        self._shapes: dict[Shape, ProperType] = {}

    def named(self, name: Name) -> TypeVarType:
        """The type variable of a named dim."""
        if (known := self._names.get(name)) is not None:
            return known
        id = id_of_scope(name)
        bound = self._bound(name.is_int)
        variable = TypeVarType(name.text, NAMED, id, [], bound, unknown_type(), INVARIANT)
        if id.meta_level == 0:  # mypy changes those that it solves for
            if len(self._names) >= _KEPT:
                self._names.clear()
            self._names[name] = variable
            keep_name(variable, name)
        return variable

    def computed(self, text: str, key: str, *, of_ints: bool = False) -> TypeVarType:
        """The type variable of a number or of an arithmetic dim."""
        bound = self._bound(of_ints)
        return TypeVarType(text, COMPUTED, computed_id(key), [], bound, unknown_type(), INVARIANT)

    def _bound(self, of_ints: bool) -> MypyType:
        """What mypy takes a size for where it is not the one expected: `Any` fits everywhere."""
        return unknown_type() if of_ints else self.int_type

    def size(self, size: Size | OneOr) -> MypyType:
        """The type of one axis."""
        if isinstance(size, OneOr):
            # Bound to n: what is "#n" may be returned where "n" is promised, as at run time.
            flexible = self.computed(f"#{size.size}", "#" + key_of(size.size))
            return flexible.copy_modified(upper_bound=self.size(size.size))
        if isinstance(size, Unknown):
            return unknown_type()
        if size.name is not None:
            return self.named(size.name)
        of_ints = any(name.is_int for name in size.names)
        return self.computed(str(size), key_of(size), of_ints=of_ints)

    def integer(self, size: Size | OneOr) -> Instance:
        """The type of an int that is this size: an `int` to mypy, a dim to our rules.

        The size rides on the instance, so arithmetic, comparison and narrowing stay those of
        `int`; where two sizes meet, mypy keeps a plain `int`.
        """
        if isinstance(size, Unknown):
            return self.int_type
        return self.int_type.copy_with_extra_attr(SIZE, self.size(size))

    def sizes_of(self, shape: Shape) -> ProperType:
        """The type of `x.shape`."""
        ints = self.tuple_type.copy_modified(args=[self.int_type])
        if shape == ANY_SHAPE:
            return ints
        items: list[MypyType] = [
            self.rest(i) if isinstance(i, Rest) else self.integer(i) for i in shape
        ]
        sizes = TupleType(items, ints)
        is_open = any(isinstance(item, Rest) for item in shape)
        return ints.copy_with_extra_attr(SIZES, sizes) if is_open else sizes

    def rest(self, rest: Rest) -> UnpackType:
        """The type of a "*name" or "..." part."""
        any_tuple = self.tuple_type.copy_modified(args=[unknown_type()])
        if rest.name is None:
            return UnpackType(any_tuple)
        # "*#b" may also be shorter or hold ones: it is another variable than "*b".
        mark = "*#" if rest.broadcast else "*"
        id = id_of_scope(Name(mark, rest.name.scope + (mark if rest.broadcast else "")))
        bound = self.tuple_type.copy_modified(args=[self.int_type])
        return UnpackType(
            TypeVarTupleType(mark + rest.name.text, NAMED, id, bound, any_tuple, any_tuple)
        )

    def shape(self, shape: Shape) -> ProperType:
        """The shape argument of `numpy.ndarray`."""
        if (known := self._shapes.get(shape)) is not None:
            return known
        typ = self._shape(shape)
        if all(map(is_settled, names_of_shape(shape))):
            if len(self._shapes) >= _KEPT:
                self._shapes.clear()
            self._shapes[shape] = typ
            keep_shape(typ, shape if all(map(_is_plain, shape)) else shape_of_tuple(typ))
        return typ

    def _shape(self, shape: Shape) -> ProperType:
        if shape == ANY_SHAPE or (_MISFITS and Rest(None) in shape):
            return self.tuple_type.copy_modified(args=[AnyType(ANY_RANK)])
        items = [self.rest(i) if isinstance(i, Rest) else self.size(i) for i in shape]
        return TupleType(items, self.tuple_type.copy_modified(args=[self.int_type]))


def _is_plain(item: Item) -> bool:
    """Whether an axis is a name of which the type keeps all that is known."""
    return isinstance(item, Dim) and item.name is not None and not item.name.is_int


#: That of the present build.
_in_use: Final[list[Encoder]] = []


def encoder_of_build(modules: Mapping[str, MypyFile]) -> Encoder:
    """The encoder of all modules of a build, made of its builtin types."""
    builtins = modules["builtins"].names
    int_class = builtins["int"].node
    # Another build has other classes, and the daemon has others when it has read them anew.
    if not _in_use or _in_use[0].int_type.type is not int_class:
        tuple_class = builtins["tuple"].node
        assert isinstance(int_class, TypeInfo), "int is a class"
        assert isinstance(tuple_class, TypeInfo), "tuple is a class"
        int_type, tuple_type = Instance(int_class, []), Instance(tuple_class, [unknown_type()])
        _in_use[:] = [Encoder(int_type, tuple_type)]
    return _in_use[0]
