"""NumPy, imported when an operation first computes: a checker only asks for shapes.

After that, `np` is an ordinary module with NumPy's names in it, and as fast.
"""

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any


class _Unloaded(ModuleType):
    def __getattr__(self, name: str) -> Any:
        vars(self).update(vars(importlib.import_module("numpy")))
        self.__class__ = ModuleType  # type: ignore[assignment]  # of a subclass, here
        return getattr(self, name)


if TYPE_CHECKING or "numpy" in sys.modules:
    import numpy as np
else:
    np = _Unloaded("numpy")

__all__ = ("np",)
