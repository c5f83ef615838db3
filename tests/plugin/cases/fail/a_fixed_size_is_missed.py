import numpy as np
from jaxtyping import Float


def rotate(
    points: Float[np.ndarray, "n 3"], r: Float[np.ndarray, "3 3"]
) -> Float[np.ndarray, "n 3"]:
    return points @ r.T


def of_the_plane(points: Float[np.ndarray, "n 2"]) -> Float[np.ndarray, "n 3"]:
    return rotate(points, np.eye(3))
    # E: argument "points" of "rotate" needs size 3 on axis 1, got 2  [shape-mismatch]
    # N: "rotate" takes "n 3", got "n 2"
    # N: in "rotate": n = "n" from argument "points"


def of_constants() -> Float[np.ndarray, "5 3"]:
    return rotate(np.ones((5, 3)), np.ones((3, 2)))
    # E: argument "r" of "rotate" needs size 3 on axis 1, got 2  [shape-mismatch]
    # N: "rotate" takes "3 3", got "3 2"
    # N: in "rotate": n = 5 from argument "points"


def made_wrong() -> Float[np.ndarray, "2 3"]:
    return np.zeros((3, 2))
    # E: return value of "made_wrong" needs size 2 on axis 0, got 3  [shape-mismatch]
    # N: expected "2 3", got "3 2"


def mistake_of_the_plane() -> None:
    of_the_plane(np.ones((5, 2)))


def mistake_of_constants() -> None:
    of_constants()


def mistake_made_wrong() -> None:
    made_wrong()
