from typing import Optional, TypeAlias, TypeVar, Union

import numpy as np
import numpy.typing as npt
from jaxtyping import Float, Float32, Num

T = TypeVar("T")

Vector: TypeAlias = Float[np.ndarray, "n"]
Quoted: TypeAlias = 'Float[np.ndarray, "n"]'
Again = Vector
Maybe = Optional[Vector]
Rows = Union[Float[np.ndarray, "n"], Float[np.ndarray, "n m"]]
Labelled = tuple[Float[np.ndarray, "n d"], Float[np.ndarray, "n"]]
Named = dict[str, T]
WithVector = tuple[T, Float[np.ndarray, "n"]]
OfNumPy = Float[npt.NDArray[np.float64], "n"]
NumberOrArray = Float[float | np.ndarray, ""]
Batch = Float[Vector, "batch"]
Nested = Num[Float32[np.ndarray, "n"], "batch"]


class Model:
    State = Float[np.ndarray, "n"]

    def step(self, x: State, dx: State) -> State:
        return x + dx


def added(x: Vector, y: Again) -> Vector:
    return x + y


def added_quoted(x: Vector, y: Quoted) -> Vector:
    return x + y


def added_if_given(x: Maybe, y: Vector) -> Vector:
    return y if x is None else x + y


def added_of_numpy(x: OfNumPy, y: OfNumPy) -> OfNumPy:
    return x + y


def rank(x: Rows) -> int:
    return x.ndim


def first_row(batch: Labelled) -> Vector:
    return batch[0][0]
    # E: return value of "first_row" needs size "n" on axis 0, got "d"  [shape-mismatch]


def looked_up(named: Named[Vector], x: Vector) -> Vector:
    return named["b"] + x


def second(pair: WithVector[int], x: Vector) -> Vector:
    return pair[1] + x


def number(x: NumberOrArray) -> float:
    return float(x)


def summed(x: Batch) -> Vector:
    return x.sum(axis=0)


def narrow(x: Nested) -> Float32[np.ndarray, "batch n"]:
    return x


X = np.ones(3)


def mistake_of_two_aliases() -> None:
    added(X, np.ones(4))
    # E: argument "y" of "added" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: "added" takes "n", got "4"
    # N: in "added": n = 3 from argument "x"


def mistake_of_a_quoted_alias() -> None:
    added_quoted(X, np.ones(4))
    # E: argument "y" of "added_quoted" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: "added_quoted" takes "n", got "4"
    # N: in "added_quoted": n = 3 from argument "x"


def mistake_of_an_optional_array() -> None:
    added_if_given(X, np.ones(4))
    # E: argument "y" of "added_if_given" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: "added_if_given" takes "n", got "4"
    # N: in "added_if_given": n = 3 from argument "x"


def mistake_of_numpys_alias() -> None:
    added_of_numpy(X, np.ones(4))
    # E: argument "y" of "added_of_numpy" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: "added_of_numpy" takes "n", got "4"
    # N: in "added_of_numpy": n = 3 from argument "x"


def mistake_of_no_alternative() -> None:
    rank(np.ones((2, 3, 4)))
    # E: argument "x" of "rank" needs 1 axis "n", got 3 axes "2 3 4"  [shape-mismatch]


def mistake_in_a_tuple() -> None:
    first_row((np.ones((3, 2)), X))


def mistake_in_a_generic_alias() -> None:
    looked_up({"b": X}, np.ones(4))
    # E: argument "x" of "looked_up" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: "looked_up" takes "n", got "4"
    # N: in "looked_up": n = 3 from argument "named"


def mistake_beside_a_type_variable() -> None:
    second((1, X), np.ones(4))
    # E: argument "x" of "second" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: "second" takes "n", got "4"
    # N: in "second": n = 3 from argument "pair"


def mistake_of_a_number() -> None:
    number(np.ones(2))
    # E: argument "x" of "number" needs a scalar, got 1 axis "2"  [shape-mismatch]


def mistake_of_an_extended_alias() -> None:
    summed(X)
    # E: argument "x" of "summed" needs 2 axes "batch n", got 1 axis "3"  [shape-mismatch]


def mistake_of_the_inner_element_type() -> None:
    narrow(np.ones((2, 3)))
    # E: argument "x" of "narrow" needs elements of type "Float32", got "Float64"  [arg-type]


def mistake_in_a_class() -> None:
    Model().step(X, np.ones(4))
    # E: argument "dx" of "step" needs size 3 on axis 0, got 4  [shape-mismatch]
    # N: "step" takes "n", got "4"
    # N: in "step": n = 3 from argument "x"
