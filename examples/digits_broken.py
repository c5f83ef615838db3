"""The same program as digits.py with three shape bugs, each marked, for mypy to find.

    mypy examples/digits_broken.py

The second would not fail at run time: the hidden layer is as wide as an image has pixels, so that
NumPy multiplies by the transposed weight, and trains another network than is tested at the end.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import matplotlib
import numpy as np
from beartype import beartype
from jaxtyping import Float32, Int, jaxtyped
from matplotlib import pyplot
from sklearn.datasets import load_digits
from tqdm import tqdm

from shapeproof import Tape, ops
from shapeproof.train import require_grad_tensor, require_scalar_value, sgd_update_tensor

PIXELS = 64
# As many as pixels, so that NumPy multiplies by a transposed weight without a word.
HIDDEN = 64
CLASSES = 10
TEST_IMAGES = 360

enforced = jaxtyped(typechecker=beartype)


@enforced
def normalize(
    images: Float32[np.ndarray, "images pixels"],
) -> Float32[np.ndarray, "images pixels"]:
    """Gives each image mean 0 and largest value 1, so that thick and thin pens look alike."""
    centered = images - np.mean(images, axis=1, keepdims=True)
    return centered / np.max(centered, axis=1)  # bug 1: no keepdims


@enforced
def step(
    w1: Float32[np.ndarray, "pixels hidden"],
    b1: Float32[np.ndarray, "hidden"],
    w2: Float32[np.ndarray, "hidden classes"],
    b2: Float32[np.ndarray, "classes"],
    x: Float32[np.ndarray, "batch pixels"],
    y: Int[np.ndarray, "batch"],
    lr: float,
) -> tuple[
    Float32[np.ndarray, "pixels hidden"],
    Float32[np.ndarray, "hidden"],
    Float32[np.ndarray, "hidden classes"],
    Float32[np.ndarray, "classes"],
    float,
]:
    """Takes one step of gradient descent; returns the new parameters and the batch's loss."""
    tape = Tape()
    w1_, b1_ = tape.leaf(w1, name="w1"), tape.leaf(b1, name="b1")
    w2_, b2_ = tape.leaf(w2, name="w2"), tape.leaf(b2, name="b2")
    hidden = ops.relu(ops.linear(tape.constant(x), w1_.T, b1_))  # bug 2: transposed weight
    logits = ops.linear(hidden, w2_, b2_)
    loss = ops.softmax_cross_entropy(logits, y)
    grads = tape.backward(loss)
    return (
        sgd_update_tensor(w1, require_grad_tensor("step", grads, w1_), lr),
        sgd_update_tensor(b1, require_grad_tensor("step", grads, b1_), lr),
        sgd_update_tensor(w2, require_grad_tensor("step", grads, w2_), lr),
        sgd_update_tensor(b2, require_grad_tensor("step", grads, b2_), lr),
        require_scalar_value("step", tape, loss),
    )


@enforced
def predict(
    w1: Float32[np.ndarray, "pixels hidden"],
    b1: Float32[np.ndarray, "hidden"],
    w2: Float32[np.ndarray, "hidden classes"],
    b2: Float32[np.ndarray, "classes"],
    x: Float32[np.ndarray, "images pixels"],
) -> Int[np.ndarray, "images"]:
    """Returns the class of the largest logit of each image."""
    hidden = np.maximum(x @ w1 + b1, 0)
    return np.argmax(hidden @ w2 + b2, axis=1)


@enforced
def accuracy(
    w1: Float32[np.ndarray, "pixels hidden"],
    b1: Float32[np.ndarray, "hidden"],
    w2: Float32[np.ndarray, "hidden classes"],
    b2: Float32[np.ndarray, "classes"],
    x: Float32[np.ndarray, "images pixels"],
    y: Int[np.ndarray, "images"],
) -> float:
    """Returns the share of images whose class is predicted right."""
    return float(np.mean(predict(w2, b1, w1, b2, x) == y))  # bug 3: swapped weights


def batches(rng: np.random.Generator, images: int, size: int) -> Iterator[Int[np.ndarray, "batch"]]:
    """Yields the numbers of the images of each batch, every image once, in random order."""
    order = rng.permutation(images)
    for start in range(0, images, size):
        yield order[start : start + size]


def train(epochs: int, lr: float, seed: int, *, progress: bool = True) -> tuple[float, list[float]]:
    """Trains on all images but the last 360 of a shuffle.

    Returns:
        The accuracy on those 360, and the mean loss of each epoch in nats.
    """
    rng = np.random.default_rng(seed)
    pixels, labels = load_digits(return_X_y=True)
    order = rng.permutation(len(labels))
    x, y = normalize(pixels[order].astype(np.float32)), labels[order]
    x_train, y_train = x[:-TEST_IMAGES], y[:-TEST_IMAGES]

    w1 = (rng.standard_normal((PIXELS, HIDDEN)) * (2 / PIXELS) ** 0.5).astype(np.float32)
    w2 = (rng.standard_normal((HIDDEN, CLASSES)) * (2 / HIDDEN) ** 0.5).astype(np.float32)
    b1, b2 = np.zeros(HIDDEN, np.float32), np.zeros(CLASSES, np.float32)
    curve: list[float] = []
    bar = tqdm(range(epochs), desc="training", unit="epoch", disable=not progress)
    for _ in bar:
        losses: list[float] = []
        for batch in batches(rng, len(x_train), 32):
            w1, b1, w2, b2, loss = step(w1, b1, w2, b2, x_train[batch], y_train[batch], lr)
            losses.append(loss)
        curve.append(sum(losses) / len(losses))
        bar.set_postfix_str(f"loss {curve[-1]:.4f}")
    return accuracy(w1, b1, w2, b2, x[-TEST_IMAGES:], y[-TEST_IMAGES:]), curve


def plot(curve: list[float], path: Path) -> None:
    """Draws the mean loss of each epoch into a PNG file."""
    figure, axes = pyplot.subplots(figsize=(6, 4), layout="constrained")
    axes.semilogy(range(1, len(curve) + 1), curve)
    axes.set(title="Handwritten digits, training", xlabel="epoch", ylabel="loss (nats)")
    figure.savefig(path, dpi=120)
    pyplot.close(figure)


def main() -> None:
    """Trains, prints the accuracy on unseen images and writes the loss curve."""
    matplotlib.use("Agg")  # a file is all that is drawn: no window, no display
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--epochs", type=int, default=40)
    parser.add_argument("--lr", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--plot", type=Path, default=Path("digits-loss.png"))
    options = parser.parse_args()
    test_accuracy, curve = train(options.epochs, options.lr, options.seed)
    plot(curve, options.plot)
    print(f"test accuracy {test_accuracy:.3f}, loss curve in {options.plot}")


if __name__ == "__main__":
    main()
