"""An edited rule must not meet a cache that was made with the old one.

mypy itself looks at the plugin's entry file only.
"""

import shutil
from importlib import metadata
from pathlib import Path

import pytest

from shapeproof.mypy_plugin import fingerprint

PACKAGE = Path(fingerprint.__file__).parent.parent


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the package, in place of the one that the fingerprint is taken of."""
    copy = tmp_path / "shapeproof"
    shutil.copytree(PACKAGE, copy)
    monkeypatch.setattr(fingerprint, "_ROOT", copy)
    return copy


def test_the_fingerprint_of_an_unchanged_package_is_the_same(package: Path) -> None:
    assert (package / "mypy_plugin").is_dir()
    assert fingerprint._installed.__wrapped__() == fingerprint._installed.__wrapped__()


@pytest.mark.parametrize("name", ["mypy_plugin/hooks.py", "shapes/unify.py", "ops/registry.py"])
def test_an_edited_source_changes_the_fingerprint(name: str, package: Path) -> None:
    before = fingerprint._installed.__wrapped__()
    source = package / name
    source.write_text(source.read_text() + "# edited\n")
    assert fingerprint._installed.__wrapped__() != before


@pytest.mark.parametrize("name", ["numpy", "jaxtyping"])
def test_another_version_of_a_package_changes_the_fingerprint(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint._installed.__wrapped__()
    (tmp_path / f"{name}-0.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    after = fingerprint._installed.__wrapped__()
    assert after == {**before, name: f"{name}-0.0.dist-info"} != before


@pytest.mark.parametrize("name", ["numpy", "jaxtyping"])
def test_the_installed_versions_are_found(name: str) -> None:
    found = fingerprint._installed.__wrapped__()[name]
    assert found == f"{name}-{metadata.version(name)}.dist-info"
