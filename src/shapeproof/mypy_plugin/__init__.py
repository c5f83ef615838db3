"""The mypy plugin. In the configuration of mypy: `plugins = shapeproof.mypy_plugin`."""

import mypy.types  # noqa: F401 -- first, because mypy's modules import each other in a circle
from mypy.plugin import Plugin

from .hooks import ShapePlugin

#: Set by the plugin when its configuration is known: mypy's cache and daemon look at it.
__version__ = "not configured"


def plugin(version: str) -> type[Plugin]:
    """What mypy asks for: the plugin's class."""
    del version
    return ShapePlugin
