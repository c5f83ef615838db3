"""Writes a project of any number of modules whose annotated functions call each other."""

from pathlib import Path

FIRST = '''\
"""Module 0 of a generated project."""

import numpy as np
from jaxtyping import Float


def relu(x: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    return np.maximum(x, 0)


def affine(
    x: Float[np.ndarray, "batch inp"], w: Float[np.ndarray, "inp out"], b: Float[np.ndarray, "out"]
) -> Float[np.ndarray, "batch out"]:
    return x @ w + b
'''

MODULE = '''\
"""Module {index} of a generated project."""

import numpy as np
from jaxtyping import Float

from {package} import module_{previous} as previous


def relu(x: Float[np.ndarray, "*shape"]) -> Float[np.ndarray, "*shape"]:
    return np.maximum(x, 0)


def affine(
    x: Float[np.ndarray, "batch inp"], w: Float[np.ndarray, "inp out"], b: Float[np.ndarray, "out"]
) -> Float[np.ndarray, "batch out"]:
    return x @ w + b


def layer(
    x: Float[np.ndarray, "batch inp"], w: Float[np.ndarray, "inp out"], b: Float[np.ndarray, "out"]
) -> Float[np.ndarray, "batch out"]:
    return relu(previous.affine(x, w, b))


def network(
    x: Float[np.ndarray, "batch pixels"],
    w1: Float[np.ndarray, "pixels hidden"],
    b1: Float[np.ndarray, "hidden"],
    w2: Float[np.ndarray, "hidden classes"],
    b2: Float[np.ndarray, "classes"],
) -> Float[np.ndarray, "batch classes"]:
    hidden = layer(x, w1, b1)
    return affine(hidden, w2, b2)


def center(x: Float[np.ndarray, "rows columns"]) -> Float[np.ndarray, "rows columns"]:
    return x - np.mean(x, axis=0, keepdims=True)


def scale(x: Float[np.ndarray, "rows columns"]) -> Float[np.ndarray, "rows columns"]:
    return x / np.max(np.abs(x), axis=1, keepdims=True)


def gram(x: Float[np.ndarray, "rows columns"]) -> Float[np.ndarray, "columns columns"]:
    centered = center(x)
    return centered.T @ centered


def flatten(x: Float[np.ndarray, "batch height width"]) -> Float[np.ndarray, "batch height*width"]:
    batch, height, width = x.shape
    return x.reshape(batch, height * width)


def residual(
    x: Float[np.ndarray, "tokens width"], w: Float[np.ndarray, "width width"]
) -> Float[np.ndarray, "tokens width"]:
    return x + previous.relu(x @ w)


def squared_error(p: Float[np.ndarray, "rows n"], q: Float[np.ndarray, "rows n"]) -> float:
    return float(np.mean((p - q) ** 2))
'''


def write_project(folder: Path, package: str, modules: int) -> None:
    """Writes the package into the folder, each module importing the one before it."""
    target = folder / package
    target.mkdir(parents=True)
    (target / "__init__.py").write_text("", "utf-8")
    (target / "module_0.py").write_text(FIRST, "utf-8")
    for index in range(1, modules):
        text = MODULE.format(package=package, index=index, previous=index - 1)
        (target / f"module_{index}.py").write_text(text, "utf-8")


def change_project(folder: Path, package: str, number: int) -> None:
    """Gives every module a new last line, so that mypy must check it again."""
    for path in sorted((folder / package).glob("module_*.py")):
        lines = path.read_text("utf-8").splitlines()
        kept = [line for line in lines if not line.startswith("CHANGED = ")]
        path.write_text("\n".join([*kept, f"CHANGED = {number}", ""]), "utf-8")


def plant_bug(folder: Path, package: str) -> None:
    """Adds a module with one wrong product."""
    lines = MODULE.format(package=package, index="with a bug", previous=0)
    broken = lines.replace("centered.T @ centered", "centered @ centered")
    (folder / package / "broken.py").write_text(broken, "utf-8")
