import numpy as np
from jaxtyping import Float


def initial(inp: int, out: int) -> dict[str, np.ndarray]:
    params = {"w": np.zeros((inp, out)), "b": np.zeros(out)}
    params["scale"] = np.ones(())
    return params


def updated(
    w: Float[np.ndarray, "inp out"], b: Float[np.ndarray, "out"], rate: float
) -> dict[str, np.ndarray]:
    params = {"w": w}
    params["b"] = b
    grads = {"w": np.ones_like(w), "b": np.ones_like(b)}
    for name in params:
        params[name] = params[name] - rate * grads[name]
    return {name: value for name, value in params.items() if name != "frozen"}


def example() -> None:
    assert set(initial(4, 3)) == {"w", "b", "scale"}
    assert updated(np.ones((4, 3)), np.ones(3), 0.1)["b"].shape == (3,)
