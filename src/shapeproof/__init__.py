"""Shape bugs in array code, found by mypy before it runs.

The public names are loaded when they are first used, so that the mypy plugin, which lives in this
package, does not pay for the run-time library at each start of mypy.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import ops as ops
    from . import optim as optim
    from . import train as train
    from .shapes.mismatch import ShapeError as ShapeError
    from .tape import AnyTensor as AnyTensor
    from .tape import Gradients as Gradients
    from .tape import Node as Node
    from .tape import NodeId as NodeId
    from .tape import Tape as Tape
    from .tape import TapeError as TapeError
    from .tape import Variable as Variable

_MODULES = frozenset({"ops", "optim", "train"})
_HOMES = {
    "ShapeError": ".shapes.mismatch",
    "AnyTensor": ".tape",
    "Gradients": ".tape",
    "Node": ".tape",
    "NodeId": ".tape",
    "Tape": ".tape",
    "TapeError": ".tape",
    "Variable": ".tape",
}

__all__ = sorted(
    _MODULES | _HOMES.keys()
)  # pyright cannot read it; the imports above are the static interface


def __getattr__(name: str) -> object:
    if name in _MODULES:
        return import_module(f".{name}", __name__)
    if name in _HOMES:
        value: object = getattr(import_module(_HOMES[name], __name__), name)
        globals()[name] = value  # the next use does not come here
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
