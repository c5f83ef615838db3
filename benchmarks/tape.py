"""One training step on the tape, against hand-written NumPy and HIPS autograd.

    OPENBLAS_NUM_THREADS=1 python -m benchmarks.tape

A step is forward, backward and a pure SGD update of a two-layer network with relu and softmax
cross-entropy, in float32. 1.00 is the hand-written NumPy.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

import autograd
import autograd.numpy as anp
import numpy as np
from jaxtyping import Float32, Int

from benchmarks.ratio import interleave, ratio
from shapeproof import Tape, ops
from shapeproof.train import require_grad_tensor, require_scalar_value, sgd_update_tensor

LR = 0.01


@dataclass(frozen=True)
class Setting:
    """The sizes of a network and its batch, and how often a round repeats the step."""

    name: str
    batch: int
    inputs: int
    hidden: int
    classes: int
    repeats: int


SETTINGS = (
    Setting("tiny", batch=4, inputs=8, hidden=8, classes=4, repeats=300),
    Setting("digits", batch=32, inputs=64, hidden=64, classes=10, repeats=100),
    Setting("wide", batch=256, inputs=784, hidden=128, classes=10, repeats=5),
)


@dataclass
class Problem:
    """A network's parameters, which each step replaces, and one batch."""

    w1: Float32[np.ndarray, "inputs hidden"]
    b1: Float32[np.ndarray, "hidden"]
    w2: Float32[np.ndarray, "hidden classes"]
    b2: Float32[np.ndarray, "classes"]
    x: Float32[np.ndarray, "batch inputs"]
    y: Int[np.ndarray, "batch"]


def problem(setting: Setting) -> Problem:
    """Draws the same random problem each time."""
    rng = np.random.default_rng(0)
    return Problem(
        (rng.standard_normal((setting.inputs, setting.hidden)) / 10).astype(np.float32),
        np.zeros(setting.hidden, np.float32),
        (rng.standard_normal((setting.hidden, setting.classes)) / 10).astype(np.float32),
        np.zeros(setting.classes, np.float32),
        rng.standard_normal((setting.batch, setting.inputs)).astype(np.float32),
        rng.integers(0, setting.classes, setting.batch),
    )


def tape_step(p: Problem) -> float:
    """The step as the README writes it."""
    tape = Tape()
    w1, b1 = tape.leaf(p.w1, name="w1"), tape.leaf(p.b1, name="b1")
    w2, b2 = tape.leaf(p.w2, name="w2"), tape.leaf(p.b2, name="b2")
    hidden = ops.relu(ops.linear(tape.constant(p.x), w1, b1))
    loss = ops.softmax_cross_entropy(ops.linear(hidden, w2, b2), p.y)
    grads = tape.backward(loss)
    p.w1 = sgd_update_tensor(p.w1, require_grad_tensor("step", grads, w1), LR)
    p.b1 = sgd_update_tensor(p.b1, require_grad_tensor("step", grads, b1), LR)
    p.w2 = sgd_update_tensor(p.w2, require_grad_tensor("step", grads, w2), LR)
    p.b2 = sgd_update_tensor(p.b2, require_grad_tensor("step", grads, b2), LR)
    return require_scalar_value("step", tape, loss)


def numpy_step(p: Problem) -> float:
    """The step as one writes it by hand, without preallocated memory."""
    rows = np.arange(len(p.y))
    hidden = np.maximum(p.x @ p.w1 + p.b1, 0)
    logits = hidden @ p.w2 + p.b2
    shifted = logits - logits.max(axis=1, keepdims=True)
    exponentials = np.exp(shifted)
    totals = exponentials.sum(axis=1, keepdims=True)
    loss = np.mean(np.log(totals[:, 0]) - shifted[rows, p.y])
    d_logits = exponentials / totals
    d_logits[rows, p.y] -= 1
    d_logits /= len(rows)
    d_hidden = (d_logits @ p.w2.T) * (hidden > 0)
    p.w1, p.b1 = p.w1 - LR * (p.x.T @ d_hidden), p.b1 - LR * d_hidden.sum(axis=0)
    p.w2, p.b2 = p.w2 - LR * (hidden.T @ d_logits), p.b2 - LR * d_logits.sum(axis=0)
    return float(loss)


def autograd_step(p: Problem) -> float:
    """The step on HIPS autograd, all four gradients in one backward pass."""
    rows = np.arange(len(p.y))

    def loss(parameters: tuple[np.ndarray, ...]) -> np.ndarray:
        w1, b1, w2, b2 = parameters
        logits = anp.dot(anp.maximum(anp.dot(p.x, w1) + b1, 0), w2) + b2
        shifted = logits - anp.max(logits, axis=1, keepdims=True)
        log_totals = anp.log(anp.sum(anp.exp(shifted), axis=1))
        mean: np.ndarray = anp.mean(log_totals - shifted[rows, p.y])
        return mean

    value, grads = autograd.value_and_grad(loss)((p.w1, p.b1, p.w2, p.b2))
    p.w1, p.b1 = p.w1 - LR * grads[0], p.b1 - LR * grads[1]
    p.w2, p.b2 = p.w2 - LR * grads[2], p.b2 - LR * grads[3]
    return float(value)


PEERS: dict[str, Callable[[Problem], float]] = {
    "numpy": numpy_step,
    "shapeproof": tape_step,
    "autograd": autograd_step,
}


def losses_agree(setting: Setting, steps: int = 5) -> bool:
    """Tells whether all peers have the same loss after a few steps: they do the same work."""
    last = []
    for step in PEERS.values():
        p = problem(setting)
        last.append([step(p) for _ in range(steps)][-1])
    return bool(np.allclose(last, last[0], rtol=1e-4))


def repeated(step: Callable[[Problem], float], setting: Setting) -> Callable[[], None]:
    """Returns a block of steps, long enough to be timed."""
    p = problem(setting)

    def block() -> None:
        for _ in range(setting.repeats):
            step(p)

    return block


def main() -> None:
    """Prints a table of ratios for each setting."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    rounds = parser.parse_args().rounds
    print("time of one training step, hand-written NumPy = 1  (median [quartiles])")
    for setting in SETTINGS:
        if not losses_agree(setting):
            raise SystemExit(f"{setting.name}: the peers disagree about the loss")
        times = interleave({n: repeated(s, setting) for n, s in PEERS.items()}, rounds)
        for name in PEERS:
            print(f"{setting.name:8} {name:12} {ratio(times[name], times['numpy'])}", flush=True)


if __name__ == "__main__":
    main()
