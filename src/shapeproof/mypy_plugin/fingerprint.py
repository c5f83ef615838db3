"""What invalidates mypy's cache: mypy itself looks at the plugin's first file only."""

from __future__ import annotations

import functools
import hashlib
from importlib import metadata
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_FOLDERS = ("mypy_plugin", "shapes", "ops")
#: Packages whose version changes what a rule or an annotation means.
_PACKAGES = ("numpy", "jaxtyping")


@functools.cache
def fingerprint() -> dict[str, str]:
    """A digest of the plugin's sources, and the versions it depends on."""
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
