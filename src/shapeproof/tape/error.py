class TapeError(ValueError):
    """A tape was asked for what it does not have: an unknown node, a foreign handle, a seed."""


TapeError.__module__ = "shapeproof"  # tracebacks show the public path
