import numpy as np
from jaxtyping import Float


class Signal:
    def slopes(
        self, t: Float[np.ndarray, "n"], x: Float[np.ndarray, "n+1"]
    ) -> Float[np.ndarray, "n"]:
        return x[1:] / t

    def mirrored(self, x: Float[np.ndarray, "n"]) -> Float[np.ndarray, "2*n"]:
        return np.concatenate([x, x])

    def wrong_method(self, x: Float[np.ndarray, "m"]) -> Float[np.ndarray, "m"]:
        return self.slopes(x, x)
        # E: argument "x" of "slopes" needs size "m+1" on axis 0, got "m"  [shape-mismatch]
        # N: "slopes" takes "n+1", got "m"
        # N: in "slopes": n = "m" from argument "t"


def wrong_size() -> Float[np.ndarray, "3"]:
    return Signal().slopes(np.ones(3), np.ones(5))
    # E: argument "x" of "slopes" needs size 4 on axis 0, got 5  [shape-mismatch]
    # N: "slopes" takes "n+1", got "5"
    # N: in "slopes": n = 3 from argument "t"


def wrong_result(x: Float[np.ndarray, "m"]) -> Float[np.ndarray, "m"]:
    return Signal().mirrored(x)
    # E: return value of "wrong_result" needs size "m" on axis 0, got "2*m"  [shape-mismatch]


def mistake_wrong_method() -> None:
    Signal().wrong_method(np.ones(3))


def mistake_wrong_size() -> None:
    wrong_size()


def mistake_wrong_result() -> None:
    wrong_result(np.ones(3))
