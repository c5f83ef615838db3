"""What goes wrong when a training step asks a tape for a tensor."""

from shapeproof.shapes.mismatch import ShapeError, TensorMismatch


def tag_error(tag: str, message: str) -> str:
    """The text `"{tag}: {message}"`, where the tag names the code that asked.

    Example:
        >>> tag_error("epoch 3", tag_error("step", "empty batch"))
        'epoch 3: step: empty batch'
    """
    return f"{tag}: {message}"


class MissingTensorError(LookupError):
    """There is no gradient, or no value, for a node."""

    def __init__(self, tag: str, kind: str, node: object, why: str) -> None:
        super().__init__(tag, kind, node, why)

    def __str__(self) -> str:
        tag, kind, node, why = self.args
        return tag_error(tag, f"missing {kind} for node id {node}\n  {why}")


class TensorShapeError(ShapeError):
    """A gradient or a value has another shape than was asked for.

    Attributes:
        tag: names the code that asked.
    """

    def __init__(self, tag: str, mismatch: TensorMismatch) -> None:
        super().__init__(mismatch)
        self.args = (tag, mismatch)  # what copy and pickle call the class with
        self.tag = tag

    def __str__(self) -> str:
        return tag_error(self.tag, super().__str__())


class TensorTypeError(TypeError):
    """A gradient or a value has another element type, or array type, than was asked for."""

    def __init__(
        self, tag: str, kind: str, node: int, expected: str, actual: str, name: str | None = None
    ) -> None:
        super().__init__(tag, kind, node, expected, actual, name)

    def __str__(self) -> str:
        tag, kind, node, expected, actual, name = self.args
        lines = [f"{kind} type mismatch for node id {node}", f"expected {expected}, got {actual}"]
        if name is not None:
            lines.append(f'the node is "{name}"')
        return tag_error(tag, "\n  ".join(lines))


for _error in (MissingTensorError, TensorShapeError, TensorTypeError):
    _error.__module__ = "shapeproof.train"  # tracebacks show the public path
