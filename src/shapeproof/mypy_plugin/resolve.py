"""From the name that mypy knows a function by to the operation that it is.

mypy names a function by the module that defines it, NumPy defines in private modules and
publishes elsewhere, and its ufuncs are instances of shared classes. Public names are stable; so
operations are listed by them.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from mypy.types import Instance, LiteralType, ProperType, get_proper_type

if TYPE_CHECKING:
    from shapeproof.ops.registry import Rule

#: Private homes of public names, tried in order. What a version of NumPy moves is added here.
_HOMES: Final = (
    (re.compile(r"^numpy\._ArrayOrScalarCommon\."), "numpy.ndarray."),
    (re.compile(r"^numpy\._core\.multiarray\._Constructor\w+\.__call__$"), "numpy.zeros"),
    # Packages of their own, whose functions share names with those of numpy.
    (re.compile(r"^numpy\._core\.records\."), "numpy.rec."),
    (re.compile(r"^numpy\._core\.defchararray\."), "numpy.char."),
    (re.compile(r"^numpy\._core\.strings\."), "numpy.strings."),
    (re.compile(r"^numpy\.lib\.recfunctions\."), "numpy.lib.recfunctions."),
    (re.compile(r"^numpy\._core\.\w+\."), "numpy."),
    (
        re.compile(r"^numpy\.lib\.\w+\.(?=(as_strided|sliding_window_view)$)"),
        "numpy.lib.stride_tricks.",
    ),
    (re.compile(r"^numpy\.lib\._scimath_impl\."), "numpy.emath."),
    (re.compile(r"^numpy\.core\.\w+\."), "numpy."),
    (re.compile(r"^numpy\.lib\.\w+\."), "numpy."),
    (re.compile(r"^numpy\.linalg\.\w+\."), "numpy.linalg."),
    (re.compile(r"^numpy\.fft\.\w+\."), "numpy.fft."),
    (re.compile(r"^numpy\.random\._generator\."), "numpy.random."),
    (re.compile(r"^numpy\.random\.mtrand\.RandomState\."), "numpy.random."),
    (re.compile(r"^numpy\.random\.mtrand\."), "numpy.random."),
    (re.compile(r"^numpy\.matrixlib\.\w+\."), "numpy."),
    (re.compile(r"^einops\.(einops|packing)\."), "einops."),
)
_LIBRARIES: Final = ("numpy.", "einops.", "shapeproof.")
#: Objects that make an array of what stands between their brackets: the classes share a method.
_BY_INDEX: Final = re.compile(r"^numpy\.lib\._index_tricks_impl\.\w+\.__getitem__$")
_OBJECTS: Final = {"RClass": "r_", "CClass": "c_", "MGridClass": "mgrid", "OGridClass": "ogrid"}
_UFUNC: Final = re.compile(r"^numpy\._typing\._ufunc\.\w+\.(\w+)$")


def public_name(fullname: str, receiver: ProperType | None = None) -> str | None:
    """The public name of a function, method or attribute; None for what can have no rule."""
    if not fullname.startswith(_LIBRARIES):
        return None
    ufunc = _UFUNC.match(fullname)
    if ufunc is not None:
        return _ufunc_name(ufunc[1], receiver)
    if _BY_INDEX.match(fullname) and isinstance(receiver, Instance):
        name = _OBJECTS.get(receiver.type.name)
        return name and f"numpy.{name}.__getitem__"
    return _published(fullname)


@functools.lru_cache(maxsize=4096)
def _published(fullname: str) -> str:
    for pattern, public in _HOMES:
        name, found = pattern.subn(public, fullname, count=1)
        if found:
            return name
    return fullname


def _ufunc_name(method: str, receiver: ProperType | None) -> str | None:
    """`np.exp(x)` is the method `__call__` of an instance whose type holds the ufunc's name."""
    if not isinstance(receiver, Instance) or not receiver.args:
        return None
    name = get_proper_type(receiver.args[0])
    if not isinstance(name, LiteralType) or not isinstance(name.value, str):
        return None
    return f"numpy.{name.value}" if method == "__call__" else f"numpy.{name.value}.{method}"


def rule_for(fullname: str, receiver: ProperType | None = None) -> Rule | None:
    """The rule of the operation that mypy knows by this name."""
    public = public_name(fullname, receiver)
    return None if public is None else _rule(public)


@functools.lru_cache(maxsize=4096)
def _rule(public: str) -> Rule | None:
    # Only now: a run that checks nothing need not load the operations.
    from shapeproof.ops.registry import rule

    return rule(public)
