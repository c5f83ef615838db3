import numpy as np
from jaxtyping import Float


class Layer:
    w: Float[np.ndarray, "inputs outputs"]
    b: Float[np.ndarray, "outputs"]

    def __init__(self) -> None:
        self.w = np.zeros((8, 3))
        self.b = np.zeros(3)

    def __call__(self, x: Float[np.ndarray, "n inputs"]) -> Float[np.ndarray, "n outputs"]:
        return x @ self.w.T + self.b
        # E: "@" needs equal inner dimensions, got "inputs" and "outputs"  [shape-mismatch]
        # N: left is "n inputs", right is "outputs inputs"
        # N: did you mean "self.w"?

    def backward(self, error: Float[np.ndarray, "n outputs"]) -> Float[np.ndarray, "n inputs"]:
        return error + self.b
        # E: return value of "backward" needs size "inputs" on axis 1, got "outputs"  [shape-mismatch]
        # N: expected "n inputs", got "n outputs"

    def bias(self) -> Float[np.ndarray, "1 outputs"]:
        return self.b
        # E: return value of "bias" needs 2 axes "1 outputs", got 1 axis "outputs"  [shape-mismatch]
        # N: did you mean "self.b[None, :]"?


class KMeans:
    centers: Float[np.ndarray, "k d"]

    def __init__(self, k: int) -> None:
        self.k = k

    def fit(self, x: Float[np.ndarray, "n d"]) -> None:
        self.centers = x[: self.k]

    def predict(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n"]:
        distances = ((x[:, None] - self.centers) ** 2).sum(axis=-1)
        return distances.min(axis=0)
        # E: return value of "predict" needs size "n" on axis 0, got "k"  [shape-mismatch]
        # N: did you mean "axis=1"?


class Queue:
    def __init__(self, size: int, dim: int) -> None:
        self.keys: Float[np.ndarray, "size dim"] = np.zeros((size, dim))
        self.place = 0

    def push(self, keys: Float[np.ndarray, "n dim"]) -> None:
        places = (self.place + np.arange(len(keys))) % len(self.keys)
        self.keys[:, places] = keys
        # E: "self.keys[:, places]": assigned value "n dim" does not broadcast to "size n"  [shape-mismatch]
        self.place = (self.place + len(keys)) % len(self.keys)


def mistake_in_the_product() -> None:
    Layer()(np.ones((2, 8)))


def mistake_in_the_result() -> None:
    Layer().backward(np.ones((2, 8)))


def mistake_in_the_rank() -> None:
    Layer().bias()


def mistake_in_the_axis() -> None:
    model = KMeans(3)
    model.fit(np.ones((6, 2)))
    model.predict(np.ones((6, 2)))


class Momentum:
    def __init__(self, w: Float[np.ndarray, "i o"]) -> None:
        self.turned = np.zeros_like(w.T)
        self.start = -w

    def pulled(self, g: Float[np.ndarray, "k i"]) -> Float[np.ndarray, "k o"]:
        return g @ self.turned
        # E: "@" needs equal inner dimensions, got "i" and "o"  [shape-mismatch]
        # N: left is "k i", right is "o i"
        # N: did you mean "self.turned.T"?

    def pushed(self, g: Float[np.ndarray, "k i"]) -> Float[np.ndarray, "k o"]:
        return g @ self.turned.T + g @ self.start


def mistake_pulled() -> None:
    Momentum(np.ones((2, 3))).pulled(np.ones((4, 2)))


def example_of_momentum() -> None:
    assert Momentum(np.ones((2, 3))).pushed(np.ones((4, 2))).shape == (4, 3)


def layer_of_a_function(inputs: Float[np.ndarray, "batch pixels"]) -> None:
    class Inner:
        def __init__(self, w: Float[np.ndarray, "d k"]) -> None:
            self.w = w

        def __call__(self, x: Float[np.ndarray, "n d"]) -> Float[np.ndarray, "n k"]:
            return x @ self.w.T
            # E: "@" needs equal inner dimensions, got "d" and "k"  [shape-mismatch]
            # N: left is "n d", right is "k d"
            # N: did you mean "self.w"?

    Inner(np.ones((inputs.shape[1], 5)))(inputs)


def mistake_in_a_layer_of_a_function() -> None:
    layer_of_a_function(np.ones((2, 3)))


def mistake_in_the_places() -> None:
    Queue(7, 3).push(np.ones((2, 3)))
