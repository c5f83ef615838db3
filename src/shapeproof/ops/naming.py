"""Public names of NumPy, as the checker sees them."""


def functions(names: str, module: str = "numpy") -> tuple[str, ...]:
    """The functions of a module, from a list separated by spaces."""
    return tuple(f"{module}.{name}" for name in names.split())


def methods(names: str) -> tuple[str, ...]:
    """The methods and attributes of an array, from a list separated by spaces."""
    return functions(names, "numpy.ndarray")
