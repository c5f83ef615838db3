from typing import Any

# NumPy's functions, wrapped so that autograd can trace them: of arrays and of its own boxes.
def __getattr__(name: str) -> Any: ...
