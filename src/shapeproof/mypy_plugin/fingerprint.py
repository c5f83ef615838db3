"""What invalidates mypy's cache: mypy itself looks at the plugin's first file only."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

from .configuration import configuration

_ROOT = Path(__file__).parent.parent
_FOLDERS = ("mypy_plugin", "shapes", "ops")
#: Packages whose version changes what a rule or an annotation means.
_PACKAGES = ("numpy", "jaxtyping")


def fingerprint() -> dict[str, object]:
    """The options, a digest of the plugin's sources, and the versions it depends on."""
    return {**_installed(), **dataclasses.asdict(configuration())}


def publish(mistakes: Sequence[str]) -> None:
    """Tell mypy's daemon, which knows its own options only, that it is to start afresh.

    It makes the plugin anew at each run, and then looks at the `__version__` of its module.

    Args:
        mistakes: what is wrong with the configuration.
    """
    from shapeproof import mypy_plugin

    data = {**fingerprint(), "mistakes": [*mistakes]}
    mypy_plugin.__version__ = hashlib.sha256(repr(data).encode()).hexdigest()


@functools.cache
def _installed() -> dict[str, str]:
    digest = hashlib.sha256()
    for folder in _FOLDERS:
        for path in sorted((_ROOT / folder).glob("*.py")):
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return {"sources": digest.hexdigest(), **{name: _version(name) for name in _PACKAGES}}


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "none"
