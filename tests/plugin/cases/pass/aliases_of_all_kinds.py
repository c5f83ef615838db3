from collections.abc import Callable
from typing import TypeAlias, TypeVar, Union

import numpy as np
import numpy.typing as npt
from jaxtyping import Float, Float32, Num

T = TypeVar("T")

Vector: TypeAlias = Float[np.ndarray, "n"]
Quoted: TypeAlias = 'Float[np.ndarray, "n"]'
Again = Vector
Maybe = Vector | None
Rows = Union[Float[np.ndarray, "n"], Float[np.ndarray, "n m"]]
Labelled = tuple[Float[np.ndarray, "n d"], Float[np.ndarray, "n"]]
Parameters = dict[str, Float[np.ndarray, "n"]]
Function = Callable[[Float[np.ndarray, "n"]], Float[np.ndarray, "n"]]
Named = dict[str, T]
WithVector = tuple[T, Float[np.ndarray, "n"]]
OfNumPy = Float[npt.NDArray[np.float64], "n"]
ArrayOrNumber = Float[np.ndarray | float, ""]
NumberOrArray = Float[float | np.ndarray, ""]
Batch = Float[Vector, "batch"]
Nested = Num[Float32[np.ndarray, "n"], "batch"]


class Model:
    State = Float[np.ndarray, "n"]
    Weights: TypeAlias = Float[np.ndarray, "n k"]

    def step(self, x: State, dx: State) -> State:
        return x + dx

    def project(self, x: State, w: Weights) -> Float[np.ndarray, "k"]:
        return x @ w


def added(x: Vector, y: Again, z: Quoted, w: OfNumPy) -> Vector:
    return x + y + z + w


def maybe_added(x: Maybe, y: Maybe, z: Vector) -> Vector:
    total = z if x is None else x + z
    return total if y is None else total + y


def rank(x: Rows) -> int:
    return x.ndim


def labels(batch: Labelled) -> Vector:
    return batch[1]


def looked_up(parameters: Parameters, named: Named[Vector], x: Vector) -> Vector:
    return parameters["a"] + named["b"] + x


def second(pair: WithVector[int], x: Vector) -> Vector:
    return pair[1] + x


def applied(f: Function, x: Vector) -> Vector:
    return f(x)


def number(x: ArrayOrNumber, y: NumberOrArray) -> float:
    return float(x) + float(y)


def summed(x: Batch) -> Float[np.ndarray, "n"]:
    return x.sum(axis=0)


def narrow(x: Nested) -> Float32[np.ndarray, "batch n"]:
    return x


def from_class(x: Model.State, w: Model.Weights) -> Float[np.ndarray, "k"]:
    return x @ w


X = np.ones(3)


def example() -> None:
    assert added(X, X, X, X).shape == (3,)
    assert maybe_added(X, None, X).shape == (3,)
    assert rank(X) + rank(np.ones((2, 3))) == 3
    assert labels((np.ones((3, 2)), X)).shape == (3,)
    assert looked_up({"a": X}, {"b": X}, X).shape == (3,)
    assert second((1, X), X).shape == (3,)
    assert applied(lambda x: x, X).shape == (3,)
    assert number(np.array(1.0), 2.0) + number(2.0, np.array(1.0)) == 6.0
    assert summed(np.ones((2, 3))).shape == (3,)
    assert narrow(np.ones((2, 3), dtype=np.float32)).shape == (2, 3)


def example_of_a_class() -> None:
    assert Model().step(X, X).shape == (3,)
    assert Model().project(X, np.ones((3, 2))).shape == (2,)
    assert from_class(X, np.ones((3, 2))).shape == (2,)
