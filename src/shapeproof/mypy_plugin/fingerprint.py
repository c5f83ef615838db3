"""What invalidates mypy's cache: mypy itself looks at the plugin's first file only."""

from __future__ import annotations

import functools
import hashlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from .configuration import configuration

_ROOT = Path(__file__).parent.parent
_FOLDERS = ("mypy_plugin", "shapes", "ops")
#: Packages whose version changes what a rule or an annotation means.
_PACKAGES = ("numpy", "jaxtyping")


def fingerprint() -> str:
    """A digest of the options, the plugin's sources, and the versions that it depends on.

    A short text: mypy reads and compares one for each module.
    """
    return _digest({**_installed(), **configuration()._asdict()})


def publish(data: str, mistakes: Sequence[str]) -> None:
    """Tell mypy's daemon, which knows its own options only, that it is to start afresh.

    It makes the plugin anew at each run, and then looks at the `__version__` of its module.

    Args:
        data: the fingerprint.
        mistakes: what is wrong with the configuration.
    """
    from shapeproof import mypy_plugin

    mypy_plugin.__version__ = _digest([data, *mistakes])


def _digest(data: object) -> str:
    return hashlib.sha256(repr(data).encode()).hexdigest()


@functools.cache
def _installed() -> dict[str, str]:
    digest = hashlib.sha256()
    for folder in (f"{_ROOT}/{name}/" for name in _FOLDERS):
        for name in sorted(os.listdir(folder)):
            if name.endswith(".py"):
                with open(folder + name, "rb", buffering=0) as file:
                    digest.update(name.encode() + file.read())
    return {"sources": digest.hexdigest(), **_versions()}


def _versions() -> dict[str, str]:
    """The names of the folders with the packages' metadata, which begin with name and version.

    `importlib.metadata` would say the same, but to import it costs every run of mypy more than all
    else that the plugin does when nothing has changed.
    """
    found = dict.fromkeys(_PACKAGES, "none")
    for entry in reversed(sys.path):
        for name in os.listdir(entry or ".") if os.path.isdir(entry or ".") else ():
            package, _, version = name.partition("-")
            if package in found and version.endswith((".dist-info", ".egg-info")):
                found[package] = name
    return found
